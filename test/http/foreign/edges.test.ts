import { connect } from 'node:net';
import { defaultPolicy } from '@spine/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../support/foreign/gateway.ts';

const origin = 'https://wards.example';
let app: Gateway;
let port: number;

beforeAll(async () => {
  app = await foreignGateway({ policy: { ...defaultPolicy, corsOrigins: [origin] } });
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => app.close());

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sends bytes as they are, the next ones once something came, and reads until the connection is closed. */
async function exchange(...texts: readonly string[]): Promise<readonly string[]> {
  const client = connect(port, '127.0.0.1').setEncoding('utf8');
  const [first = '', ...others] = texts;
  client.write(first);
  const received: string[] = [];
  for await (const piece of client) {
    received.push(piece);
    const next = others.shift();
    if (next) client.write(next);
  }
  return received;
}

async function send(text: string): Promise<Received> {
  const received = (await exchange(text)).join('');
  const [head = '', body = ''] = received.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers(lines.map((line) => line.split(': ') as [string, string]));
  return { status: Number(first.split(' ')[1]), headers, body };
}

function expectRefusal({ headers, body }: Received): void {
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  });
  expect(JSON.parse(body)).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
  });
}

const lastOne = 'Host: 127.0.0.1\r\nConnection: close\r\n';

test.each([
  '/%zz',
  '/graphql/%c0%ae',
  'http:///graphql',
  'http://[::1/graphql',
  'http://x:99999999/graphql',
])('a page reads that %s is no path, and by which id to ask about it', async (target) => {
  const asked = `Origin: ${origin}\r\nX-Request-Id: edge-1\r\n`;
  const received = await send(`GET ${target} HTTP/1.1\r\n${lastOne}${asked}\r\n`);
  expect(received.status).toBe(400);
  expectRefusal(received);
  expect(Object.fromEntries(received.headers)).toMatchObject({
    'access-control-allow-origin': origin,
    vary: 'Origin',
    'x-request-id': 'edge-1',
  });
});

const ask = `POST /graphql HTTP/1.1\r\n${lastOne}Content-Type: application/json\r\n`;
const typename = '{"query":"{ __typename }"}';

test.each([
  [
    'a head of 20,000 bytes',
    431,
    `GET / HTTP/1.1\r\n${lastOne}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
  ],
  ['a method that there is not', 400, `FOO /graphql HTTP/1.1\r\n${lastOne}\r\n`],
  ['what is no HTTP', 400, '\x16\x03\x01\x02\r\n\r\n'],
  [
    'a length beside chunks (request smuggling)',
    400,
    `${ask}Content-Length: 26\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n${typename}\r\n0\r\n\r\n`,
  ],
  [
    'two lengths (request smuggling)',
    400,
    `${ask}Content-Length: 26\r\nContent-Length: 27\r\n\r\n${typename}`,
  ],
  [
    'a chunk extension of 17 KB',
    413,
    `${ask}Transfer-Encoding: chunked\r\n\r\n1a;${'x'.repeat(17_000)}\r\n${typename}\r\n0\r\n\r\n`,
  ],
  ['a missing Host', 400, 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['an unknown expectation', 417, `GET / HTTP/1.1\r\n${lastOne}Expect: 200-foo\r\n\r\n`],
])('%s is answered with %i, in the form of all refusals', async (_, status, text) => {
  const received = await send(text);
  expect(received.status).toBe(status);
  expectRefusal(received);
  expect(received.headers.get('x-request-id')).toMatch(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  );
  expect(received.headers.get('connection')).toBe('close');
});

test('a page reads why what it expects is refused', async () => {
  const asked = `Origin: ${origin}\r\nX-Request-Id: edge-2\r\nExpect: 200-foo\r\n`;
  const { headers } = await send(`GET / HTTP/1.1\r\n${lastOne}${asked}\r\n`);
  expect(Object.fromEntries(headers)).toMatchObject({
    'access-control-allow-origin': origin,
    'x-request-id': 'edge-2',
  });
});

test('who sends no HTTP behind a request that is answered is told so', async () => {
  const received = await exchange(
    'GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n',
    'garbage\r\n\r\n',
  );
  expect(received.map((text) => text.slice(9, 12))).toEqual(['200', '400']);
});

test('no request is answered with the refusal of what was sent behind it (pipelining)', async () => {
  const body = '{"query":"mutation { review(productId: \\"p1\\", stars: 5) { id } }"}';
  const head = 'Host: a\r\nContent-Type: application/json\r\n';
  const whole = `POST /graphql HTTP/1.1\r\n${head}Content-Length: ${body.length}\r\n\r\n${body}`;
  expect(await exchange(`${whole}garbage\r\n\r\n`)).toEqual([]);
});

test('HTTP/1.0 has no Host to miss', async () => {
  expect((await send('GET /health/live HTTP/1.0\r\n\r\n')).status).toBe(200);
});

test('a body is sent once the gateway says to go on', async () => {
  const received = await send(
    `${ask}Expect: 100-continue\r\nContent-Length: 26\r\n\r\n${typename}`,
  );
  expect(received.status).toBe(100);
});
