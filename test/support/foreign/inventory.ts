import { parse } from 'graphql';
import type { ForeignSubgraph } from './subgraph.ts';

interface Priced {
  readonly id: string;
  readonly price: number;
  readonly weight: number;
}

/** Adds what it costs to ship a product, from the price and weight that another subgraph owns. */
export const inventory: ForeignSubgraph = {
  name: 'inventory',
  typeDefs: parse(/* GraphQL */ `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])

    type Product @key(fields: "id") {
      id: ID!
      price: Int! @external
      weight: Int! @external
      shippingCost: Int @requires(fields: "price weight")
    }
  `),
  resolvers: {
    Product: {
      shippingCost: ({ price, weight }: Priced) => (price > 100 ? 0 : Math.ceil(weight / 10)),
    },
  },
};
