import { emptyRoot, hashLength, nodeHash } from './hashes.ts';
import { halves, type Range } from './ranges.ts';

/**
 * A tree is kept in tiles: up to 16 hashes of neighbouring nodes, of every fourth level from the leaves up. The
 * nodes between follow from them, at most 15 hashes away. What a tile holds never changes; the last of each level
 * grows. (tlog-tiles, the format for serving a tree as files, has 256; with 16 a proof is made from a few short
 * records and a hundred hashes.)
 */
const height = 4;
const width = 2 ** height;

/** Leaves of a tile of the lowest level. */
export const leavesOfTile = width;

/** The hashes of tiles, one after the other in one buffer a tile, by {@link tileId}. */
export type Tiles = ReadonlyMap<string, Uint8Array>;

/** Names a tile: its level among tiles, and its place on it. */
export function tileId(level: number, index: number): string {
  return `${level}/${index}`;
}

/** Bytes that a tile has in a tree of so many entries; it may have more by now, of which these are the first. */
export function tileBytes(id: string, size: number): number {
  const [level = 0, index = 0] = id.split('/').map(Number);
  const nodes = Math.floor(size / width ** level);
  return Math.min(width, nodes - index * width) * hashLength;
}

/** The tiles that the hashes of some subtrees are made from. */
export function tilesOf(ranges: readonly Range[]): string[] {
  const ids = ranges.flatMap((range) => perfectParts(range).map((part) => tileOf(part).id));
  return [...new Set(ids)];
}

/**
 * The hash of a subtree (RFC 6962, 2.1, MTH).
 *
 * @throws Error when a tile that it is made from is missing or too short: the stored tree is broken
 */
export function rangeHash(range: Range, tiles: Tiles): Uint8Array {
  if (range.until === range.from) return emptyRoot;
  if (isPerfect(range)) return perfectHash(range, tiles);
  const [left, right] = halves(range);
  return nodeHash(rangeHash(left, tiles), rangeHash(right, tiles));
}

/** The tiles at the right edge of a tree that are not full yet: all that is needed to continue it. */
export function edgeTiles(size: number): string[] {
  const ids: string[] = [];
  for (let level = 0, nodes = size; nodes > 0; level += 1, nodes = Math.floor(nodes / width))
    if (nodes % width > 0) ids.push(tileId(level, Math.floor(nodes / width)));
  return ids;
}

/**
 * Continues a tree.
 *
 * @param edge the tree's {@link edgeTiles}
 * @returns the tiles that are new or longer than before, and the edge of the larger tree
 */
export function growTiles(
  size: number,
  edge: Tiles,
  leafHashes: readonly Uint8Array[],
): { readonly changed: Tiles; readonly edge: Tiles } {
  const counts = levelCounts(size);
  const changed = new Map<string, Uint8Array>();
  const push = (level: number, hash: Uint8Array): void => {
    const count = counts[level] ?? 0;
    const id = tileId(level, Math.floor(count / width));
    const grown = Buffer.concat([changed.get(id) ?? edge.get(id) ?? Buffer.alloc(0), hash]);
    if (grown.length !== ((count % width) + 1) * hashLength) throw brokenTile(id);
    changed.set(id, grown);
    counts[level] = count + 1;
    if (counts[level] % width === 0) push(level + 1, folded(grown));
  };
  for (const hash of leafHashes) push(0, hash);
  const all = new Map([...edge, ...changed]);
  const left = edgeTiles(size + leafHashes.length);
  return { changed, edge: new Map(left.map((id) => [id, all.get(id) ?? Buffer.alloc(0)])) };
}

function levelCounts(size: number): number[] {
  const counts: number[] = [];
  for (let nodes = size; nodes > 0; nodes = Math.floor(nodes / width)) counts.push(nodes);
  return counts;
}

function perfectParts(range: Range): Range[] {
  if (range.until === range.from) return [];
  return isPerfect(range) ? [range] : halves(range).flatMap(perfectParts);
}

/** Every subtree of RFC 6962 begins at a multiple of its width; it is whole when that is a power of two. */
function isPerfect({ from, until }: Range): boolean {
  return Number.isInteger(Math.log2(until - from));
}

function tileOf({ from, until }: Range) {
  const nodeLevel = Math.log2(until - from);
  const level = Math.floor(nodeLevel / height);
  const first = Math.floor(from / width ** level);
  const count = 2 ** (nodeLevel % height);
  return { id: tileId(level, Math.floor(first / width)), start: first % width, count };
}

function perfectHash(range: Range, tiles: Tiles): Uint8Array {
  const { id, start, count } = tileOf(range);
  const hashes = tiles.get(id);
  const part = hashes?.subarray(start * hashLength, (start + count) * hashLength);
  if (part?.length !== count * hashLength) throw brokenTile(id);
  return folded(part);
}

/** The root over a power of two of hashes. */
function folded(hashes: Uint8Array): Uint8Array {
  if (hashes.length === hashLength) return hashes;
  const middle = hashes.length / 2;
  return nodeHash(folded(hashes.subarray(0, middle)), folded(hashes.subarray(middle)));
}

function brokenTile(id: string): Error {
  return new Error(`Tile ${id} of the stored tree does not hold what the tree's size asks for.`);
}
