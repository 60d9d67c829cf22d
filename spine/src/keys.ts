import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import { keptFile } from './keptFile.ts';

const jwk = z.looseObject({ kty: z.string(), crv: z.string(), x: z.string(), d: z.string() });
const keysSchema = z.object({
  viewerSecret: z.string().min(32),
  cursorSecret: z.string().min(32),
  developmentKey: jwk,
});

/** The secrets of a development graph, made up once for a data directory. */
export interface Keys {
  /** Signs the viewer tokens that the gateway hands the subgraphs. */
  readonly viewerSecret: string;
  /** Signs cursors. */
  readonly cursorSecret: string;
  /** The private key (Ed25519) of the built-in development issuer. */
  readonly developmentKey: JWK;
}

/**
 * Reads `keys.json` of a data directory, or makes it.
 *
 * @throws StartupError when the file is damaged or the directory cannot be written
 */
export function readKeys(dataDirectory: string): Promise<Keys> {
  return keptFile(
    join(dataDirectory, 'keys.json'),
    (text) => keysSchema.parse(JSON.parse(text)) as Keys,
    async () => `${JSON.stringify(await makeKeys(), null, 2)}\n`,
    'tokens and cursors given out so far stop working',
  );
}

async function makeKeys(): Promise<Keys> {
  const { exportJWK, generateKeyPair } = await import('jose');
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  return {
    viewerSecret: randomBytes(32).toString('base64url'),
    cursorSecret: randomBytes(32).toString('base64url'),
    developmentKey: { ...(await exportJWK(privateKey)), alg: 'EdDSA', use: 'sig' },
  };
}
