import { describe, expect, test } from 'vitest';
import { rootByDefinition } from '../../../../test/support/rootByDefinition.ts';
import { leafHash } from './hashes.ts';
import { consistencyPath, inclusionPath } from './ranges.ts';
import { edgeTiles, growTiles, rangeHash, tileBytes, tilesOf } from './tiles.ts';
import { isConsistent, isIncluded } from './verify.ts';

/** The eight entries of the vectors of Certificate Transparency, and the roots of trees of the first 0 to 8. */
const entries = [
  ...['', '00', '10', '2021', '3031', '40414243', '5051525354555657'],
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(roots.map((root, size) => ({ root, size })))(
  'the tree of the first $size entries of Certificate Transparency has its public root',
  ({ root, size }) => {
    const { changed } = growTiles(0, new Map(), entries.slice(0, size).map(leafHash));
    expect(Buffer.from(rangeHash({ from: 0, until: size }, changed)).toString('hex')).toBe(root);
  },
);

const most = 300;
/** Sizes at and beside those at which tiles are full, and some before. */
const sizes = [...Array.from({ length: 35 }, (_, i) => i + 1), 127, 128, 129, 255, 256, 257, 300];
const leaves = Array.from({ length: most }, (_, i) => leafHash(`entry ${i}`));
const rootOf = Array.from({ length: most + 1 }, (_, n) => rootByDefinition(leaves.slice(0, n)));

/** All tiles, grown in batches of a size, each from the edge alone that the last one left. */
function grownInBatchesOf(batch: number): Map<string, Uint8Array> {
  const stored = new Map<string, Uint8Array>();
  for (let size = 0; size < most; size += batch) {
    const edge = new Map(edgeTiles(size).map((id) => [id, stored.get(id) ?? Buffer.alloc(0)]));
    const { changed } = growTiles(size, edge, leaves.slice(size, size + batch));
    for (const [id, hashes] of changed) stored.set(id, hashes);
  }
  return stored;
}

const stored = grownInBatchesOf(7);
const hashesOf = (ranges: readonly { from: number; until: number }[]) => {
  // Of the stored tiles no more than are said to be needed.
  const needed = new Map(tilesOf(ranges).map((id) => [id, stored.get(id) ?? Buffer.alloc(0)]));
  return ranges.map((range) => rangeHash(range, needed));
};

describe('a tree of 300 entries that grew by 7 at a time', () => {
  test.each([1, 16, 17, 300])('is the same as one that grew by %i at a time', (batch) => {
    expect(grownInBatchesOf(batch)).toEqual(stored);
  });

  test('has at every size it ever had the root that the definition gives', () => {
    for (let size = 0; size <= most; size += 1)
      expect(hashesOf([{ from: 0, until: size }])).toEqual([rootOf[size]]);
  });

  test('proves every entry in a tree that holds it', () => {
    for (const size of sizes)
      for (let index = 0; index < size; index += 1) {
        const proof = hashesOf(inclusionPath(index, size));
        const leaf = leaves[index] as Uint8Array;
        const root = rootOf[size] as Uint8Array;
        if (!isIncluded({ leafHash: leaf, index, size, root, proof }))
          throw new Error(`${index} of ${size}`);
      }
  });

  test('proves of a size that it continues every earlier one', () => {
    for (const to of sizes)
      for (let from = 1; from <= to; from += 1) {
        const proof = hashesOf(consistencyPath(from, to));
        const fromRoot = rootOf[from] as Uint8Array;
        if (!isConsistent({ from, fromRoot, to, toRoot: rootOf[to] as Uint8Array, proof }))
          throw new Error(`${from} to ${to}`);
      }
  });

  test('had at every size it ever had tiles of the length that is told', () => {
    for (let size = 1; size <= most; size += 1) {
      const { changed } = growTiles(0, new Map(), leaves.slice(0, size));
      for (const [id, hashes] of changed) expect(tileBytes(id, size)).toBe(hashes.length);
    }
  });

  test('does not go on from an edge that is not its own', () => {
    expect(() => growTiles(20, new Map(), [leafHash('more')])).toThrow('Tile 0/1');
  });
});
