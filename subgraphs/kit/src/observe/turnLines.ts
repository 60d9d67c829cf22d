/** Where lines go. */
export interface Lines {
  write(line: string): unknown;
}

/** Bytes that a pipe takes as one: what several processes write into the same one is not mixed up to there (PIPE_BUF). */
const wholeBytes = 4096;

/** Milliseconds that lines at `info` or below wait for others, a request’s among them, however it went. */
const moment = 10;
/** How such a line of pino's begins: at `info` or below. */
const quiet = /^\{"level":[123]0,/;

/**
 * Writes lines together: under load a call to the system for each takes several times as long as to make it. A line at
 * `warn` or above waits for the end of its turn of the event loop, and takes those before it along; others wait a moment.
 * What is left is written when the process ends, by an error too; only whoever is killed loses the last moment. Workers
 * share an output, so that no more lines go together than a pipe takes as one.
 */
export function turnLines(destination: Lines): Lines & { flushSync(): void } {
  let lines: string[] = [];
  let due: 'this turn' | 'in a moment' | null = null;
  const flushSync = () => {
    const written = lines;
    lines = [];
    due = null;
    for (const piece of pieces(written)) destination.write(piece);
  };
  process.on('exit', flushSync);
  return {
    write: (line) => {
      lines.push(line);
      if (!quiet.test(line)) {
        if (due !== 'this turn') setImmediate(flushSync);
        due = 'this turn';
      } else if (due === null) {
        setTimeout(flushSync, moment).unref();
        due = 'in a moment';
      }
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
