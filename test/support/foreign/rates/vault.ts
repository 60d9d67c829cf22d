import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

/** A vault that tells whether a number is right, which it should not be asked too often. */
export const vault: ForeignSubgraph = {
  name: 'vault',
  typeDefs: parse(`extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
    @link(url: "https://spine-care-graph.invalid/attempts/v0.1", import: [{ name: "@attempts", as: "@tries" }])
    @composeDirective(name: "@tries")
    directive @tries(max: Int!, seconds: Int! = 60) on FIELD_DEFINITION
    type Query { opens(number: ID!): Boolean @tries(max: 10, seconds: 3600) door: Door! doors: [Openable!]! }
    interface Openable { opens(number: ID!): Boolean }
    type Door implements Openable { opens(number: ID!): Boolean @tries(max: 3, seconds: 3600) }`),
  resolvers: {
    Query: { opens: () => false, door: () => ({}), doors: () => [{ __typename: 'Door' }] },
    Door: { opens: () => false },
  },
};
