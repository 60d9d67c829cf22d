import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;

const weights = [90, 84, 80, 79, 70];
const lastOf = (_: unknown, { last }: { last: number }) => weights.slice(-last);

/** Patients by name, with weights of which one asks for the last few. */
const patients: ForeignSubgraph = {
  name: 'patients',
  typeDefs: parse(`${link('"@key"')}
    type Query { patient: Patient! }
    type Patient @key(fields: "name") { name: ID! weights(last: Int! = 4): [Int!]! }`),
  resolvers: {
    Query: { patient: () => ({ name: 'Ada' }) },
    Patient: { __resolveReference: (patient: object) => patient, weights: lastOf },
  },
};

/** What is told of the last three weights, of the last two, and of none. */
const advice: ForeignSubgraph = {
  name: 'advice',
  typeDefs: parse(`${link('"@key", "@external", "@requires"')}
    type Patient @key(fields: "name") {
      name: ID!
      weights(last: Int! = 4): [Int!]! @external
      ofThree: [Int!] @requires(fields: "weights(last: 3)")
      ofTwo: [Int!] @requires(fields: "weights(last: 2)")
      diet: String
    }`),
  resolvers: {
    Patient: {
      __resolveReference: (patient: object) => patient,
      ofThree: ({ weights }: { weights: readonly number[] }) => weights,
      ofTwo: ({ weights }: { weights: readonly number[] }) => weights,
      diet: () => 'soup',
    },
  },
};

/** Beds by number, with their labels. */
const beds: ForeignSubgraph = {
  name: 'beds',
  typeDefs: parse(`${link('"@key"')}
    type Bed @key(fields: "number") { number: ID! label: String! }`),
  resolvers: {
    Bed: {
      __resolveReference: ({ number }: { number: string }) => ({ number, label: `B${number}` }),
    },
  },
};

/** Rooms, where a bed is found by its number and its place together, and by nothing less. */
const rooms: ForeignSubgraph = {
  name: 'rooms',
  typeDefs: parse(`${link('"@key", "@external", "@requires"')}
    type Query { bed: Bed! }
    type Place { row: ID! column: ID! }
    type Bed
      @key(fields: "place { row }", resolvable: false)
      @key(fields: "number place { column }")
      @key(fields: "number", resolvable: false) {
      number: ID!
      place: Place!
      label: String! @external
      sign: String @requires(fields: "label")
    }`),
  resolvers: {
    Query: { bed: () => ({ number: '7', place: { row: 'a', column: 'b' } }) },
    Bed: {
      __resolveReference: (bed: { number?: string }) => (bed.number ? bed : null),
      sign: ({ number, label }: { number: string; label: string }) => `${number}: ${label}`,
    },
  },
};

/** A device that is of no kind that anybody knows. */
const devices: ForeignSubgraph = {
  name: 'devices',
  typeDefs: parse(`${link('"@key"')}
    type Query { device: Device shelf: Shelf }
    type Shelf { row: Int! }
    interface Device @key(fields: "id") { id: ID! }`),
  resolvers: {
    Query: { device: () => ({ __typename: 'Device', id: 'd' }), shelf: () => ({ row: 1 }) },
  },
};

/** What is told of any device. */
const voltages: ForeignSubgraph = {
  name: 'voltages',
  typeDefs: parse(`${link('"@key", "@interfaceObject"')}
    type Device @key(fields: "id", resolvable: false) @interfaceObject { id: ID! volts: Int }`),
  resolvers: { Device: { volts: () => 230 } },
};

/** Graphs of two subgraphs that Apollo's planner plans wrongly if asked as clients ask. */
export const patientsGraph = [patients, advice] as const;
export const bedsGraph = [beds, rooms] as const;
export const devicesGraph = [devices, voltages] as const;
