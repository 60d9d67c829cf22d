import { anonymous, type Viewer } from '@spine/kit';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { catalogue, shop } from '../../support/foreign/library.ts';
import { composed } from '../../support/foreign/supergraph.ts';

/** The library's subgraphs restrict nothing themselves: what is refused here, the gateway refused. */
const subgraphs = { catalogue, shop };
let app: Gateway;
let asking: Viewer = anonymous;
let calls: string[] = [];

beforeAll(async () => {
  app = await foreignGateway({
    supergraphSdl: composed([catalogue, shop]),
    subgraphs: (name) => {
      const subgraph = inProcess(subgraphs[name as keyof typeof subgraphs]);
      return {
        ...subgraph,
        knowsViewer: true,
        execute: (request, viewer, headers) => {
          calls.push(`${name} ${request.query}`);
          return subgraph.execute(request, viewer, headers);
        },
      };
    },
    authenticate: async () => asking,
  });
});
afterAll(() => app.close());
beforeEach(() => {
  calls = [];
});

const holding = (...scopes: string[]): Viewer => ({ subject: 'anna', scopes, claims: {} });

interface Refusal {
  message: string;
  path: (string | number)[];
  extensions: object;
}

async function ask(viewer: Viewer, query: string, variables = {}) {
  asking = viewer;
  const { body } = await post(app, query, variables);
  return {
    data: body.data,
    refused: body.errors?.map(({ message, path, extensions, ...rest }: Refusal) => {
      expect({ extensions, rest }).toEqual({
        extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
        rest: {},
      });
      return [path.join('.'), message];
    }),
  };
}

const no = (path: string, coordinate: string) => [path, `You may not use ${coordinate}.`];

test('a refused field is null at each of its paths, and the rest is answered in the order asked', async () => {
  const { data, refused } = await ask(anonymous, '{ books { title price copies } }');
  expect(JSON.stringify(data)).toBe(
    JSON.stringify({
      books: [
        { title: 'Atlas', price: null, copies: 9 },
        { title: 'Bones', price: null, copies: 9 },
      ],
    }),
  );
  expect(refused).toEqual([no('books.0.price', 'Book.price'), no('books.1.price', 'Book.price')]);
  expect(calls.join()).not.toContain('price');
});

test('who holds the scope reads it in the same words', async () => {
  const { data, refused } = await ask(holding('price'), '{ books { price discount } }');
  expect(data).toEqual({
    books: [
      { price: 40, discount: 4 },
      { price: 50, discount: 5 },
    ],
  });
  expect(refused).toBeUndefined();
});

test('GHSA-m8jr-fxqx-8xx6: a field that reads a restricted one is refused without its scope', async () => {
  const { data } = await ask(holding('stock'), '{ books { discount } }');
  expect(data).toEqual({ books: [{ discount: null }, { discount: null }] });
  expect(calls.join()).not.toContain('price');
});

test('where subgraphs restrict one field differently, both scopes are needed', async () => {
  const stock = async (...scopes: string[]) =>
    (await ask(holding(...scopes), '{ books { stock } }')).data.books[0].stock;
  expect(await stock('stock')).toBeNull();
  expect(await stock('warehouse')).toBeNull();
  expect(await stock('stock', 'warehouse')).toBe(3);
});

test('an operation whose every root is refused calls no subgraph', async () => {
  const { data, refused } = await ask(
    anonymous,
    '{ a: keeper(name: "x") drawer { id inner { id } } }',
  );
  expect(data).toEqual({ a: null, drawer: null });
  expect(refused).toEqual([no('a', 'Query.keeper'), no('drawer', 'Query.drawer')]);
  expect(calls).toEqual([]);
});

test('a refused mutation does not run, the permitted one beside it does', async () => {
  const { data, refused } = await ask(holding(), 'mutation { burn lend }');
  expect(data).toEqual({ burn: null, lend: 2 });
  expect(refused).toEqual([no('burn', 'Mutation.burn')]);
  expect(calls.join()).not.toContain('burn');
});

test('a refused field that cannot be null takes its parents along, up to one that can', async () => {
  const { data, refused } = await ask(anonymous, '{ books { title } shelf { name counted } }');
  expect(data).toBeNull();
  expect(refused).toEqual([no('shelf.counted', 'Shelf.counted')]);
});

test('a field of a restricted enum is refused', async () => {
  const { data } = await ask(anonymous, '{ books { mood } }');
  expect(data).toEqual({ books: [{ mood: null }, { mood: null }] });
  expect((await ask(holding(), '{ books { mood } }')).data.books[0]).toEqual({ mood: 'CALM' });
});

test('a policy is left to the subgraph, which alone knows the object', async () => {
  const { data } = await ask(anonymous, '{ policed }');
  expect(data.policed).toMatch(/^only a subgraph/);
});

const onInterface: [string, string][] = [
  ['plainly', '{ things { id label } }'],
  ['in an inline fragment', '{ things { id ... on Thing { label } } }'],
  ['in a fragment', '{ things { ...F } } fragment F on Thing { id label }'],
  [
    'in nested fragments',
    '{ things { ...F } } fragment F on Thing { id ... { ...G } } fragment G on Thing { label }',
  ],
];
test.each(onInterface)(
  'GHSA-x33c-7c2v-mrj9: an interface is as strict as its strictest implementer: selected %s',
  async (_how, query) => {
    const refused = await ask(holding(), query);
    expect(refused.data).toEqual({
      things: [
        { id: 'b1', label: null },
        { id: 'd1', label: null },
      ],
    });
    expect(refused.refused).toEqual([
      no('things.0.label', 'Book.label'),
      no('things.1.label', 'Diary.label'),
    ]);
    expect(calls.join()).not.toContain('label');
    expect((await ask(holding('diary'), query)).data.things[1].label).toBe('Dear diary');
  },
);

test('graphql-hive/router#1423: a permitted selection survives a refused sibling fragment of the same response key', async () => {
  for (const query of [
    '{ things { ... on Book { label } ... on Thing { label } } }',
    '{ things { ... on Thing { label } ... on Book { label } } }',
    '{ things { label ...B } } fragment B on Book { label }',
    '{ anything { ... on Diary { label } ... on Book { label } } }',
  ]) {
    const { data, refused } = await ask(holding(), query);
    expect(Object.values(data)).toEqual([[{ label: 'Atlas' }, { label: null }]]);
    expect(refused).toEqual([no(`${Object.keys(data)}.1.label`, 'Diary.label')]);
  }
});

test('deep below an interface the concrete type decides each item', async () => {
  const { data, refused } = await ask(
    holding(),
    '{ things { ... on Diary { related { __typename ... on Book { l: label } ... on Diary { l: label } } } } }',
  );
  expect(data).toEqual({
    things: [
      {},
      {
        related: [
          { __typename: 'Book', l: 'Bones' },
          { __typename: 'Diary', l: null },
        ],
      },
    ],
  });
  expect(refused).toEqual([no('things.1.related.1.l', 'Diary.label')]);
});

test('a client may use any alias: none is read for the type of an object', async () => {
  const query = '{ things { __runtimeType: id __runtimeType_: id ... on Diary { label } } }';
  const { data, refused } = await ask(holding(), query);
  expect(data).toEqual({
    things: [
      { __runtimeType: 'b1', __runtimeType_: 'b1' },
      { __runtimeType: 'd1', __runtimeType_: 'd1', label: null },
    ],
  });
  expect(refused).toEqual([no('things.1.label', 'Diary.label')]);
  // A plan may fetch a price beside: this one is put into other words for the planner.
  expect(await ask(holding(), '{ things { typeOfObject: id price: id } }')).toEqual({
    data: {
      things: [
        { typeOfObject: 'b1', price: 'b1' },
        { typeOfObject: 'd1', price: 'd1' },
      ],
    },
    refused: undefined,
  });
});

test('what is asked of the schema beside what is refused is answered, with its fragments', async () => {
  const queryType = { name: 'Query' };
  const fragments = 'fragment S on __Schema { queryType { ...T } } fragment T on __Type { name }';
  const { data, refused } = await ask(
    anonymous,
    `query ($name: String = "Book") {
      __schema { ...S } t: __type(name: $name) { ...T } keeper(name: "x") books { copies }
    } ${fragments}`,
  );
  expect(data).toEqual({
    __schema: { queryType },
    t: { name: 'Book' },
    keeper: null,
    books: [{ copies: 9 }, { copies: 9 }],
  });
  expect(refused).toEqual([no('keeper', 'Query.keeper')]);
  calls = [];
  const beside = await ask(anonymous, `{ keeper(name: "x") __schema { ...S } } ${fragments}`);
  expect(beside.data).toEqual({ keeper: null, __schema: { queryType } });
  expect(calls).toEqual([]);
});

test('what is skipped is not refused', async () => {
  const query = `query ($yes: Boolean!, $no: Boolean!) {
    books @include(if: $yes) { title price @skip(if: $yes) p: price @include(if: $yes) }
    keeper(name: "x") @include(if: $no)
    ... @skip(if: $yes) { k: keeper(name: "y") }
  }`;
  const { data, refused } = await ask(anonymous, query, { yes: true, no: false });
  expect(data).toEqual({
    books: [
      { title: 'Atlas', p: null },
      { title: 'Bones', p: null },
    ],
  });
  expect(refused).toEqual([no('books.0.p', 'Book.price'), no('books.1.p', 'Book.price')]);
});

test('introspection beside a refused field is answered', async () => {
  const { data } = await ask(
    anonymous,
    '{ __typename __schema { queryType { name } } drawer { id } }',
  );
  expect(data).toEqual({
    __typename: 'Query',
    __schema: { queryType: { name: 'Query' } },
    drawer: null,
  });
});

test('an invalid variable is the client’s mistake, whether or not its field is refused', async () => {
  const query = 'query ($name: String!) { keeper(name: $name) }';
  const answers = await Promise.all(
    [anonymous, holding('keeper')].map(async (viewer) => {
      asking = viewer;
      return (await post(app, query, {})).body;
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0].data).toBeUndefined();
});

test('viewers who interleave on one operation never get a plan that was made for another', async () => {
  const query = 'query Q { books { title price stock } keeper(name: "x") }';
  const viewers = [anonymous, holding('price'), holding('keeper'), holding('stock', 'warehouse')];
  const expected = [
    ['price', null, null, null],
    ['price', 40, null, null],
    ['keeper', null, null, 'keeper x'],
    ['stock', null, 3, null],
  ];
  for (let round = 0; round < 25; round += 1)
    for (const [index, viewer] of viewers.entries()) {
      const { data } = await ask(viewer, query);
      const [book] = data.books;
      expect([book.price, book.stock, data.keeper]).toEqual(expected[index]?.slice(1));
    }
});

/** A gateway over one subgraph that restricts nothing itself. */
function gatewayOver(imports: string, types: string, data: object): Promise<Gateway> {
  const typeDefs = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}]) ${types}`,
  );
  const only = { name: 'only', typeDefs, resolvers: { Query: { root: () => data } } };
  return foreignGateway({
    supergraphSdl: composed([only]),
    subgraphs: () => ({ ...inProcess(only), knowsViewer: true }),
  });
}

test('GHSA-g8jh-vg5j-4h3f: a restriction under another name restricts as well', async () => {
  const renamed = await gatewayOver(
    '{ name: "@authenticated", as: "@signedIn" }',
    'type Query { root: Root } type Root { open: Int closed: Int @signedIn }',
    { open: 1, closed: 2 },
  );
  const { body } = await post(renamed, '{ root { open closed } }');
  expect(body.data).toEqual({ root: { open: 1, closed: null } });
  await renamed.close();
});

test('a restricted type stays closed behind a union and an interface', async () => {
  const restricted = await gatewayOver(
    '"@authenticated"',
    `type Query { root: Root } type Root { either: [Either!]! kinds: [Kind!] opens: [Open!] }
     union Either = Open | Closed
     interface Kind { id: Int }
     type Open implements Kind { id: Int }
     type Closed implements Kind @authenticated { id: Int text: String }`,
    {
      either: [
        { __typename: 'Open', id: 1 },
        { __typename: 'Closed', id: 2, text: 'secret' },
      ],
      opens: [{ id: 1 }],
    },
  );
  const query = `{ root {
    either { ... on Open { id } ... on Closed { id text } }
    kinds { ... on Closed { text } ... on Kind { ... on Open { id } } }
    opens { id }
  } }`;
  const { body, text } = await post(restricted, query);
  expect(body.data.root).toEqual({
    either: [{ id: 1 }, { id: null, text: null }],
    kinds: null,
    opens: [{ id: 1 }],
  });
  expect(text).not.toContain('secret');
  await restricted.close();
});
