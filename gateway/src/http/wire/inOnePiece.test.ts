import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { inOnePiece } from './inOnePiece.ts';

async function pieces(chunks: readonly Buffer[], maximum: number): Promise<string[]> {
  const read = [];
  for await (const piece of inOnePiece(Readable.from(chunks), maximum)) read.push(String(piece));
  return read;
}

const bytes = (text: string) => [...text].map((each) => Buffer.from(each));

test.each(['', 'a', 'ab'.repeat(511), 'abc'.repeat(1_000)])(
  'a body that came byte by byte is one piece',
  async (body) => {
    expect(await pieces(bytes(body), 3_000)).toEqual([body]);
  },
);

test('one byte too many is refused, and the rest read and left', async () => {
  const body = Readable.from(bytes('a'.repeat(3_010)));
  const read = inOnePiece(body, 3_000).toArray();
  await expect(read).rejects.toMatchObject({ statusCode: 413 });
  expect(await body.toArray()).toEqual([]);
  expect(body.readableEnded).toBe(true);
});
