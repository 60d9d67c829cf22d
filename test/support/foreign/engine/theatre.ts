import { GraphQLError, parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;

/** Implants and instruments, and the trays that they lie on. */
const stock: ForeignSubgraph = {
  name: 'stock',
  typeDefs: parse(/* GraphQL */ `
    ${link('"@key", "@shareable", "@inaccessible"')}
    type Query {
      items: [Item!]!
      trays: [Tray!]!
      tray(number: Int!): Tray
      anything: [Thing]
      strict: Strict
      broken: Implant
      both: Shared @shareable
    }
    type Mutation { count(to: Int!): Int! reset: Counter! }
    type Counter { now: Int! root: Query! }
    type Shared @shareable { left: String }
    enum Size { SMALL LARGE SECRET @inaccessible }
    union Thing = Implant | Tray
    interface Item @key(fields: "id") { id: ID! size: Size }
    type Implant implements Item @key(fields: "id") { id: ID! size: Size price: Int @shareable dimensions: Dimensions mates: [Implant!]! }
    type Instrument implements Item @key(fields: "id") { id: ID! size: Size }
    type Dimensions @shareable { length: Float width: Float }
    type Tray @key(fields: "number") { number: Int! items: [Item] owner: Surgeon lent: Surgeon }
    type Surgeon @key(fields: "name") { name: String }
    type Strict { id: ID! must: Int! }
  `),
  resolvers: {
    Query: {
      items: () => items,
      trays: () => [1, 2, 3].map(tray),
      tray: (_: unknown, { number }: { number: number }) => tray(number),
      anything: () => [items[0], null, { ...tray(2), __typename: 'Tray' }],
      strict: () => ({ id: 's', must: null }),
      broken: () => ({ __typename: 'Implant', id: 'unheard of', size: 'SECRET' }),
      both: () => ({ left: 'left' }),
    },
    Mutation: {
      count: (_: unknown, { to }: { to: number }) => {
        counted.push(to);
        return counted.length;
      },
      reset: () => ({ now: counted.splice(0).length, root: {} }),
    },
    Implant: {
      __resolveReference: ({ id }: { id: string }) => items.find((item) => item.id === id) ?? null,
      mates: () => items.filter(({ __typename }) => __typename === 'Implant'),
    },
    Instrument: {
      __resolveReference: ({ id }: { id: string }) => items.find((item) => item.id === id) ?? null,
    },
    Item: {
      __resolveReference: ({ id }: { id: string }) => items.find((item) => item.id === id) ?? null,
    },
  },
};

/** What mutations left, in the order in which they ran. */
const counted: number[] = [];

const items = [
  {
    __typename: 'Implant',
    id: 'screw',
    size: 'SMALL',
    price: 40,
    dimensions: { length: 4.5, width: 1 },
  },
  { __typename: 'Implant', id: 'rod', size: 'LARGE', price: 90, dimensions: null },
  { __typename: 'Instrument', id: 'driver', size: null },
];

function tray(number: number) {
  const owners = ['Ada', null, 'Nobody'];
  const name = owners[number - 1];
  return {
    number,
    items: number === 2 ? [items[1], null] : items,
    owner: name === null ? null : { name },
    lent: { name: null },
  };
}

/** What is known of every item, whichever it is, and of the people who use them. */
const knowledge: ForeignSubgraph = {
  name: 'knowledge',
  typeDefs: parse(/* GraphQL */ `
    ${link('"@key", "@interfaceObject", "@shareable"')}
    type Query { newest: Item both: Shared @shareable }
    type Shared @shareable { right: String fails: String }
    type Item @key(fields: "id") @interfaceObject { id: ID! lesson: String! warnings(count: Int = 1): [String!] }
    type Surgeon @key(fields: "name") { name: String years: Int! title: String refuses: String }
    type Tray @key(fields: "number") { number: Int! checkedBy: Surgeon }
  `),
  resolvers: {
    Query: { newest: () => ({ id: 'rod' }), both: () => ({ right: 'right' }) },
    Shared: {
      fails: () => {
        throw coded('SHARED_FAILED');
      },
    },
    Item: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      lesson: ({ id }: { id: string }) => `How to use a ${id}`,
      warnings: (_: unknown, { count }: { count: number }) =>
        Array.from({ length: count }, () => 'Sharp!'),
    },
    Surgeon: {
      __resolveReference: ({ name }: { name: string | null }) =>
        name === 'Ada' ? { name, years: 12, title: 'Professor' } : null,
      refuses: () => {
        throw coded('REFUSED');
      },
    },
    Tray: {
      checkedBy: ({ number }: { number: number }) => ({ name: number === 1 ? 'Ada' : 'Bo' }),
    },
  },
};

/** What implants cost, by a price and dimensions that another subgraph has. */
const pricing: ForeignSubgraph = {
  name: 'pricing',
  typeDefs: parse(/* GraphQL */ `
    ${link('"@key", "@external", "@requires", "@provides", "@shareable"')}
    type Query { cheapest: Implant @provides(fields: "price") }
    type Implant @key(fields: "id") {
      id: ID!
      price: Int @external
      dimensions: Dimensions @external
      priceByLength(factor: Int! = 1): Float @requires(fields: "price dimensions { length }")
    }
    type Dimensions @shareable { length: Float }
  `),
  resolvers: {
    Query: { cheapest: () => ({ id: 'screw', price: 40 }) },
    Implant: {
      priceByLength: (
        { price, dimensions }: { price: number; dimensions: { length: number } | null },
        { factor }: { factor: number },
      ) => (dimensions ? price * dimensions.length * factor : null),
    },
  },
};

function coded(code: string): GraphQLError {
  return new GraphQLError('Said for a reason.', { extensions: { code } });
}

/** A graph with every shape that federation has, by subgraph. */
export const theatre: Readonly<Record<string, ForeignSubgraph>> = { stock, knowledge, pricing };
