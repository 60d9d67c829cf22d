import { describe, expect, test } from 'vitest';
import { makeSigningKey, publicPart, readSigningKeys } from './signingKeys.ts';

/** RFC 8037, A.1 and A.3. */
const published = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};
const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';

describe('signing keys', () => {
  test('go by their thumbprint, whatever id they came with', () => {
    const { signing } = readSigningKeys(JSON.stringify({ keys: [{ ...published, kid: 'mine' }] }));
    expect(signing.kid).toBe(thumbprint);
  });

  test('are shown to others without what signs', () => {
    const { verifying } = readSigningKeys(JSON.stringify({ keys: [published] }));
    expect(verifying).toEqual([
      { kty: 'OKP', crv: 'Ed25519', x: published.x, kid: thumbprint, alg: 'EdDSA', use: 'sig' },
    ]);
  });

  test('that were replaced stay without their private part', () => {
    const [old, fresh] = [makeSigningKey(), makeSigningKey()];
    const keys = readSigningKeys(JSON.stringify({ keys: [fresh, publicPart(old)] }));
    expect(keys.signing.kid).toBe(fresh.kid);
    expect(keys.verifying.map(({ kid }) => kid)).toEqual([fresh.kid, old.kid]);
  });

  test('whose private part belongs to another one are refused, as nobody could verify what they sign', () => {
    const pasted = { ...makeSigningKey(), d: makeSigningKey().d };
    const text = JSON.stringify({ keys: [pasted] });
    expect(() => readSigningKeys(text)).toThrow(
      /^expected the private part of the first key to belong to its public one$/,
    );
  });

  test.each([
    ['no JSON', 'secret'],
    ['no set', JSON.stringify(published)],
    ['an empty set', '{"keys":[]}'],
    ['a public key first', JSON.stringify({ keys: [{ ...published, d: undefined }] })],
    ['a short key', JSON.stringify({ keys: [{ ...published, x: 'AAAA' }] })],
    ['another curve', JSON.stringify({ keys: [{ ...published, crv: 'X25519' }] })],
    ['nothing', '{"keys":[null]}'],
  ])('are refused where they are %s, in words that repeat none', (_what, text) => {
    expect(() => readSigningKeys(text)).toThrow(/^expected [^n]/);
    expect(() => readSigningKeys(text)).not.toThrow(/nWGx|secret/);
  });
});
