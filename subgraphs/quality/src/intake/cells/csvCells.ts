import { parse } from 'csv-parse/sync';
import type { Cells } from './CellTree.ts';

/**
 * The cells of lines of CSV (RFC 4180, but that a cell holds no line break); null where a line is no row. A line
 * that opens a quote and does not close it spoils no other one.
 */
export function csvCells(lines: readonly Buffer[], delimiter: string): readonly (Cells | null)[] {
  const together = parsed(Buffer.concat(lines.flatMap((line) => [line, lineEnd])), delimiter);
  if (together?.length === lines.length) return together;
  return lines.map((line) => {
    const alone = parsed(line, delimiter);
    return alone?.length === 1 ? (alone[0] ?? null) : null;
  });
}

const lineEnd = Buffer.from('\n');

function parsed(bytes: Buffer, delimiter: string): string[][] | null {
  try {
    return parse(bytes, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch {
    return null;
  }
}
