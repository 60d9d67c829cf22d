import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { sha256 } from '../../sha256.ts';
import { pinnedDocuments } from './pinnedDocuments.ts';

test('however many documents are sent, the trusted ones stay parsed, and of the others the last thousand', async () => {
  const text = '{ trusted }';
  const store = pinnedDocuments([{ id: 'a', text, file: 'app.json' }]);
  const key = `schema:${sha256(text)}`;
  await store.set(key, parse(text));
  for (let i = 0; i <= 1_000; i += 1) await store.set(`schema:${i}`, parse('{ other }'));
  expect(await store.get(key)).toMatchObject({ kind: 'Document' });
  expect(await store.get('schema:0')).toBeUndefined();
  expect(await store.get('schema:1')).toMatchObject({ kind: 'Document' });
});
