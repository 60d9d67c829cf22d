import { expect, test } from 'vitest';
import { servedShelf } from '../../../support/foreign/caching/servedShelf.ts';
import type { Gateway } from '../../../support/foreign/gateway.ts';
import { ownRates } from '../../../support/foreign/ownRates.ts';

const served = servedShelf();
const { build, get, kept } = served;

test('what a viewer with a token was answered is for that viewer alone', async () => {
  served.as({ subject: 'anna', scopes: [], claims: {} });
  expect(await kept('{ book { title } }')).toBe('max-age=100, private');
  expect(await kept('{ book { title price } }')).toBe('max-age=100, private');
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a token, though nobody verifies it here', { authorization: 'Bearer annas' }, 'private'],
  ['a cookie that subgraphs see', { cookie: 'session=anna' }, 'private'],
  ['another header that subgraphs see', { 'x-tenant': 'ward' }, 'private'],
  ['a header that nobody sees', { 'x-session': 'anna' }, 'public'],
  ['a language', { 'accept-language': 'de' }, 'public'],
])('what was answered to who sent %s: %j is %s', async (_what, headers, circle) => {
  const forwardHeaders = ['authorization', 'cookie', 'x-tenant', 'accept-language'];
  const forwarding = await build({ forwardHeaders });
  // The second time the operation is known.
  for (let time = 0; time < 2; time += 1) {
    const answer = await get('{ book { title } }', headers, forwarding);
    expect(answer.headers['cache-control']).toBe(`max-age=100, ${circle}`);
  }
  await forwarding.close();
});

test('a token that the gateway has no issuer for makes an answer private, be it forwarded or not', async () => {
  const { headers } = await get('{ book { title } }', { authorization: 'Bearer annas' });
  expect(headers['cache-control']).toBe('max-age=100, private');
});

test('caches are told to tell viewers apart, and origins where pages may call', async () => {
  expect((await get('{ book { title } }')).headers.vary).toContain('Authorization');
});

test('caches are told to tell apart what clients accept, and the headers that subgraphs may answer by', async () => {
  const forwarding = await build({ forwardHeaders: ['accept-language', 'x-tenant'] });
  const names = async (gateway: Gateway) =>
    String((await get('{ book { title } }', {}, gateway)).headers.vary).split(', ');
  expect(await names(served.app)).toEqual(expect.arrayContaining(['Accept', 'Authorization']));
  expect(await names(forwarding)).toEqual(
    expect.arrayContaining(['Accept', 'accept-language', 'x-tenant', 'Authorization']),
  );
  await forwarding.close();
});

test('what a caller has left to spend is not in an answer that caches hand to others', async () => {
  const { rates } = ownRates({ points: 1_000, seconds: 60 });
  const limited = await build({ rates });
  const headersOf = async (query: string) => (await get(query, {}, limited)).headers;
  expect((await headersOf('{ count }')).ratelimit).toMatch(/^"anonymous";r=99\d/);
  expect(await headersOf('{ book { title } }')).not.toHaveProperty('ratelimit');
});
