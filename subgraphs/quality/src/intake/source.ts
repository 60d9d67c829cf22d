import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { StartupError } from '@spine/kit';

/** A file of cases: its beginning, and its bytes from there or, of a file on disk, from anywhere. */
export interface Source {
  readonly format: 'CSV' | 'NDJSON';
  /** The first bytes, at most {@link headBytes}. */
  readonly head: Buffer;
  /** Where the first line begins: after a byte order mark. */
  readonly start: number;
  /** Bytes in all; 0 where that cannot be known. */
  readonly size: number;
  /** Whether it can be read from anywhere, and again. */
  readonly seekable: boolean;
  from(offset: number): AsyncIterable<Buffer>;
}

export const headBytes = 65_536;
/** How much is read at once: small, so that the database's answers are seen between two reads. */
const highWaterMark = 16_384;

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** What files begin with that are no UTF-8 text. */
const otherStarts: readonly (readonly [bytes: string, what: string])[] = [
  ['fffe', 'UTF-16 (little endian)'],
  ['feff', 'UTF-16 (big endian)'],
  ['1f8b', 'compressed by gzip'],
  ['504b0304', 'a zip archive or an Excel workbook'],
];

/**
 * Opens a file on disk.
 *
 * @throws StartupError when it cannot be read, or is no UTF-8 text
 */
export async function openFile(path: string): Promise<Source> {
  const head = await headOf(path);
  const { size } = await stat(path);
  const from = (start: number): AsyncIterable<Buffer> =>
    createReadStream(path, { start, highWaterMark });
  return { ...described(head), head, size, seekable: true, from };
}

/**
 * Reads a stream, such as standard input, of which nobody knows how long it is.
 *
 * @throws StartupError when it is no UTF-8 text
 */
export async function openStream(stream: AsyncIterable<Buffer>): Promise<Source> {
  const chunks = stream[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < headBytes) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const from = async function* (offset: number): AsyncGenerator<Buffer> {
    yield head.subarray(offset);
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  return { ...described(head), head, size: 0, seekable: false, from };
}

async function headOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new StartupError(`${path} cannot be read (${code}); give a file of CSV or NDJSON.`);
  }
}

function described(head: Buffer): Pick<Source, 'format' | 'start'> {
  const hex = head.subarray(0, 4).toString('hex');
  const [, other] = otherStarts.find(([start]) => hex.startsWith(start)) ?? [];
  const what = other ?? (head.includes(0) ? 'no text, or UTF-16 or UTF-32' : undefined);
  if (what) throw new StartupError(`The file is ${what}; save it as CSV or NDJSON in UTF-8.`);
  const start = head.subarray(0, 3).equals(byteOrderMark) ? byteOrderMark.length : 0;
  const [first] = head.subarray(start).toString('latin1').trimStart();
  return { format: first === '{' ? 'NDJSON' : 'CSV', start };
}

/**
 * The first line, which of CSV is the header, and where the next one begins.
 *
 * @throws StartupError when there is none, or it is not UTF-8
 */
export function headerLine({ head, start }: Source): {
  readonly bytes: Buffer;
  readonly end: number;
} {
  const at = head.indexOf('\n', start);
  if (at < 0)
    throw new StartupError(
      `The file has no line of column names that ends within its first ${headBytes} bytes.`,
    );
  const bytes = head.subarray(start, at);
  if (!isUtf8(bytes))
    throw new StartupError('The column names are not UTF-8; save the file as CSV in UTF-8.');
  return { bytes: bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes, end: at + 1 };
}
