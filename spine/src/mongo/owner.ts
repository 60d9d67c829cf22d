import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which process runs the database of a data directory, or ran it last, and on which port. */
export interface Owner {
  readonly pid: number;
  readonly port: number;
}

const fileOf = (dataDirectory: string) => join(dataDirectory, 'mongod.json');

/** Null where nobody ever signed, or the file is damaged: the port is chosen anew then. */
export async function readOwner(dataDirectory: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(fileOf(dataDirectory), 'utf8')) as Owner;
  } catch {
    return null;
  }
}

export async function writeOwner(dataDirectory: string, owner: Owner): Promise<void> {
  await writeFile(fileOf(dataDirectory), `${JSON.stringify(owner)}\n`, { mode: 0o600 });
}

/** Names the process that holds the database, for a message. */
export async function inUseBy(dataDirectory: string): Promise<string> {
  const owner = await readOwner(dataDirectory);
  if (owner && isAlive(owner.pid)) return `process ${owner.pid}`;
  // mongod writes its process id into the lock that it holds.
  const holder = await readFile(join(dataDirectory, 'db', 'mongod.lock'), 'utf8');
  return `MongoDB process ${holder.trim()}`;
}

export function isAlive(pid: number | undefined): boolean {
  if (!pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
