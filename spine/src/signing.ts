import { join } from 'node:path';
import { makeSigningKey, readSigningKeys, readVerifyingKeys } from '@spine/proof';
import type { Config } from './config.ts';
import { keptFile } from './keptFile.ts';

/** Who certifies where nobody is set: an address that can never be anybody's. */
const nobody = 'https://spine-care-graph.invalid';

/** The settings by which the quality subgraph signs the log and certificates. */
export interface Signing {
  /** A JWK set, as text. */
  readonly SIGNING_KEYS: string;
  readonly SIGNING_ISSUER: string;
}

/**
 * The keys and the name that are set; for what is not, those of `signing-keys.json` in the data directory, which
 * is made with a key of its own.
 *
 * @throws StartupError when the file is damaged or the directory cannot be written
 */
export async function signing({
  SIGNING_KEYS,
  SIGNING_ISSUER = nobody,
  DATA_DIR,
}: Config): Promise<Signing> {
  return { SIGNING_KEYS: SIGNING_KEYS ?? (await developmentKeys(DATA_DIR)), SIGNING_ISSUER };
}

function developmentKeys(dataDirectory: string): Promise<string> {
  return keptFile(
    join(dataDirectory, 'signing-keys.json'),
    (text) => readSigningKeys(text) && text,
    async () => `${JSON.stringify({ keys: [makeSigningKey()] }, null, 2)}\n`,
    'what was signed so far can no longer be verified',
  );
}

/** A JWK set with a new private key first; those that are set stay behind it, to verify with what they signed. */
export function nextSigningKeys({ SIGNING_KEYS }: Config): string {
  const earlier = SIGNING_KEYS === undefined ? [] : readVerifyingKeys(SIGNING_KEYS);
  return JSON.stringify({ keys: [makeSigningKey(), ...earlier] });
}
