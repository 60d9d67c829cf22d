import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anonymous } from '@spine/kit/viewer';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticator, developmentIssuer } from './authenticate.ts';

const { issuer, audience } = developmentIssuer;
const keys = await generateKeyPair('RS256', { extractable: true });
const others = await generateKeyPair('RS256');
const publicKey = { ...(await exportJWK(keys.publicKey)), kid: 'k1' };
const authenticate = authenticator({
  issuer,
  audience,
  publicKey,
  viewerClaims: ['ward_ids', 'person_id'],
});

const now = () => Math.floor(Date.now() / 1000);
const claims = (): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: 'anna',
  iat: now(),
  exp: now() + 60,
});

interface Forgery {
  readonly payload?: JWTPayload;
  readonly header?: Record<string, unknown>;
  readonly key?: CryptoKey;
}

/** A valid token, but for what is given. */
function token({ payload, header, key = keys.privateKey }: Forgery = {}): Promise<string> {
  return new SignJWT({ ...claims(), ...payload })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
    .sign(key, { crit: { urgent: true } });
}

test('someone without a header is anonymous', async () => {
  expect(await authenticate(undefined)).toBe(anonymous);
});

test('a viewer has the subject, the scopes and the named claims of the token', async () => {
  const payload = {
    scope: 'audit:read audit:write',
    ward_ids: ['w1', 'w2'],
    person_id: 'p7',
    email: 'a@b.invalid',
  };
  expect(await authenticate(`Bearer ${await token({ payload })}`)).toEqual({
    subject: 'anna',
    scopes: ['audit:read', 'audit:write'],
    claims: { ward_ids: ['w1', 'w2'], person_id: 'p7' },
  });
});

test('scopes may come as a list', async () => {
  const payload = { scope: ['audit:read', 'audit:write registry:read'] };
  expect(await authenticate(`Bearer ${await token({ payload })}`)).toMatchObject({
    scopes: ['audit:read', 'audit:write', 'registry:read'],
  });
});

test('a token that ran out four seconds ago still counts, for clocks that differ', async () => {
  const header = `bearer ${await token({ payload: { exp: now() - 4 }, header: { typ: 'at+jwt' } })}`;
  expect(await authenticate(header)).toMatchObject({ subject: 'anna' });
});

/** The public key as the shared secret of an HMAC: what a verifier that trusts `alg` would accept. */
async function confused(): Promise<string> {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'HS256', kid: 'k1' })}.${encode(claims())}`;
  const secret = await exportSPKI(keys.publicKey);
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/** The issuer's own key, used otherwise. */
async function rsa512(): Promise<CryptoKey> {
  return (await importJWK(await exportJWK(keys.privateKey), 'RS512')) as CryptoKey;
}

async function tampered(): Promise<string> {
  const [header, , signature] = (await token()).split('.');
  const payload = Buffer.from(JSON.stringify({ ...claims(), sub: 'eve' })).toString('base64url');
  return [header, payload, signature].join('.');
}

const forgeries: Record<string, () => string | Promise<string>> = {
  'is unsigned (alg none)': () => new UnsecuredJWT(claims()).encode(),
  'is signed with the public key as a secret': confused,
  'is signed by another key': () => token({ key: others.privateKey }),
  'is signed by an algorithm that nobody agreed on': async () =>
    token({ key: await rsa512(), header: { alg: 'RS512' } }),
  'is signed by an algorithm that the key is not for': async () =>
    token({ key: (await generateKeyPair('ES256')).privateKey, header: { alg: 'ES256' } }),
  'was changed after signing': tampered,
  'names an unknown key': () => token({ header: { kid: 'k2' } }),
  'names a file as its key': () => token({ header: { kid: '../../dev/null' } }),
  'brings its own key': async () =>
    token({ key: others.privateKey, header: { jwk: await exportJWK(others.publicKey) } }),
  'says where its key can be fetched (jku)': () =>
    token({ key: others.privateKey, header: { jku: 'http://127.0.0.1:1/jwks' } }),
  'says where its certificate can be fetched (x5u)': () =>
    token({ key: others.privateKey, header: { x5u: 'http://127.0.0.1:1/certificate' } }),
  'has a critical extension': () => token({ header: { crit: ['urgent'], urgent: true } }),
  'has run out': () => token({ payload: { exp: now() - 60 } }),
  'never runs out': () => token({ payload: { exp: undefined as never } }),
  'is not valid yet': () => token({ payload: { nbf: now() + 60 } }),
  'is for somebody else': () => token({ payload: { aud: 'urn:other' } }),
  'is from somebody else': () => token({ payload: { iss: 'urn:other' } }),
  'is of another kind': () => token({ header: { typ: 'viewer+jwt' } }),
  'has no subject': () => token({ payload: { sub: undefined as never } }),
  'has an empty subject': () => token({ payload: { sub: '' } }),
  'has an operator as a claim': () => token({ payload: { person_id: { $ne: null } } }),
  'has a number as scope': () => token({ payload: { scope: 7 } }),
  'is garbage': () => 'garbage',
  'is three dots': () => '...',
  'is empty': () => '',
  'is followed by another': async () => `${await token()} ${await token()}`,
  'is followed by a line break': async () => `${await token()}\n`,
};

const refusal = {
  message: 'This token is not valid here; sign in again.',
  extensions: {
    code: 'UNAUTHENTICATED',
    http: { status: 401, headers: new Map([['www-authenticate', 'Bearer error="invalid_token"']]) },
  },
};

test.each(Object.entries(forgeries))(
  'a bearer token that %s is refused without a reason',
  async (_, forge) => {
    await expect(authenticate(`Bearer ${await forge()}`)).rejects.toMatchObject(refusal);
  },
);

test.each([
  ['another scheme', async () => `Basic ${btoa('anna:secret')}`],
  ['no scheme', async () => token()],
  ['two spaces', async () => `Bearer  ${await token()}`],
  ['a tab', async () => `Bearer\t${await token()}`],
  ['no token', async () => 'Bearer'],
  ['nothing', async () => ''],
])('a header with %s is refused', async (_, header) => {
  await expect(authenticate(await header())).rejects.toMatchObject(refusal);
});

test('without an issuer everybody is anonymous, whatever they send', async () => {
  expect(await authenticator(null)('Bearer garbage')).toBe(anonymous);
});

describe('with an issuer that is discovered', () => {
  let server: Server;
  let address: string;
  let described: string | null = null;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const jwks = request.url === '/jwks';
      const description = { issuer: described ?? address, jwks_uri: `${address}/jwks` };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(jwks ? { keys: [publicKey] } : description));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const discovering = (at: string, clock = Date.now) =>
    authenticator({ issuer: at, audience, viewerClaims: [] }, clock);
  const from = async (iss: string) => `Bearer ${await token({ payload: { iss } })}`;

  test('its tokens count', async () => {
    expect(await discovering(address)(await from(address))).toMatchObject({ subject: 'anna' });
  });

  test('a forged token is refused', async () => {
    const forged = await token({ key: others.privateKey, payload: { iss: address } });
    await expect(discovering(address)(`Bearer ${forged}`)).rejects.toMatchObject(refusal);
  });

  test('a description of somebody else is not trusted, and a token five seconds later asks again', async () => {
    let later = 0;
    const authenticate = discovering(address, () => Date.now() + later);
    described = 'https://elsewhere.invalid';
    const unknown = { extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 503 } } };
    await expect(authenticate(await from(address))).rejects.toMatchObject(unknown);
    described = null;
    later = 5_000;
    expect(await authenticate(await from(address))).toMatchObject({ subject: 'anna' });
  });

  test('while it does not answer, a token is neither valid nor refused', async () => {
    const gone = 'http://127.0.0.1:1';
    await expect(discovering(gone)(await from(gone))).rejects.toMatchObject({
      extensions: { http: { status: 503 } },
    });
  });
});
