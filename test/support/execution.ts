import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { compileOperation } from '../../subgraphs/kit/src/execute/compileOperation.ts';

const later = <T>(value: T) => Promise.resolve(value);
const failing = () => Promise.reject(new Error('too late'));

/** What the schema of these tests tells of. */
export const thing = { id: '1', name: 'one', size: 3, tags: ['a', null], colour: 'RED' };
/** A schema with what can happen to a field: values, promises, failures, nulls where none may be. */
export const schema: GraphQLSchema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    enum Colour { RED BLUE }
    interface Named { name: String! }
    type Thing implements Named @key(fields: "id") {
      id: ID! name: String! size(times: Int = 1): Int tags: [String] strict: [String!] colour: Colour
      missing: String! soon: String slow: [Thing!] wrong: Int itself: Thing! broken: String! late: String!
    }
    type Other implements Named { name: String! only: Boolean }
    input Sizes { least: Int! most: Int = 9 }
    type Query {
      thing: Thing things: [Thing!]! soon: [Thing] none: Thing names: [Named!]! unknown: Named
      between(sizes: Sizes!): String! notAList: [Int]
      told(a: Int = 1, b: [Int], sizes: Sizes, d: String!): String
    }
    type Mutation { first: Int! second: Int! }
  `),
  resolvers: {
    Thing: {
      __resolveReference: ({ id }: { id: string }, { frozen }: { frozen?: object }) => {
        const found = { gone: null, bad: failing, soon: later(thing), frozen };
        const known = id in found ? found[id as keyof typeof found] : thing;
        return typeof known === 'function' ? known() : known;
      },
      size: ({ size }: { size: number }, { times }: { times: number }) => size * times,
      strict: () => ['a', null],
      missing: () => null,
      soon: () => later('soon'),
      slow: () => [later(thing), failing(), thing],
      wrong: () => 'wide',
      itself: (self: object) => self,
      broken: () => {
        throw new Error('broken');
      },
      late: failing,
    },
    Named: { __resolveType: ({ size }: { size?: number }) => (size ? 'Thing' : 'Other') },
    Query: {
      thing: () => thing,
      things: () => [thing, later(thing)],
      soon: () => later([thing, null]),
      none: () => undefined,
      names: () => [thing, { name: 'other', only: true }],
      unknown: () => later({ name: 'x', size: 0 }),
      between: (_: unknown, { sizes }: { sizes: object }) => JSON.stringify(sizes),
      notAList: () => 5,
      told: (_: unknown, given: object) => JSON.stringify(given),
    },
    Mutation: {
      first: (_: unknown, _args: unknown, { log }: { log: string[] }) =>
        later(null).then(() => log.push('first')),
      second: (_: unknown, _args: unknown, { log }: { log: string[] }) => log.push('second'),
    },
  } as GraphQLResolverMap<unknown>,
});

/** By hand, as graphql-js executes it, and as we do. */
export async function both(source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source);
  const theirs = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: { log: [] },
  });
  const ours = await compileOperation(schema, document, undefined)({ log: [] }, variables);
  return { theirs: JSON.parse(JSON.stringify(theirs)), ours: JSON.parse(JSON.stringify(ours)) };
}
