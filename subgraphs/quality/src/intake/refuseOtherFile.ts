import { open, stat } from 'node:fs/promises';
import { StartupError } from '@spine/kit';

/** What a report begins with, a problem as JSON. */
const beginning = /^\{"line":\d+,"column":/;
const beginningBytes = 64;

/**
 * Refuses to write a report over a file that is none: the one that is imported, say, or its mapping.
 *
 * @throws StartupError
 */
export async function refuseOtherFile(path: string): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (!there?.isFile() || there.size === 0) return;
  if (beginning.test(await beginningOf(path).catch(unusable(path, 'read')))) return;
  throw new StartupError(
    `The report ${path} would take the place of a file that is no report; give another file.`,
  );
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningBytes), 0, null, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Turns what the system says of a report into one sentence. */
export function unusable(path: string, how: 'read' | 'written') {
  return ({ code = '' }: NodeJS.ErrnoException): never => {
    throw new StartupError(`The report ${path} cannot be ${how} (${code}); give another file.`);
  };
}
