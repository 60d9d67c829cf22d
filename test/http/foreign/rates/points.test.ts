import { createMetrics } from '@spine/gateway';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Gateway } from '../../../support/foreign/gateway.ts';
import { ask, rated } from '../../../support/foreign/rates/rated.ts';
import type { ForeignSubgraph } from '../../../support/foreign/subgraph.ts';

/** A store whose lists are as long as they are asked for; words cost nothing, items a point each. */
const store: ForeignSubgraph = {
  name: 'store',
  typeDefs: parse(`extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@listSize"])
    type Query {
      words(first: Int): [String!] @listSize(slicingArguments: ["first"])
      items(first: Int): [Item!] @listSize(slicingArguments: ["first"])
    }
    type Item { name: String }`),
  resolvers: { Query: { words: () => [], items: () => [] } },
};

test('a caller past the limit gets 429 with the time to wait, from every gateway that shares the count', async () => {
  const limit = { points: 3, seconds: 3_600 };
  const gateways = [await rated({ limit, shared: true }), await rated({ limit, shared: true })];
  const query = '{ __typename }';
  const answers = [];
  for (const app of [...gateways, ...gateways]) answers.push(await ask(app, query));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(answers[0]?.headers.ratelimit).toMatch(/^"anonymous";r=2;t=(3600|3599)$/);
  const { errors, headers } = answers[3] as (typeof answers)[0];
  expect(headers['retry-after']).toMatch(/^3[56]\d\d$/);
  expect(headers['content-type']).toMatch(/json/);
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^The limit "anonymous" of 3 in 3600 seconds is reached; try/),
      extensions: { code: 'RATE_LIMITED' },
    },
  ]);
  expect((await gateways[0]?.inject({ url: '/health/live' }))?.statusCode).toBe(200);
});

test.each([
  ['too dear', '{ doors(first: 100000) { __typename } }', 'COST_ESTIMATED_TOO_EXPENSIVE'],
  ['which of two is not said', 'query A { __typename } query B { __typename }', undefined],
])('operations that are refused cost their caller a point too: %s', async (_what, query, code) => {
  const app = await rated({ subgraph: store, limit: { points: 3, seconds: 3_600 } });
  const statuses = [];
  for (let time = 0; time < 5; time += 1) {
    const answer = await ask(app, query.replace('doors', 'items'));
    statuses.push(answer.status);
    if (code && time === 0) expect(answer.code).toBe(code);
  }
  expect(statuses).toEqual([400, 400, 400, 400, 429]);
});

/** As text: no JavaScript value is written so. */
async function askEndless(app: Gateway, field: string) {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: `{"query":"query ($n: Int) { ${field} }","variables":{"n":1e999}}`,
    remoteAddress: '192.0.2.1',
  });
  return [statusCode, JSON.parse(body).errors?.[0]?.extensions.code];
}

test('an endless list of what costs nothing is counted, and so is what its caller asks for next', async () => {
  const app = await rated({ subgraph: store, limit: { points: 3, seconds: 3_600 } });
  expect(await askEndless(app, 'words(first: $n)')).toEqual([400, 'BAD_USER_INPUT']);
  const statuses = [];
  for (let time = 0; time < 3; time += 1) statuses.push((await ask(app, '{ __typename }')).status);
  expect(statuses).toEqual([200, 200, 429]);
});

test('an endless list of what costs something is beyond its budget, and its cost can be counted', async () => {
  const app = await rated({ subgraph: store, metrics: createMetrics() });
  const tooMuch = [400, 'COST_ESTIMATED_TOO_EXPENSIVE'];
  expect(await askEndless(app, 'items(first: $n) { name }')).toEqual(tooMuch);
});

test('a flood of requests that are no operation is refused too', async () => {
  const app = await rated({ limit: { points: 3, seconds: 3_600 } });
  const statuses = [];
  for (const query of ['{', '{ nothing }', '{ nothing }', '{ nothing }', '{ nothing }'])
    statuses.push((await ask(app, query)).status);
  expect(statuses).toEqual([400, 400, 400, 400, 429]);
});
