import { createMetrics } from '@spine/gateway';
import { createLog } from '@spine/kit';
import { expect, test } from 'vitest';
import { foreignGateway, post } from '../../support/foreign/gateway.ts';

/** What a gateway answers to an operation that is only to be planned, and what it says of that elsewhere. */
async function planned(engine: 'spine' | 'apollo', query: string, variables = {}) {
  const lines: string[] = [];
  const metrics = createMetrics();
  const app = await foreignGateway({
    engine,
    metrics,
    logger: createLog('test', 'info', { write: (line) => void lines.push(line) }),
    subgraphs: () => ({ ready: async () => true, execute: () => Promise.reject('asked') }),
  });
  const { body } = await post(app, query, variables, { 'x-explain': 'plan' });
  const { text } = await metrics.expose();
  await app.close();
  return {
    body,
    log: lines.map((line) => JSON.parse(line)),
    faults: text.split('\n').filter((line) => line.startsWith('gateway_errors_total{')),
  };
}

const operations = [
  '{ products { id reviews { stars } } }',
  'mutation { review(productId: "p1", stars: 4) { stars } }',
  'query ($all: Boolean = true) { product(id: "p1") { next @include(if: $all) { shippingCost } } }',
];

const byEach = operations.flatMap((query) => [
  ['spine', query] as const,
  ['apollo', query] as const,
]);

test.each(byEach)(
  'what is only planned is nobody’s fault, in no log and no figure (%s): %s',
  async (engine, query) => {
    const { body, log, faults } = await planned(engine, query);
    expect(body).toEqual({ data: null, extensions: { explain: expect.anything() } });
    expect(body.extensions.explain).toMatchObject({ cost: { actual: null }, fetches: [] });
    expect(body.extensions.explain.plan.text).toContain('Fetch(service: ');
    expect(log).toEqual([expect.objectContaining({ msg: 'request', codes: [] })]);
    expect(faults).toEqual([]);
  },
);

test('variables that an operation cannot be planned to run with are told, as to whoever runs it', async () => {
  const { body, log } = await planned('spine', 'query ($id: ID!) { product(id: $id) { id } }');
  expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(body.extensions.explain).toMatchObject({ mode: 'plan', plan: null });
  expect(log).toEqual([expect.objectContaining({ codes: ['BAD_USER_INPUT'] })]);
});
