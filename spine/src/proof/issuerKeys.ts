import { writeFile } from 'node:fs/promises';
import { StartupError } from '@spine/kit/startup';
import {
  type IssuerKey,
  KeyError,
  type NoteVerifier,
  noteVerifier,
  readVerifyingKeys,
} from '@spine/proof';
import { logOrigin } from '@spine/quality';
import { type Config, requireInProduction } from '../config.ts';
import { signing } from '../signing.ts';
import { readText } from './readText.ts';

/**
 * What others verify by: who signs, and the public parts of all keys. A JWK set with one member more.
 *
 * @throws StartupError in production without them, and when the file cannot be written
 */
export async function exportKeys(config: Config, file: string): Promise<string> {
  requireInProduction(config, ['SIGNING_KEYS', 'SIGNING_ISSUER']);
  const { SIGNING_KEYS, SIGNING_ISSUER } = await signing(config);
  const keys = readVerifyingKeys(SIGNING_KEYS);
  const text = `${JSON.stringify({ issuer: SIGNING_ISSUER, keys }, null, 2)}\n`;
  await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`${file} cannot be written (${error.code}); name a file that can.`);
  });
  const noun = keys.length === 1 ? 'key' : 'keys';
  return `${keys.length} public ${noun} of ${SIGNING_ISSUER} written to ${file}.`;
}

/** Who signs, and by which keys: public ones, the present one first. */
export interface IssuerKeys {
  readonly issuer: string;
  readonly keys: readonly IssuerKey[];
}

/** Reads the log's keys from a file of {@link exportKeys}. */
export async function readLogKeys(file: string): Promise<readonly NoteVerifier[]> {
  const { issuer, keys } = await readIssuerKeys(file);
  return keys.map((key) => noteVerifier(logOrigin(issuer), key));
}

/**
 * Reads a file of {@link exportKeys}.
 *
 * @throws StartupError when it is none
 */
export async function readIssuerKeys(file: string): Promise<IssuerKeys> {
  const text = await readText(file);
  try {
    const keys = readVerifyingKeys(text);
    const { issuer } = JSON.parse(text) as { issuer?: unknown };
    if (typeof issuer !== 'string') throw new KeyError('expected to find the issuer in it');
    return { issuer, keys };
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    throw new StartupError(
      `${file} has no keys to verify by (${error.message}); get it from \`pnpm spine export keys FILE\` of who signs.`,
    );
  }
}
