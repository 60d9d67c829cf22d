import { expect, test } from 'vitest';
import { objectsAt, placesAt } from './places.ts';

test('an object that stands at several places is one, and has all of them', () => {
  const shared = { id: 'a' };
  const data = { lists: [[shared, { id: 'b' }], null, [shared]] };
  const path = ['lists', '@', '@'];
  expect(objectsAt(data, path)).toEqual([{ id: 'a' }, { id: 'b' }]);
  expect(placesAt(data, path).get(shared)).toEqual([
    ['lists', 0, 0],
    ['lists', 2, 0],
  ]);
});

test('so it has where it stands at very many, in no time that grows with their square', () => {
  const shared = { id: 'a' };
  const data = { list: Array.from({ length: 50_000 }, () => shared) };
  expect(placesAt(data, ['list', '@']).get(shared)).toHaveLength(50_000);
});
