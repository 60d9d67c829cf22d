import type { NoteSigner, NoteVerifier } from '../note/keys.ts';
import { isSigned, noteSignature } from '../note/note.ts';

/**
 * A seal is the log's signature on one entry at one index. A root says only that something is wrong in a log
 * that was tampered with; seals say at which index first, as nobody without the key can move or make one.
 *
 * @param signer of the log: its name is the log's origin
 * @returns key id and signature, in base64
 */
export function sealEntry(index: number, leafHash: Uint8Array, signer: NoteSigner): string {
  return noteSignature(sealText(signer.name, index, leafHash), signer);
}

/** Whether a seal is of this log, this index and this entry. */
export function isSealed(
  seal: string,
  origin: string,
  index: number,
  leafHash: Uint8Array,
  verifiers: readonly NoteVerifier[],
): boolean {
  return isSigned(sealText(origin, index, leafHash), seal, verifiers);
}

/** Begins with another line than the log's checkpoints, so that no seal passes for one. */
function sealText(origin: string, index: number, leafHash: Uint8Array): string {
  return `${origin}/entry\n${index}\n${Buffer.from(leafHash).toString('base64')}\n`;
}
