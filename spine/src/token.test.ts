import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authenticator, developmentIssuer } from '@spine/gateway';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Config, readConfig } from './config.ts';
import { readKeys } from './keys.ts';
import { issueToken } from './token.ts';

let config: Config;

beforeAll(async () => {
  config = readConfig({ DATA_DIR: await mkdtemp(join(tmpdir(), 'spine-token-')) });
});

afterAll(() => rm(config.DATA_DIR, { recursive: true, force: true }));

/** The scopes of the design's table of people and rights. */
test.each([
  ['researcher', 'registry:read'],
  ['centre', 'registry:submit'],
  ['auditor', 'audit:read audit:write'],
  ['committee', 'certification:decide'],
  ['applicant', 'grants:apply'],
  ['reviewer', 'grants:review'],
  ['funder', 'grants:decide'],
  ['steward', 'organizations:manage education:manage grants:manage quality:manage ledger:read'],
])('a token of a %s carries %s and stands for a synthetic person', async (role, scope) => {
  const { developmentKey } = await readKeys(config.DATA_DIR);
  const { d: _private, ...publicKey } = developmentKey;
  const viewerClaims = ['centre_ids', 'person_id'];
  const authenticate = authenticator({ ...developmentIssuer, publicKey, viewerClaims });
  const viewer = await authenticate(`Bearer ${await issueToken(config, role, { hours: 1 })}`);
  expect(viewer.subject).toBe(`development-${role}`);
  expect(viewer.scopes).toEqual(scope.split(' '));
  expect(viewer.claims.person_id).toMatch(/^synthetic-person-\d{4}$/);
});

test('a centre speaks for the first synthetic centre, or for those it is given', async () => {
  const preset = decodeJwt(await issueToken(config, 'centre', { hours: 1 }));
  expect(preset.centre_ids).toEqual(['centre-001']);
  const centre = ['centre-007', 'centre-008'];
  const given = await issueToken(config, 'centre', {
    hours: 1,
    centre,
    subject: 'me',
    person: 'synthetic-person-0042',
  });
  expect(decodeJwt(given)).toMatchObject({
    centre_ids: centre,
    sub: 'me',
    person_id: 'synthetic-person-0042',
  });
});

test('a token lives for the hours asked for', async () => {
  const { iat = 0, exp = 0 } = decodeJwt(await issueToken(config, 'auditor', { hours: 3 }));
  expect(exp - iat).toBeGreaterThanOrEqual(3 * 3_600 - 1);
  expect(exp - iat).toBeLessThanOrEqual(3 * 3_600 + 1);
});

test.each(['pope', 'toString'])(
  'the role "%s" does not exist, and those that do are listed',
  async (role) => {
    await expect(issueToken(config, role, { hours: 1 })).rejects.toThrow(
      /choose one of researcher, centre, auditor, committee, applicant, reviewer, funder, steward/,
    );
  },
);

test('nobody signs tokens for production, or for another issuer', async () => {
  const production: Config = { ...config, NODE_ENV: 'production' };
  await expect(issueToken(production, 'auditor', { hours: 1 })).rejects.toThrow(/NODE_ENV/);
  const issued: Config = { ...config, OIDC_ISSUER: 'https://issuer.example' };
  await expect(issueToken(issued, 'auditor', { hours: 1 })).rejects.toThrow(/OIDC_ISSUER is set/);
});
