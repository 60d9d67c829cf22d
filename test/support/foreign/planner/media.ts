import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** Products by id. */
const products: ForeignSubgraph = {
  name: 'products',
  typeDefs: parse(`${link}
    type Query { product(id: ID!): Product }
    type Product @key(fields: "id") { id: ID! }`),
  resolvers: { Query: { product: (_: unknown, { id }: { id: string }) => ({ id }) } },
};

/** The pictures and films of each product, which have nothing in common. */
const media: ForeignSubgraph = {
  name: 'media',
  typeDefs: parse(`${link}
    type Product @key(fields: "id") { id: ID! media: [Media!] }
    union Media = Picture | Film
    type Picture { size: Size }
    type Film { length: Length }
    type Size { width: Int }
    type Length { seconds: Int }`),
  resolvers: {
    Product: {
      __resolveReference: (product: object) => product,
      media: () => [
        { __typename: 'Picture', size: { width: 4 } },
        { __typename: 'Film', length: { seconds: 90 } },
      ],
    },
  },
};

export const mediaGraph = [products, media] as const;
