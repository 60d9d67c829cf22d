import { buildSchema, type GraphQLResolveInfo, graphqlSync } from 'graphql';
import { expect, test } from 'vitest';
import { selects } from './selects.ts';

const schema = buildSchema(`
  type Query { shelf: Shelf }
  interface Thing { name: String }
  type Shelf { books: [Book!]! }
  type Book implements Thing { name: String pages: [Page!]! }
  type Page { name: String pages: Int }
`);

test.each([
  ['itself', '{ shelf { books { pages { name } } } }', true],
  ['by another name', '{ shelf { books { leaves: pages { name } } } }', true],
  [
    'in a fragment',
    '{ shelf { ...S } } fragment S on Shelf { books { ...B } } fragment B on Book { pages { name } }',
    true,
  ],
  ['in one of two places', '{ shelf { books { name } books { pages { name } } } }', true],
  [
    'of an interface',
    '{ shelf { books { ... on Thing { ... on Book { pages { name } } } } } }',
    true,
  ],
  ['as another’s name alone', '{ shelf { books { pages: name } } }', false],
  ['further down alone', '{ shelf { books { name } } }', false],
])('a field is selected: %s', (_how, source, expected) => {
  const told: boolean[] = [];
  const books = (_args: object, _context: unknown, info: GraphQLResolveInfo) => {
    told.push(selects(info, 'pages'), selects(info, 'pages'));
    return [];
  };
  const { errors } = graphqlSync({ schema, source, rootValue: { shelf: { books } } });
  expect(errors).toBeUndefined();
  expect(told).toEqual([expected, expected]);
});
