import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '@spine/kit/startup';
import type { JWK } from 'jose';
import { z } from 'zod';

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
 * Reads `keys.json` of a data directory, or makes it: readable by its owner only, and the same for two
 * programs that make it at once.
 *
 * @throws StartupError when the file is damaged or the directory cannot be written
 */
export async function readKeys(dataDirectory: string): Promise<Keys> {
  const path = join(dataDirectory, 'keys.json');
  const there = await read(path);
  if (there) return there;
  await create(path, dataDirectory).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(
      `DATA_DIR ${dataDirectory} cannot be written (${error.code}); set DATA_DIR to a directory that you may write.`,
    );
  });
  return (await read(path)) as Keys;
}

async function read(path: string): Promise<Keys | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return keysSchema.parse(JSON.parse(text)) as Keys;
  } catch {
    throw new StartupError(
      `${path} is damaged; delete it, and new keys are made (tokens and cursors given out so far stop working).`,
    );
  }
}

/** Written aside and linked into place, so that whoever comes first wins and no half file is ever read. */
async function create(path: string, dataDirectory: string): Promise<void> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, `${JSON.stringify(await makeKeys(), null, 2)}\n`, { mode: 0o600 });
  await link(aside, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(aside, { force: true });
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
