import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const keptBytes = 10 * 1024 * 1024;
const readBytes = 64 * 1024;

/** A line of mongod's structured log, as far as it is read here. */
interface LogLine {
  readonly s: string;
  readonly msg: string;
  readonly attr?: { readonly error?: unknown };
}

/** Bytes in a log; 0 where there is none. */
export function logSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Puts a log that has grown large aside, so that two of them are kept at most. */
export function rotateLog(path: string): void {
  if (logSize(path) > keptBytes) renameSync(path, `${path}.1`);
}

/**
 * Why a mongod ended, from what was logged after `start`; null where it did not say. What ended its start
 * counts before later errors: another mongod that is still ending may write to the same log.
 */
export function reasonIn(path: string, start: number): string | null {
  const lines = tail(path, start).split('\n').map(parse);
  const errors = lines.filter((line) => line !== null);
  const reason = errors.findLast(({ msg }) => msg.includes('initAndListen')) ?? errors.at(-1);
  return reason ? String(reason.attr?.error ?? reason.msg) : null;
}

function tail(path: string, start: number): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const from = Math.max(start, size - readBytes);
    const bytes = Buffer.alloc(Math.max(0, size - from));
    readSync(file, bytes, 0, bytes.length, from);
    return bytes.toString();
  } finally {
    closeSync(file);
  }
}

/** A line that tells of an error, or null. What is not in the structured format comes from the system's loader. */
function parse(line: string): LogLine | null {
  if (!line.startsWith('{')) return line.trim() ? { s: 'E', msg: line.trim() } : null;
  try {
    const logged = JSON.parse(line) as LogLine;
    return logged.attr?.error || 'EF'.includes(logged.s) ? logged : null;
  } catch {
    return null;
  }
}
