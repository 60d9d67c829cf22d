import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { ask, rated } from '../../../support/foreign/rates/rated.ts';
import { vault } from '../../../support/foreign/rates/vault.ts';
import type { ForeignSubgraph } from '../../../support/foreign/subgraph.ts';

const tries = (count: number) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: opens(number: "${i}")`).join(' ')} }`;

test('twenty guesses under twenty aliases are twenty attempts, and too many', async () => {
  const app = await rated({});
  const { status, code, headers } = await ask(app, tries(20));
  expect([status, code]).toEqual([429, 'RATE_LIMITED']);
  expect(headers['retry-after']).toBe('3600');
  expect(headers['ratelimit-policy']).toBe('"Query.opens";q=10;w=3600');
});

test('attempts are counted from operation to operation, for each caller and each field', async () => {
  const app = await rated({});
  expect((await ask(app, tries(6))).status).toBe(200);
  expect((await ask(app, `query { ...F } fragment F on Query ${tries(5)}`)).status).toBe(429);
  expect((await ask(app, '{ door { __typename } }')).status).toBe(200);
  expect((await ask(app, '{ door { opens(number: "1") } }')).status).toBe(200);
  expect((await ask(app, tries(6), '192.0.2.2')).status).toBe(200);
});

test('what @skip leaves out is no attempt; what an interface hides is one', async () => {
  const app = await rated({});
  expect((await ask(app, tries(20).replaceAll('")', '") @skip(if: true)'))).status).toBe(200);
  const four = [1, 2, 3, 4].map((n) => `a${n}: opens(number: "${n}")`).join(' ');
  expect((await ask(app, `{ doors { ${four} } }`)).code).toBe('RATE_LIMITED');
});

test('a window longer than a timer lasts is refused at the start: counts in memory would be forgotten at once', async () => {
  const within = (seconds: number): ForeignSubgraph => ({
    ...vault,
    typeDefs: parse(print(vault.typeDefs).replace(/seconds: 3600/, `seconds: ${seconds}`)),
  });
  await expect(rated({ subgraph: within(2_592_000) })).rejects.toThrow(
    /^SUPERGRAPH limits attempts at \w+\.opens within 2592000 seconds; the longest/,
  );
  expect((await ask(await rated({ subgraph: within(2_147_483) }), tries(11))).status).toBe(429);
});
