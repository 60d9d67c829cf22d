import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../../support/foreign/gateway.ts';

let app: Gateway;

beforeAll(async () => {
  app = await foreignGateway();
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

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

/** The head of a gzip file, and an empty block of what is in one (RFC 1952, 2.3; RFC 1951, 3.2.4). */
const gzipHead = gzipSync('').subarray(0, 10);
const emptyBlock = Buffer.from([0, 0, 0, 0xff, 0xff]);

test.each([
  ['whose chunks are a byte each', {}, [...JSON.stringify({ query }).padEnd(10_000)], 200],
  ['that is too large, in chunks', {}, Array.from({ length: 101 }, () => ' '.repeat(1_024)), 413],
  [
    'that inflates to nothing',
    { 'content-encoding': 'gzip' },
    [gzipHead, ...Array.from({ length: 21 }, () => Buffer.alloc(5_000, emptyBlock))],
    413,
  ],
] as const)('a body of no length told %s', async (_, headers, chunks, status) => {
  const { port } = app.server.address() as AddressInfo;
  const sent = request({
    port,
    path: '/graphql',
    method: 'POST',
    headers: { ...json, ...headers },
  });
  for (const chunk of chunks) sent.write(chunk);
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const { data, errors } = JSON.parse(await text(response));
  expect(response.statusCode).toBe(status);
  if (data) expect(data).toEqual({ __typename: 'Query' });
  else expect(errors[0].extensions.limit).toBe('body bytes');
});
