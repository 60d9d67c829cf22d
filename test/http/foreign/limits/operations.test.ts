import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { defaultPolicy } from '@spine/gateway';
import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { countedGateway } from '../../../support/foreign/countedGateway.ts';
import { foreignGateway, post, subgraphs } from '../../../support/foreign/gateway.ts';
import { startedGateway } from '../../../support/foreign/gatewayProcess.ts';
import { composed } from '../../../support/foreign/supergraph.ts';
import { times } from '../../../support/operations/times.ts';

const counted = countedGateway();

const nested = (depth: number) =>
  `{ products { ${'next { '.repeat(depth - 2)} id ${'}'.repeat(depth)}`;

/** Each limit: a request at it, and one past it by one. */
const limits = [
  ['depth', 10, 11, nested],
  ['aliases', 30, 31, (n: number) => `{ products { ${times(n, (i) => `a${i}: id`)} } }`],
  ['root fields', 20, 21, (n: number) => `{ ${times(n, () => '__typename')} }`],
  [
    'directives',
    50,
    51,
    (n: number) =>
      `{ products { ${times(Math.ceil(n / 2), () => 'id @include(if: true)')} ${times(
        Math.floor(n / 2),
        () => 'id @skip(if: false)',
      )} } }`,
  ],
  [
    'expanded selections',
    1_000,
    1_001,
    // A root field, then ten and more spreads of a fragment of 98 fields, each the spread and its fields.
    (n: number) =>
      `{ products { ${times(10, () => '...F')} ${times(n - 991, () => 'id')} } } fragment F on Product { ${times(98, () => 'id')} }`,
  ],
] as const;

test.each(limits)(
  '%s: an operation of %i is answered, one of %i is refused before any subgraph is called',
  async (limit, at, past, operation) => {
    expect((await post(counted.app, operation(at))).status).toBe(200);
    counted.calls = 0;
    const { status, body } = await post(counted.app, operation(past));
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: `This request is too large: its ${limit} ${limit === 'depth' ? 'comes' : 'come'} to ${past}; the maximum is ${at}.`,
        extensions: { code: 'LIMIT_EXCEEDED', limit, value: past, maximum: at },
      },
    ]);
    expect(counted.calls).toBe(0);
  },
);

test('tokens: a document of a thousand is answered, one of more is refused', async () => {
  // Twelve tokens besides those of the list.
  const document = (tokens: number) =>
    `{ products(among: [${times(tokens - 12, () => '1')}]) { id } }`;
  expect((await post(counted.app, document(1_000))).body).toHaveProperty('data');
  const { status, body } = await post(counted.app, document(1_001));
  expect([status, body.errors[0].extensions]).toEqual([
    400,
    { code: 'LIMIT_EXCEEDED', limit: 'tokens', value: 'more than 1000', maximum: 1_000 },
  ]);
});

const variables = (depth: number) =>
  JSON.parse(`{"v":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`);

test('variables nest no deeper than the limit, and forty thousand levels are refused like twenty-one', async () => {
  expect((await post(counted.app, '{ __typename }', variables(20))).status).toBe(200);
  for (const depth of [21, 40_000]) {
    const payload = `{"query":"{ __typename }","variables":{"v":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}}`;
    const response = await counted.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect([response.statusCode, response.json().errors[0].extensions.limit]).toEqual([
      400,
      'variable depth',
    ]);
  }
});

test('the limits hold for what comes by GET as well', async () => {
  const response = await counted.app.inject({
    url: `/graphql?query=${encodeURIComponent(nested(11))}`,
    headers: { 'apollo-require-preflight': '1' },
  });
  expect([response.statusCode, response.json().errors[0].extensions.limit]).toEqual([400, 'depth']);
});

/** By a socket, as what asks in process sends no fragment. */
async function getOnTheWire(target: string) {
  const listening = await foreignGateway({ subgraphs: counted.subgraphs });
  try {
    const { hostname, port } = new URL(await listening.listen({ port: 0, host: '127.0.0.1' }));
    const headers = { 'apollo-require-preflight': '1' };
    const request = get({ hostname, port, path: target, headers });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return { status: response.statusCode, body: JSON.parse(await text(response)) };
  } finally {
    await listening.close();
  }
}

test.each([
  ['document', `query=${encodeURIComponent(nested(11))}#%0A)`, 'depth'],
  [
    'variables',
    `query=%7B__typename%7D&variables=${encodeURIComponent(JSON.stringify(variables(21)))}#)`,
    'variable depth',
  ],
])('a fragment behind the address hides no %s from the limits', async (_, search, limit) => {
  const { status, body } = await getOnTheWire(`/graphql?${search}`);
  expect([status, body.errors?.[0].extensions.limit]).toEqual([400, limit]);
  expect(counted.calls).toBe(0);
});

test('an editor may read the schema in development with the query that editors send', async () => {
  expect((await post(counted.app, getIntrospectionQuery())).body.data.__schema.queryType.name).toBe(
    'Query',
  );
});

test('every limit is a setting', async () => {
  const generous = { ...defaultPolicy.limits, depth: 11 };
  const foreign = await foreignGateway({ policy: { ...defaultPolicy, limits: generous } });
  expect((await post(foreign, nested(11))).status).toBe(200);
});

test('array batching: a batch of ten operations is refused as a whole', async () => {
  const payload = Array.from({ length: 10 }, () => ({ query: '{ products { id } }' }));
  const response = await counted.app.inject({ method: 'POST', url: '/graphql', payload });
  expect(response.statusCode).toBe(400);
  expect(counted.calls).toBe(0);
});

test('a limit set in the environment is the running gateway’s', async () => {
  const { address, stop } = await startedGateway(composed(subgraphs), { LIMIT_ROOT_FIELDS: '1' });
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    return (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).status;
  };
  expect([await ask('{ __typename }'), await ask('{ __typename a: __typename }')]).toEqual([
    200, 400,
  ]);
  expect(await stop()).toMatchObject({ code: 0 });
});
