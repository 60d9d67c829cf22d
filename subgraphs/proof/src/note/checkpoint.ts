import type { NoteSigner, NoteVerifier } from './keys.ts';
import { NoteError, openNote, signNote } from './note.ts';

/** What a log was at one moment: its name, its number of entries, the root over them (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** Signs a checkpoint as a note, under the log's own name. */
export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  return signNote(checkpointText(checkpoint), signer);
}

/**
 * Reads a signed checkpoint.
 *
 * @throws NoteError when it is none, or the log's own signature is not on it
 */
export function readCheckpoint(note: string, verifiers: readonly NoteVerifier[]): Checkpoint {
  const { text, signers } = openNote(note, verifiers);
  const [origin = '', size = '', root = ''] = text.split('\n');
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, 'base64') };
  // Lines that follow are extensions; none is known here.
  if (!/^\d{1,15}$/.test(size) || !text.startsWith(checkpointText(checkpoint)))
    throw new NoteError('It is signed, but no checkpoint of a log.');
  if (!signers.includes(origin)) throw new NoteError(`The log ${origin} itself has not signed it.`);
  return checkpoint;
}

function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}
