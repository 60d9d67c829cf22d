import {
  credentialSigner,
  type IssuerKey,
  type NoteSigner,
  type NoteVerifier,
  noteSigner,
  noteVerifier,
  readSigningKeys,
  type SignCredential,
  type SigningKeys,
} from '@spine/proof';

/** In whose name this subgraph signs, and by which keys. */
export interface Signing {
  /** The address of who certifies, as it stands in certificates. */
  readonly issuer: string;
  /** The log's name, as it stands in checkpoints. */
  readonly origin: string;
  readonly keys: SigningKeys;
  readonly logSigner: NoteSigner;
  readonly logVerifiers: readonly NoteVerifier[];
  readonly signCredential: SignCredential;
}

let current: Signing | null = null;

/**
 * Signs from now on by these settings.
 *
 * @param own what was read of `settings`; nothing in a program that only looks after the data
 */
export function beginSigning(own: Readonly<Record<string, unknown>>): void {
  const { SIGNING_KEYS: text, SIGNING_ISSUER: issuer } = own;
  const given = typeof text === 'string' && typeof issuer === 'string';
  current = given ? signingBy(readSigningKeys(text), issuer) : null;
}

/** @throws Error in a program that was given no keys: it does not serve the graph */
export function signing(): Signing {
  if (current) return current;
  throw new Error('Nothing can be signed here: the program was given no SIGNING_KEYS.');
}

function signingBy(keys: SigningKeys, issuer: string): Signing {
  const origin = logOrigin(issuer);
  return {
    issuer,
    origin,
    keys,
    logSigner: noteSigner(origin, keys.signing),
    logVerifiers: keys.verifying.map((key: IssuerKey) => noteVerifier(origin, key)),
    signCredential: credentialSigner(keys.signing),
  };
}

/** The issuer's address without its scheme, as checkpoints name logs: `spine.example/log`. */
export function logOrigin(issuer: string): string {
  return `${issuer.replace(/^https?:\/\//, '')}/log`;
}

/** What others verify by, as JSON: a JWK set with the issuer beside it, as `spine export keys` writes it. */
export function issuerKeys(): string {
  const { issuer, keys } = signing();
  return JSON.stringify({ issuer, keys: keys.verifying });
}
