import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

interface Rack {
  readonly bed: { readonly id: string };
  readonly nr: number;
}

/** Two racks, each with a bed. */
const wards: ForeignSubgraph = {
  name: 'wards',
  typeDefs: parse(`${link}
    type Query { racks: [Rack] }
    type Rack @key(fields: "bed { id } nr") { bed: Bed! nr: Int! }
    type Bed @key(fields: "id") { id: ID! }`),
  resolvers: { Query: { racks: () => [1, 2].map((nr) => ({ nr, bed: { id: `${nr}` } })) } },
};

/** The codes of beds. */
const codes: ForeignSubgraph = {
  name: 'codes',
  typeDefs: parse(`${link}
    type Rack @key(fields: "bed { id } nr") { bed: Bed! nr: Int! }
    type Bed @key(fields: "id") @key(fields: "code") { id: ID! code: String }`),
  resolvers: {
    Rack: { __resolveReference: (rack: Rack) => rack },
    Bed: {
      __resolveReference: (bed: Rack['bed']) => bed,
      code: ({ id }: Rack['bed']) => `c${id}`,
    },
  },
};

/** Signs of beds by their codes: of the first alone, as nobody else is known here. */
const signs: ForeignSubgraph = {
  name: 'signs',
  typeDefs: parse(`${link}
    type Bed @key(fields: "code") { code: String sign: String }`),
  resolvers: {
    Bed: {
      __resolveReference: ({ code }: { code: string }) =>
        code === 'c1' ? { code, sign: 'S' } : null,
    },
  },
};

/** A graph of which the planner asks a subgraph for the key that it tells it of, where a client gives that an alias. */
export const racksGraph = [wards, codes, signs] as const;
