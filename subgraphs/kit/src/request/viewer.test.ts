import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { anonymous, claim, claims, signViewer, type Viewer, verifyViewer } from './viewer.ts';

const secret = 'a viewer secret of the tests, 32+';
const key = new TextEncoder().encode(secret);
const auditor: Viewer = {
  subject: 'auditor-1',
  scopes: ['audit:read', 'audit:write'],
  claims: { person_id: 'person-1', centre_ids: ['centre-001', 'centre-002'] },
};

test.each([
  ['an auditor', auditor],
  ['someone without a token', anonymous],
])('a subgraph reads %s as the gateway signed them', async (_who, viewer) => {
  expect(await verifyViewer(await signViewer(viewer, secret), secret)).toEqual(viewer);
});

test.each([
  ['', null, []],
  [[''], null, []],
  [['', 'centre-001'], null, ['centre-001']],
  ['centre-001', 'centre-001', ['centre-001']],
])('an empty text is no claim, as issuers send it of who has none: %j', (given, one, several) => {
  const viewer = { ...anonymous, claims: { centre_ids: given } };
  expect(claim(viewer, 'centre_ids')).toBe(one);
  expect(claims(viewer, 'centre_ids')).toEqual(several);
});

const header = { alg: 'HS256', typ: 'viewer+jwt' };
const forged = (change: (token: SignJWT) => SignJWT, protectedHeader = header) =>
  change(
    new SignJWT({ scope: 'audit:read', claims: {} })
      .setProtectedHeader(protectedHeader)
      .setIssuer('urn:spine:gateway')
      .setAudience('urn:spine:subgraph')
      .setExpirationTime('60s'),
  ).sign(key);

test.each([
  ['absent', async () => undefined],
  ['empty', async () => ''],
  ['no JWT', async () => 'viewer'],
  ['signed with another secret', () => signViewer(auditor, `${secret}!`)],
  ['expired', () => forged((token) => token.setExpirationTime('-1s'))],
  ['for another audience', () => forged((token) => token.setAudience('urn:elsewhere'))],
  ['from another issuer', () => forged((token) => token.setIssuer('urn:elsewhere'))],
  ['of another type', () => forged((token) => token, { ...header, typ: 'JWT' })],
  ['signed with another algorithm', () => forged((token) => token, { ...header, alg: 'HS512' })],
])('a viewer token that is %s is refused', async (_what, token) => {
  expect(await verifyViewer(await token(), secret)).toBeNull();
});

test('an unsigned viewer token is refused', async () => {
  const [, payload] = (await signViewer(auditor, secret)).split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'viewer+jwt' })).toString(
    'base64url',
  );
  expect(await verifyViewer(`${none}.${payload}.`, secret)).toBeNull();
});

test('claims are read by name, as one value or as a list', () => {
  expect(claim(auditor, 'person_id')).toBe('person-1');
  expect(claim(auditor, 'centre_ids')).toBeNull();
  expect(claims(auditor, 'centre_ids')).toEqual(['centre-001', 'centre-002']);
  expect(claims(auditor, 'person_id')).toEqual(['person-1']);
  expect(claims(auditor, 'absent')).toEqual([]);
});
