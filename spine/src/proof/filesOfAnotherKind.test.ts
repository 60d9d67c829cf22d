import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '@spine/kit/startup';
import { credentialSigner, makeSigningKey, publicPart, statusListCredential } from '@spine/proof';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyCertificateFile } from './verifyCertificateFile.ts';

const issuer = 'https://certifier.example';
const key = makeSigningKey();
const list = { id: `${issuer}/status-lists/1-revocation`, issuer, issuedAt: new Date() };
const revocations = statusListCredential({ ...list, purpose: 'revocation', indexes: [] });
/** What a server says to who asks for a certificate at a wrong address. */
const nothing = '{"errors":[{"message":"Nothing is at this path."}]}';

let directory: string;
const at = (file: string) => join(directory, file);

/** Verifies a certificate by a status list, each with what its file says. */
async function verify(certificate: string, lists: string) {
  await writeFile(at('certificate.jwt'), certificate);
  await writeFile(at('lists.txt'), lists);
  const given = { keys: at('keys.json'), status: [at('lists.txt')] };
  return verifyCertificateFile(at('certificate.jwt'), given);
}

async function refusal(certificate: string, lists: string): Promise<string> {
  const error: unknown = await verify(certificate, lists).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartupError);
  return (error as Error).message;
}

const genuine = () => credentialSigner(key)({ issuer });
const listed = (by = key) => credentialSigner(by)(revocations);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-kinds-'));
  await writeFile(at('keys.json'), JSON.stringify({ issuer, keys: [publicPart(key)] }));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('nobody is called a forger, and the file is named, where', () => {
  test('the status lists are none', async () => {
    expect(await refusal(await genuine(), nothing)).toMatch(
      /lists\.txt has what is no status list of https:\/\/certifier\.example \(.*[^.]\); get it/,
    );
  });

  test('a status list was signed by somebody else', async () => {
    expect(await refusal(await genuine(), await listed(makeSigningKey()))).toMatch(
      /lists\.txt .*\(None of the keys is the one that it names, .*\); get it from/,
    );
  });

  test.each([
    ['empty', ''],
    ['an answer of a server', nothing],
  ])('the certificate is %s', async (_what, text) => {
    expect(await refusal(text, await listed())).toMatch(
      /certificate\.jwt is no certificate’s credential \(It is no signed credential\); get it from/,
    );
  });

  test('the certificate is a status list', async () => {
    expect(await refusal(await listed(), await listed())).toMatch(
      /certificate\.jwt is no certificate’s credential \(It is signed, but none/,
    );
  });
});

test('a certificate is not what its issuer signed where any part of it was damaged', async () => {
  const text = await genuine();
  for (const damaged of [`A${text}`, text.replace('.', '.A'), `${text}A`])
    expect(await verify(damaged, await listed())).toMatchObject({
      exitCode: 2,
      sentence: expect.stringContaining(`is not what ${issuer} signed.`),
    });
});
