import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;

const goods = [
  { __typename: 'Book', id: 'b', pages: 300 },
  { __typename: 'Toy', id: 't' },
] as const;
const goodById = ({ id }: { id: string }) => goods.find((good) => good.id === id);

/** Books and toys, of which books are numbered, and both named. */
const catalogue: ForeignSubgraph = {
  name: 'catalogue',
  typeDefs: parse(`${link('"@key"')}
    type Query { goods: [Item!]! }
    interface Numbered { id: ID! }
    interface Named { id: ID! }
    interface Item implements Named @key(fields: "id") { id: ID! }
    type Book implements Item & Named & Numbered @key(fields: "id") { id: ID! pages: Int }
    type Toy implements Item & Named @key(fields: "id") { id: ID! }
    type Shelf { row: Int }
    union Thing = Book | Shelf`),
  resolvers: {
    Query: { goods: () => goods },
    Item: { __resolveReference: goodById },
    Book: { __resolveReference: goodById },
    Toy: { __resolveReference: goodById },
  },
};

/** What people think of an item, whatever it is. */
const ratings: ForeignSubgraph = {
  name: 'ratings',
  typeDefs: parse(`${link('"@key", "@interfaceObject"')}
    type Query { rated: [Item!]! }
    type Item @key(fields: "id") @interfaceObject { id: ID! stars: Int }`),
  resolvers: {
    Query: { rated: () => goods.map(({ id }) => ({ id })) },
    Item: { __resolveReference: (item: object) => item, stars: () => 5 },
  },
};

/** A graph of which one subgraph has an interface for an object. */
export const ratingsGraph = [catalogue, ratings] as const;
