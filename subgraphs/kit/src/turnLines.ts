/** Where lines go. */
export interface Lines {
  write(line: string): unknown;
}

/** Bytes that a pipe takes as one: what several processes write into the same one is not mixed up to there (PIPE_BUF). */
const wholeBytes = 4096;

/**
 * Writes the lines of one turn of the event loop together: under load many requests end in one, and a call to the
 * system for each takes longer than to make the line. What was written in the last turn is written when the process
 * ends, by an error too; only whoever is killed in the middle of a turn loses its lines. Workers share an output, so that
 * no more lines go together than a pipe takes as one.
 */
export function turnLines(destination: Lines): Lines & { flushSync(): void } {
  let lines: string[] = [];
  const flushSync = () => {
    const written = lines;
    lines = [];
    for (const piece of pieces(written)) destination.write(piece);
  };
  process.on('exit', flushSync);
  return {
    write: (line) => {
      if (lines.length === 0) setImmediate(flushSync);
      lines.push(line);
    },
    flushSync,
  };
}

/** Lines together as far as they go as one; a longer one alone. */
function* pieces(lines: readonly string[]): Generator<string> {
  let piece = '';
  let bytes = 0;
  for (const line of lines) {
    const more = Buffer.byteLength(line);
    if (bytes > 0 && bytes + more > wholeBytes) {
      yield piece;
      piece = '';
      bytes = 0;
    }
    piece += line;
    bytes += more;
  }
  if (bytes > 0) yield piece;
}
