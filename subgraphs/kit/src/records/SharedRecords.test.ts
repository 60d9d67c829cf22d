import { expect, test } from 'vitest';
import { RecordMemory } from './RecordMemory.ts';
import { SharedRecords } from './SharedRecords.ts';
import { Shelf } from './Shelf.ts';

const text = 'x'.repeat(4_000);
/** As the driver reads it: a new object each time. */
const read = (_id: string, version = 1) => ({ _id, version, text, days: [new Date(0)] });

function open(maxBytes = 100_000) {
  const memory = new RecordMemory(maxBytes);
  const records = new SharedRecords(memory);
  const shelf = new Shelf(memory, records);
  const put = (key: string, value: unknown) => shelf.put(key, records.shared(value));
  const listed = (key: string) => shelf.get(key)?.value as readonly unknown[];
  return { memory, shelf, put, listed };
}

test('a record that stands in two lists and by itself is in memory once', () => {
  const { memory, put, listed, shelf } = open();
  put('one list', [read('a'), read('b')]);
  const { bytes } = memory;
  put('other list', [read('b'), read('a')]);
  put('b', read('b'));
  expect(listed('other list')[1]).toBe(listed('one list')[0]);
  expect(shelf.get('b')?.value).toBe(listed('one list')[1]);
  // Two entries, with no text among them.
  expect(memory.bytes - bytes).toBeLessThan(1_000);
});

test('what is shared can be changed by nobody', () => {
  const { put, listed } = open();
  put('list', [read('a')]);
  expect(() => Object.assign(listed('list')[0] as object, { version: 2 })).toThrow(TypeError);
  expect(() => (listed('list') as unknown[]).push(read('b'))).toThrow(TypeError);
});

test.each([
  ['another version', read('a', 2)],
  ['fewer fields', { _id: 'a', version: 1, text }],
  ['another day deep within', { ...read('a'), days: [new Date(1)] }],
])('%s of a record is not taken for the one in memory', (_, other) => {
  const { put, listed } = open();
  put('old', [read('a')]);
  put('new', [other]);
  expect(listed('new')[0]).toEqual(other);
  expect(listed('old')[0]).toEqual(read('a'));
});

test('of several versions each is shared with those equal to it, whichever was read last', () => {
  const { put, listed } = open();
  put('old', [read('a')]);
  put('new', [read('a', 2)]);
  put('old again', [read('a')]);
  put('new again', [read('a', 2)]);
  expect(listed('old again')[0]).toBe(listed('old')[0]);
  expect(listed('new again')[0]).toBe(listed('new')[0]);
});

test('of many forms only the latest are compared, and all stay what they are', () => {
  const { put, listed } = open();
  const versions = [1, 2, 3, 4, 5];
  for (const version of versions) put(`${version}`, [read('a', version)]);
  for (const version of versions.toReversed()) put(`${version} again`, [read('a', version)]);
  const isShared = (version: number) => listed(`${version} again`)[0] === listed(`${version}`)[0];
  expect(versions.map(isShared)).toEqual([false, true, true, true, true]);
  expect(listed('1')[0]).toEqual(read('a', 1));
});

test('a version that goes leaves the other', () => {
  const { shelf, put, listed } = open();
  put('old', [read('a')]);
  put('new', [read('a', 2)]);
  shelf.drop('new');
  put('old again', [read('a')]);
  expect(listed('old again')[0]).toBe(listed('old')[0]);
});

test('a record stays while any list holds it, and its bytes count as long', () => {
  const { memory, shelf, put, listed } = open();
  put('first', [read('a')]);
  put('second', [read('a')]);
  shelf.drop('first');
  put('third', [read('a')]);
  expect(listed('third')[0]).toBe(listed('second')[0]);
  expect(memory.bytes).toBeGreaterThan(4_000);
  shelf.clear();
  expect(memory.bytes).toBe(0);
});

test('records and lists together never take more than the memory has', () => {
  const { memory, put, listed } = open(40_000);
  for (let i = 0; i < 100; i += 1) {
    put(`list ${i}`, [read('in all'), read(`record ${i}`)]);
    expect(memory.bytes).toBeLessThanOrEqual(40_000);
  }
  expect(memory.evictions).toBe(100 - memory.entries);
  expect(listed('list 99')).toHaveLength(2);
  // There is room for nine texts: two for each list would be four lists.
  expect(memory.entries).toBeGreaterThan(4);
});

test('a list larger than all of it takes nothing away, not even the records it shares', () => {
  const { memory, put, listed } = open(10_000);
  put('small', [read('record 0')]);
  const { bytes } = memory;
  put(
    'large',
    Array.from({ length: 12 }, (_, i) => read(`record ${i}`)),
  );
  expect(listed('large')).toBeUndefined();
  expect(memory.bytes).toBe(bytes);
  put('small again', [read('record 0')]);
  expect(listed('small again')[0]).toBe(listed('small')[0]);
});

test('a group that is counted by more than one field is no record', () => {
  const { memory, put } = open();
  const group = () => ({ _id: { region: 'Europe', year: 2026 }, count: 3 });
  put('counts', [group()]);
  const { bytes } = memory;
  put('others', [group()]);
  expect(memory.bytes).toBe(bytes * 2);
});
