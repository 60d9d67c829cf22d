import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startProcess } from '../support/process.ts';
import { freshPrefix } from '../support/subgraph.ts';

const seed = [process.execPath, 'run.mjs', 'spine/src/main.ts', 'seed', '--cases', '200000'];

let folder: string;
let client: mongo.MongoClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spine-short-'));
  client = await new mongo.MongoClient(inject('mongoUri')).connect();
});
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)(
  'a command that %s cuts short ends not as if its work were done, but with %d',
  async (signal, expected) => {
    const prefix = freshPrefix();
    const environment = { MONGODB_URI: inject('mongoUri'), DATABASE_PREFIX: prefix };
    const seeding = startProcess(seed, { ...environment, DATA_DIR: folder });
    const cases = client.db(`${prefix}quality`).collection('cases');
    await expect.poll(() => cases.countDocuments(), { timeout: 90_000 }).toBeGreaterThan(0);
    const { code, stdout } = await seeding.stop(signal);
    expect(stdout).not.toContain('Seeded');
    expect(code).toBe(expected);
  },
  120_000,
);
