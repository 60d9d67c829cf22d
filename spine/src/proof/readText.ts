import { readFile } from 'node:fs/promises';
import { StartupError } from '@spine/kit/startup';

/** @throws StartupError when the file cannot be read */
export async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    throw new StartupError(`${file} cannot be read (${code}); name a file that can.`, { cause });
  });
}
