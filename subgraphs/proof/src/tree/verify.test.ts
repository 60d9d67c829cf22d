import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isConsistent, isIncluded } from './verify.ts';

/** Public vectors; `vectors/README.md` says whose. Each is a file of their `testdata`. */
function vectors<V>(name: string): V[] {
  return JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), 'utf8'));
}

interface InclusionVector {
  readonly file: string;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface ConsistencyVector {
  readonly file: string;
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const inclusions = vectors<InclusionVector>('inclusion');
const consistencies = vectors<ConsistencyVector>('consistency');
const bytes = (base64: string | null) => Buffer.from(base64 ?? '', 'base64');

test('there are 98 public vectors of each kind', () => {
  expect([inclusions.length, consistencies.length]).toEqual([98, 98]);
});

describe('a public vector of inclusion is judged as its authors do:', () => {
  test.each(inclusions)('$file', ({ leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const given = {
      index: leafIdx,
      size: treeSize,
      root: bytes(root),
      leafHash: bytes(leafHash),
      proof: (proof ?? []).map(bytes),
    };
    expect(isIncluded(given)).toBe(!wantErr);
  });
});

describe('a public vector of consistency is judged as its authors do:', () => {
  test.each(consistencies)('$file', ({ size1, size2, root1, root2, proof, wantErr }) => {
    const given = {
      from: size1,
      to: size2,
      fromRoot: bytes(root1),
      toRoot: bytes(root2),
      proof: (proof ?? []).map(bytes),
    };
    expect(isConsistent(given)).toBe(!wantErr);
  });
});
