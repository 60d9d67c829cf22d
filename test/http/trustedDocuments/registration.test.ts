import { describe, expect, test } from 'vitest';
import { post } from '../../support/foreign/gateway.ts';
import {
  gateway,
  get,
  persisted,
  retractor,
  send,
  sha256,
} from '../../support/foreign/trustedDocuments.ts';

describe('documents that clients register by their hash', () => {
  const query = '{ product(id: "p1") { name } }';
  const hash = persisted(sha256(query));

  test('are asked for by hash afterwards, by POST and by GET', async () => {
    const app = await gateway({});
    expect(await send(app, hash)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect((await send(app, { query, ...hash })).body).toEqual(retractor);
    expect((await send(app, hash)).body).toEqual(retractor);
    const { body } = await get(app, { extensions: JSON.stringify(hash.extensions) });
    expect(body).toEqual(retractor);
  });

  test('are not registered under a hash that is not theirs', async () => {
    const app = await gateway({});
    const wrong = persisted(sha256('{ __typename }'));
    expect(await send(app, { query, ...wrong })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
    expect((await send(app, wrong)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('are held to the limits when they are registered', async () => {
    const app = await gateway({});
    const deep = `{ products ${'{ next '.repeat(11)} { id ${'}'.repeat(12)} }`;
    const { code } = await send(app, { query: deep, ...persisted(sha256(deep)) });
    expect(code).toBe('LIMIT_EXCEEDED');
    expect((await send(app, persisted(sha256(deep)))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('take no more room than there is: of many the first are given up', async () => {
    // Two texts of this length and their hashes, and not three.
    const room = 2 * (query.length + 6 + 80) + 20;
    const app = await gateway({ automatic: { maximum: room, seconds: 60 } });
    const texts = Array.from({ length: 9 }, (_, i) => `${query} # n=${i}`);
    for (const text of texts) await send(app, { query: text, ...persisted(sha256(text)) });
    const found = [];
    for (const text of texts) found.push((await send(app, persisted(sha256(text)))).code ?? 'kept');
    expect(found).toEqual([
      ...Array.from({ length: 7 }, () => 'PERSISTED_QUERY_NOT_FOUND'),
      'kept',
      'kept',
    ]);
  });

  test('are not kept where there is no room for any', async () => {
    const app = await gateway({ automatic: { maximum: 0, seconds: 60 } });
    expect((await send(app, hash)).code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    expect((await post(app, query)).body).toEqual(retractor);
  });
});
