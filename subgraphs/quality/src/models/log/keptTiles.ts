import { type Tiles, tileBytes } from '@spine/proof';
import { LRUCache } from 'lru-cache';
import { readTiles } from './sequence.ts';

/** All but the lowest level of a log of three million entries. */
const maxBytes = 8 * 2 ** 20;
/** Of a tile's name and its place in the memory, about. */
const bytesBesides = 128;

const kept = new LRUCache<string, Uint8Array>({
  maxSize: maxBytes,
  sizeCalculation: ({ length }) => length + bytesBesides,
});

/** The stored tiles among those named that are not kept, with those that are, each as long as a size of the log asks for. */
export async function tilesAt(size: number, ids: readonly string[]): Promise<Tiles> {
  // Held until the answer: while others are read, any may be given up or forgotten.
  const held = new Map(ids.flatMap((id) => entryOf(id, kept.get(id))));
  const missing = ids.filter((id) => (held.get(id)?.length ?? 0) < tileBytes(id, size));
  const read = missing.length > 0 ? await readTiles(missing) : new Map<string, Uint8Array>();
  keepTiles(read);
  return new Map([...held, ...read]);
}

/** Keeps tiles in this process: what they hold never changes, they only grow. */
export function keepTiles(tiles: Tiles): void {
  // A copy, as the driver's lies within all of a reply.
  for (const [id, hashes] of tiles) kept.set(id, hashes.slice());
}

/** Where what is stored turns out to be another log than the one that was kept. */
export function forgetTiles(): void {
  kept.clear();
}

function entryOf(id: string, hashes: Uint8Array | undefined): [string, Uint8Array][] {
  return hashes ? [[id, hashes]] : [];
}
