import { parse } from 'csv-parse/sync';
import type { Cells } from './CellTree.ts';

const quote = '"';

/**
 * The cells of a line of CSV (RFC 4180, but that a cell holds no line break); null where it is no row. Without a
 * quote delimiters are all there is to see; most lines have none, and parsing takes several times as long.
 */
export function csvCells(line: Buffer, delimiter: string): Cells | null {
  const text = line.toString();
  if (!text.includes(quote)) return text.split(delimiter);
  const rows = parsed(text, delimiter);
  return rows?.length === 1 ? (rows[0] ?? null) : null;
}

function parsed(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch {
    return null;
  }
}
