import { GraphQLError, parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** Beds by number, each in a room of which they know the floor. */
const wards: ForeignSubgraph = {
  name: 'wards',
  typeDefs: parse(`${link}
    type Query { beds: [Bed] }
    type Bed @key(fields: "number") { number: ID! room: Room @shareable }
    type Room { floor: Int! @shareable }`),
  resolvers: { Query: { beds: () => [1, 2].map((number) => ({ number, room: { floor: 3 } })) } },
};

/** What is on their signs: of the second it is not told, nor therefore anything else that is known here. */
const signs: ForeignSubgraph = {
  name: 'signs',
  typeDefs: parse(`${link}
    type Bed @key(fields: "number") { number: ID! sign: String! label: String! room: Room @shareable }
    type Room { floor: Int! @shareable door: String! }`),
  resolvers: {
    Bed: {
      label: () => 'B',
      room: () => ({ floor: 3, door: 'D' }),
      sign: ({ number }: { number: string }) => {
        if (number === '1') return 'S';
        throw new GraphQLError('Said for a reason.', { extensions: { code: 'REFUSED' } });
      },
    },
  },
};

/** A graph in which one subgraph's error takes along all that it knows of an entity. */
export const signedBeds = [wards, signs] as const;
