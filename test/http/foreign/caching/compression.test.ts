import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { servedShelf } from '../../../support/foreign/caching/servedShelf.ts';

const { get } = servedShelf();

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])(
  'a long answer comes compressed by %s to who takes it, and is the same',
  async (encoding, open) => {
    const query = '{ books { title } }';
    const plain = await get(query);
    const packed = await get(query, { 'accept-encoding': encoding });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(open(packed.rawPayload).toString()).toBe(plain.body);
  },
);

test('a short answer is not compressed', async () => {
  const { headers } = await get('{ book { title } }', { 'accept-encoding': 'gzip' });
  expect(headers['content-encoding']).toBeUndefined();
});
