import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { commitOf } from '../revision.ts';
import { runScript, type VersionOptions } from './version.ts';

const run = promisify(execFile);

/**
 * Lays a commit's files out in a version's directory, outside the repository, and installs what it depends on
 * from the packages that the repository's checkout was installed from.
 *
 * @throws StartupError when a package of that version is not here
 */
export async function checkOut(
  repository: string,
  reference: string,
  version: VersionOptions,
): Promise<void> {
  const commit = await commitOf(repository, reference);
  await mkdir(version.directory, { recursive: true });
  const archive = join(version.directory, '..', 'version.tar');
  await run('git', ['-C', repository, 'archive', '--format=tar', `--output=${archive}`, commit]);
  await run('tar', ['-xf', archive, '-C', version.directory]);
  const store = `--store-dir=${await storeOf(repository)}`;
  await runScript(version, 'install', '--offline', '--frozen-lockfile', store);
}

/** Where none is named, pnpm takes one on the file system it installs to, and has none on that of a temporary directory. */
async function storeOf(checkout: string): Promise<string> {
  const installed = await readFile(join(checkout, 'node_modules/.modules.yaml'), 'utf8');
  return parse(installed).storeDir;
}
