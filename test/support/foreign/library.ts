import { parse } from 'graphql';
import type { ForeignSubgraph } from './subgraph.ts';

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@authenticated", "@requiresScopes", "@policy"])`;

const books = [
  {
    __typename: 'Book',
    id: 'b1',
    label: 'Atlas',
    title: 'Atlas',
    price: 40,
    stock: 3,
    mood: 'CALM',
  },
  {
    __typename: 'Book',
    id: 'b2',
    label: 'Bones',
    title: 'Bones',
    price: 50,
    stock: 4,
    mood: 'CALM',
  },
];
const diary = { __typename: 'Diary', id: 'd1', label: 'Dear diary' };

/** Things that are more and less secret: a type behind an interface and a union, an enum, a price. */
export const catalogue: ForeignSubgraph = {
  name: 'catalogue',
  typeDefs: parse(`${head}
    type Query {
      books: [Book!]!
      things: [Thing!]!
      anything: [Anything!]!
      drawer: Drawer
      shelf: Shelf!
      keeper(name: String!): String @requiresScopes(scopes: [["keeper"]])
      policed: String @policy(policies: [["never"]])
    }
    type Mutation {
      burn: Int @requiresScopes(scopes: [["burn"]])
      lend: Int
    }
    interface Thing { id: ID! label: String }
    union Anything = Book | Diary
    type Book implements Thing @key(fields: "id") {
      id: ID!
      label: String
      title: String
      price: Int @requiresScopes(scopes: [["price"]])
      stock: Int @shareable @requiresScopes(scopes: [["stock"]])
      mood: Mood
    }
    type Diary implements Thing @key(fields: "id") {
      id: ID!
      label: String @requiresScopes(scopes: [["diary"]])
      related: [Thing!]!
    }
    type Drawer @authenticated { id: ID! inner: Drawer }
    type Shelf { name: String counted: Int! @authenticated books: [Book!]! }
    enum Mood @authenticated { CALM }
  `),
  resolvers: {
    Query: {
      books: () => books,
      things: () => [books[0], diary],
      anything: () => [books[0], diary],
      drawer: () => ({ id: 'drawer' }),
      shelf: () => ({ name: 'A', counted: 7, books }),
      keeper: (_: unknown, { name }: { name: string }) => `keeper ${name}`,
      policed: () => 'only a subgraph that enforces policies refuses this',
    },
    Mutation: { burn: () => 1, lend: () => 2 },
    Diary: { related: () => [books[1], diary] },
    Book: { __resolveReference: ({ id }: { id: string }) => books.find((book) => book.id === id) },
  },
};

/** Reads the restricted price by `@requires`, and restricts the shared stock by a scope of its own. */
export const shop: ForeignSubgraph = {
  name: 'shop',
  typeDefs: parse(`${head}
    type Book @key(fields: "id") {
      id: ID!
      price: Int @external
      stock: Int @shareable @requiresScopes(scopes: [["warehouse"]])
      discount: Int @requires(fields: "price") @requiresScopes(scopes: [["price"]])
      copies: Int
    }
  `),
  resolvers: {
    Book: {
      __resolveReference: (reference: object) => reference,
      stock: () => 3,
      discount: ({ price }: { price: number }) => price / 10,
      copies: () => 9,
    },
  },
};
