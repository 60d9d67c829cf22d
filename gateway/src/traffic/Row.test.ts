import { expect, test } from 'vitest';
import { Row } from './Row.ts';

/** All that stand in a row, in their order. */
function standing(row: Row<string>): string[] {
  const found: string[] = [];
  row.find((each) => found.push(each) === 0);
  return found;
}

test('those who stand in a row keep their order, whoever leaves', () => {
  const row = new Row<string>();
  expect([row.first, standing(row)]).toEqual([null, []]);
  const [, two, , four] = ['one', 'two', 'three', 'four'].map((name) => row.add(name));
  two?.leave();
  four?.leave();
  row.add('five');
  expect([row.first, standing(row)]).toEqual(['one', ['one', 'three', 'five']]);
});

test('a row that all have left is as one that nobody came to', () => {
  const row = new Row<string>();
  for (const place of ['one', 'two'].map((name) => row.add(name))) place.leave();
  expect(row.first).toBeNull();
  row.add('three');
  expect(standing(row)).toEqual(['three']);
});

test('the first of those that are looked for is found', () => {
  const row = new Row<string>();
  for (const name of ['one', 'two', 'twelve']) row.add(name);
  expect(row.find((name) => name.startsWith('tw'))).toBe('two');
  expect(row.find((name) => name.startsWith('x'))).toBeNull();
});
