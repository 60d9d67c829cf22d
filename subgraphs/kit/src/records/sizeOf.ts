import type { Key } from './Shelf.ts';

/** Bytes of an entry besides key and value: two maps, the entry, its place in the order of use. */
const entryBytes = 220;
/** Bytes of an object's or array's own head, and of each of its slots. */
const headBytes = 40;
const slotBytes = 8;
/** A number that is no small integer, a Date, or any other leaf that lies outside its slot. */
const leafBytes = 24;

/**
 * Bytes that a kept value takes of V8's heap, estimated from its shape; the decision on the record cache has the
 * measurement.
 */
export function sizeOf(key: Key, value: unknown): number {
  return entryBytes + bytesOf(key) + bytesOf(value);
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return leafBytes + value.length;
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? 8 : 0;
  if (Array.isArray(value)) return headBytes + total(value);
  if (value instanceof Date) return leafBytes;
  return headBytes + total(Object.values(value));
}

function total(values: readonly unknown[]): number {
  let bytes = 0;
  for (const value of values) bytes += slotBytes + bytesOf(value);
  return bytes;
}
