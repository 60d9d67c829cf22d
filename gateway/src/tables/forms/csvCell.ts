import type { Cell, Column } from '../catalogue/Table.ts';

/** Stands between the values of one cell. */
export const separator = '|';

/**
 * Where a spreadsheet takes a cell for a formula; full-width signs are taken for the plain ones somewhere. One that
 * splits at semicolons, as its reader's language has it, or at tabs finds more cells in a text: it minds no quotes
 * but those that a cell begins with, and to it this cell began with the one before, so that lines end there, too.
 */
const formulas = /^(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?=["']*[=+\-@＝＋－＠])/g;
const special = /[",;\t\r\n]/;

/**
 * A cell as RFC 4180 has it. Null is an empty cell, the empty text a pair of quotes. What a spreadsheet would
 * calculate gets an apostrophe before it; so does what begins with apostrophes and such a sign, so that taking
 * one away again always gives the text. Numbers are numbers, a minus in front of them included.
 */
export function csvCell(cell: Cell, { kind }: Column): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join(separator);
  const isNumeric = kind === 'integer' || kind === 'number';
  return quoted(isNumeric ? text : text.replaceAll(formulas, "'"));
}

function quoted(text: string): string {
  return text === '' || special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
