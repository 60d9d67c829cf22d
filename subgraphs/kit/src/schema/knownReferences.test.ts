import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { expect, test } from 'vitest';
import { knownReferences } from './knownReferences.ts';

const sdl = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])
  type Query { shelf: String }
  type Box @key(fields: "id") { id: ID! weight: Int @external given: String! @requires(fields: "weight") }
  type Bin @key(fields: "id") { id: ID! given: String! }
  type Bag @key(fields: "id") { id: ID! given: String! }`;

/** What a resolver gets, as text. */
const given = (source: object) => JSON.stringify(source);

const schema = buildSubgraphSchema({
  typeDefs: parse(sdl),
  resolvers: {
    Box: { given },
    Bin: { given, __resolveReference: (reference: object) => reference },
    Bag: {
      given: ({ found }: { found: object }) => given(found),
      __resolveReference: (found: object) => ({ found }),
    },
  },
});
knownReferences(schema);

async function givenTo(representation: { readonly __typename: string }): Promise<unknown> {
  const { data } = await graphql({
    schema,
    source: `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Box { given } ... on Bin { given } ... on Bag { given } } }`,
    variableValues: { of: [representation] },
  });
  const { _entities } = data as { _entities: { given: string }[] };
  return JSON.parse(_entities[0]?.given ?? 'null');
}

test('an entity made of its reference has nothing but fields of its type', async () => {
  for (const __typename of ['Box', 'Bin'])
    expect(await givenTo({ __typename, id: '1', boxId: '2', _id: '3' } as never)).toEqual({
      __typename,
      id: '1',
    });
});

test('nor is one found by anything else', async () => {
  const forged = JSON.parse('{"__typename":"Bag","id":"1","__proto__":{"bagId":"2"},"bagId":"2"}');
  expect(await givenTo(forged)).toEqual({ __typename: 'Bag', id: '1' });
});

test('what other subgraphs have to say for a field is kept', async () => {
  const required = { __typename: 'Box', id: '1', weight: 7 };
  expect(await givenTo(required)).toEqual(required);
});
