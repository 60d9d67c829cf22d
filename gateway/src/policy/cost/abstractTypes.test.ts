import { composeServices } from '@apollo/composition';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { costsOn } from '../../../../test/support/costs.ts';
import { actualCost } from './actualCost.ts';
import { readCostModel } from './costModel.ts';

const types = /* GraphQL */ `
  type Query {
    work: Work
    found: Found
    archive: Archive
  }
  interface Work {
    title: String
    made: Place
    scenes(first: Int): [Scene]
    takes: [Scene]
    cut(by: String): Scene
    kept: [Scene] @listSize(assumedSize: 3)
  }
  type Film implements Work @cost(weight: 7) {
    title: String @cost(weight: 3)
    made: Studio
    scenes(first: Int): [Scene] @listSize(slicingArguments: ["first"])
    takes(last: Int): [Scene] @listSize(slicingArguments: ["last"], assumedSize: 40)
    cut(by: String @cost(weight: 5)): Scene
    kept: [Scene]
  }
  type Song implements Work {
    title: String
    made: Place
    scenes(first: Int): [Scene] @listSize(assumedSize: 20)
    takes(last: Int = 50): [Scene] @listSize(slicingArguments: ["last"])
    cut(by: String): Scene @cost(weight: 2)
    kept: [Scene] @listSize(assumedSize: 2)
  }
  union Found = Song | Film
  interface Place { name: String }
  type Studio implements Place @cost(weight: 9) { name: String }
  type Garage implements Place @cost(weight: 4) { name: String }
  type Scene { id: ID }
  interface Archive { page(first: Int!): Page }
  type Open implements Archive {
    page(first: Int!): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
  }
  type Closed implements Archive { page(first: Int!): Page }
  type Page { nodes: [Scene] @listSize(assumedSize: 6) }
`;

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@listSize"])`;
const { supergraphSdl, errors } = composeServices([
  { name: 'works', url: 'http://works.invalid', typeDefs: parse(head + types) },
]);
if (!supergraphSdl) throw new Error(String(errors));
const model = readCostModel(supergraphSdl);
const schema = buildSchema(types.replaceAll(/@(cost|listSize)\([^)]*\)/g, ''));

const { costed, estimate } = costsOn(schema, model);

// A work costs 7, as the dearest of them, a film, does.
test.each([
  ['an interface costs what its dearest type does', '{ work { __typename } }', 7],
  ['a union costs what its dearest member does', '{ found { __typename } }', 7],
  ['a field of an interface costs what its dearest one does', '{ work { title } }', 7 + 3],
  ['a field of one type alone costs its own', '{ work { ... on Song { title } } }', 7 + 0],
  ['a type that an implementer narrows is that type there', '{ work { made { name } } }', 7 + 9],
  ['of a list the longest counts', '{ work { scenes(first: 4) { id } } }', 7 + 20],
  ['by its arguments too', '{ work { scenes(first: 30) { id } } }', 7 + 30],
  ['what an interface cannot be given has its default', '{ work { takes { id } } }', 7 + 50],
  ['the dearest argument counts', '{ work { cut(by: "a") { id } } }', 7 + 2 + 5],
  ['an argument that is not given costs nothing', '{ work { cut { id } } }', 7 + 2],
  [
    'what an interface states holds where its type states nothing',
    '{ work { kept { id } } }',
    7 + 3,
  ],
  [
    'a page is as long as its longest',
    '{ archive { page(first: 4) { nodes { id } } } }',
    1 + 1 + 6,
  ],
  [
    'a page is as long as it is asked to be',
    '{ archive { page(first: 8) { nodes { id } } } }',
    1 + 1 + 8,
  ],
])('%s', (_, source, cost) => {
  expect(estimate(source)).toBe(cost);
});

test('variables tell the sizes of an interface’s lists, too', () => {
  const source = 'query ($n: Int) { work { scenes(first: $n) { id } } }';
  expect(estimate(source, { n: 4 })).toBe(7 + 20);
  expect(estimate(source, { n: 30 })).toBe(7 + 30);
});

test('a slicing argument that one of its types requires an interface’s field requires', () => {
  expect(() => estimate('{ work { scenes { id } } }')).toThrow(
    'Film.scenes needs exactly one of its arguments: first.',
  );
});

test('the actual cost is that of the type that the answer tells, else of the dearest', () => {
  const source = '{ work { __typename title made { __typename name } cut(by: "a") { id } } }';
  const answer = (work: string | undefined, made: string | undefined) => ({
    work: {
      ...(work && { __typename: work }),
      title: 'a',
      made: { ...(made && { __typename: made }), name: 'b' },
      cut: { id: 'c' },
    },
  });
  const actual = (data: object) => actualCost(costed(source))({}, data);
  expect(actual(answer('Song', 'Garage'))).toBe(1 + 0 + 4 + 2);
  expect(actual(answer('Film', 'Studio'))).toBe(7 + 3 + 9 + 1 + 5);
  expect(actual(answer('Song', undefined))).toBe(1 + 0 + 9 + 2);
  expect(actual(answer(undefined, undefined))).toBe(7 + 3 + 9 + 2 + 5);
  expect(actual(answer('Studio', undefined))).toBe(7 + 3 + 9 + 2 + 5);
});

test('a value that a client calls __typename says nothing of the type', () => {
  const source = '{ work { __typename: title title } }';
  expect(actualCost(costed(source))({}, { work: { __typename: 'Song', title: 'Song' } })).toBe(
    7 + 3 + 3,
  );
});
