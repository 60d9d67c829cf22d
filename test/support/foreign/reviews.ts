import { GraphQLError, parse } from 'graphql';
import type { ForeignSubgraph } from './subgraph.ts';

const list = [
  { id: 'r1', productId: 'p1', stars: 5 },
  { id: 'r2', productId: 'p1', stars: 3 },
];

/** Adds reviews, and has fields that fail in the ways in which foreign subgraphs fail. */
export const reviews: ForeignSubgraph = {
  name: 'reviews',
  typeDefs: parse(/* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

    type Query {
      "Tells which headers came with the request."
      headers: [String!]!
    }

    type Subscription {
      reviewed: Review
    }

    type Mutation {
      review(productId: ID!, stars: Int!): Review
    }

    type Product @key(fields: "id") {
      id: ID!
      reviews: [Review!]!
      "Fails with an error that was coded for clients."
      coded: String
      "Fails with an error that nobody coded."
      uncoded: String
    }

    type Review {
      id: ID!
      stars: Int!
    }
  `),
  resolvers: {
    Query: {
      headers: (_: unknown, __: unknown, { headers }: { headers: readonly string[] }) => headers,
    },
    Mutation: {
      review: (_: unknown, review: { productId: string; stars: number }) => ({
        id: 'r3',
        ...review,
      }),
    },
    Product: {
      reviews: ({ id }: { id: string }) => list.filter(({ productId }) => productId === id),
      coded: () => {
        throw new GraphQLError('The reviewer asked for silence.', {
          extensions: {
            code: 'SILENCED',
            argument: 'id',
            stacktrace: ['secret.ts:1'],
            http: { status: 418 },
          },
        });
      },
      uncoded: () => {
        throw new Error('connect ECONNREFUSED db.internal:5432');
      },
    },
  },
};
