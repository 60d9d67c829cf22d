import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSubgraph, silentLogger } from '@spine/kit';
import { makeSigningKey, publicPart } from '@spine/proof';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Ending, startProcess } from '../support/process.ts';
import { cursorSecret, freshPrefix } from '../support/subgraph.ts';

const spine = [process.execPath, 'run.mjs', 'spine/src/main.ts'];
const issuer = 'https://certifier.example';
const number = 'SYN-SSCOE-0001';
const key = makeSigningKey();
const newKey = makeSigningKey();
const prefix = freshPrefix();

let directory: string;
const at = (file: string) => join(directory, file);

/** Runs the command line with a database and keys to sign with, */
function run(keys: readonly object[], ...args: string[]): Promise<Ending> {
  return startProcess([...spine, ...args], {
    MONGODB_URI: inject('mongoUri'),
    DATABASE_PREFIX: prefix,
    DATA_DIR: directory,
    SIGNING_KEYS: JSON.stringify({ keys }),
    SIGNING_ISSUER: issuer,
  }).ended;
}

/** and without any, as somebody elsewhere does. */
function verify(file: string, lists: string, ...more: string[]): Promise<Ending> {
  const nowhere = { MONGODB_URI: 'mongodb://127.0.0.1:1', DATA_DIR: at('elsewhere') };
  const given = ['--keys', at('keys.json'), '--status', at(lists), ...more];
  return startProcess([...spine, 'verify', 'certificate', at(file), ...given], nowhere).ended;
}

/** What the register says of the exported certificate today. */
async function statusToday(): Promise<string> {
  const subgraph = await openSubgraph(quality, {
    ...{ mongoUri: inject('mongoUri'), databasePrefix: prefix, cursorSecret },
    logger: silentLogger,
  });
  const query = `{ certificate(number: "${number}") { status } }`;
  const { data } = await subgraph.execute({ query }, { subject: null, scopes: [], claims: {} });
  await subgraph.close();
  return (data as { certificate: { status: string } }).certificate.status;
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-certificate-'));
  const commands = [
    ['seed', '--cases', '1'],
    ['export', 'certificate', number, at('exported.jwt')],
    ['export', 'log', at('log.jsonl'), '--hashes'],
  ];
  for (const command of commands) expect((await run([key], ...command)).code).toBe(0);
  // From here on another key signs, and the keys that are given out have both.
  const replaced = [newKey, publicPart(key)];
  for (const [what = '', file = ''] of [
    ['keys', 'keys.json'],
    ['status-lists', 'lists.txt'],
  ])
    expect((await run(replaced, 'export', what, at(file))).code).toBe(0);
}, 180_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('somebody elsewhere, with the exported files alone,', () => {
  test('is told what the register says, though another key signs by now, and the place in the log', async () => {
    const status = await statusToday();
    const { code, stdout, stderr } = await verify(
      'exported.jwt',
      'lists.txt',
      '--log',
      at('log.jsonl'),
    );
    expect({ code, told: stdout + stderr }).toEqual({
      code: status === 'VALID' ? 0 : 3,
      told: expect.stringContaining(`SSCOE certificate ${number} of `),
    });
    if (status === 'VALID') expect(stdout).toMatch(/ It is entry \d+ of the log\.$/m);
  });
});

test('a forged certificate ends the command with exit code 2, and a sentence that says whom to ask', async () => {
  const text = await readFile(at('exported.jwt'), 'utf8');
  await writeFile(at('forged.jwt'), text.replace(/.$/, '!'));
  const { code, stderr } = await verify('forged.jwt', 'lists.txt');
  expect(stderr).toMatch(
    /forged\.jwt is not what https:\/\/certifier\.example signed\. .* Ask who/,
  );
  expect(code).toBe(2);
});

test('a certificate that nobody has is not exported', async () => {
  const { code, stderr } = await run([key], 'export', 'certificate', 'SSCOE-1', at('none.jwt'));
  expect(stderr).toBe(
    'error: There is no certificate SSCOE-1; look its number up in the register.\n',
  );
  expect(code).toBe(1);
});
