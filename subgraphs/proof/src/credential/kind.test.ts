import { beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey, publicPart } from '../keys/signingKeys.ts';
import {
  CredentialError,
  credentialSigner,
  NoCredentialError,
  openCredential,
  type VerifyingKeys,
  verifyingKeys,
} from './jwt.ts';
import { statusListCredential } from './statusList.ts';
import { verifyCredential } from './verifyCredential.ts';

const issuer = 'https://certifier.example';
const key = makeSigningKey();
const encoded = (text: string) => Buffer.from(text).toString('base64url');
let keys: VerifyingKeys;
let text: string;

beforeAll(async () => {
  keys = await verifyingKeys([publicPart(key)]);
  text = await credentialSigner(key)({ issuer, name: 'Wirbelsäulenzentrum' });
});

const fault = (of: string) =>
  openCredential(of, keys).then(
    () => null,
    ({ name }: Error) => name,
  );

describe('what is no credential is told from one that was changed:', () => {
  test.each([
    ['nothing', ''],
    ['an answer of a server', '{"errors":[{"message":"Nothing is at this path."}]}'],
    ['a page with two dots', '<title>404</title><p>There is nothing here. Sorry. Go home'],
    ['a token for the graph', `${encoded('{"typ":"JWT","alg":"EdDSA","kid":"x"}')}.e30.AAAA`],
    ['a token without a type', `${encoded('{"alg":"RS256"}')}.e30.AAAA`],
  ])('%s', async (_what, other) => {
    expect(await fault(other)).toBe('NoCredentialError');
  });

  test('each change of a byte that leaves three parts', async () => {
    const bytes = Buffer.from(text);
    for (const [i, byte] of bytes.entries())
      for (const changed of [byte ^ 1, byte ^ 2, byte ^ 0x20, byte ^ 0x80, 32]) {
        const altered = Buffer.from(bytes)
          .fill(changed, i, i + 1)
          .toString('latin1');
        if (altered !== text && altered.split('.').length === 3)
          expect([i, changed, await fault(altered)]).toEqual([i, changed, 'CredentialError']);
      }
  });

  test('one of an unknown key, and one of another type by our key', async () => {
    expect(await fault(await credentialSigner(makeSigningKey())({ issuer }))).toBe(
      'CredentialError',
    );
    const [, payload, signature] = text.split('.');
    const header = encoded(`{"alg":"EdDSA","cty":"vc","kid":"${key.kid}","typ":"JWT"}`);
    expect(await fault(`${header}.${payload}.${signature}`)).toBe('CredentialError');
  });

  test('a status list is no certificate, though the issuer signed it', async () => {
    const list = { id: `${issuer}/1`, issuer, issuedAt: new Date(), indexes: [] };
    const signed = await credentialSigner(key)(
      statusListCredential({ ...list, purpose: 'revocation' }),
    );
    const opened = verifyCredential(signed, { issuer, keys }, new Map(), new Date());
    await expect(opened).rejects.toBeInstanceOf(NoCredentialError);
    await expect(opened).rejects.toBeInstanceOf(CredentialError);
  });
});
