import { expect, test } from 'vitest';
import { servedShelf } from '../../../support/foreign/caching/servedShelf.ts';

const served = servedShelf();
const { shelf, get } = served;

test('a mutation’s answer is never kept', async () => {
  const response = await served.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: 'mutation { rename { title } }' },
  });
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.headers.etag).toBeUndefined();
});

test('who still has the answer gets 304 until it changes', async () => {
  const first = await get('{ book { title } }');
  const again = { 'if-none-match': String(first.headers.etag) };
  const second = await get('{ book { title } }', again);
  expect([second.statusCode, second.body, second.headers['cache-control']]).toEqual([
    304,
    '',
    'max-age=100, public',
  ]);
  shelf.title = 'Bones';
  const third = await get('{ book { title } }', again);
  expect([third.statusCode, third.json()]).toEqual([200, { data: { book: { title: 'Bones' } } }]);
});

test.each([
  ['how it came about', { 'x-explain': 'run' }],
  ['what it cost', { 'x-explain-cost': '1' }],
])('an answer that tells its reader %s is not kept', async (_what, headers) => {
  const answer = await get('{ book { title } }', headers);
  expect(Object.keys(answer.json().extensions)).toHaveLength(1);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers.etag).toBeUndefined();
});

test('a client that wants no kept answer gets a whole one', async () => {
  const { headers } = await get('{ book { title } }');
  const { statusCode } = await get('{ book { title } }', {
    'if-none-match': headers.etag,
    'cache-control': 'no-cache',
  });
  expect(statusCode).toBe(200);
});

test('what may not be kept has no tag', async () => {
  expect((await get('{ count }')).headers.etag).toBeUndefined();
});
