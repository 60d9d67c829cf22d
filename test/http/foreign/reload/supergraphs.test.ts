import { expect, test } from 'vitest';
import { post } from '../../../support/foreign/gateway.ts';
import { reloadable } from '../../../support/foreign/reload/reloadable.ts';
import { tower } from '../../../support/foreign/reload/tower.ts';
import { composed } from '../../../support/foreign/supergraph.ts';

const dial = '{ dial { version } }';

test.each([
  ['is no GraphQL', 'type Query {', /^SUPERGRAPH does not parse at line 1/],
  ['is cut off', composed([tower(2)]).slice(0, 900), /^SUPERGRAPH /],
  ['is no supergraph', 'type Query { a: Int }', /^SUPERGRAPH is no supergraph/],
  [
    'cannot be planned on',
    composed([tower(2)]).replaceAll(': Dial!', ': Nothing!'),
    /^SUPERGRAPH cannot be planned on/,
  ],
  [
    'cannot be honoured',
    composed([tower(2)]).replace(
      'schema',
      'schema @link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY)',
    ),
    /^SUPERGRAPH builds on .*context/,
  ],
  [
    'lacks a subgraph with a deadline',
    composed([{ ...tower(2), name: 'spire' }]),
    /^SUBGRAPH_DEADLINE has a deadline for "tower"/,
  ],
])(
  'a new supergraph that %s is refused in one line, and the last good one kept',
  async (_, sdl, reason) => {
    const { app, serve, lines, metric } = await reloadable({
      deadlines: { others: 2_000, named: new Map([['tower', 1_000]]) },
    });
    await serve(sdl);
    expect((await post(app, dial)).body).toEqual({ data: { dial: { version: 1 } } });
    const told = lines.filter(({ level }) => level !== 'info');
    expect(told).toEqual([
      {
        level: 'error',
        details: { reason: expect.stringMatching(reason), kept: expect.stringMatching(/^\w{16}$/) },
        message: 'a new supergraph is refused; the last good one is kept',
      },
    ]);
    expect(await metric('gateway_supergraph_loads_total{outcome="refused"}')).toMatch(/ 1$/);
  },
);

test('a restriction holds from the supergraph that brings it, and ends with the one that drops it', async () => {
  const { app, serve } = await reloadable();
  const code = async () => (await post(app, dial)).body.errors?.[0]?.extensions.code ?? 'answered';
  expect(await code()).toBe('answered');
  await serve(composed([tower(1, '@authenticated')]));
  expect(await code()).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  await serve(composed([tower(2)]));
  expect(await code()).toBe('answered');
});

test('a cost holds from the supergraph that brings it', async () => {
  const { app, serve } = await reloadable();
  await serve(composed([tower(1, '@cost(weight: 6000)')]));
  const { status, body } = await post(app, dial);
  expect([status, body.errors[0].extensions.code]).toEqual([400, 'COST_ESTIMATED_TOO_EXPENSIVE']);
});
