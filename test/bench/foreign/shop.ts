import { parse } from 'graphql';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';

/** Enough that two requests under way at a time never ask for the same things. */
const products = 1_000;
const users = 300;
const head =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';

const text = (what: string, id: string) =>
  `${what} ${id}: as it should be, neither too short nor too long, said plainly, and read from its beginning to its end.`;
const number = (id: string) => Number(/\d+/.exec(id)?.[0] ?? 0);

interface Keyed {
  readonly id: string;
}
interface First {
  readonly first: number;
}

const catalog: ForeignSubgraph = {
  name: 'catalog',
  typeDefs: parse(`${head}
    type Query { top(from: Int!, first: Int!): [Product!]! }
    type Product @key(fields: "id") { id: ID! name: String! description: String! weight: Int! maker: Maker! }
    type Maker { name: String! country: String! }
  `),
  resolvers: {
    Query: {
      top: (_: unknown, { from, first }: First & { readonly from: number }) =>
        Array.from({ length: first }, (_each, index) => ({ id: `p${(from + index) % products}` })),
    },
    Product: {
      name: ({ id }: Keyed) => `Product ${id}`,
      description: ({ id }: Keyed) => text('Description of', id),
      weight: ({ id }: Keyed) => 100 + number(id),
      maker: ({ id }: Keyed) => ({ name: `Maker of ${id}`, country: 'CH' }),
      __resolveReference: (reference: Keyed) => reference,
    },
  },
};

const inventory: ForeignSubgraph = {
  name: 'inventory',
  typeDefs: parse(`${head}
    type Product @key(fields: "id") { id: ID! weight: Int! @external stock: Int! shipping: Int! @requires(fields: "weight") }
  `),
  resolvers: {
    Product: {
      stock: ({ id }: Keyed) => number(id) * 3,
      shipping: ({ weight }: { readonly weight: number }) => weight * 2,
      __resolveReference: (reference: Keyed) => reference,
    },
  },
};

const reviews: ForeignSubgraph = {
  name: 'reviews',
  typeDefs: parse(`${head}
    type Product @key(fields: "id") { id: ID! reviews(first: Int!): [Review!]! }
    type Review @key(fields: "id") { id: ID! stars: Int! body: String! author: User! product: Product! }
    type User @key(fields: "id") { id: ID! reviews(first: Int!): [Review!]! }
  `),
  resolvers: {
    Product: { reviews: reviewsOf, __resolveReference: (reference: Keyed) => reference },
    User: { reviews: reviewsOf, __resolveReference: (reference: Keyed) => reference },
    Review: {
      stars: ({ id }: Keyed) => 1 + (number(id) % 5),
      body: ({ id }: Keyed) => text('Review', id),
      author: ({ id }: Keyed) => ({ id: `u${number(id) % users}` }),
      product: ({ id }: Keyed) => ({ id: `p${number(id) % products}` }),
      __resolveReference: (reference: Keyed) => reference,
    },
  },
};

const accounts: ForeignSubgraph = {
  name: 'accounts',
  typeDefs: parse(`${head}
    type User @key(fields: "id") { id: ID! name: String! country: String! }
  `),
  resolvers: {
    User: {
      name: ({ id }: Keyed) => `User ${id}`,
      country: () => 'DE',
      __resolveReference: (reference: Keyed) => reference,
    },
  },
};

function reviewsOf({ id }: Keyed, { first }: First): Keyed[] {
  return Array.from({ length: first }, (_, index) => ({ id: `r${number(id) * 7 + index * 11}` }));
}

/** A shop of four subgraphs, none of them ours. */
export const shop: readonly ForeignSubgraph[] = [catalog, inventory, reviews, accounts];

/** A small answer of 3 KB by four fetches, and a deep one of 70 KB by many. */
export const shopOperations = {
  small: `query Small($from: Int!) {
    top(from: $from, first: 5) { id name description stock shipping
      reviews(first: 2) { id stars body author { name country } } }
  }`,
  deep: `query Deep($from: Int!) {
    top(from: $from, first: 20) { id name description stock shipping maker { name country }
      reviews(first: 4) { id stars body author { id name country
        reviews(first: 2) { id stars body product { id name stock
          reviews(first: 1) { id stars author { name } } } } } } }
  }`,
} as const;
