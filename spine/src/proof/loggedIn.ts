import type { Credential } from '@spine/proof';
import { type LogFiles, verifyLogFile } from './verifyLogFile.ts';

/** Whether a credential's certificate is in a log, in words that say so; or what is wrong. */
export type Logged = { readonly sentence: string } | { readonly fault: string };

/**
 * Looks for the entry that a credential names in a log, once that is verified.
 *
 * @throws StartupError when a file cannot be read or is not what it should be
 */
export async function loggedIn(
  file: string,
  { evidence = [] }: Credential,
  files: LogFiles,
): Promise<Logged> {
  const [named] = evidence;
  let index = 0;
  let found: number | null = null;
  const { good, sentence } = await verifyLogFile(file, files, (leafHash) => {
    if (Buffer.from(leafHash).toString('hex') === named?.leafHash) found = index;
    index += 1;
  });
  if (!good) return { fault: sentence };
  if (found !== null) return { sentence: ` It is entry ${found} of the log.` };
  return {
    fault: `${file} does not have what the certificate says is in it, ${named?.leafHash}. Export a log of ${named?.log} that is newer than the certificate.`,
  };
}
