import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Credential,
  credentialSigner,
  entryLine,
  leafHash,
  logHeader,
  makeSigningKey,
  noteSigner,
  publicPart,
  sealEntry,
  signCheckpoint,
  statusListCredential,
  statusPurposes,
} from '@spine/proof';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CertificateFiles, verifyCertificateFile } from './verifyCertificateFile.ts';

const issuer = 'https://certifier.example';
const addressOf = (purpose: string) => `${issuer}/status-lists/1-${purpose}`;
const day = '2026-06-15';
const noon = new Date(`${day}T12:00:00.000Z`);
const key = makeSigningKey();
const sign = credentialSigner(key);
const grant = '{"kind":"CERTIFICATE_EVENT"}';

let directory: string;
const at = (file: string) => join(directory, file);

/** A credential with the entry at that index of the lists; a file of it. */
async function credentialAt(index: number, validUntil = '2027-12-31'): Promise<string> {
  const credential: Credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: `${issuer}/certificates/T-1/credential`,
    type: ['VerifiableCredential'],
    issuer,
    validFrom: '2025-01-01T00:00:00.000Z',
    validUntil: `${validUntil}T23:59:59.999Z`,
    credentialSubject: {
      name: 'Testberg Spine',
      certification: { number: 'T-1', scheme: 'SSCOE', scope: ['TRAUMA'] },
    },
    credentialStatus: statusPurposes.map((statusPurpose) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(index),
      statusListCredential: addressOf(statusPurpose),
    })),
    evidence: [
      {
        type: ['TransparencyLogEntry'],
        leafHash: Buffer.from(leafHash(grant)).toString('hex'),
      },
    ],
  };
  await writeFile(at('certificate.jwt'), await sign(credential));
  return at('certificate.jwt');
}

/** Lists with entry 1 revoked and entry 2 suspended; a file of both. */
async function listsOf(issuedAt: Date): Promise<string> {
  const set = { revocation: [1], suspension: [2] };
  const texts = statusPurposes.map((purpose) =>
    sign(
      statusListCredential({
        ...{ id: addressOf(purpose), issuer, purpose, issuedAt },
        indexes: set[purpose],
      }),
    ),
  );
  const file = at(`lists-${issuedAt.getTime()}.txt`);
  await writeFile(file, (await Promise.all(texts)).join('\n'));
  return file;
}

/** A log of one entry. */
async function logOf(entry: string): Promise<string> {
  const origin = 'certifier.example/log';
  const signer = noteSigner(origin, key);
  const checkpoint = signCheckpoint({ origin, size: 1, root: leafHash(entry) }, signer);
  const line = entryLine(entry, sealEntry(0, leafHash(entry), signer));
  await writeFile(at('log.jsonl'), `${logHeader(checkpoint)}\n${line}\n`);
  return at('log.jsonl');
}

async function verify(file: string, more: Partial<CertificateFiles> = {}) {
  const lists = await listsOf(noon);
  return verifyCertificateFile(file, { keys: at('keys.json'), status: [lists], at: noon, ...more });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-certificate-'));
  await writeFile(at('keys.json'), JSON.stringify({ issuer, keys: [publicPart(key)] }));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('a certificate is said to be', () => {
  test.each([
    ['valid', 0, 3, /^Valid at 2026-06-15T.*: SSCOE certificate T-1 of Testberg Spine for TRAUMA/],
    ['revoked', 3, 1, /^Genuine, but revoked: .* Ask the centre for its present one/],
    ['suspended', 3, 2, /^Genuine, but suspended for the time being\. Ask again later/],
  ])('%s, with exit code %d', async (_name, exitCode, index, sentence) => {
    const verdict = await verify(await credentialAt(index));
    expect(verdict).toEqual({ exitCode, sentence: expect.stringMatching(sentence) });
  });

  test('expired, and valid as of a day before by lists of then', async () => {
    const file = await credentialAt(3, '2026-06-14');
    expect(await verify(file)).toMatchObject({
      exitCode: 3,
      sentence: expect.stringMatching(/^Genuine, but expired\. Ask the centre whether/),
    });
    const then = new Date('2026-06-14T23:00:00.000Z');
    expect(await verify(file, { status: [await listsOf(then)], at: then })).toMatchObject({
      exitCode: 0,
    });
  });

  test('of nobody knows what standing, by lists of the day before yesterday', async () => {
    const status = [await listsOf(new Date(noon.getTime() - 48 * 3_600_000))];
    expect(await verify(await credentialAt(3), { status })).toEqual({
      exitCode: 3,
      sentence: expect.stringMatching(
        /^Genuine, but nobody can tell .* Fetch the status lists anew/,
      ),
    });
  });

  test('forged where one letter was changed, with whom to ask', async () => {
    const file = await credentialAt(3);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('.', '.A'));
    expect(await verify(file)).toEqual({
      exitCode: 2,
      sentence: expect.stringMatching(
        /is not what https:\/\/certifier\.example signed\. .* Ask who/,
      ),
    });
  });
});

describe('by a log,', () => {
  test('the place of the grant is told', async () => {
    const { exitCode, sentence } = await verify(await credentialAt(3), { log: await logOf(grant) });
    expect(sentence).toMatch(/ It is entry 0 of the log\.$/);
    expect(exitCode).toBe(0);
  });

  test('a certificate whose grant is not in it is not taken for one', async () => {
    const log = await logOf('{"kind":"DECISION"}');
    expect(await verify(await credentialAt(3), { log })).toEqual({
      exitCode: 2,
      sentence: expect.stringContaining('does not have what the certificate says is in it'),
    });
  });

  test('a log that was tampered with is told apart', async () => {
    const log = await logOf(grant);
    await writeFile(log, (await readFile(log, 'utf8')).replace('CERTIFICATE_EVENT', 'DECISION'));
    const { exitCode, sentence } = await verify(await credentialAt(3), { log });
    expect(sentence).toContain('Entry 0 is the first wrong one');
    expect(exitCode).toBe(2);
  });
});
