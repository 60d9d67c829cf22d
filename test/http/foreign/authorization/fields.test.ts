import { anonymous } from '@spine/kit';
import { expect, test } from 'vitest';
import { holding, no, servedLibrary } from '../../../support/foreign/servedLibrary.ts';

const library = servedLibrary();
const { ask } = library;

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
  expect(library.calls.join()).not.toContain('price');
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
  expect(library.calls.join()).not.toContain('price');
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
  expect(library.calls).toEqual([]);
});

test('a refused mutation does not run, the permitted one beside it does', async () => {
  const { data, refused } = await ask(holding(), 'mutation { burn lend }');
  expect(data).toEqual({ burn: null, lend: 2 });
  expect(refused).toEqual([no('burn', 'Mutation.burn')]);
  expect(library.calls.join()).not.toContain('burn');
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
