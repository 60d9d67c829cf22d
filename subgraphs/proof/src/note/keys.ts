import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import type { JWK } from 'jose';

/** Signs and is known by a name and, among the keys of that name, by an id of four bytes (C2SP signed-note). */
export interface NoteSigner {
  readonly name: string;
  readonly id: Uint8Array;
  sign(text: string): Uint8Array;
}

/** Tells whether a signature of one key is good. */
export interface NoteVerifier {
  readonly name: string;
  readonly id: Uint8Array;
  verifies(text: string, signature: Uint8Array): boolean;
}

/** The type of an Ed25519 key in key ids and verifier keys. */
const ed25519 = Buffer.of(1);
const publicKeyLength = 32;

/** @param name what the notes are signed as: a log's origin, without spaces or plus signs */
export function noteSigner(name: string, privateKey: JWK): NoteSigner {
  const key = createPrivateKey({ key: privateKey as never, format: 'jwk' });
  return {
    name,
    id: keyId(name, rawKey(privateKey)),
    sign: (text) => sign(null, Buffer.from(text), key),
  };
}

/** A verifier of notes signed under that name by that key; a private key's public part does. */
export function noteVerifier(name: string, publicKey: JWK): NoteVerifier {
  return verifierOf(name, rawKey(publicKey));
}

/** A key as one line that verifiers of signed notes take: `name+id+key` (C2SP signed-note, verifier keys). */
export function verifierKey(name: string, publicKey: JWK): string {
  const raw = rawKey(publicKey);
  const encoded = Buffer.concat([ed25519, raw]).toString('base64');
  return `${name}+${Buffer.from(keyId(name, raw)).toString('hex')}+${encoded}`;
}

/** Reads a {@link verifierKey}; null for what is none of Ed25519. */
export function readVerifierKey(line: string): NoteVerifier | null {
  const [, name = '', id, encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes[0] !== ed25519[0] || bytes.length !== 1 + publicKeyLength) return null;
  const verifier = verifierOf(name, bytes.subarray(1));
  return Buffer.from(verifier.id).toString('hex') === id ? verifier : null;
}

function verifierOf(name: string, raw: Uint8Array): NoteVerifier {
  const key = publicKeyOf(raw);
  return {
    name,
    id: keyId(name, raw),
    verifies: (text, signature) => verify(null, Buffer.from(text), key, signature),
  };
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  const x = Buffer.from(raw).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function rawKey({ crv, x = '' }: JWK): Uint8Array {
  const raw = Buffer.from(x, 'base64url');
  if (crv === 'Ed25519' && raw.length === publicKeyLength) return raw;
  throw new Error('A signing key is no Ed25519 key.');
}

/** The first four bytes of SHA-256 over name, newline, type and key. */
function keyId(name: string, raw: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(`${name}\n`), ed25519, raw]);
  return hash('sha256', named, 'buffer').subarray(0, 4);
}
