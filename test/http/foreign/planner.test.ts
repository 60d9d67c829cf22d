import { expect, test } from 'vitest';
import { foreignGateway, post } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { mediaGraph } from '../../support/foreign/planner/media.ts';
import { bedsGraph, devicesGraph, patientsGraph } from '../../support/foreign/planner/patients.ts';
import { ratingsGraph } from '../../support/foreign/planner/ratings.ts';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

async function answer(subgraphs: readonly ForeignSubgraph[], query: string, variables = {}) {
  const app = await foreignGateway({
    supergraphSdl: composed(subgraphs),
    subgraphs: (name) => inProcess(subgraphs.find((each) => each.name === name) as ForeignSubgraph),
  });
  const { body } = await post(app, query, variables);
  await app.close();
  return body;
}

test.each([
  ['{ patient { ofThree weights(last: 1) } }', { ofThree: [80, 79, 70], weights: [70] }],
  ['{ patient { ofThree weights } }', { ofThree: [80, 79, 70], weights: [84, 80, 79, 70] }],
  ['{ patient { weights: name ofThree } }', { weights: 'Ada', ofThree: [80, 79, 70] }],
  [
    'query ($last: Int! = 1) { patient { ...A ofTwo ...B } } fragment A on Patient { weights(last: $last) } fragment B on Patient { weights(last: $last) all: weights(last: 5) }',
    { weights: [70], ofTwo: [79, 70], all: [90, 84, 80, 79, 70] },
  ],
])(
  'a field that others require with arguments is answered with the client’s own: %s',
  async (query, patient) => {
    expect(await answer(patientsGraph, query)).toEqual({ data: { patient } });
  },
);

test.each([
  ['{ patient { diet ofThree @skip(if: true) } }', { diet: 'soup' }],
  ['{ patient { diet ... @include(if: false) { ofThree } } }', { diet: 'soup' }],
  [
    'query ($no: Boolean = true) { patient { ...F @skip(if: $no) diet } } fragment F on Patient { name ...G } fragment G on Patient { ofThree }',
    { diet: 'soup' },
  ],
  [
    'query ($yes: Boolean = true) { patient { diet ofTwo @skip(if: $yes) ofThree @include(if: $yes) } }',
    { diet: 'soup', ofThree: [80, 79, 70] },
  ],
  [
    'query ($no: Boolean = true) { patient { ofThree } patient @skip(if: $no) { diet ofTwo } }',
    { ofThree: [80, 79, 70] },
  ],
])(
  'a condition on what requires other fields leaves out nothing beside it: %s',
  async (query, patient) => {
    expect(await answer(patientsGraph, query)).toEqual({ data: { patient } });
  },
);

test('where no type has objects an error says so, and not a null that looks like an answer', async () => {
  const query = 'query ($no: Boolean!) { device @skip(if: $no) { volts } }';
  const { data, errors } = await answer(devicesGraph, query, { no: false });
  expect(data).toBeNull();
  expect(errors).toEqual([
    expect.objectContaining({ extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
  ]);
  expect(await answer(devicesGraph, query, { no: true })).toEqual({ data: {} });
});

test('beside what is answered an error says so too, and the rest stands', async () => {
  const { data, errors } = await answer(devicesGraph, '{ device { volts } shelf { row } }');
  expect(data).toEqual({ device: null, shelf: { row: 1 } });
  expect(errors).toEqual([
    expect.objectContaining({ path: ['device'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
  ]);
});

test('what types have under one name that the planner had to part is there wherever an entity stands', async () => {
  const query = `{ a: product(id: 1) { ...P } b: product(id: 2) { ...P } again: product(id: 1) { ...P } }
    fragment P on Product { media { ... on Picture { x: size { width } } ... on Film { x: length { seconds } } } }`;
  const product = { media: [{ x: { width: 4 } }, { x: { seconds: 90 } }] };
  expect(await answer(mediaGraph, query)).toEqual({
    data: { a: product, b: product, again: product },
  });
});

test.each([
  ['{ rated { ... on Numbered { id } } }', [{ id: 'b' }, {}]],
  [
    '{ rated { stars ... { ... on Numbered { __typename } } } }',
    [{ stars: 5, __typename: 'Book' }, { stars: 5 }],
  ],
  ['{ rated { ... on Named { id } } }', [{ id: 'b' }, { id: 't' }]],
  [
    '{ rated { ... on Thing { ... on Numbered { id } ... on Book { pages } } } }',
    [{ id: 'b', pages: 300 }, {}],
  ],
  [
    '{ rated { ...F } } fragment F on Numbered { ... on Item { stars ...G } } fragment G on Named { id }',
    [{ stars: 5, id: 'b' }, {}],
  ],
  [
    '{ rated { id ... on Named @skip(if: true) { stars: __typename } } }',
    [{ id: 'b' }, { id: 't' }],
  ],
  [
    '{ rated { id ... on Book { ... on Named @skip(if: true) { pages: id } } } }',
    [{ id: 'b' }, { id: 't' }],
  ],
  [
    'query ($no: Boolean = true) { rated { stars ... on Numbered { ... on Named @skip(if: $no) { id } } } }',
    [{ stars: 5 }, { stars: 5 }],
  ],
  [
    'query ($yes: Boolean = true) { rated { stars ... on Book { ... on Named @include(if: $yes) { id } } } }',
    [{ stars: 5, id: 'b' }, { stars: 5 }],
  ],
  [
    'query ($no: Boolean = false) { rated { stars ... on Book { ...F } } } fragment F on Named { ...G @include(if: $no) } fragment G on Named { id }',
    [{ stars: 5 }, { stars: 5 }],
  ],
  [
    '{ rated { ... on Book { ... on Named { ... on Named @skip(if: false) { id } } } } }',
    [{ id: 'b' }, {}],
  ],
  [
    '{ rated { ... on Book { ... on Named { ... on Numbered @include(if: false) { id } } } } }',
    [{}, {}],
  ],
  [
    '{ rated { ... on Book { ... on Thing { ... on Named @include(if: true) { ... on Numbered { id } } } } } }',
    [{ id: 'b' }, {}],
  ],
  [
    '{ rated { ... on Item { stars ... on Item @skip(if: true) { ... on Named { id } } } } }',
    [{ stars: 5 }, { stars: 5 }],
  ],
  [
    '{ rated: goods { ... on Numbered { id ... on Item { stars } } } }',
    [{ id: 'b', stars: 5 }, {}],
  ],
])(
  'within an interface that a subgraph has for an object a fragment on another is answered: %s',
  async (query, rated) => {
    expect(await answer(ratingsGraph, query)).toEqual({ data: { rated } });
  },
);

/** These fail, as they should not: once the planner does better they pass, and may stand above. */
test.fails('two fields that require the same one with different arguments get each its own', async () => {
  expect(await answer(patientsGraph, '{ patient { ofThree ofTwo } }')).toEqual({
    data: { patient: { ofThree: [80, 79, 70], ofTwo: [79, 70] } },
  });
});

test.fails('of several keys the one is used that its subgraph resolves', async () => {
  expect(await answer(bedsGraph, '{ bed { sign } }')).toEqual({ data: { bed: { sign: '7: B7' } } });
});
