import { expect, test } from 'vitest';
import { RecordMemory, recordMemory } from './RecordMemory.ts';
import { SharedRecords } from './SharedRecords.ts';
import { Shelf } from './Shelf.ts';

const text = 'x'.repeat(1_000);
const shelfIn = (memory: RecordMemory) => new Shelf(memory, new SharedRecords(memory));

test('it never holds more than its bytes, and gives up first what was not read for longest', () => {
  const memory = new RecordMemory(10_000);
  const shelf = shelfIn(memory);
  shelf.put('read', text);
  for (let i = 0; i < 100; i += 1) {
    shelf.put(i, text);
    expect(shelf.get('read')?.value).toBe(text);
    expect(memory.bytes).toBeLessThanOrEqual(10_000);
  }
  expect(shelf.get(0)).toBeUndefined();
  expect(shelf.get(99)?.value).toBe(text);
  expect(memory.evictions).toBe(101 - memory.entries);
});

test('two shelves share its room', () => {
  const memory = new RecordMemory(5_000);
  const [one, other] = [shelfIn(memory), shelfIn(memory)];
  one.put('a', text);
  for (let i = 0; i < 10; i += 1) other.put(i, text);
  expect(one.get('a')).toBeUndefined();
});

test('what is larger than all of it is not kept, and takes nothing away', () => {
  const memory = new RecordMemory(5_000);
  const shelf = shelfIn(memory);
  shelf.put('small', text);
  shelf.put('large', text.repeat(10));
  expect(shelf.get('large')).toBeUndefined();
  expect(shelf.get('small')?.value).toBe(text);
});

test('a value that takes the place of another takes its bytes too', () => {
  const memory = new RecordMemory(5_000);
  const shelf = shelfIn(memory);
  shelf.put('a', text);
  const { bytes } = memory;
  shelf.put('a', text);
  expect(memory.bytes).toBe(bytes);
  shelf.clear();
  expect(memory.bytes).toBe(0);
});

test('no megabytes are no memory', () => {
  expect(recordMemory(0)).toBeUndefined();
  expect(recordMemory(2)?.maxBytes).toBe(2_097_152);
});
