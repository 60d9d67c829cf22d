import { isUtf8 } from 'node:buffer';
import type { GraphQLInputObjectType } from 'graphql';
import { type Cells, cellAt } from './cells/CellTree.ts';
import { type CompiledHeader, compileHeader } from './cells/compileHeader.ts';
import { csvCells } from './cells/csvCells.ts';
import type { Line, LinePosition } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { problemMessages, type RowProblem, type RowProblemCode, shapeOf } from './rowProblems.ts';
import { headerLine, type Source } from './source.ts';

/** A row as it was read: an input that may still be wrong, or what kept it from being read. */
export interface Row {
  readonly line: number;
  /** What it was read from, and can be read from again. */
  readonly origin: Line;
  /** Null where there are problems. */
  readonly input: unknown;
  readonly problems: readonly RowProblem[];
  /** The file's name of the column that a path of the input came from. */
  columnOf(path: readonly string[]): string | null;
}

/** Reads rows of a format. */
export interface RowReader {
  /** Where the first row begins. */
  readonly start: LinePosition;
  /** The file's name of the column that a field of a case comes from, whatever the row; null in NDJSON. */
  columnOf(field: string): string | null;
  rowsOf(lines: readonly Line[]): Row[];
}

/**
 * Reads rows of CSV or NDJSON by the registry's input type. Blank lines are no rows.
 *
 * @throws StartupError when a header cannot be used
 */
export function rowReader(
  source: Source,
  type: GraphQLInputObjectType,
  mapping: Mapping,
): RowReader {
  if (source.format === 'NDJSON')
    return {
      start: { offset: source.start, number: 1 },
      columnOf: noColumn,
      rowsOf: (lines) => filled(lines).map(ndjsonRow),
    };
  const { bytes, end } = headerLine(source);
  const names = csvCells(bytes, mapping.delimiter) ?? [];
  const header = compileHeader(
    names.map((name) => name.trim()),
    type,
    mapping,
  );
  return {
    start: { offset: end, number: 2 },
    columnOf: (field) => header.columns[cellAt(header.tree, [], [field]) ?? -1]?.name ?? null,
    rowsOf: (lines) => filled(lines).map((line) => csvRowOf(line, header, mapping.delimiter)),
  };
}

function filled(lines: readonly Line[]): Line[] {
  return lines.filter(({ bytes, tooLong }) => bytes.length > 0 || tooLong);
}

const noColumn = () => null;

function refused(line: Line, code: RowProblemCode): Row {
  return {
    line: line.number,
    origin: line,
    input: null,
    problems: [problemAt(line.number, code, null, null, null)],
    columnOf: noColumn,
  };
}

/** A problem of a row, with the shape of the value in place of the value. */
export function problemAt(
  line: number,
  code: RowProblemCode,
  column: string | null,
  field: string | null,
  value: unknown,
): RowProblem {
  return { line, column, field, code, shape: shapeOf(value), message: problemMessages[code] };
}

function unreadable(line: Line): RowProblemCode | null {
  if (line.tooLong) return 'ROW_TOO_LONG';
  return isUtf8(line.bytes) ? null : 'BAD_ENCODING';
}

/** A JSON object shows by itself whether it is whole, so the last one needs no line end. */
function ndjsonRow(line: Line): Row {
  const code = unreadable(line);
  if (code) return refused(line, code);
  try {
    const input: unknown = JSON.parse(line.bytes.toString());
    if (typeof input === 'object' && input !== null && !Array.isArray(input))
      return { line: line.number, origin: line, input, problems: [], columnOf: noColumn };
  } catch {
    // Said below.
  }
  return refused(line, line.ended ? 'MALFORMED' : 'CUT_LINE');
}

function csvRowOf(line: Line, header: CompiledHeader, delimiter: string): Row {
  const code = unreadable(line);
  if (code) return refused(line, code);
  // Whether a number is whole cannot be seen from a last cell that may have been cut.
  if (!line.ended) return refused(line, 'CUT_LINE');
  const cells = csvCells(line.bytes, delimiter);
  return cells ? csvRow(line, cells, header) : refused(line, 'MALFORMED');
}

const formulaStarts = '=+@-\t\r';
const signedNumber = /^-\d/;

function csvRow(line: Line, found: Cells, { tree, columns, make }: CompiledHeader): Row {
  if (found.length !== columns.length) return refused(line, 'COLUMN_COUNT');
  const problems: RowProblem[] = [];
  const cells = found.map((text, cell) => {
    const column = columns[cell];
    if (!column || text === '') return '';
    if (formulaStarts.includes(text.charAt(0)) && !(column.numeric && signedNumber.test(text)))
      problems.push(problemAt(line.number, 'FORMULA', column.name, null, text));
    const plain = text.trim();
    return column.values?.get(plain) ?? plain;
  });
  return {
    line: line.number,
    origin: line,
    input: problems.length > 0 ? null : (make(cells) ?? {}),
    problems,
    columnOf: (path) => columns[cellAt(tree, cells, path) ?? -1]?.name ?? null,
  };
}
