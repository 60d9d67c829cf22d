import { buildGateway } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supergraphSdl } from '../support/graph.ts';

type Gateway = Awaited<ReturnType<typeof buildGateway>>;

/** A gateway that has more to do than it can. */
let busy: Gateway;
const lines: object[] = [];

beforeAll(async () => {
  busy = await buildGateway({
    supergraphSdl,
    environment: 'production',
    subgraphs: () => ({ ready: async () => true, execute: async () => ({}) }),
    authenticate: async () => anonymous,
    logger: { ...silentLogger, info: (line) => void lines.push(line) },
    maxInFlight: 0,
  });
});
afterAll(() => busy.close());

test.each([
  ['an operation', { method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } }],
  ['the keys that the graph publishes', { method: 'GET', url: '/.well-known/jwks.json' }],
] as const)('%s is refused for a second, and that is in the log', async (_, request) => {
  lines.length = 0;
  const refused = await busy.inject(request);
  expect(refused.statusCode).toBe(503);
  expect(refused.headers['retry-after']).toBe('1');
  expect(refused.json().errors[0].extensions.code).toBe('OVERLOADED');
  expect(lines).toEqual([expect.objectContaining({ status: 503, codes: ['OVERLOADED'] })]);
});

test.each(['/health/live', '/tables'])('%s answers all the same', async (url) => {
  expect((await busy.inject({ url })).statusCode).toBe(200);
});
