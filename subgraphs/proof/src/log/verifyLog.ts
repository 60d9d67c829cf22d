import { type Checkpoint, readCheckpoint } from '../note/checkpoint.ts';
import type { NoteVerifier } from '../note/keys.ts';
import { NoteError } from '../note/note.ts';
import { Frontier } from '../tree/Frontier.ts';
import { sameHash } from '../tree/hashes.ts';
import { readEntryLine, readHeader } from './logFile.ts';
import { isSealed } from './seal.ts';

/** What a log file is held against. */
export interface LogProof {
  /** A checkpoint that was kept elsewhere; without one, only that of the file itself. */
  readonly kept?: string | undefined;
  readonly verifiers: readonly NoteVerifier[];
  /** Told of every thousandth entry. */
  readonly progress?: (entries: number) => void;
  /** Told of every entry in turn; of a log that is not what was signed, of some. */
  readonly onEntry?: (leafHash: Uint8Array) => void;
}

/** What came of it: what was verified, or the first entry that is not what it was. */
export type LogVerdict =
  | { readonly verified: Checkpoint; readonly entries: number }
  | { readonly index: number | null; readonly reason: string };

/** A file's lines, from the start each time. */
export type Lines = () => AsyncIterable<string> | Iterable<string>;

const progressEvery = 1_000;

/**
 * Verifies a log file by its checkpoints, its own and one kept elsewhere: that the entries are those whose root was
 * signed, none edited, deleted, inserted or moved, and none missing at the end.
 *
 * @throws NoteError when a checkpoint cannot be relied on, or they are of different logs
 */
export async function verifyLog(lines: Lines, proof: LogProof): Promise<LogVerdict> {
  const own = readCheckpoint(await headerOf(lines), proof.verifiers);
  const kept = proof.kept === undefined ? own : readCheckpoint(proof.kept, proof.verifiers);
  if (kept.origin !== own.origin)
    throw new NoteError(`The checkpoint is of the log ${kept.origin}, the file of ${own.origin}.`);
  const size = Math.max(own.size, kept.size);
  if (await isWhole(lines, [own, kept], proof)) return { verified: kept, entries: size };
  return firstFault(lines, own.origin, size, proof.verifiers);
}

/** Whether the entries have the roots of the checkpoints, and there are no more and no fewer. */
async function isWhole(
  lines: Lines,
  checkpoints: readonly Checkpoint[],
  { progress, onEntry }: LogProof,
): Promise<boolean> {
  const frontier = new Frontier();
  if (!fits(frontier, checkpoints)) return false;
  for await (const entry of entriesOf(lines)) {
    if (!entry) return false;
    frontier.add(entry.leafHash);
    onEntry?.(entry.leafHash);
    if (!fits(frontier, checkpoints)) return false;
    if (frontier.size % progressEvery === 0) progress?.(frontier.size);
  }
  return frontier.size === Math.max(...checkpoints.map(({ size }) => size));
}

async function headerOf(lines: Lines): Promise<string> {
  for await (const line of lines()) {
    const note = readHeader(line);
    if (note !== null) return note;
    break;
  }
  throw new NoteError('The file does not begin with the checkpoint of a log.');
}

/** Null where a line is damaged. */
async function* entriesOf(lines: Lines) {
  let header = true;
  for await (const line of lines()) {
    if (!header) yield readEntryLine(line);
    header = false;
  }
}

/** Checkpoints of other sizes say nothing of this one. */
function fits(frontier: Frontier, checkpoints: readonly Checkpoint[]): boolean {
  return checkpoints
    .filter(({ size }) => size === frontier.size)
    .every(({ root }) => sameHash(root, frontier.root()));
}

/** Something is wrong: the seals say where it begins, as nobody without the key can move or make one. */
async function firstFault(
  lines: Lines,
  origin: string,
  size: number,
  verifiers: readonly NoteVerifier[],
): Promise<LogVerdict> {
  let index = 0;
  for await (const entry of entriesOf(lines)) {
    if (!entry) return { index, reason: 'its line is damaged' };
    if (!isSealed(entry.seal, origin, index, entry.leafHash, verifiers))
      return { index, reason: 'it is not what the log has at this index' };
    index += 1;
  }
  if (index < size) return { index, reason: `it is missing, and so are all up to ${size - 1}` };
  const reason = 'all entries are sealed, but the checkpoint is of another history of the log';
  return { index: null, reason };
}
