import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOut } from './checkOut.ts';
import { machineEnvironment } from './config.ts';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'spine-check-out-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

/** A repository of one commit that depends on nothing, installed from a store. */
function repositoryInstalledFrom(storeDir: string): string {
  const repository = join(scratch, 'repository');
  mkdirSync(join(repository, 'node_modules'), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(repository, file), text);
  write('package.json', '{}');
  write('pnpm-lock.yaml', "lockfileVersion: '9.0'\nimporters:\n  .: {}\n");
  write('node_modules/.modules.yaml', JSON.stringify({ storeDir }));
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...author, ...args]);
  git('init', '--quiet');
  git('add', 'package.json', 'pnpm-lock.yaml');
  git('commit', '--quiet', '--message', 'A version');
  return repository;
}

test('a version is laid out, and installed from the store that the checkout was installed from', async () => {
  const store = join(scratch, 'store/v10');
  const directory = join(scratch, 'version');
  const log = join(scratch, 'log');
  const version = { name: 'v1', directory, environment: machineEnvironment, log };
  await checkOut(repositoryInstalledFrom(store), 'HEAD', version);
  expect(existsSync(join(directory, 'pnpm-lock.yaml'))).toBe(true);
  expect(existsSync(store)).toBe(true);
});
