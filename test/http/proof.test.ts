import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHeader } from '@spine/proof';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Ending, startProcess } from '../support/process.ts';
import { freshPrefix } from '../support/subgraph.ts';

const spine = [process.execPath, 'run.mjs', 'spine/src/main.ts'];

let directory: string;
const prefix = freshPrefix();
const at = (file: string) => join(directory, file);

/** Runs the command line with a database to write from, */
function run(...args: string[]): Promise<Ending> {
  const settings = { MONGODB_URI: inject('mongoUri'), DATABASE_PREFIX: prefix };
  return startProcess([...spine, ...args], { ...settings, DATA_DIR: directory }).ended;
}

/** and without any, as somebody elsewhere does. */
function runElsewhere(...args: string[]): Promise<Ending> {
  const nowhere = { MONGODB_URI: 'mongodb://127.0.0.1:1', DATA_DIR: join(directory, 'elsewhere') };
  return startProcess([...spine, ...args], nowhere).ended;
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-proof-'));
  expect((await run('seed', '--cases', '1')).code).toBe(0);
  expect((await run('export', 'log', at('log.jsonl'))).code).toBe(0);
  expect((await run('export', 'keys', at('keys.json'))).code).toBe(0);
  const [header = ''] = (await readFile(at('log.jsonl'), 'utf8')).split('\n');
  await writeFile(at('checkpoint.txt'), readHeader(header) ?? '');
}, 120_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

const verify = (log: string, ...more: string[]) =>
  runElsewhere('verify', 'log', at(log), '--keys', at('keys.json'), ...more);

describe('an auditor elsewhere, with the exported files alone,', () => {
  test('verifies the log by a checkpoint that they kept', async () => {
    const { code, stdout } = await verify('log.jsonl', '--checkpoint', at('checkpoint.txt'));
    expect(stdout).toMatch(/^Verified: \d+ entries of spine-care-graph\.invalid\/log, by the kept/);
    expect(code).toBe(0);
  });

  test('is told the first entry that was edited', async () => {
    const lines = (await readFile(at('log.jsonl'), 'utf8')).split('\n');
    const edited = (lines[6] ?? '').replace(/"kind":"[A-Z]+"/, '"kind":"REFUSE"');
    await writeFile(at('edited.jsonl'), lines.with(6, edited).join('\n'));
    const { code, stderr } = await verify('edited.jsonl');
    expect(stderr).toContain('Entry 5 is the first wrong one');
    expect(code).toBe(2);
  });

  test('is told from where on a log was cut short', async () => {
    const lines = (await readFile(at('log.jsonl'), 'utf8')).split('\n');
    await writeFile(at('short.jsonl'), `${lines.slice(0, 11).join('\n')}\n`);
    const { code, stderr } = await verify('short.jsonl', '--checkpoint', at('checkpoint.txt'));
    expect(stderr).toContain('Entry 10 is the first wrong one: it is missing');
    expect(code).toBe(2);
  });

  test('is told in one sentence what stands in the way, and the way out', async () => {
    const missing = await verify('none.jsonl');
    expect(missing).toMatchObject({
      code: 1,
      stderr: `error: ${at('none.jsonl')} cannot be read (ENOENT); name a file that can.\n`,
    });
    const other = await runElsewhere('verify', 'log', at('log.jsonl'), '--keys', at('log.jsonl'));
    expect(other.stderr).toMatch(
      /^error: .*log\.jsonl has no keys to verify by .*export keys FILE/,
    );
    expect(other.code).toBe(1);
  });
});

test('the exported keys have nothing that signs', async () => {
  const { issuer, keys } = JSON.parse(await readFile(at('keys.json'), 'utf8'));
  expect(issuer).toBe('https://spine-care-graph.invalid');
  expect(keys).toHaveLength(1);
  expect(keys[0]).not.toHaveProperty('d');
});

test('a log that is given away by its hashes alone is verified the same', async () => {
  expect((await run('export', 'log', at('hashes.jsonl'), '--hashes')).code).toBe(0);
  expect(await readFile(at('hashes.jsonl'), 'utf8')).not.toContain('DECISION');
  expect((await verify('hashes.jsonl', '--checkpoint', at('checkpoint.txt'))).code).toBe(0);
}, 60_000);
