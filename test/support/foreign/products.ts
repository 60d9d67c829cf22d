import { parse } from 'graphql';
import type { ForeignSubgraph } from './subgraph.ts';

const list = [
  { id: 'p1', name: 'Retractor', price: 120, weight: 300 },
  { id: 'p2', name: 'Curette', price: 40, weight: 90 },
];

/** Owns the products, and answers without restriction. */
export const products: ForeignSubgraph = {
  name: 'products',
  typeDefs: parse(/* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

    type Query {
      products(first: Int! = 10, kind: Kind = ANY, among: [Int!]): [Product!]!
      product(id: ID!): Product
    }

    enum Kind {
      ANY
      LIGHT
    }

    type Product @key(fields: "id") {
      id: ID!
      name: String!
      price: Int!
      weight: Int!
      "Bought next; goes in circles."
      next: Product!
    }
  `),
  resolvers: {
    Query: {
      products: (_: unknown, { first, kind }: { first: number; kind: string }) =>
        list.filter(({ weight }) => kind === 'ANY' || weight < 100).slice(0, first),
      product: (_: unknown, { id }: { id: string }) => byId(id),
    },
    Product: {
      __resolveReference: ({ id }: { id: string }) => byId(id),
      next: ({ id }: { id: string }) => list.find((product) => product.id !== id),
    },
  },
};

function byId(id: string) {
  return list.find((product) => product.id === id) ?? null;
}
