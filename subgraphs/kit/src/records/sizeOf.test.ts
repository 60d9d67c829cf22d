import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mongo } from 'mongoose';
import { expect, test } from 'vitest';
import { frozen } from './frozen.ts';
import { RecordMemory } from './RecordMemory.ts';
import { SharedRecords } from './SharedRecords.ts';
import { sizeOf } from './sizeOf.ts';

const { BSON } = mongo;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** So many that what is compiled meanwhile does not count. */
const copies = 50_000;

/** No object with these fields is ever made but by the driver: V8 would know its shape from then on. */
const named = (fields: number, kind: string) =>
  Array.from({ length: fields }, (_, i) => [`${kind}${i}`, `value ${i}`] as const);

test.each([
  ['few fields', named(3, 'few')],
  ['some fields', named(12, 'some')],
  ['many fields', named(22, 'many')],
  ['more fields', named(40, 'more')],
  ['dates', [['one', new Date(0)] as const, ['other', new Date(1)] as const]],
  ['short lists', [['short', ['a']] as const, ['list', ['a', 'b']] as const]],
  ['a long list', [['numbers', Array.from({ length: 200 }, (_, i) => i)] as const]],
  ['long text', [['text', 'x'.repeat(2_000)] as const]],
  [
    'all of these, and a record within,',
    [
      ...named(17, 'all'),
      ['venue', { hospital: 'A hospital', city: 'Bern', country: 'CH' }] as const,
      ['facultyIds', ['person-1', 'person-2', 'person-3']] as const,
      ['features', []] as const,
      ['credits', 12.5] as const,
      ['createdAt', new Date(0)] as const,
    ],
  ],
])('a record of %s is counted as what it takes of the heap, within a quarter', (_, fields) => {
  const bytes = BSON.serialize(new Map<string, unknown>(fields));
  const kept: unknown[] = new Array(copies).fill(null);
  const before = heapUsed();
  for (let i = 0; i < copies; i += 1) kept[i] = frozen(BSON.deserialize(bytes));
  const taken = (heapUsed() - before) / copies;
  // What an entry takes besides is not taken here.
  const counted = sizeOf('', kept[0]) - sizeOf('', null);
  expect(counted / taken).toBeGreaterThan(0.75);
  expect(counted / taken).toBeLessThan(1.25);
});

test('what holds a record is counted as what it takes of the heap too, within a quarter', () => {
  const memory = new RecordMemory(Number.MAX_SAFE_INTEGER);
  const records = new SharedRecords(memory);
  const read = (each: number) =>
    frozen(BSON.deserialize(BSON.serialize({ _id: `record ${each}`, heldBy: `list ${each}` })));
  const before = heapUsed();
  for (let each = 0; each < copies; each += 1) records.hold(read(each));
  const taken = heapUsed() - before;
  // Held until now.
  expect(records.shared(read(0))).toEqual(read(0));
  expect(memory.bytes / taken).toBeGreaterThan(0.75);
  expect(memory.bytes / taken).toBeLessThan(1.25);
});

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test('a text beyond Latin-1 takes two bytes a character', () => {
  const [latin, beyond] = ['é', 'ł'].map((letter) => sizeOf('', letter.repeat(80)));
  expect(Number(beyond) - Number(latin)).toBe(80);
});
