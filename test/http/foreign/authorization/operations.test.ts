import { anonymous } from '@spine/kit';
import { expect, test } from 'vitest';
import { holding, no, servedLibrary } from '../../../support/foreign/servedLibrary.ts';

const library = servedLibrary();
const { ask } = library;

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
  library.calls = [];
  const beside = await ask(anonymous, `{ keeper(name: "x") __schema { ...S } } ${fragments}`);
  expect(beside.data).toEqual({ keeper: null, __schema: { queryType } });
  expect(library.calls).toEqual([]);
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
  const refused = await library.bodyFor(anonymous, query);
  expect(refused).toEqual(await library.bodyFor(holding('keeper'), query));
  expect(refused.data).toBeUndefined();
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
