import { parse } from 'graphql';
import type { ForeignSubgraph } from './subgraph.ts';

const names = ['north', 'east', 'south', 'west'];

/**
 * Four subgraphs that can all answer nearly every field, so that a plan can go a different way at every level.
 * Everything refers to everything, in circles; an interface and a union are among it.
 */
export const shared: readonly ForeignSubgraph[] = names.map((name) => ({
  name,
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    type Query { start: Town @shareable any: Place @shareable ${name}: Town }
    interface Named { id: ID! label: String }
    union Place = Town | Road
    type Town implements Named @key(fields: "id") {
      id: ID! label: String @shareable next: Town @shareable roads: [Road] @shareable
      near: [Named] @shareable sights: [Place] @shareable mayor: Mayor @shareable only_${name}: String
    }
    type Road implements Named @key(fields: "id") {
      id: ID! label: String @shareable from: Town @shareable to: Town @shareable
      crosses: [Road] @shareable length: Int @shareable only_${name}: Int
    }
    type Mayor @shareable { label: String of: Town deputy: Mayor }
  `),
  resolvers: {
    Query: { start: () => town, any: () => town, [name]: () => town },
    Town: {
      __resolveReference: () => town,
      next: () => town,
      roads: () => [road],
      near: () => [town, road],
      sights: () => [road],
      mayor: () => mayor,
      [`only_${name}`]: () => name,
    },
    Road: {
      __resolveReference: () => road,
      from: () => town,
      to: () => town,
      crosses: () => [road],
      [`only_${name}`]: () => name.length,
    },
    Mayor: { of: () => town, deputy: () => mayor },
  },
}));

const town = { __typename: 'Town', id: 't', label: 'Davos' };
const road = { __typename: 'Road', id: 'r', label: 'Promenade', length: 3 };
const mayor = { label: 'M' };
