import type { OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { defaultPolicy } from '@spine/gateway';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../support/foreign/gateway.ts';

const origin = 'https://wards.example';
let app: Gateway;

beforeAll(async () => {
  app = await foreignGateway({
    environment: 'production',
    policy: { ...defaultPolicy, corsOrigins: [origin] },
  });
});
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const payload = '{"query":"{ __typename }"}';
const byGet = '/graphql?query=%7B__typename%7D';

describe('the GraphQL over HTTP specification', () => {
  let address: string;
  let open: Gateway;
  beforeAll(async () => {
    // The audit introspects.
    open = await foreignGateway();
    address = await open.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => open.close());

  // The header with which a client proves, where the audit sends a GET, that no other site's page sends it.
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { 'apollo-require-preflight': '1', ...init.headers } });
  const audits = serverAudits({ url: () => `${address}/graphql`, fetchFn });

  test.each(audits.filter(({ name }) => /^(MUST|SHOULD)/.test(name)))('$name', async (audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});

test.each([
  ['a parse failure', '{', {}],
  ['an invalid document', '{ nothing }', {}],
  ['a variable of the wrong type', 'query ($id: ID!) { product(id: $id) { id } }', { id: {} }],
])(
  '%s is 400, but 200 for clients that take application/json alone',
  async (_, query, variables) => {
    const status = async (accept?: string) => {
      const headers = accept ? { ...json, accept } : json;
      const payload = { query, variables };
      return (await app.inject({ method: 'POST', url: '/graphql', headers, payload })).statusCode;
    };
    expect(await status('application/json')).toBe(200);
    expect(await status('application/json; charset=utf-8')).toBe(200);
    for (const accept of [undefined, '*/*', 'application/graphql-response+json, application/json'])
      expect([accept, await status(accept)]).toEqual([accept, 400]);
  },
);

test.each([
  ['ibm866', 'application/json; charset=ibm866'],
  ['UTF-16', 'application/json; charset="utf-16"'],
  ['of text', 'text/plain'],
  ['of forms', 'application/x-www-form-urlencoded'],
  ['of uploads', 'multipart/form-data; boundary=x'],
  ['of nothing known', 'application/x-unheard-of'],
  ['of nothing at all', ';'],
])('CVE-2026-23897, charsets: a body %s (%s) is answered with 415, as JSON', async (_, type) => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': type },
    payload,
  });
  expect(response.statusCode).toBe(415);
  expect(response.headers['content-type']).toMatch(/^application\/json/);
  expect(response.json().errors).toHaveLength(1);
});

test.each([
  'application/json',
  'application/json;charset=UTF-8',
  'Application/JSON; charset="utf-8"',
])('a body of %s is read', async (type) => {
  const headers = { 'content-type': type };
  const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
  expect(response.json()).toEqual({ data: { __typename: 'Query' } });
});

test.each([
  [
    'GET of text/plain',
    415,
    { headers: { 'content-type': 'text/plain', 'apollo-require-preflight': '1' } },
  ],
  ['GET that any site could send', 400, {}],
  ['GET mutation', 405, { url: '/graphql?query=mutation%7B__typename%7D', headers: json }],
])(
  'GHSA-9q82-xgwf-vj6h, reading across sites: a %s is answered with %i',
  async (_, status, request) => {
    const response = await app.inject({ url: byGet, ...request });
    expect([response.statusCode, response.json().errors.length]).toEqual([status, 1]);
  },
);

test('PUT is answered with 405 however the address is spelled', async () => {
  for (const url of ['/%67raphql', '/graphql?a=b', '/gr%61phql?'])
    expect((await app.inject({ method: 'PUT', url, headers: json })).statusCode).toBe(405);
  const elsewhere = await app.inject({ method: 'PUT', url: '/%67raphqI', headers: json });
  expect(elsewhere.statusCode).toBe(404);
});

test.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const)(
  '%s is answered with 405 and what is allowed',
  async (method) => {
    const response = await app.inject({ method: method as 'PUT', url: '/graphql', headers: json });
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, POST']);
    const body = method === 'HEAD' ? null : response.json().errors[0].extensions;
    expect(body).toEqual(method === 'HEAD' ? null : { code: 'BAD_REQUEST' });
  },
);

test.each(['/', '/graphql/', '/graphiql', '/%E0%A4%A', '/../etc/passwd'])(
  '%s is answered with 400 or 404, as JSON',
  async (url) => {
    const response = await app.inject({ url });
    expect([400, 404]).toContain(response.statusCode);
    expect(response.json().errors[0].message).not.toContain('passwd');
  },
);

test.each([
  ['data', { method: 'POST', url: '/graphql', headers: json, payload }],
  ['errors', { method: 'POST', url: '/graphql', headers: json, payload: '{' }],
  ['health', { method: 'GET', url: '/health/live' }],
  ['nothing', { method: 'GET', url: '/nothing' }],
] as const)(
  '%s come with headers that keep a browser from making more of them',
  async (_, request) => {
    const { headers } = await app.inject(request);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  },
);

test('a page of a named origin may call, after asking first', async () => {
  const asked = await app.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(asked.statusCode).toBe(204);
  expect(asked.headers).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization,content-type',
    vary: 'Origin',
  });
  expect(asked.headers).not.toHaveProperty('access-control-allow-credentials');
  const headers = { ...json, origin };
  const answered = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
  expect(answered.headers['access-control-allow-origin']).toBe(origin);
  expect(exposed(answered.headers)).toEqual(expect.arrayContaining(['x-request-id', 'ratelimit']));
});

/** Names of the headers that a page of another origin is let read (Fetch standard, 3.3.3). */
function exposed(headers: OutgoingHttpHeaders): readonly string[] {
  return String(headers['access-control-expose-headers']).split(', ');
}

test.each(['https://wards.example.org', 'http://wards.example', 'null'])(
  'a page of %s is not told that it may',
  async (other) => {
    const closed = await foreignGateway();
    for (const gateway of [app, closed])
      for (const method of ['OPTIONS', 'POST'] as const) {
        const headers = { ...json, origin: other, 'access-control-request-method': 'POST' };
        const response = await gateway.inject({ method, url: '/graphql', headers, payload });
        expect(response.headers).not.toHaveProperty('access-control-allow-origin');
      }
  },
);

test.each([
  ['introspection', '{ __schema { types { name } } }'],
  [
    'a type by name',
    'query innocent { ...F } fragment F on Query { t: __type(name: "Product") { name } }',
  ],
  ['a near miss of a field', '{ produts { id } }'],
  ['a near miss of an argument', '{ products(frist: 1) { id } }'],
  ['a near miss of a type', '{ product(id: "p1") { ... on Produkt { id } } }'],
  ['a near miss of an enum value', '{ products(kind: LIHGT) { id } }'],
])('in production %s tells nothing of the schema', async (_, query) => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: json,
    payload: { query },
  });
  expect(response.statusCode).toBe(400);
  expect(response.body).not.toMatch(/did you mean|"products"|LIGHT/i);
});

test('a request that does not come in within half a minute is not waited for', async () => {
  const hurried = await foreignGateway();
  const { requestTimeout, headersTimeout } = hurried.server;
  expect([requestTimeout, headersTimeout]).toEqual([30_000, 30_000]);
  Object.assign(hurried.server, { requestTimeout: 1, headersTimeout: 1 });
  const { port } = new URL(await hurried.listen({ port: 0, host: '127.0.0.1' }));
  const client = connect(Number(port), '127.0.0.1');
  const head = ['POST /graphql HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json'];
  client.write(`${head.join('\r\n')}\r\nContent-Length: 9\r\n\r\n{`);
  const answered = await text(client);
  await hurried.close();
  expect(answered).toMatch(/^HTTP\/1.1 408 /);
});

test('a page of a named origin can read that it is to try again shortly', async () => {
  const busy = await foreignGateway({
    maxInFlight: 0,
    policy: { ...defaultPolicy, corsOrigins: [origin] },
  });
  const headers = { ...json, origin };
  const refused = await busy.inject({ method: 'POST', url: '/graphql', headers, payload });
  await busy.close();
  expect(refused.statusCode).toBe(503);
  expect(refused.headers).toMatchObject({
    'access-control-allow-origin': origin,
    'retry-after': '1',
    'content-type': 'application/json; charset=utf-8',
  });
  expect(exposed(refused.headers)).toContain('retry-after');
});
