import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSigningKey, publicPart } from '@spine/proof';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../config.ts';
import { exportKeys, readIssuerKeys } from './issuerKeys.ts';

const issuer = 'https://certifier.example';

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'spine-issuer-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test('in production no keys to verify by are made up: all that is missing is named, and nothing is written', async () => {
  const DATA_DIR = await newDirectory();
  const config = readConfig({ NODE_ENV: 'production', DATA_DIR });
  await expect(exportKeys(config, join(DATA_DIR, 'keys.json'))).rejects.toThrow(
    /^In production SIGNING_KEYS and SIGNING_ISSUER must come from the environment/,
  );
  expect(await readdir(DATA_DIR)).toEqual([]);
});

test('the keys that are set are written for others, without what signs', async () => {
  const DATA_DIR = await newDirectory();
  const key = makeSigningKey();
  const SIGNING_KEYS = JSON.stringify({ keys: [key] });
  const set = { NODE_ENV: 'production', DATA_DIR, SIGNING_KEYS, SIGNING_ISSUER: issuer };
  const file = join(DATA_DIR, 'keys.json');
  expect(await exportKeys(readConfig(set), file)).toContain(`1 public key of ${issuer} written to`);
  expect(await readIssuerKeys(file)).toEqual({ issuer, keys: [publicPart(key)] });
});
