import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commitOf } from '../revision.ts';
import { runScript, type VersionOptions } from './version.ts';

const run = promisify(execFile);

/**
 * Lays a commit's files out in a version's directory, outside the repository, and installs what it depends on
 * from the packages that this machine has.
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
  await runScript(version, 'install', '--offline', '--frozen-lockfile');
}
