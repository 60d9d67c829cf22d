/** Where lines go. */
export interface Lines {
  write(line: string): unknown;
}

/**
 * Writes the lines of one turn of the event loop together: under load many requests end in one, and a call to the
 * system for each takes longer than to make the line. What was written in the last turn is written when the process
 * ends, by an error too; only whoever is killed in the middle of a turn loses its lines.
 */
export function turnLines(destination: Lines): Lines & { flushSync(): void } {
  let lines = '';
  const flushSync = () => {
    const written = lines;
    lines = '';
    if (written !== '') destination.write(written);
  };
  process.on('exit', flushSync);
  return {
    write: (line) => {
      if (lines === '') setImmediate(flushSync);
      lines += line;
    },
    flushSync,
  };
}
