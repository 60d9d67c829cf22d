import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** Where the bench keeps its results and what it builds; no part of the repository. */
export const benchDirectory = join(checkout, '.bench');

/** A directory of the bench's own, made where it is missing. */
export async function benchFolder(name: string): Promise<string> {
  const path = join(benchDirectory, name);
  await mkdir(path, { recursive: true });
  return path;
}
