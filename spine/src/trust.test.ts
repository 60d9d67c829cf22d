import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from './config.ts';
import { cursorSecret, trust } from './trust.ts';

const secret = 'a secret that only tests are given';
const elsewhere = {
  NODE_ENV: 'production',
  SUBGRAPH_URLS: 'organizations=http://127.0.0.1:1/graphql',
  OIDC_ISSUER: 'https://issuer.example',
  OIDC_AUDIENCE: 'urn:graph',
  VIEWER_SECRET: secret,
};

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'spine-trust-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test('who has subgraphs elsewhere needs no secret for cursors, and none is made up', async () => {
  const DATA_DIR = await newDirectory();
  const { viewerSecret, issuer } = await trust(readConfig({ ...elsewhere, DATA_DIR }));
  expect(viewerSecret).toBe(secret);
  expect(issuer).toMatchObject({ issuer: 'https://issuer.example', audience: 'urn:graph' });
  expect(await readdir(DATA_DIR)).toEqual([]);
});

test('nor does such a start need a data directory that can be written', async () => {
  const file = join(await newDirectory(), 'file');
  await writeFile(file, '');
  const config = readConfig({ ...elsewhere, DATA_DIR: join(file, 'data') });
  await expect(trust(config)).resolves.toMatchObject({ viewerSecret: secret });
});

test('a secret for cursors that is set is taken, and no file is made for it', async () => {
  const DATA_DIR = await newDirectory();
  expect(await cursorSecret(readConfig({ DATA_DIR, CURSOR_SECRET: secret }))).toBe(secret);
  expect(await readdir(DATA_DIR)).toEqual([]);
});

test('what is not set in development is that of the data directory, the same each time', async () => {
  const config = readConfig({ DATA_DIR: await newDirectory() });
  const [{ viewerSecret, issuer }, cursor] = [await trust(config), await cursorSecret(config)];
  expect(await trust(config)).toEqual({ viewerSecret, issuer });
  expect(await cursorSecret(config)).toBe(cursor);
  expect(cursor).not.toBe(viewerSecret);
  expect(JSON.stringify(issuer)).not.toContain('"d":');
});
