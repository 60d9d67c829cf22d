import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { authenticator } from './authenticate.ts';

const [audience, start] = ['urn:graph', Date.parse('2026-01-01T12:00:00Z')];
const before = await generateKeyPair('ES256');
const after = await generateKeyPair('ES256');
const jwk = async (key: typeof before, kid: string) => ({
  ...(await exportJWK(key.publicKey)),
  kid,
});
const refused = { extensions: { code: 'UNAUTHENTICATED' } };

/** A bearer token that runs out so many seconds after the start. */
async function bearer(seconds: number, { issuer = 'urn:us', key = before, kid = 'k1' } = {}) {
  const token = new SignJWT({ scope: 'read' })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('anna')
    .setExpirationTime(start / 1_000 + seconds);
  return `Bearer ${await token.sign(key.privateKey)}`;
}

let now = start;
const publicKey = await jwk(before, 'k1');
const verifier = () =>
  authenticator({ issuer: 'urn:us', audience, publicKey, viewerClaims: [] }, () => now);

beforeEach(() => {
  now = start;
});

test('a token is verified once a minute: until then its viewer is the same object', async () => {
  const authenticate = verifier();
  const header = await bearer(600);
  const viewer = await authenticate(header);
  now = start + 59_999;
  expect(await authenticate(header)).toBe(viewer);
  now = start + 60_000;
  const again = await authenticate(header);
  expect(again).toEqual(viewer);
  expect(again).not.toBe(viewer);
});

test('a token that was verified is refused once it has run out, five seconds of tolerance included', async () => {
  const authenticate = verifier();
  const header = await bearer(10);
  const viewer = await authenticate(header);
  now = start + 9_999;
  expect(await authenticate(header)).toBe(viewer);
  now = start + 14_000;
  expect(await authenticate(header)).not.toBe(viewer);
  now = start + 15_000;
  await expect(authenticate(header)).rejects.toMatchObject(refused);
});

test('what was refused stays refused, and a verified token lends nothing to one that resembles it', async () => {
  const authenticate = verifier();
  const forged = await bearer(600, { key: after });
  await expect(authenticate(forged)).rejects.toMatchObject(refused);
  const header = await bearer(600);
  await authenticate(header);
  await expect(authenticate(forged)).rejects.toMatchObject(refused);
  await expect(authenticate(`${header} `)).rejects.toMatchObject(refused);
  await expect(authenticate(header.slice(0, -2))).rejects.toMatchObject(refused);
});

test('one program’s verified tokens say nothing to another, whose audience differs', async () => {
  const header = await bearer(600);
  await verifier()(header);
  const elsewhere = { issuer: 'urn:us', audience: 'urn:other', publicKey, viewerClaims: [] };
  await expect(authenticator(elsewhere, () => now)(header)).rejects.toMatchObject(refused);
});

let keys: readonly JWK[] = [];
let fetched = 0;
let fails = false;
const server = createServer(({ url }, response) => {
  if (url === '/jwks') fetched += 1;
  if (fails) response.statusCode = 500;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(url === '/jwks' ? { keys } : { issuer, jwks_uri: `${issuer}/jwks` }));
});
let issuer = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  vi.useRealTimers();
  return new Promise((resolve) => server.close(resolve));
});

test('when the issuer signs with a new key, tokens of the old one are verified again, and refused if it is gone', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  keys = [publicKey];
  const authenticate = authenticator({ issuer, audience, viewerClaims: [] });
  const old = await bearer(600, { issuer });
  await authenticate(old);
  keys = [await jwk(after, 'k2')];
  // The keys are not fetched again within half a minute.
  vi.setSystemTime(start + 31_000);
  await authenticate(old);
  await authenticate(await bearer(600, { issuer, key: after, kid: 'k2' }));
  await expect(authenticate(old)).rejects.toMatchObject(refused);
});

const minutes = 60_000;

test('while the issuer’s keys cannot be fetched anew those of before count, for an hour and no longer', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  keys = [publicKey];
  const authenticate = authenticator({ issuer, audience, viewerClaims: [] });
  const header = await bearer(7_200, { issuer });
  await authenticate(header);
  fails = true;
  for (const passed of [11, 30, 59]) {
    vi.setSystemTime(start + passed * minutes);
    expect(await authenticate(header)).toMatchObject({ subject: 'anna' });
  }
  vi.setSystemTime(start + 61 * minutes);
  await expect(authenticate(header)).rejects.toMatchObject({
    extensions: { http: { status: 503 } },
  });
  fails = false;
  vi.setSystemTime(start + 61 * minutes + 5_000);
  expect(await authenticate(header)).toMatchObject({ subject: 'anna' });
});

test('keys are fetched anew after ten minutes, and a token of one that is gone is refused then', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  keys = [publicKey];
  const authenticate = authenticator({ issuer, audience, viewerClaims: [] });
  const header = await bearer(7_200, { issuer });
  await authenticate(header);
  keys = [await jwk(after, 'k2')];
  fetched = 0;
  vi.setSystemTime(start + 9 * minutes);
  await authenticate(header);
  expect(fetched).toBe(0);
  vi.setSystemTime(start + 11 * minutes);
  await authenticate(header);
  let another = 7_200;
  await vi.waitFor(
    async () => {
      // One that was not verified yet.
      another += 1;
      await expect(authenticate(await bearer(another, { issuer }))).rejects.toMatchObject(refused);
    },
    { timeout: 20_000 },
  );
});
