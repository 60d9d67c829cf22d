import { csvCell } from './csvCell.ts';
import type { Form } from './Form.ts';

/** RFC 4180: a header, lines that end in CR LF, UTF-8. */
export const csv: Form = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  async *write({ table: { columns } }, pages) {
    yield line(columns.map(({ name }) => name));
    for await (const rows of pages)
      yield rows
        .map((row) => line(columns.map((column, index) => csvCell(row[index] ?? null, column))))
        .join('');
  },
};

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
