import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compileOperation } from './compileOperation.ts';

const later = <T>(value: T) => Promise.resolve(value);
const failing = () => Promise.reject(new Error('too late'));

const thing = { id: '1', name: 'one', size: 3, tags: ['a', null], colour: 'RED' };
const schema: GraphQLSchema = buildSubgraphSchema({
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
async function both(source: string, variables: Record<string, unknown> = {}) {
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

describe('an operation is answered as graphql-js answers it', () => {
  test.each([
    [
      'values there and values to come',
      '{ thing { name soon } things { id } soon { name } none { id } }',
    ],
    ['aliases and arguments', '{ thing { a: size b: size(times: 2) } }'],
    [
      'a type by its interface',
      '{ names { __typename name ... on Thing { size } ... on Other { only } } }',
    ],
    [
      'an interface to come',
      '{ unknown { ...F } } fragment F on Named { name ... on Other { only } }',
    ],
    [
      'fragments on top of each other',
      '{ thing { ...A itself { id } } } fragment A on Thing { itself { name } }',
    ],
    ['a null in a list', '{ thing { tags } }'],
    ['a null that may not be in a list', '{ thing { name strict } }'],
    ['a null that may not be, and all above it', '{ things { name missing } }'],
    ['a value of another type', '{ thing { name wrong colour } }'],
    ['what is no list', '{ notAList }'],
    ['a resolver that throws', '{ thing { name broken } }'],
    ['a promise that rejects', '{ thing { late } }'],
    ['a list in which one rejects', '{ thing { slow { name } } }'],
    ['a failure beside what is to come', '{ thing { soon missing late } }'],
    [
      'the schema itself',
      '{ __schema { queryType { name } } __type(name: "Other") { fields { name } } }',
    ],
    ['changes one after the other', 'mutation { first second }'],
  ])('%s', async (_name, source) => {
    const { theirs, ours } = await both(source);
    expect(ours).toEqual(theirs);
  });

  test.each([
    [{ sizes: { least: 1 } }],
    [{ sizes: { least: 'x' } }],
    [{}],
    [{ sizes: { least: 1 }, more: true }],
    [{ sizes: { least: 1 }, more: false }],
  ])('with variables %j', async (variables) => {
    const { theirs, ours } = await both(
      'query ($sizes: Sizes!, $more: Boolean = false) { between(sizes: $sizes) thing @include(if: $more) { id @skip(if: $more) name } }',
      variables,
    );
    expect(ours).toEqual(theirs);
  });
});

describe('arguments are read as graphql-js reads them', () => {
  test.each([
    ['some spelled out', 'told(d: $d, sizes: { least: 2 })'],
    ['one left out, with a default', 'told(b: $b, d: "x")'],
    ['in another order', 'told(d: $d, sizes: $sizes, b: [1, 2], a: $a)'],
    ['a variable within a value', 'told(d: "x", sizes: { least: $least })'],
    ['one that is spelled out as null', 'told(a: null, d: $d)'],
  ])('%s', async (_name, field) => {
    const named = field.match(/\$\w+/g) ?? [];
    const types = {
      $a: 'Int',
      $b: '[Int]',
      $sizes: 'Sizes',
      $d: 'String = "d"',
      $least: 'Int! = 7',
    };
    const declared = named.map((name) => `${name}: ${types[name as keyof typeof types]}`).join(' ');
    const source = `query (${declared}) { ${field} }`;
    const operation = compileOperation(schema, parse(source), undefined);
    for (const given of [
      {},
      { a: 4, b: [1, null], sizes: { least: 3 }, d: 'given', least: 8 },
      { a: null, b: null, sizes: null, d: null },
      { a: 5 },
    ]) {
      const { theirs } = await both(source, given);
      expect(JSON.parse(JSON.stringify(await operation({}, given)))).toEqual(theirs);
    }
  });
});

describe('entities', () => {
  const asked =
    'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Thing { name size } } }';

  test('are found by their references, one by one', async () => {
    const of = ['1', 'soon', 'gone', 'bad'].map((id) => ({ __typename: 'Thing', id }));
    const answer = await compileOperation(schema, parse(asked), undefined)({}, { of });
    const one = { __typename: 'Thing', name: 'one', size: 3 };
    expect(answer.data?._entities).toEqual([one, one, null, null]);
    expect(answer.errors?.map(({ path, message }) => [path, message])).toEqual([
      [['_entities', 3], 'too late'],
    ]);
  });

  test('of frozen records leave these as they are', async () => {
    const frozen = Object.freeze({ ...thing });
    const of = [{ __typename: 'Thing', id: 'frozen' }];
    const answer = await compileOperation(schema, parse(asked), undefined)({ frozen }, { of });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?._entities).toEqual([{ __typename: 'Thing', name: 'one', size: 3 }]);
    expect(Object.keys(frozen)).not.toContain('__typename');
  });

  test('of a type that is none are an error', async () => {
    const of = [{ __typename: 'Colour', id: '1' }];
    const answer = await compileOperation(schema, parse(asked), undefined)({}, { of });
    expect(answer.data?._entities).toEqual([null]);
    expect(answer.errors?.[0]?.message).toContain('"Colour"');
  });
});

test('what rejects beside a failure does not end the process', async () => {
  const strays: unknown[] = [];
  const note = (reason: unknown) => strays.push(reason);
  process.on('unhandledRejection', note);
  await both('{ things { late missing soon } }');
  await new Promise(setImmediate);
  process.off('unhandledRejection', note);
  expect(strays).toEqual([]);
});
