/** A line of a file, without its line end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Where the next line begins, in bytes from the start of the file. */
  readonly end: number;
  /** Empty where the line is longer than any row may be. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
  /** Whether a line end follows; the last line may lack one. */
  readonly ended: boolean;
}

/** Where a file is read from: the byte, and the number of the line that begins there. */
export interface LinePosition {
  readonly offset: number;
  readonly number: number;
}

/** The most bytes of a row: many times what a case takes, and little enough to hold. */
export const longestRow = 1_048_576;

const lineFeed = 10;
const carriageReturn = 13;
const nothing = Buffer.alloc(0);

/** Cuts bytes into lines, those of each chunk together. Never holds more than a chunk and the longest row. */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  from: LinePosition,
): AsyncGenerator<Line[]> {
  let { offset, number } = from;
  let rest: Buffer = nothing;
  let tooLong = false;
  const take = (bytes: Buffer, ended: boolean): Line => {
    const line = { number, end: offset, bytes: tooLong ? nothing : trimmed(bytes), tooLong, ended };
    number += 1;
    tooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, start)) {
      const part = chunk.subarray(start, at);
      offset += at + 1 - start;
      start = at + 1;
      tooLong ||= rest.length + part.length > longestRow;
      lines.push(take(rest.length === 0 || tooLong ? part : Buffer.concat([rest, part]), true));
      rest = nothing;
    }
    const open = chunk.subarray(start);
    offset += open.length;
    tooLong ||= rest.length + open.length > longestRow;
    rest = tooLong ? nothing : Buffer.concat([rest, open]);
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0 || tooLong) yield [take(rest, false)];
}

function trimmed(bytes: Buffer): Buffer {
  return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
}
