import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../../support/foreign/gateway.ts';

let app: Gateway;

beforeAll(async () => {
  app = await foreignGateway();
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
