import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartupError } from '@spine/kit/startup';

/**
 * Reads a file of secrets, or makes it: readable by its owner only, and the same for two programs that make it at
 * once.
 *
 * @param read what the text says; throws when it is damaged
 * @param lost what stops working when it is made anew
 * @throws StartupError when the file is damaged or its directory, DATA_DIR, cannot be written
 */
export async function keptFile<T>(
  path: string,
  read: (text: string) => T,
  make: () => Promise<string>,
  lost: string,
): Promise<T> {
  const there = await readFile(path, 'utf8').catch(() => null);
  const text = there ?? (await makeOnce(path, make));
  try {
    return read(text);
  } catch {
    throw new StartupError(`${path} is damaged; delete it, and new keys are made (${lost}).`);
  }
}

async function makeOnce(path: string, make: () => Promise<string>): Promise<string> {
  await create(path, make).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(
      `DATA_DIR ${dirname(path)} cannot be written (${error.code}); set DATA_DIR to a directory that you may write.`,
    );
  });
  return readFile(path, 'utf8');
}

/** Written aside and linked into place, so that whoever comes first wins and no half file is ever read. */
async function create(path: string, make: () => Promise<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, await make(), { mode: 0o600 });
  await link(aside, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(aside, { force: true });
}
