import { expect, test } from 'vitest';
import { CachedDatabase } from './CachedDatabase.ts';
import { RecordMemory } from './RecordMemory.ts';

/** As the driver reads it: a new object each time. */
const read = () => ({ _id: 'a', days: ['2026-06-15'] });

function open(uncached: readonly string[] = []) {
  const database = new CachedDatabase('education', new RecordMemory(10_000), uncached);
  const collection = database.collection('courses');
  return { database, collection, place: collection.place(false) };
}

test('lists that are read together share their records too', async () => {
  const { database, collection, place } = open();
  database.caughtUp(performance.now());
  const lists = await collection.read(place, ['one', 'other'], async () => [[read()], [read()]]);
  expect(lists[1]?.[0]).toBe(lists[0]?.[0]);
});

test.each([
  ['of a collection of which nothing is kept', ['courses']],
  ['while nobody tells of changes', []],
])('what is read %s can be changed by nobody either', async (_, uncached) => {
  const { collection, place } = open(uncached);
  const [list] = await collection.read(place, ['one'], async () => [[read()]]);
  expect(() => list?.push(read())).toThrow(TypeError);
  expect(() => list?.[0]?.days.push('2026-06-16')).toThrow(TypeError);
});
