import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  anyDocuments,
  buildGateway,
  createMetrics,
  type GatewayOptions,
  knownNames,
  readDocuments,
} from '@spine/gateway';
import { anonymous, createLog } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { supergraphSdl } from '../support/graph.ts';
import { operations as shipped } from '../support/operations.ts';

const path = fileURLToPath(new URL('../../schema/operations.json', import.meta.url));
const policy = await readDocuments({ ...anyDocuments, manifests: [path] });
const { operations } = JSON.parse(readFileSync(path, 'utf8')) as {
  operations: { id: string; name: string }[];
};

/** Of every variable that a shipped operation needs, one. */
const variables = Object.assign({}, ...shipped.map((each) => each.variables));

/** The graph without its data: every subgraph answers with nothing. */
async function emptyGraph(given: Partial<GatewayOptions> = {}) {
  const metrics = createMetrics(knownNames(policy));
  const lines: string[] = [];
  const app = await buildGateway({
    supergraphSdl,
    environment: 'production',
    logger: createLog('test', 'info', { write: (line) => void lines.push(line) }),
    authenticate: async () => anonymous,
    subgraphs: () => ({ ready: async () => true, execute: async () => ({ data: {} }) }),
    documents: policy,
    metrics,
    ...given,
  });
  const plans = async (cached: boolean) => {
    const { text } = await metrics.expose();
    return Number(
      new RegExp(`^gateway_plans_total{cached="${cached}"} (\\d+)`, 'm').exec(text)?.[1],
    );
  };
  const ask = (payload: object) => app.inject({ method: 'POST', url: '/graphql', payload });
  return { ask, plans, lines };
}

describe('the documents that the graph ships', () => {
  test('are all planned before anybody asks for one', async () => {
    const { ask, plans } = await emptyGraph();
    const planned = await plans(false);
    expect(planned).toBeGreaterThanOrEqual(operations.length);
    for (const { id } of operations) {
      const { statusCode } = await ask({ documentId: id, variables });
      expect(statusCode).toBe(200);
    }
    expect(await plans(false)).toBe(planned);
  });

  test('leave their names and ids in the log', async () => {
    const { ask, lines } = await emptyGraph();
    for (const { id } of operations) await ask({ documentId: id, variables });
    const logged = lines
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'request')
      .map(({ operation, document }) => ({ name: operation, id: document }));
    expect(logged).toEqual(operations.map(({ id, name }) => ({ id, name })));
  });
});

test('what is left of a document for somebody without a token is planned too', async () => {
  const text = '{ centre(id: "a") { name } myCentre { name } }';
  const documents = { ...policy, documents: [{ id: 'mine', text, file: 'app.json' }] };
  const { ask, plans } = await emptyGraph({ documents });
  // As a centre has it, and without its own.
  expect(await plans(false)).toBe(2);
  const { errors } = (await ask({ documentId: 'mine' })).json();
  expect(errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  expect(await plans(false)).toBe(2);
});

test('Apollo’s engine serves them as well, planned when first asked for', async () => {
  const { ask, plans } = await emptyGraph({ engine: 'apollo' });
  expect(await plans(false)).toBeNaN();
  expect((await ask({ documentId: operations[0]?.id, variables })).statusCode).toBe(200);
  expect(await plans(false)).toBe(1);
});
