import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineEnvironment } from '../../schema/check/replay/config.ts';
import { checkout } from '../support/process.ts';

const pnpm = `"${process.execPath}" "${join(checkout, 'node_modules/pnpm/bin/pnpm.cjs')}"`;

/** Like a fresh clone: set to install by itself, and nothing installed yet. */
let clone: string;
beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'spine-clone-'));
  await copyFile(join(checkout, 'pnpm-workspace.yaml'), join(clone, 'pnpm-workspace.yaml'));
  const scripts = { spine: 'echo what spine prints for' };
  await writeFile(join(clone, 'package.json'), JSON.stringify({ private: true, scripts }));
});
afterAll(() => rm(clone, { recursive: true }));

test('the commands at the head of docker-compose.yml set SIGNING_KEYS to the key alone, in a fresh clone too', async () => {
  const text = await readFile(join(checkout, 'docker-compose.yml'), 'utf8');
  const commands = [...text.matchAll(/^# {3}(.*)$/gm)].map(([, command = '']) => command);
  const script = [...commands.slice(0, -1), 'printf "\\n<%s>" "$SIGNING_KEYS"'].join('\n');
  const { stdout } = await promisify(execFile)(
    'sh',
    ['-c', script.replaceAll('npx -y pnpm@10.34.9', pnpm)],
    { cwd: clone, env: machineEnvironment },
  );
  expect(/<([^<]*)>$/.exec(stdout)?.[1]).toBe('what spine prints for key');
});
