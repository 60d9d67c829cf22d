import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openRates } from '@spine/gateway';
import { anonymous, silentLogger, type Viewer } from '@spine/kit';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

let title = 'Atlas';

/** A shelf whose schema calls the directive by a name of its own. */
const shelf: ForeignSubgraph = {
  name: 'shelf',
  typeDefs: parse(`
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective", "@authenticated"])
      @link(url: "https://shelf.invalid/cacheControl/v0.1", import: [{ name: "@cacheControl", as: "@keep" }])
      @composeDirective(name: "@keep")
    enum Circle { PUBLIC PRIVATE }
    directive @keep(maxAge: Int, scope: Circle, inheritMaxAge: Boolean, pinnedBy: String, pinnedMaxAge: Int) on FIELD_DEFINITION | OBJECT | UNION | INTERFACE
    interface Counted { count: Int }
    type Query implements Counted {
      book: Book
      news: Book @keep(maxAge: 10)
      desk: Desk
      found: Found
      count: Int
      size: Int @keep(maxAge: 50)
      books: [Book!]!
      own: Book @keep(maxAge: 70, scope: PRIVATE)
      edition(number: Int): Edition @keep(maxAge: 10, pinnedBy: "number", pinnedMaxAge: 9000)
      item: Item @keep(maxAge: 600)
      gift: Item
      rarity: Rarity
      prize: Prize
      treat: Prize @keep(maxAge: 600)
    }
    type Mutation { rename: Book }
    union Found @keep(maxAge: 80) = Book | Author
    type Book @keep(maxAge: 100) {
      title: String!
      stock: Int @keep(maxAge: 5)
      author: Author
      shelf: Shelf
      price: Int @authenticated
      broken: Int
    }
    type Edition @keep(inheritMaxAge: true) { year: Int!  book: Book }
    type Author { name: String! }
    type Shelf @keep(inheritMaxAge: true) { row: Int! }
    type Desk { row: Int! }
    interface Item @keep(maxAge: 400) {
      name: String
      stock: Int
      owner: String
      basket: Int
      drawn: String @keep(maxAge: 30)
      hung: Frame @keep(maxAge: 40)
    }
    type Globe implements Item @keep(maxAge: 300) {
      name: String
      stock: Int @keep(maxAge: 7)
      owner: String @keep(scope: PRIVATE)
      basket: Int
      drawn: String
      hung: Frame
    }
    type Map implements Item {
      name: String
      stock: Int @keep(maxAge: 3)
      owner: String
      basket: Int @keep(maxAge: 0)
      drawn: String @keep(maxAge: 90)
      hung: Frame @keep(scope: PRIVATE)
    }
    interface Rarity @keep(maxAge: 200) { year: Int }
    type Print implements Rarity @keep(maxAge: 20) { year: Int }
    type Codex implements Rarity @keep(scope: PRIVATE) { year: Int }
    type Frame { wood: String }
    union Prize @keep(maxAge: 500) = Medal | Ribbon
    type Medal @keep(maxAge: 60) { metal: String }
    type Ribbon @keep(scope: PRIVATE) { colour: String }
  `),
  resolvers: {
    Query: {
      book: () => ({ title }),
      books: () => Array.from({ length: 200 }, () => ({ title })),
      news: () => ({ title }),
      own: () => ({ title }),
      edition: (_root: unknown, { number }: { number?: number | null }) =>
        number === 3 ? null : { year: 1_900 + (number ?? 2) },
      found: () => ({ __typename: 'Book', title }),
      size: () => 3,
      count: () => 3,
      desk: () => ({ row: 1 }),
      item: () => ({ __typename: 'Globe' }),
      gift: () => ({ __typename: 'Globe' }),
      rarity: () => ({ __typename: 'Print' }),
      prize: () => ({ __typename: 'Medal' }),
      treat: () => ({ __typename: 'Medal' }),
    },
    Mutation: { rename: () => ({ title }) },
    Book: {
      stock: () => 2,
      author: () => ({ name: 'Anna' }),
      shelf: () => ({ row: 4 }),
      price: () => 20,
      broken: () => {
        throw new Error('broken');
      },
    },
  },
};

let app: Gateway;
let viewer: Viewer = anonymous;

beforeAll(async () => {
  app = await build();
});

function build(given: Parameters<typeof foreignGateway>[0] = {}) {
  return foreignGateway({
    supergraphSdl: composed([shelf]),
    subgraphs: () => ({ ...inProcess(shelf), knowsViewer: true }),
    authenticate: async () => viewer,
    ...given,
  });
}

afterAll(() => app.close());
beforeEach(() => {
  title = 'Atlas';
  viewer = anonymous;
});

function get(query: string, headers = {}, gateway = app) {
  return gateway.inject({
    method: 'GET',
    url: `/graphql?query=${encodeURIComponent(query)}`,
    headers: { 'apollo-require-preflight': '1', ...headers },
  });
}

async function kept(query: string) {
  return (await get(query)).headers['cache-control'];
}

test.each([
  ['an object as long as its type says', '{ book { title } }', 'max-age=100, public'],
  ['a field before its type', '{ news { title } }', 'max-age=10, public'],
  ['the shortest of all', '{ book { title stock } }', 'max-age=5, public'],
  ['the shortest of two roots', '{ book { title } size }', 'max-age=50, public'],
  ['a union as its own hint says', '{ found { ... on Book { title } } }', 'max-age=80, public'],
  [
    'a fragment’s fields too',
    '{ book { ...F } } fragment F on Book { stock }',
    'max-age=5, public',
  ],
  [
    'an object that inherits as long as its parent',
    '{ book { shelf { row } } }',
    'max-age=100, public',
  ],
  ['no hint on the object, not at all', '{ book { author { name } } }', 'no-store'],
  ['no hint at the root, not at all', '{ count }', 'no-store'],
  ['no hint on the root’s type, not at all', '{ desk { row } }', 'no-store'],
  ['`__typename` as long as the rest', '{ __typename book { __typename } }', 'max-age=100, public'],
  ['a private field privately', '{ own { title } }', 'max-age=70, private'],
  ['an answer with an error not at all', '{ book { broken } }', 'no-store'],
  ['a refused field not at all', '{ book { price } }', 'no-store'],
  ['introspection not at all', '{ __schema { queryType { name } } }', 'no-store'],
  ['an invalid operation not at all', '{ nothing }', 'no-store'],
])('is kept: %s', async (_rule, query, expected) => {
  expect(await kept(query)).toBe(expected);
});

test.each([
  ['an interface’s field no longer than any type’s', '{ item { stock } }', 'max-age=3, public'],
  ['an interface’s field not at all where a type’s is not', '{ item { basket } }', 'no-store'],
  [
    'an interface’s field privately where a type’s is private',
    '{ item { owner } }',
    'max-age=600, private',
  ],
  [
    'an interface’s field no longer than its own hint says',
    '{ item { drawn } }',
    'max-age=30, public',
  ],
  [
    'what an interface alone gives a time with the scope that a type gives',
    '{ item { hung { wood } } }',
    'max-age=40, private',
  ],
  [
    'a field of one type alone as that says',
    '{ item { ... on Globe { stock } } }',
    'max-age=7, public',
  ],
  ['a field before its interface', '{ item { name } }', 'max-age=600, public'],
  ['an interface no longer than its types', '{ gift { name } }', 'max-age=300, public'],
  [
    'an interface privately where one of its types is private',
    '{ rarity { year } }',
    'max-age=20, private',
  ],
  [
    'a union no longer than its members, privately where one is',
    '{ prize { __typename } }',
    'max-age=60, private',
  ],
  [
    'a field before its union, but privately where a member is',
    '{ treat { ... on Medal { metal } } }',
    'max-age=600, private',
  ],
  [
    'what is not kept at the root not at all by an interface of the root',
    '{ size ... on Counted { count } }',
    'no-store',
  ],
])('asked by an interface or union is kept: %s', async (_rule, query, expected) => {
  expect(await kept(query)).toBe(expected);
});

const byNumber = 'query ($number: Int) { edition(number: $number) { year } }';

test.each<[string, string, object, string]>([
  ['by a text, long', '{ edition(number: 1) { year } }', {}, 'max-age=9000, public'],
  ['by a variable, long', byNumber, { number: 1 }, 'max-age=9000, public'],
  ['by nothing, shortly', '{ edition { year } }', {}, 'max-age=10, public'],
  ['by no text, shortly', '{ edition(number: null) { year } }', {}, 'max-age=10, public'],
  ['by a variable that is not given, shortly', byNumber, {}, 'max-age=10, public'],
  [
    'by a variable that is not given, whatever every object has of its name, shortly',
    'query ($constructor: Int) { edition(number: $constructor) { year } }',
    {},
    'max-age=10, public',
  ],
  ['by a variable that is null, shortly', byNumber, { number: null }, 'max-age=10, public'],
  ['by what is not there yet, shortly', byNumber, { number: 3 }, 'max-age=10, public'],
  [
    'with something shorter, as long as that',
    '{ edition(number: 1) { year book { title } } }',
    {},
    'max-age=100, public',
  ],
  [
    'beside one that nothing pins, as long as that',
    '{ a: edition(number: 1) { year } b: edition { year } }',
    {},
    'max-age=10, public',
  ],
])(
  'what never changes is kept: pinned %s, the first time and again',
  async (_how, query, variables, expected) => {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const headers = { 'apollo-require-preflight': '1' };
    for (let time = 0; time < 3; time += 1) {
      const answer = await app.inject({ method: 'GET', url: `/graphql?${search}`, headers });
      expect(answer.headers['cache-control']).toBe(expected);
    }
  },
);

test('what a viewer with a token was answered is for that viewer alone', async () => {
  viewer = { subject: 'anna', scopes: [], claims: {} };
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

test('a mutation’s answer is never kept', async () => {
  const response = await app.inject({
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
  title = 'Bones';
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

test('caches are told to tell viewers apart, and origins where pages may call', async () => {
  expect((await get('{ book { title } }')).headers.vary).toContain('Authorization');
});

test('caches are told to tell apart what clients accept, and the headers that subgraphs may answer by', async () => {
  const forwarding = await build({ forwardHeaders: ['accept-language', 'x-tenant'] });
  const names = async (gateway: Gateway) =>
    String((await get('{ book { title } }', {}, gateway)).headers.vary).split(', ');
  expect(await names(app)).toEqual(expect.arrayContaining(['Accept', 'Authorization']));
  expect(await names(forwarding)).toEqual(
    expect.arrayContaining(['Accept', 'accept-language', 'x-tenant', 'Authorization']),
  );
  await forwarding.close();
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])(
  'a long answer comes compressed by %s to who takes it, and is the same',
  async (encoding, open) => {
    const query = '{ books { title } }';
    const plain = await get(query);
    const packed = await get(query, { 'accept-encoding': encoding });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(open(packed.rawPayload).toString()).toBe(plain.body);
  },
);

test('a short answer is not compressed', async () => {
  const { headers } = await get('{ book { title } }', { 'accept-encoding': 'gzip' });
  expect(headers['content-encoding']).toBeUndefined();
});

test('what a caller has left to spend is not in an answer that caches hand to others', async () => {
  const limit = { points: 1_000, seconds: 60 };
  const { rates } = openRates({
    limits: { anonymous: limit, authenticated: limit },
    mongoUri: null,
    databasePrefix: '',
    logger: silentLogger,
  });
  const limited = await build({ rates });
  const headersOf = async (query: string) => (await get(query, {}, limited)).headers;
  expect((await headersOf('{ count }')).ratelimit).toMatch(/^"anonymous";r=99\d/);
  expect(await headersOf('{ book { title } }')).not.toHaveProperty('ratelimit');
});
