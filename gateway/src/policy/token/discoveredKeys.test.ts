import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { authenticator } from './authenticate.ts';

const [audience, start] = ['urn:graph', Date.parse('2026-01-01T12:00:00Z')];
const own = await generateKeyPair('RS256');
const next = await generateKeyPair('RS256');
const jwk = async (key: typeof own, kid: string): Promise<JWK> => ({
  ...(await exportJWK(key.publicKey)),
  kid,
});

/** What the issuer does when it is asked. */
type Behaviour = 'answers' | 'fails' | 'hangs';
const does: Record<string, Behaviour> = {};
const asked: Record<string, number> = {};
const hanging = new Set<ServerResponse>();
let keys: readonly JWK[] = [];
let place = '/jwks';

const description = '/.well-known/openid-configuration';
const server = createServer(({ url = '' }, response) => {
  asked[url] = (asked[url] ?? 0) + 1;
  response.statusCode = does[url] === 'fails' ? 500 : 200;
  if (does[url] === 'hangs') hanging.add(response);
  else
    response.end(
      JSON.stringify(url === description ? { issuer, jwks_uri: issuer + place } : { keys }),
    );
});
let issuer = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

let now = start;
const verifier = () => authenticator({ issuer, audience, viewerClaims: [] }, () => now);
beforeEach(async () => {
  now = start;
  keys = [await jwk(own, 'k1')];
  place = '/jwks';
  for (const url of ['/jwks', description]) [does[url], asked[url]] = ['answers', 0];
});

let tokens = 0;
/** A bearer token that no other equals, so that it is not remembered. */
async function bearer({ kid = 'k1', key = own }: { kid?: string | null; key?: typeof own } = {}) {
  const token = new SignJWT({ jti: `${++tokens}` })
    .setProtectedHeader({ alg: 'RS256', ...(kid && { kid }) })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('anna')
    .setExpirationTime(start / 1_000 + 7_200);
  return `Bearer ${await token.sign(key.privateKey)}`;
}
const forged = () => bearer({ kid: 'x', key: next });

const anna = { subject: 'anna' };
const refused = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };
const unknown = { extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 503 } } };

test('an issuer that fails is asked for an unknown key twice a minute at most, and the known ones count', async () => {
  const authenticate = verifier();
  await authenticate(await bearer());
  [does['/jwks'], asked['/jwks']] = ['fails', 0];
  now = start + 31_000;
  for (let sent = 0; sent < 5; sent += 1)
    await expect(authenticate(await forged())).rejects.toMatchObject(refused);
  expect(asked['/jwks']).toBe(1);
  expect(await authenticate(await bearer())).toMatchObject(anna);
  now = start + 62_000;
  for (let sent = 0; sent < 5; sent += 1)
    await expect(authenticate(await forged())).rejects.toMatchObject(refused);
  expect(asked['/jwks']).toBe(2);
});

test('tokens that name unknown keys wait together for an issuer that hangs, and no others do', async () => {
  const authenticate = verifier();
  await authenticate(await bearer());
  [does['/jwks'], asked['/jwks']] = ['hangs', 0];
  now = start + 31_000;
  const waiting = [await forged(), await forged()].map(authenticate);
  const outcomes = Promise.allSettled(waiting);
  await vi.waitFor(() => expect(hanging.size).toBe(1));
  expect(await authenticate(await bearer())).toMatchObject(anna);
  for (const response of hanging) response.destroy();
  for (const outcome of await outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: refused });
  await expect(authenticate(await forged())).rejects.toMatchObject(refused);
  expect(asked['/jwks']).toBe(1);
});

test('a new key counts at once, for all tokens that it signed and that come together', async () => {
  const authenticate = verifier();
  await authenticate(await bearer());
  [keys, asked['/jwks']] = [[await jwk(next, 'k2')], 0];
  now = start + 31_000;
  const together = [1, 2, 3].map(async () => authenticate(await bearer({ kid: 'k2', key: next })));
  for (const viewer of await Promise.all(together)) expect(viewer).toMatchObject(anna);
  expect(asked['/jwks']).toBe(1);
});

test.each([description, '/jwks'])(
  'while %s was never answered, tokens are neither valid nor refused, and it is asked every five seconds',
  async (url) => {
    does[url] = 'fails';
    const authenticate = verifier();
    for (let sent = 0; sent < 5; sent += 1)
      await expect(authenticate(await bearer())).rejects.toMatchObject(unknown);
    expect(asked[url]).toBe(1);
    does[url] = 'answers';
    now = start + 4_999;
    await expect(authenticate(await bearer())).rejects.toMatchObject(unknown);
    now = start + 5_000;
    expect(await authenticate(await bearer())).toMatchObject(anna);
    expect(asked[url]).toBe(2);
  },
);

test('an issuer that moves its keys is asked again where they are, once those of before count no more', async () => {
  const authenticate = verifier();
  await authenticate(await bearer());
  [place, does['/jwks']] = ['/moved', 'fails'];
  now = start + 3_599_000;
  expect(await authenticate(await bearer())).toMatchObject(anna);
  now = start + 3_605_000;
  await expect(authenticate(await bearer())).rejects.toMatchObject(unknown);
  expect(await authenticate(await bearer())).toMatchObject(anna);
});

test('while an issuer changes its keys, tokens that name none are verified by whichever signed them', async () => {
  keys = [await jwk(own, 'k1'), await jwk(next, 'k2')];
  const authenticate = verifier();
  for (const key of [own, next])
    expect(await authenticate(await bearer({ kid: null, key }))).toMatchObject(anna);
  const foreign = await bearer({ kid: null, key: await generateKeyPair('RS256') });
  await expect(authenticate(foreign)).rejects.toMatchObject(refused);
});

test('a token that names no key is tried with five of an issuer’s, and refused then', async () => {
  const others = await Promise.all(Array.from({ length: 5 }, () => generateKeyPair('RS256')));
  const served = await Promise.all(others.map((key, at) => jwk(key, `o${at}`)));
  const nameless = await bearer({ kid: null });
  keys = [...served.slice(1), await jwk(own, 'k1')];
  expect(await verifier()(nameless)).toMatchObject(anna);
  keys = [...served, await jwk(own, 'k1')];
  await expect(verifier()(nameless)).rejects.toMatchObject(refused);
});
