import { createPublicKey, verify } from 'node:crypto';
import { CompactSign, importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../canonicalText.ts';
import {
  type IssuerKey,
  makeSigningKey,
  publicPart,
  readSigningKeys,
} from '../keys/signingKeys.ts';
import { credentialSigner, verifyingKeys } from './jwt.ts';
import { statusListCredential } from './statusList.ts';
import {
  openStatusLists,
  type StatusLists,
  type TrustedIssuer,
  verifyCredential,
} from './verifyCredential.ts';

const issuer = 'https://certifier.example';
const addressOf = (purpose: string) => `${issuer}/status-lists/1-${purpose}`;
const at = new Date('2026-06-15T12:00:00.000Z');

const credential = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
  ],
  id: `${issuer}/certificates/1/credential`,
  type: ['VerifiableCredential', 'CentreCertificationCredential'],
  issuer,
  validFrom: '2025-01-01T00:00:00.000Z',
  validUntil: '2027-12-31T23:59:59.999Z',
  credentialSubject: { type: 'CertifiedCentre', name: 'Wirbelsäulenzentrum' },
  credentialStatus: ['revocation', 'suspension'].map((statusPurpose) => ({
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: '94567',
    statusListCredential: addressOf(statusPurpose),
  })),
};

const key = makeSigningKey();
const other = makeSigningKey();
let trusted: TrustedIssuer;
let nothingSet: StatusLists;
let text: string;

beforeAll(async () => {
  trusted = { issuer, keys: await verifyingKeys([publicPart(key)]) };
  nothingSet = await listsWith([], []);
  text = await credentialSigner(key)(credential);
});

/** Both lists, with the entries that are set. */
async function listsWith(revoked: number[], suspended: number[], issuedAt = at) {
  const sign = credentialSigner(key);
  const listOf = (purpose: 'revocation' | 'suspension', indexes: number[]) =>
    sign(statusListCredential({ id: addressOf(purpose), issuer, purpose, issuedAt, indexes }));
  const texts = [await listOf('revocation', revoked), await listOf('suspension', suspended)];
  return openStatusLists(texts, trusted);
}

const standing = async (lists: StatusLists, when = at) =>
  (await verifyCredential(text, trusted, lists, when)).standing;

/** Signed with our key, whatever the header and the payload are. */
async function signed(header: object, payload: string, by: IssuerKey = key): Promise<string> {
  const bytes = new TextEncoder().encode(payload);
  const privateKey = await importJWK(by, 'EdDSA');
  return new CompactSign(bytes).setProtectedHeader(header as never).sign(privateKey);
}

const verifyText = (altered: string) => verifyCredential(altered, trusted, nothingSet, at);
const header = { alg: 'EdDSA', cty: 'vc', kid: key.kid, typ: 'vc+jwt' };

test('a credential is a JWS that anybody’s Ed25519 verifies', () => {
  const [head = '', body = '', signature = ''] = text.split('.');
  const { kty, crv, x } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x } as never, format: 'jwk' });
  const bytes = Buffer.from(`${head}.${body}`);
  expect(verify(null, bytes, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual(header);
  expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual(credential);
});

describe('no change of a credential goes unnoticed:', () => {
  test('of any one byte to any that looks like it, or is none of base64url', async () => {
    const bytes = Buffer.from(text);
    const others = [...'AQgw0_-.~ \n'].map((letter) => letter.charCodeAt(0));
    const taken: string[] = [];
    for (const [i, byte] of bytes.entries())
      for (const changed of [byte ^ 1, byte ^ 0x20, byte ^ 0x80, others[i % others.length] ?? 0]) {
        const altered = Buffer.from(bytes)
          .fill(changed, i, i + 1)
          .toString('latin1');
        const isTaken = await verifyText(altered).then(Boolean, () => false);
        if (isTaken && altered !== text) taken.push(`byte ${i} as ${changed}`);
      }
    expect(taken).toEqual([]);
  });

  test('of the bits that base64url leaves unused at the end of a part', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const ends = [...text.matchAll(/.(?=\.|$)/g)].map(({ index }) => index);
    expect(ends).toHaveLength(3);
    for (const end of ends)
      for (const letter of letters.replace(text[end] ?? '', '')) {
        const altered = `${text.slice(0, end)}${letter}${text.slice(end + 1)}`;
        await expect(verifyText(altered)).rejects.toThrow();
      }
  });

  test.each(['', '=', ' ', '\n', '.', '.AA', 'A'])('of %j added to its end', async (more) => {
    if (more !== '') await expect(verifyText(text + more)).rejects.toThrow();
    await expect(verifyText(more)).rejects.toThrow(/no signed credential/);
  });
});

describe('what our own key signed is refused all the same', () => {
  const payload = canonicalText(credential);

  test.each([
    ['of another type', { ...header, typ: 'JWT' }],
    ['without a type', { alg: 'EdDSA', cty: 'vc', kid: key.kid }],
    [
      'with more in its header than there should be',
      { alg: 'EdDSA', cty: 'vc', jku: 'https://evil.example', kid: key.kid, typ: 'vc+jwt' },
    ],
    ['under the name of another key', { ...header, kid: other.kid }],
  ])('%s', async (_what, altered) => {
    await expect(verifyText(await signed(altered, payload))).rejects.toThrow(/header|keys/);
  });

  test('with a member twice, whatever each reader makes of it', async () => {
    const twice = payload.replace('"issuer"', '"issuer":"https://evil.example","issuer"');
    await expect(verifyText(await signed(header, twice))).rejects.toThrow(/canonical/);
  });

  test('with text that is none', async () => {
    const half = JSON.stringify({ ...JSON.parse(payload), issuer: '\ud800' });
    await expect(verifyText(await signed(header, half))).rejects.toThrow(/canonical/);
  });

  test('of another issuer', async () => {
    const elsewhere = canonicalText({ ...credential, issuer: 'https://evil.example' });
    await expect(verifyText(await signed(header, elsewhere))).rejects.toThrow(/issued by/);
  });

  test('where it is no credential, as a status list is none of a centre', async () => {
    const list = await credentialSigner(key)(
      statusListCredential({ id: 'x', issuer, purpose: 'revocation', issuedAt: at, indexes: [] }),
    );
    await expect(verifyText(list)).rejects.toThrow(/none that can be read here/);
    await expect(openStatusLists([text], trusted)).rejects.toThrow(/none that can be read here/);
  });
});

test('a signature by nobody, by another key or by a shared secret is none', async () => {
  const [, body = '', signature = ''] = text.split('.');
  const none = Buffer.from('{"alg":"none","cty":"vc","typ":"vc+jwt"}').toString('base64url');
  await expect(verifyText(`${none}.${body}.`)).rejects.toThrow();
  const shared = canonicalText({ ...header, alg: 'HS256' });
  const hs256 = Buffer.from(shared).toString('base64url');
  await expect(verifyText(`${hs256}.${body}.${signature}`)).rejects.toThrow(/EdDSA/);
  const forged = await signed(header, canonicalText(credential), other);
  await expect(verifyText(forged)).rejects.toThrow(/signature does not fit/);
});

describe('a credential stands as the lists and the clock say:', () => {
  test('revoked before suspended, and only by its own entry', async () => {
    expect(await standing(nothingSet)).toBe('VALID');
    expect(await standing(await listsWith([94566, 94568, 0], [94566, 94568]))).toBe('VALID');
    expect(await standing(await listsWith([], [94567]))).toBe('SUSPENDED');
    expect(await standing(await listsWith([94567], [94567]))).toBe('REVOKED');
  });

  test('to the last instant of its last day', async () => {
    const then = (when: string) => new Date(when);
    const listsAt = (when: string) => listsWith([], [94567], then(when));
    const last = '2027-12-31T23:59:59.999Z';
    expect(await standing(await listsAt(last), then(last))).toBe('SUSPENDED');
    expect(await standing(await listsAt(last), then('2028-01-01T00:00:00.000Z'))).toBe('EXPIRED');
    const before = '2024-12-31T23:59:59.999Z';
    expect(await standing(await listsAt(before), then(before))).toBe('NOT_YET_VALID');
  });

  test('unknown without its lists, with those of later, or with those of the day before', async () => {
    expect(await standing(new Map())).toBe('UNKNOWN');
    expect(await standing(nothingSet, new Date(at.getTime() - 1))).toBe('UNKNOWN');
    expect(await standing(nothingSet, new Date(at.getTime() + 24 * 3_600_000 + 1))).toBe('UNKNOWN');
    const verdict = await verifyCredential(text, trusted, new Map(), at);
    expect(verdict.missing).toContain(addressOf('revocation'));
  });

  test('not at all by a list of another purpose under the same address', async () => {
    const sign = credentialSigner(key);
    const swapped = statusListCredential({
      ...{ id: addressOf('revocation'), issuer, issuedAt: at, indexes: [] },
      purpose: 'suspension',
    });
    const lists = await openStatusLists([await sign(swapped)], trusted);
    await expect(standing(lists)).rejects.toThrow('STATUS_VERIFICATION_ERROR');
  });

  test('not at all by a list that somebody else has signed', async () => {
    const purpose = 'revocation';
    const list = statusListCredential({
      id: addressOf(purpose),
      issuer,
      purpose,
      issuedAt: at,
      indexes: [],
    });
    const forged = await credentialSigner(other)(list);
    await expect(openStatusLists([forged], trusted)).rejects.toThrow(/None of the keys/);
  });
});

test('what a key signed verifies after it was replaced, and no longer once it is taken out', async () => {
  const replaced = readSigningKeys(JSON.stringify({ keys: [other, publicPart(key)] }));
  const after = { issuer, keys: await verifyingKeys(replaced.verifying) };
  const byNew = await credentialSigner(replaced.signing)(credential);
  for (const each of [text, byNew])
    expect((await verifyCredential(each, after, nothingSet, at)).standing).toBe('VALID');
  await expect(verifyText(byNew)).rejects.toThrow(/None of the keys/);
});
