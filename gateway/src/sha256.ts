import { createHash } from 'node:crypto';

/** The hash, in hex, by which a document or a supergraph goes; persisted queries go by that of their text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
