import { expect, test, vi } from 'vitest';
import { forgetTiles, keepTiles, tilesAt } from './keptTiles.ts';

const tile = (first: number) => new Uint8Array(16 * 32).fill(first);
const meanwhile = vi.hoisted(() => ({ happens: () => {} }));
vi.mock('./sequence.ts', () => ({
  readTiles: async (ids: readonly string[]) => {
    meanwhile.happens();
    return new Map(ids.map((id) => [id, tile(2)]));
  },
}));

test('tiles that were kept are in the answer, although another call forgot them while the rest were read', async () => {
  keepTiles(new Map([['0/0', tile(1)]]));
  meanwhile.happens = forgetTiles;
  const tiles = await tilesAt(32, ['0/0', '0/1']);
  expect([...tiles]).toEqual([
    ['0/0', tile(1)],
    ['0/1', tile(2)],
  ]);
});
