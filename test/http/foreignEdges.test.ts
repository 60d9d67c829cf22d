import { connect } from 'node:net';
import { defaultPolicy } from '@spine/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from './foreign/gateway.ts';

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

/** Sends bytes as they are, and reads what comes until the connection is closed. */
async function send(text: string): Promise<Received> {
  const client = connect(port, '127.0.0.1').setEncoding('utf8');
  client.write(text);
  let received = '';
  for await (const piece of client) received += piece;
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
