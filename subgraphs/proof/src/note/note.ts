import type { NoteSigner, NoteVerifier } from './keys.ts';

/**
 * Signed notes (C2SP signed-note): a text, an empty line, and a line a signature:
 * `— name base64(key id ‖ signature)`.
 */

const dash = '—';

/** A note's text and who signed it. */
export interface OpenedNote {
  /** With the newline at its end. */
  readonly text: string;
  /** Of those whose keys were given. */
  readonly signers: readonly string[];
}

/** Why a note cannot be relied on. */
export class NoteError extends Error {
  override readonly name = 'NoteError';
}

/** @param text one or more lines, each ended by a newline */
export function signNote(text: string, signer: NoteSigner): string {
  return `${text}\n${signatureLine(signer.name, noteSignature(text, signer))}`;
}

/** What a note's signature line carries: key id and signature, in base64. */
export function noteSignature(text: string, { id, sign }: NoteSigner): string {
  return Buffer.concat([id, sign(text)]).toString('base64');
}

/** Whether a {@link noteSignature} is good by a key among those given. */
export function isSigned(
  text: string,
  signature: string,
  verifiers: readonly NoteVerifier[],
): boolean {
  const bytes = Buffer.from(signature, 'base64');
  if (bytes.toString('base64') !== signature) return false;
  const verifier = verifiers.find(({ id }) => Buffer.compare(id, bytes.subarray(0, 4)) === 0);
  return verifier?.verifies(text, bytes.subarray(4)) ?? false;
}

/**
 * Opens a note. Signatures by keys that are not known are passed over; one by a known key must be good.
 *
 * @throws NoteError when it is no note, a signature is bad, or none is by a known key
 */
export function openNote(note: string, verifiers: readonly NoteVerifier[]): OpenedNote {
  const { text, signatures } = parted(note);
  const signers = signatures.flatMap(({ name, signature }) => {
    const keys = verifiers.filter((verifier) => isBy(verifier, name, signature));
    if (keys.length === 0) return [];
    if (!isSigned(text, signature, keys))
      throw new NoteError(`The signature of ${name} does not fit the text.`);
    return [name];
  });
  if (signers.length === 0) throw new NoteError('No key that is known has signed it.');
  return { text, signers };
}

function parted(note: string) {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).split('\n');
  if (end < 1 || lines.pop() !== '' || lines.length === 0 || hasControls(note))
    throw new NoteError('It is no signed note.');
  return { text, signatures: lines.map(readLine) };
}

/** Control characters, newlines apart, have no place in a note; nor has what was no UTF-8. */
function hasControls(note: string): boolean {
  return /[^\P{Cc}\n]|\uFFFD/u.test(note);
}

function signatureLine(name: string, signature: string): string {
  return `${dash} ${name} ${signature}\n`;
}

function readLine(line: string) {
  const [, name = '', signature = ''] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
  const bytes = Buffer.from(signature, 'base64');
  if (bytes.length < 5 || `${signatureLine(name, signature)}` !== `${line}\n`)
    throw new NoteError('A signature line of it is damaged.');
  return { name, signature };
}

function isBy({ name, id }: NoteVerifier, signer: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return name === signer && Buffer.compare(id, bytes.subarray(0, 4)) === 0;
}
