import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { defaultPolicy, type SubgraphCall } from '@spine/gateway';
import { getIntrospectionQuery } from 'graphql';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cpuTimeOf } from '../../support/cpuTime.ts';
import {
  foreignGateway,
  type Gateway,
  post,
  subgraphNamed,
  subgraphs,
} from '../../support/foreign/gateway.ts';
import { startedGateway } from '../../support/foreign/gatewayProcess.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { composed } from '../../support/foreign/supergraph.ts';

let app: Gateway;
let calls = 0;

beforeAll(async () => {
  app = await foreignGateway({ subgraphs: counted });
});
beforeEach(() => {
  calls = 0;
});

function counted(name: string): SubgraphCall {
  const subgraph = inProcess(subgraphNamed(name));
  return {
    ...subgraph,
    execute: (...request) => {
      calls += 1;
      return subgraph.execute(...request);
    },
  };
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

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
    expect((await post(app, operation(at))).status).toBe(200);
    calls = 0;
    const { status, body } = await post(app, operation(past));
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: `This request is too large: its ${limit} come to ${past}; the maximum is ${at}.`,
        extensions: { code: 'LIMIT_EXCEEDED', limit, value: past, maximum: at },
      },
    ]);
    expect(calls).toBe(0);
  },
);

test('tokens: a document of a thousand is answered, one of more is refused', async () => {
  // Twelve tokens besides those of the list.
  const document = (tokens: number) =>
    `{ products(among: [${times(tokens - 12, () => '1')}]) { id } }`;
  expect((await post(app, document(1_000))).body).toHaveProperty('data');
  const { status, body } = await post(app, document(1_001));
  expect([status, body.errors[0].extensions]).toEqual([
    400,
    { code: 'LIMIT_EXCEEDED', limit: 'tokens', value: 'more than 1000', maximum: 1_000 },
  ]);
});

const variables = (depth: number) =>
  JSON.parse(`{"v":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`);

test('variables nest no deeper than the limit, and forty thousand levels are refused like twenty-one', async () => {
  expect((await post(app, '{ __typename }', variables(20))).status).toBe(200);
  for (const depth of [21, 40_000]) {
    const payload = `{"query":"{ __typename }","variables":{"v":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}}`;
    const response = await app.inject({
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
  const response = await app.inject({
    url: `/graphql?query=${encodeURIComponent(nested(11))}`,
    headers: { 'apollo-require-preflight': '1' },
  });
  expect([response.statusCode, response.json().errors[0].extensions.limit]).toEqual([400, 'depth']);
});

/** By a socket, as what asks in process sends no fragment. */
async function getOnTheWire(target: string) {
  const listening = await foreignGateway({ subgraphs: counted });
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
  expect(calls).toBe(0);
});

test('an editor may read the schema in development with the query that editors send', async () => {
  expect((await post(app, getIntrospectionQuery())).body.data.__schema.queryType.name).toBe(
    'Query',
  );
});

test('every limit is a setting', async () => {
  const generous = { ...defaultPolicy.limits, depth: 11 };
  const foreign = await foreignGateway({ policy: { ...defaultPolicy, limits: generous } });
  expect((await post(foreign, nested(11))).status).toBe(200);
});

/** `count` fragments, each spreading the next one twice. */
const doubling = (count: number, leaf: string) =>
  `{ products { ...F1 } } ${times(count - 1, (i) => `fragment F${i + 1} on Product { ...F${i + 2} ...F${i + 2} }`)} fragment F${count} on Product { ${leaf} }`;

/** Two per level, and what they hold. */
const expanded = (count: number, leaves: number): number =>
  2 + Array.from({ length: count - 1 }).reduce<number>((inner) => 2 * (1 + inner), leaves);

/** Milliseconds of CPU that refusing one of these may take: so long the event loop would stand still at most. */
const longestStall = 200;

const counts = Array.from({ length: 27 }, (_, index) => index + 4);

test.each([
  ['same-subgraph', 'id name'],
  ['cross-subgraph', 'name shippingCost'],
])(
  'CVE-2025-32030 and -32031: 4 to 30 doubling fragments (%s) never reach the planner once they expand past the limit',
  async (_, leaf) => {
    for (const count of counts) {
      calls = 0;
      const { result, cpu } = await cpuTimeOf(() => post(app, doubling(count, leaf)));
      const size = expanded(count, 2);
      expect([count, result.status]).toEqual([count, size > 1_000 ? 400 : 200]);
      if (size <= 1_000) continue;
      const limit = 'expanded selections';
      expect(result.body.errors[0].extensions).toMatchObject({ limit, value: size });
      expect([count, calls]).toEqual([count, 0]);
      expect(cpu).toBeLessThan(longestStall);
    }
    expect(doubling(20, leaf).length).toBeLessThan(1_298);
  },
);

test('CVE-2023-26144: five thousand repeated fields are refused by their tokens, not compared with each other', async () => {
  const document = `{ products { ${times(5_000, () => 'id')} } }`;
  const { result, cpu } = await cpuTimeOf(() => post(app, document));
  expect([result.status, result.body.errors[0].extensions.limit]).toEqual([400, 'tokens']);
  expect(calls).toBe(0);
  expect(cpu).toBeLessThan(longestStall);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'CVE-2026-32621, prototype pollution: %s as an alias is answered with 400',
  async (name) => {
    const { status, body } = await post(app, `{ product(id: "p1") { ${name}: name } }`);
    expect([status, body.errors.length]).toEqual([400, 1]);
    expect(calls).toBe(0);
  },
);

test('CVE-2026-32621, prototype pollution: a subgraph that answers with such keys leaves every object as it was', async () => {
  const hostile =
    '{"data":{"product":{"name":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}},"__proto__":{"polluted":true}}}';
  const polluted = await foreignGateway({
    subgraphs: () => ({ ready: async () => true, execute: async () => JSON.parse(hostile) }),
  });
  const { body } = await post(polluted, '{ product(id: "p1") { name } }');
  expect(body).toEqual({ data: { product: { name: 'x' } } });
  expect('polluted' in {}).toBe(false);
});

test.each([
  ['101 aliases', `{ ${times(101, (i) => `a${i}: __typename`)} }`],
  ['500 duplicates', `{ ${times(500, () => '__typename')} }`],
  ['10 unknown directives', `{ __typename ${times(10, () => '@aa')} }`],
])('%s in production are answered with one error', async (_, document) => {
  const production = await foreignGateway({ environment: 'production' });
  const { status, body } = await post(production, document);
  expect([status, body.errors.length]).toEqual([400, 1]);
});

/** Each repeats a long literal or name, some of them many times over. */
const repeating = [
  [
    'a literal of ninety thousand characters',
    `{ products(among: "${'L'.repeat(90_000)}") { id } }`,
  ],
  [
    'a literal that grows sevenfold as it is printed',
    `{ products(among: "${'\u007f'.repeat(90_000)}") { id } }`,
  ],
  [
    'an operation’s name before three hundred unknown variables',
    `query ${'L'.repeat(90_000)} { products(among: [${times(300, (i) => `$x${i}`)}]) { id } }`,
  ],
  [
    'a variable’s name before three hundred wrong defaults',
    `query ($${'L'.repeat(90_000)}: [Int] = [${times(300, () => '""')}]) { products { id } }`,
  ],
  ['a text where a name is expected', `{ products("${'𝒙'.repeat(20_000)}") { id } }`],
] as const;

describe.each([
  ['production', 5_000],
  ['development', 120_000],
] as const)('in %s', (environment, most) => {
  test.each(repeating)('%s is told by its beginning and its end', async (_, document) => {
    const foreign = await foreignGateway({ environment });
    const { status, text, body } = await post(foreign, document);
    await foreign.close();
    expect([status, text.length < most]).toEqual([400, true]);
    expect(text).toContain(' … ');
    for (const { message } of body.errors) expect(message).not.toMatch(/\p{Surrogate}/u);
  });
});

test('array batching: a batch of ten operations is refused as a whole', async () => {
  const payload = Array.from({ length: 10 }, () => ({ query: '{ products { id } }' }));
  const response = await app.inject({ method: 'POST', url: '/graphql', payload });
  expect(response.statusCode).toBe(400);
  expect(calls).toBe(0);
});

const json = { 'content-type': 'application/json' };
const zipped = { ...json, 'content-encoding': 'gzip' };
const query = '{ __typename }';

test('a body of the limit is read, one byte more is 413 as JSON', async () => {
  const body = (size: number) => JSON.stringify({ query }).padEnd(size);
  const at = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: json,
    payload: body(102_400),
  });
  expect(at.statusCode).toBe(200);
  const past = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: json,
    payload: body(102_401),
  });
  expect([past.statusCode, past.json().errors[0].extensions]).toEqual([
    413,
    { code: 'LIMIT_EXCEEDED', limit: 'body bytes', value: 102_401, maximum: 102_400 },
  ]);
});

test('a body may come compressed, within the same limit once inflated', async () => {
  const body = (size: number) => gzipSync(JSON.stringify({ query }).padEnd(size));
  const at = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: zipped,
    payload: body(102_400),
  });
  expect(at.json()).toEqual({ data: { __typename: 'Query' } });
  const past = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: zipped,
    payload: body(102_401),
  });
  expect([past.statusCode, past.json().errors[0].extensions.limit]).toEqual([413, 'body bytes']);
});

test('CVE-2024-28101 and -43783: 100 KB of gzip that inflate to 100 MB are 413, and take no memory', async () => {
  const bomb = gzipSync(Buffer.alloc(100_000_000, ' '), { level: 9 });
  expect(bomb.length).toBeLessThan(102_400);
  const before = process.memoryUsage().rss;
  for (let sent = 0; sent < 5; sent += 1) {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: zipped,
      payload: bomb,
    });
    expect(response.statusCode).toBe(413);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
});

test.each([
  ['br', Buffer.from('x'), 415],
  ['gzip, gzip', gzipSync(gzipSync('{}')), 415],
  ['gzip', Buffer.from('no gzip'), 400],
  ['gzip', gzipSync('{"query":"{ __typename }"}').subarray(0, 20), 400],
])(
  'a body that says %s and is not readable as gzip is the client’s mistake',
  async (encoding, payload, status) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...json, 'content-encoding': encoding },
      payload,
    });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([
      status,
      'BAD_REQUEST',
    ]);
  },
);

test('a GET that claims a compressed body is answered like any other', async () => {
  const response = await app.inject({
    url: '/graphql?query=%7B__typename%7D',
    headers: { 'content-encoding': 'gzip', 'apollo-require-preflight': '1' },
  });
  expect(response.json()).toEqual({ data: { __typename: 'Query' } });
});

test('a limit set in the environment is the running gateway’s', async () => {
  const { address, stop } = await startedGateway(composed(subgraphs), { LIMIT_ROOT_FIELDS: '1' });
  const ask = async (query: string) => {
    const body = JSON.stringify({ query });
    return (await fetch(`${address}/graphql`, { method: 'POST', headers: json, body })).status;
  };
  expect([await ask('{ __typename }'), await ask('{ __typename a: __typename }')]).toEqual([
    200, 400,
  ]);
  expect(await stop()).toMatchObject({ code: 0 });
});
