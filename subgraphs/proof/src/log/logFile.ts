import { canonicalText } from '../canonicalText.ts';
import { leafHash } from '../tree/hashes.ts';

/**
 * A log as a file: lines of canonical JSON. The first has a checkpoint; each other one an entry with its seal, in
 * order, or only the hash of its leaf, for those who may not read what it says.
 */

const format = 'spine-log/1';

/** One line after the first. */
export interface FiledEntry {
  readonly leafHash: Uint8Array;
  /** The log's signature on hash and index. */
  readonly seal: string;
}

/** The first line of a log file. */
export function logHeader(checkpoint: string): string {
  return canonicalText({ checkpoint, format });
}

/** The line of an entry: its text as it was hashed, and its seal. */
export function entryLine(text: string, seal: string): string {
  return canonicalText({ entry: JSON.parse(text), seal });
}

/** The line of an entry whose text is not given away. */
export function hashLine(leafHash: string, seal: string): string {
  return canonicalText({ leafHash, seal });
}

/** The checkpoint of a first line; null for another line. */
export function readHeader(line: string): string | null {
  const header = readLine(line);
  const { checkpoint } = header ?? {};
  return header?.format === format && typeof checkpoint === 'string' ? checkpoint : null;
}

/** Reads the line of an entry; null for one that is damaged, in its spelling too. */
export function readEntryLine(line: string): FiledEntry | null {
  const { entry, leafHash: hash, seal } = readLine(line) ?? {};
  if (typeof seal !== 'string') return null;
  if (entry !== undefined) return { leafHash: leafHash(entryIn(line)), seal };
  return typeof hash === 'string' ? { leafHash: Buffer.from(hash, 'base64'), seal } : null;
}

/** The text of the entry that a line carries: a line is canonical, so it stands there as it was hashed. */
function entryIn(line: string): string {
  return line.slice('{"entry":'.length, line.lastIndexOf(',"seal":"'));
}

/** Another spelling of the same JSON might be read otherwise elsewhere: a name twice, say. */
function readLine(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && canonicalText(value) === line ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
