import { expect, test } from 'vitest';
import { RecordMemory } from './RecordMemory.ts';
import { SharedRecords } from './SharedRecords.ts';
import { Shelf } from './Shelf.ts';

const text = 'x'.repeat(1_000);
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
  // Two entries, with no text of a thousand letters among them.
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

test('of two versions the one read last is shared from then on', () => {
  const { put, listed } = open();
  put('old', [read('a')]);
  put('new', [read('a', 2)]);
  put('newer', [read('a', 2)]);
  expect(listed('newer')[0]).toBe(listed('new')[0]);
});

test('a record stays while any list holds it, and its bytes count as long', () => {
  const { memory, shelf, put, listed } = open();
  put('first', [read('a')]);
  put('second', [read('a')]);
  shelf.drop('first');
  put('third', [read('a')]);
  expect(listed('third')[0]).toBe(listed('second')[0]);
  expect(memory.bytes).toBeGreaterThan(1_000);
  shelf.clear();
  expect(memory.bytes).toBe(0);
});

test('records and lists together never take more than the memory has', () => {
  const { memory, put, listed } = open(20_000);
  for (let i = 0; i < 100; i += 1) {
    put(`list ${i}`, [read('in all'), read(`record ${i}`)]);
    expect(memory.bytes).toBeLessThanOrEqual(20_000);
  }
  expect(memory.evictions).toBe(100 - memory.entries);
  expect(listed('list 99')).toHaveLength(2);
  // There is room for 19 texts: two for each list would be nine lists.
  expect(memory.entries).toBeGreaterThan(9);
});

test('a list larger than all of it takes nothing away, though its records are in memory', () => {
  const { memory, put, listed } = open(10_000);
  const ids = Array.from({ length: 6 }, (_, i) => `record ${i}`);
  put('small', [read('record 0')]);
  const { bytes } = memory;
  put(
    'large',
    [...ids, ...ids].map((id, i) => read(`${id} ${i}`)),
  );
  expect(listed('large')).toBeUndefined();
  expect(listed('small')).toHaveLength(1);
  expect(memory.bytes).toBe(bytes);
});

test('a group that is counted by more than one field is no record', () => {
  const { put, listed } = open();
  const group = () => ({ _id: { region: 'Europe', year: 2026 }, count: 3 });
  put('counts', [group()]);
  put('counts again', [group()]);
  expect(listed('counts again')).toEqual([group()]);
});
