import { connect } from 'node:net';
import { authenticator } from '@spine/gateway';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { errorOf, servedShop } from '../../../support/foreign/tables/servedShop.ts';

const served = servedShop();
const { shop, warnings, build, get } = served;

/** Some 40 MB, far more than any buffer on the way. */
const huge = { items: 20_000, noteLength: 2_000 };

/** The server gets its turn many times over meanwhile. */
const meanwhile = async () => {
  for (let i = 0; i < 50; i += 1) await (await get('items-metadata.json')).text();
};

describe('a table that is too long to be held back', () => {
  test('is sent page by page, whole', async () => {
    Object.assign(shop, { items: 2_000, noteLength: 2_000 });
    const response = await get('items.ndjson');
    expect(response.headers.get('etag')).toBeNull();
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(
      Array.from({ length: 2_000 }, (_, i) => String(i)),
    );
  });

  test('is not asked for faster than its client takes it, nor when the client has left', async () => {
    Object.assign(shop, huge);
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    socket.write('GET /tables/items.csv HTTP/1.1\r\nhost: shop.invalid\r\n\r\n');
    await new Promise((resolve) => socket.once('readable', resolve));
    await meanwhile();
    const asked = shop.pages;
    await meanwhile();
    expect(shop.pages).toBe(asked);
    expect(asked).toBeLessThan(150);
    socket.destroy();
    await meanwhile();
    expect(shop.pages).toBeLessThan(150);
    expect(warnings).toEqual([]);
  });

  test.each(['identity', 'gzip', 'br'])(
    'is cut when a page fails, compressed by %s or not: a client never takes a part for the whole',
    async (encoding) => {
      Object.assign(shop, { ...huge, failsFrom: 12 });
      const response = await get('items.csv', { 'accept-encoding': encoding });
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
      await expect.poll(() => warnings).toEqual(['a download was cut']);
    },
  );
});

test('a page that fails of a table that is held back is an error with a status', async () => {
  shop.failsFrom = 2;
  expect(await errorOf(await get('items.csv'))).toMatchObject({
    status: 500,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
});

test('one caller downloads four tables at a time, and gets the place back', async () => {
  Object.assign(shop, huge);
  const leave = new AbortController();
  const { signal } = leave;
  const begun = await Promise.all(
    Array.from({ length: 4 }, () => fetch(`${served.address}/tables/items.csv`, { signal })),
  );
  expect(begun.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const fifth = await get('items.csv');
  expect(fifth.headers.get('retry-after')).toBe('1');
  expect(await errorOf(fifth)).toMatchObject({ status: 429 });
  leave.abort();
  await expect.poll(async () => (await get('crate-items.csv?crate=A')).status).toBe(200);
});

test('a token that runs out within a download is no token for its next page', async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const issuer = { issuer: 'urn:shop', audience: 'urn:graph', viewerClaims: [] };
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer.issuer)
    .setAudience(issuer.audience)
    .setSubject('anna')
    .setExpirationTime(100)
    .sign(privateKey);
  const clock = () => (shop.pages < 10 ? 50_000 : 200_000);
  const expiring = await build({
    authenticate: authenticator({ ...issuer, publicKey: await exportJWK(publicKey) }, clock),
  });
  Object.assign(shop, huge);
  const at = await expiring.listen({ port: 0, host: '127.0.0.1' });
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${at}/tables/items.csv`, { headers });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
  await expect.poll(() => warnings).toEqual(['a download was cut']);
  expect(shop.pages).toBe(10);
  await expiring.close();
});
