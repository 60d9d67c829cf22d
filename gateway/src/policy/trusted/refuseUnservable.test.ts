import { setImmediate } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../requestPolicy.ts';
import { refuseUnservable, type Serving } from './refuseUnservable.ts';

const slicedByFirst = { slicingArguments: ['first'] };
const serving = {
  schema: buildSchema(`
    type Query { ward(id: ID): Ward wards: [Ward!]! beds(first: Int): [Bed!]! }
    type Ward { id: ID! beds: [Bed!]! }
    type Bed { id: ID! }
  `),
  limits: defaultPolicy.limits,
  budget: { ...defaultPolicy.budget, maximum: 150 },
  model: { weights: new Map(), listSizes: new Map([['Query.beds', slicedByFirst]]) },
  introspection: false,
};

const trusted = (text: string) => ({ id: 'a', text, file: 'app.json' });
const served = (text: string) => refuseUnservable([trusted(text)], serving);

test.each([
  [
    'one of two branches at a time',
    'query ($all: Boolean!) { all: wards @include(if: $all) { beds { id } } few: wards @skip(if: $all) { beds { id } } }',
  ],
  ['a page that is smaller than its default', 'query ($n: Int = 500) { beds(first: $n) { id } }'],
  ['a page whose size it gives', 'query ($n: Int) { beds(first: $n) { id } }'],
])(
  'a document whose client may ask for %s is left to the budget of each request',
  async (_, text) => {
    expect(await served(text)).toHaveLength(1);
  },
);

test.each([
  // Ten wards, each with ten beds, twice.
  ['no variable', '{ a: wards { beds { id } } b: wards { beds { id } } }', /cost is 220/],
  [
    'variables that its cost does not hang on',
    'query ($id: ID) { ward(id: $id) { id } a: wards { beds { id } } b: wards { beds { id } } }',
    /cost is 221; the maximum is 150/,
  ],
  ['no size that its list must have', '{ beds { id } }', /needs exactly one of its arguments/],
])(
  'a document that is too dear or without a cost for everybody is refused: with %s',
  async (_, text, reason) => {
    await expect(served(text)).rejects.toThrow(reason);
  },
);

test('what else is going on goes on between one document and the next', async () => {
  const documents = Array.from({ length: 20 }, () => trusted('{ ward { id } }'));
  let checked = false;
  const checking = refuseUnservable(documents, serving).then(() => {
    checked = true;
  });
  let turns = 0;
  for (; !checked; turns += 1) await setImmediate();
  await checking;
  expect(turns).toBeGreaterThanOrEqual(documents.length);
});

/** Of which one limit, or the budget, is passed by what asks a little more. */
const strict: Serving = {
  schema: buildSchema('type Query { a: Query b: Int c: Int }'),
  limits: { ...defaultPolicy.limits, depth: 1, rootFields: 2 },
  budget: { ...defaultPolicy.budget, maximum: 1 },
  model: { weights: new Map([['Query.b', 2]]), listSizes: new Map() },
  introspection: false,
};

test.each([
  ['{ a { b } }', 'its depth comes to 2; the maximum is 1, which LIMIT_DEPTH raises'],
  ['{ a b c }', 'its root fields come to 3; the maximum is 2, which LIMIT_ROOT_FIELDS raises'],
  ['{ b }', 'Its estimated cost is 2; the maximum is 1, which COST_BUDGET raises'],
])('what is past a limit is told with the setting that raises it: %s', async (text, reason) => {
  const document = { id: 'App', file: 'app.json', text };
  await expect(refuseUnservable([document], strict)).rejects.toThrow(
    `TRUSTED_DOCUMENTS: "app.json" holds the document "App", which cannot be served (${reason}); correct it or take it out.`,
  );
});
