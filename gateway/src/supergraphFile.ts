import { readFile } from 'node:fs/promises';
import { StartupError } from '@spine/kit/startup';

/**
 * The text of the supergraph file.
 *
 * @throws StartupError when it cannot be read
 */
export async function readSupergraphFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? 'does not exist' : `cannot be read (${cause.code})`;
    throw new StartupError(
      `SUPERGRAPH is "${path}", which ${reason}; name a supergraph file by --supergraph FILE or SUPERGRAPH.`,
      { cause },
    );
  });
}
