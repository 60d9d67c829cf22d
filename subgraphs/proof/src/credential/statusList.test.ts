import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeStatusList, encodeStatusList, hasStatus, statusListLength } from './statusList.ts';

/** Another implementation; it declares no types. */
interface Bits {
  readonly length: number;
  get(index: number): boolean;
  set(index: number, on: boolean): void;
  encodeBits(): Promise<string>;
}
const oracle = '@digitalbazaar/bitstring';
const { Bitstring } = (await import(oracle)) as {
  Bitstring: {
    new (options: { length?: number; buffer?: Uint8Array }): Bits;
    decodeBits(options: { encoded: string }): Promise<Uint8Array>;
  };
};

/** The list of Bitstring Status List 1.0, section 3.2: 16 KB of which no bit is set. */
const ofTheStandard = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';

const indexes = [0, 1, 7, 8, 4_242, 94_567, statusListLength - 1];

const packed = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`;

test('the list of the standard is read as 131,072 entries that are not set', () => {
  const bits = decodeStatusList(ofTheStandard);
  expect(bits).toHaveLength(16_384);
  expect(Array.from(bits).every((byte) => byte === 0)).toBe(true);
});

test('the first entry is the left-most bit', () => {
  const bits = gunzipSync(Buffer.from(encodeStatusList([0, 15]).slice(1), 'base64url'));
  expect([bits[0], bits[1], bits[2]]).toEqual([0b1000_0000, 0b0000_0001, 0]);
});

describe('another implementation of the standard', () => {
  test('reads the entries that are set in ours', async () => {
    const buffer = await Bitstring.decodeBits({ encoded: encodeStatusList(indexes).slice(1) });
    const theirs = new Bitstring({ buffer });
    expect(theirs.length).toBe(statusListLength);
    const set = Array.from({ length: statusListLength }, (_, i) => i).filter((i) => theirs.get(i));
    expect(set).toEqual(indexes);
  });

  test('writes a list whose entries we read', async () => {
    const theirs = new Bitstring({ length: statusListLength });
    for (const index of indexes) theirs.set(index, true);
    const bits = decodeStatusList(`u${await theirs.encodeBits()}`);
    const set = Array.from({ length: statusListLength }, (_, i) => i).filter((i) =>
      hasStatus(bits, i),
    );
    expect(set).toEqual(indexes);
  });
});

test.each([
  [
    'has fewer entries than the standard allows',
    packed(Buffer.alloc(16_383)),
    'STATUS_LIST_LENGTH_ERROR',
  ],
  ['inflates to more than any list has', packed(Buffer.alloc(2 ** 24 + 1)), 'no bits'],
  ['is in another base', ofTheStandard.replace('u', 'z'), 'no bits'],
  ['is cut short', ofTheStandard.slice(0, -8), 'no bits'],
])('a list is refused that %s', (_what, list, reason) => {
  expect(() => decodeStatusList(list)).toThrow(reason);
});

test('an entry beyond the end of a list is not taken for one that is not set', () => {
  const bits = decodeStatusList(ofTheStandard);
  expect(() => hasStatus(bits, statusListLength)).toThrow('RANGE_ERROR');
});
