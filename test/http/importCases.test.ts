import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { caseColumns, caseFile, caseLine } from '../support/caseRows.ts';
import { type Ending, startProcess } from '../support/process.ts';
import { freshPrefix } from '../support/subgraph.ts';

const spine = [process.execPath, 'run.mjs', 'spine/src/main.ts'];
const prefix = freshPrefix();
const centreId = 'centre-001';
const written = ['cases', 'caseCounts', 'caseImports'];

let folder: string;
let client: mongo.MongoClient;
const collection = (name: string) => client.db(`${prefix}quality`).collection(name);
const at = (file: string) => join(folder, file);

function start(...args: string[]) {
  return startProcess([...spine, ...args], {
    MONGODB_URI: inject('mongoUri'),
    DATABASE_PREFIX: prefix,
    DATA_DIR: folder,
  });
}

const importing = (file: string, ...options: string[]) =>
  start('import', 'cases', file, '--centre', centreId, ...options);

async function imported(content: string | Buffer, ...options: string[]): Promise<Ending> {
  await writeFile(at('cases.csv'), content);
  return importing(at('cases.csv'), ...options).ended;
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => caseLine({ number: `N-${i + 1}` }));
const cases = () => collection('cases').countDocuments();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spine-import-'));
  client = await new mongo.MongoClient(inject('mongoUri')).connect();
  expect((await start('seed', '--cases', '1').ended).code).toBe(0);
}, 240_000);
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  for (const name of written) await collection(name).deleteMany({});
});

describe('an import by the command line', { timeout: 240_000 }, () => {
  test('adds what is right, tells what is not without its value, and ends with 1', async () => {
    const wrong = caseLine({ number: 'N-2', sex: 'Queen' });
    const file = caseFile([caseLine({ number: 'N-1' }), wrong]);
    const { code, stdout, stderr } = await imported(file, '--report', at('report.jsonl'));
    expect(stdout).toContain('Cases: 1 added, 0 known already, 1 refused.\n  UNKNOWN_CODE: 1\n');
    expect(stdout).toContain('line 3, sex, UNKNOWN_CODE, text of 5: a');
    expect(code).toBe(1);
    const report = await readFile(at('report.jsonl'), 'utf8');
    expect(
      report
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ line: 3, column: 'sex', code: 'UNKNOWN_CODE', shape: 'text of 5: a' }]);
    expect(stdout + stderr + report).not.toContain('Queen');
  });

  test('of a file without a fault ends with 0, twice too, and draws no bar where nobody watches', async () => {
    const file = caseFile(numbered(3));
    const first = await imported(file);
    expect(first.stdout).toContain('Cases: 3 added, 0 known already, 0 refused.');
    const again = await imported(file);
    expect(again.stdout).toContain('Cases: 0 added, 3 known already, 0 refused.');
    expect([first.code, again.code]).toEqual([0, 0]);
    for (const control of ['\r', '\u001b'])
      expect(first.stdout + again.stdout).not.toContain(control);
    expect(await cases()).toBe(3);
  });

  test('run dry says what would be added, and writes nothing', async () => {
    const { code, stdout } = await imported(caseFile(numbered(3)), '--dry-run');
    expect(stdout).toContain('Cases: 3 would be added, 0 are known, 0 refused.');
    expect(code).toBe(0);
    for (const name of written) expect(await collection(name).countDocuments()).toBe(0);
  });

  test('killed midway goes on from its last batch, and all is counted once', async () => {
    const rows = 30_000;
    await writeFile(at('long.csv'), caseFile(numbered(rows)));
    const killed = importing(at('long.csv'));
    await expect.poll(cases, { timeout: 120_000, interval: 20 }).toBeGreaterThan(0);
    expect((await killed.stop('SIGKILL')).signal).toBe('SIGKILL');
    const before = await cases();
    expect(before).toBeLessThan(rows);
    const { code, stdout } = await importing(at('long.csv')).ended;
    expect(stdout).toMatch(/^Went on from line [\d,]+\.$/m);
    expect(stdout).toContain('Cases: 30,000 added, 0 known already, 0 refused.');
    expect(code).toBe(0);
    expect(await cases()).toBe(rows);
    const checked = await start('check', 'rollups').ended;
    expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('of a stream of any length takes the memory of a short one', async () => {
    const stream = importing('-', '--dry-run');
    const lines = numbered(500).join('\n');
    const { stdin } = stream;
    stdin.write(`${caseColumns.join(',')}\n`);
    for (let block = 0; block < 240; block += 1)
      if (!stdin.write(`${lines.replaceAll('N-', `B${block}-`)}\n`)) await once(stdin, 'drain');
    const peak = await peakOf(stream.pid);
    stdin.end();
    const { code, stdout } = await stream.ended;
    expect(stdout).toContain('Cases: 120,000 would be added, 0 are known, 0 refused.');
    expect(code).toBe(0);
    expect(peak).toBeLessThan(300);
  });
});

/** The most mebibytes a process ever had resident (proc_pid_status(5)); 0 where there is no such file. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(kilobytes) / 1_024;
}

describe('is told in one sentence what stands in the way, and nothing is imported', () => {
  const refused = async (ending: Promise<Ending>, message: RegExp) => {
    const { code, stdout, stderr } = await ending;
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(await cases()).toBe(0);
  };
  const file = caseFile([caseLine()]);

  test('who names a file that does not exist', () =>
    refused(
      importing(at('none.csv')).ended,
      /^error: .*none\.csv cannot be read \(ENOENT\); give/,
    ));

  test('who names a mapping that is not there, or that cannot be read', async () => {
    const missing = imported(file, '--mapping', at('none.yaml'));
    await refused(missing, /^error: The mapping .*none\.yaml cannot be read \(ENOENT\); give/);
    await writeFile(at('bad.yaml'), 'delimiter: "§"\nsex: {}\n');
    const bad = imported(file, '--mapping', at('bad.yaml'));
    await refused(bad, /^error: The mapping cannot be used: delimiter: .*sex/);
  });

  test.each([
    [
      'UTF-16 with a byte order mark',
      Buffer.from(`\ufeff${file}`, 'utf16le'),
      /UTF-16 \(little endian\); save it as/,
    ],
    [
      'UTF-16 without one',
      Buffer.from(file, 'utf16le'),
      /no text, or UTF-16 or UTF-32; save it as/,
    ],
    [
      'Latin-1 column names',
      Buffer.from(file.replace('sex', 'Geschläch'), 'latin1'),
      /column names are not UTF-8; save/,
    ],
  ])('who gives a file in %s', (_what, content, message) => refused(imported(content), message));
}, 120_000);
