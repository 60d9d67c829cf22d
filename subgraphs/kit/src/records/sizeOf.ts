import { isRecord } from './identified.ts';
import type { Key } from './Shelf.ts';

/** Bytes of an entry besides key and value: two maps, the entry, its place in the order of use. */
const entryBytes = 220;
/** Bytes of a record besides itself: two maps, a list of one, and how often it is held. */
const heldBytes = 190;
const wordBytes = 8;
/** Of an object that has room for four fields, as a document that MongoDB's driver read. */
const objectBytes = 56;
const fieldsWithin = 4;
/** With more fields than these V8 keeps them in a hash table: three words each, at most two thirds of them used. */
const mostFieldsInARow = 19;
const tableBytes = 64;
const arrayBytes = 48;
/** Room that an array gets with its first item, as the driver fills it one by one. */
const firstItems = 17;
/** With the number that it stands for. */
const dateBytes = 112;
const headBytes = 16;
const beyondLatin1 = /[\u0100-\uffff]/;

/** Bytes that a kept value takes of V8's heap without the records in it, which may stand in others too. */
export function sizeOf(key: Key, value: unknown): number {
  return entryBytes + bytesOf(key) + withoutRecords(value);
}

/**
 * Bytes that a record takes of V8's heap, by its shape, as MongoDB's driver built it; the decision on the record cache
 * has the measurement.
 */
export function recordSize(record: unknown): number {
  return heldBytes + bytesOf(record);
}

function withoutRecords(value: unknown): number {
  if (isRecord(value)) return 0;
  if (!Array.isArray(value)) return bytesOf(value);
  const others = value.filter((item) => !isRecord(item));
  return arrayBytes + value.length * wordBytes + total(others);
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return headBytes + inWords(textBytes(value));
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : headBytes;
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return arrayBytes + roomFor(value.length) + total(value);
  if (value instanceof Date) return dateBytes;
  const fields = Object.values(value);
  return objectBytes + fieldBytes(fields.length) + total(fields);
}

/** V8 keeps a text beyond Latin-1 in two bytes a character. */
function textBytes(text: string): number {
  return beyondLatin1.test(text) ? text.length * 2 : text.length;
}

function fieldBytes(fields: number): number {
  if (fields <= fieldsWithin) return 0;
  if (fields <= mostFieldsInARow) return headBytes + (fields - fieldsWithin + 1) * wordBytes;
  return tableBytes + 2 ** Math.ceil(Math.log2(fields * 1.5)) * 3 * wordBytes;
}

function roomFor(items: number): number {
  if (items === 0) return 0;
  return Math.max(firstItems, Math.ceil(items * 1.25)) * wordBytes;
}

function inWords(bytes: number): number {
  return Math.ceil(bytes / wordBytes) * wordBytes;
}

function total(values: readonly unknown[]): number {
  let bytes = 0;
  for (const value of values) bytes += bytesOf(value);
  return bytes;
}
