import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Rewrite } from './planNodes.ts';
import { compileRewrites } from './rewrites.ts';

const schema = buildSchema(`
  type Query { items: [Item] }
  interface Item { id: ID! }
  type Implant implements Item { id: ID! }
  type Tray { id: ID! }
`);
const rewritten = <T extends object>(rewrite: Rewrite, data: T): T => {
  const copy = structuredClone(data);
  compileRewrites(schema, [rewrite])?.(copy as Record<string, unknown>);
  return copy;
};

test('a subgraph that knows an interface as an object is sent its name, for its implementers alone', () => {
  const toInterface: Rewrite = {
    kind: 'ValueSetter',
    path: ['... on Item', '__typename'],
    setValueTo: 'Item',
  };
  expect(rewritten(toInterface, { __typename: 'Implant', id: 'rod' })).toEqual({
    __typename: 'Item',
    id: 'rod',
  });
  expect(rewritten(toInterface, { __typename: 'Tray', id: '1' })).toEqual({
    __typename: 'Tray',
    id: '1',
  });
});

test('a field that was fetched by another name gets its own back, in each object of a list', () => {
  const back: Rewrite = {
    kind: 'KeyRenamer',
    path: ['items', '... on Implant', 'size__alias_0'],
    renameKeyTo: 'size',
  };
  const answer = {
    items: [
      { __typename: 'Implant', size__alias_0: 'SMALL' },
      { __typename: 'Tray', size__alias_0: 'other' },
      null,
      { __typename: 'Implant', size__alias_0: 0 },
      { __typename: 'Implant' },
    ],
  };
  expect(rewritten(back, answer)).toEqual({
    items: [
      { __typename: 'Implant', size: 'SMALL' },
      { __typename: 'Tray', size__alias_0: 'other' },
      null,
      { __typename: 'Implant', size: 0 },
      { __typename: 'Implant' },
    ],
  });
});

test('nothing is compiled where nothing is to be rewritten', () => {
  expect(compileRewrites(schema, [])).toBeNull();
  expect(compileRewrites(schema)).toBeNull();
});
