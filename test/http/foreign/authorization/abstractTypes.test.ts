import { expect, test } from 'vitest';
import { holding, no, servedLibrary } from '../../../support/foreign/servedLibrary.ts';

const library = servedLibrary();
const { ask } = library;

const onInterface: [string, string][] = [
  ['plainly', '{ things { id label } }'],
  ['in an inline fragment', '{ things { id ... on Thing { label } } }'],
  ['in a fragment', '{ things { ...F } } fragment F on Thing { id label }'],
  [
    'in nested fragments',
    '{ things { ...F } } fragment F on Thing { id ... { ...G } } fragment G on Thing { label }',
  ],
];
test.each(onInterface)(
  'GHSA-x33c-7c2v-mrj9: an interface is as strict as its strictest implementer: selected %s',
  async (_how, query) => {
    const refused = await ask(holding(), query);
    expect(refused.data).toEqual({
      things: [
        { id: 'b1', label: null },
        { id: 'd1', label: null },
      ],
    });
    expect(refused.refused).toEqual([
      no('things.0.label', 'Book.label'),
      no('things.1.label', 'Diary.label'),
    ]);
    expect(library.calls.join()).not.toContain('label');
    expect((await ask(holding('diary'), query)).data.things[1].label).toBe('Dear diary');
  },
);

test('graphql-hive/router#1423: a permitted selection survives a refused sibling fragment of the same response key', async () => {
  for (const query of [
    '{ things { ... on Book { label } ... on Thing { label } } }',
    '{ things { ... on Thing { label } ... on Book { label } } }',
    '{ things { label ...B } } fragment B on Book { label }',
    '{ anything { ... on Diary { label } ... on Book { label } } }',
  ]) {
    const { data, refused } = await ask(holding(), query);
    expect(Object.values(data)).toEqual([[{ label: 'Atlas' }, { label: null }]]);
    expect(refused).toEqual([no(`${Object.keys(data)}.1.label`, 'Diary.label')]);
  }
});

test('deep below an interface the concrete type decides each item', async () => {
  const { data, refused } = await ask(
    holding(),
    '{ things { ... on Diary { related { __typename ... on Book { l: label } ... on Diary { l: label } } } } }',
  );
  expect(data).toEqual({
    things: [
      {},
      {
        related: [
          { __typename: 'Book', l: 'Bones' },
          { __typename: 'Diary', l: null },
        ],
      },
    ],
  });
  expect(refused).toEqual([no('things.1.related.1.l', 'Diary.label')]);
});

test('a client may use any alias: none is read for the type of an object', async () => {
  const query = '{ things { __runtimeType: id __runtimeType_: id ... on Diary { label } } }';
  const { data, refused } = await ask(holding(), query);
  expect(data).toEqual({
    things: [
      { __runtimeType: 'b1', __runtimeType_: 'b1' },
      { __runtimeType: 'd1', __runtimeType_: 'd1', label: null },
    ],
  });
  expect(refused).toEqual([no('things.1.label', 'Diary.label')]);
  // A plan may fetch a price beside: this one is put into other words for the planner.
  expect(await ask(holding(), '{ things { typeOfObject: id price: id } }')).toEqual({
    data: {
      things: [
        { typeOfObject: 'b1', price: 'b1' },
        { typeOfObject: 'd1', price: 'd1' },
      ],
    },
    refused: undefined,
  });
});
