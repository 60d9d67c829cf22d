import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineEnvironment } from '../../schema/check/replay/config.ts';
import { type Downloads, openDownloads } from '../support/downloads.ts';
import { checkout } from '../support/process.ts';
import { viewerWith } from '../support/subgraph.ts';

let downloads: Downloads;
let directory: string;
beforeAll(async () => {
  downloads = await openDownloads();
  downloads.graph.as(viewerWith(['registry:read']));
  directory = await mkdtemp(join(tmpdir(), 'spine-token-'));
});
afterAll(async () => {
  await downloads.graph.end();
  await rm(directory, { recursive: true });
});

test('the commands of their page download a table with a token', async () => {
  const page = await readFile(join(checkout, 'docs/tables.md'), 'utf8');
  const [, commands = ''] = /```sh\n(token=[\s\S]*?)```/.exec(page) ?? [];
  const script = commands.replace('http://localhost:4000', downloads.address);
  const env = { ...machineEnvironment, DATA_DIR: directory };
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: checkout, env });
  const rows: Record<string, string>[] = parse(stdout, { columns: true });
  expect(rows.length).toBeGreaterThan(1);
  expect(new Set(rows.map(({ cube }) => cube))).toEqual(new Set(['CASES']));
});
