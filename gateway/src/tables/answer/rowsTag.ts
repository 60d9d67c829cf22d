import { createHash } from 'node:crypto';
import type { Row, Table } from '../catalogue/Table.ts';
import type { Form } from '../forms/Form.ts';

/**
 * Tags a table by its rows as they pass. What only says when it was asked is left out, so that the tag stays the same
 * until a row changes: it is a weak one.
 */
export function rowsTag(table: Table, { extension }: Form) {
  const hash = createHash('sha256').update(`${table.hash} ${extension}\n`);
  const clocks = table.columns.flatMap(({ isClock }, index) => (isClock ? [index] : []));
  const lasting = (row: Row): Row =>
    clocks.length > 0 ? row.filter((_cell, index) => !clocks.includes(index)) : row;
  return {
    async *noting(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
      for await (const rows of pages) {
        hash.update(JSON.stringify(rows.map(lasting)));
        yield rows;
      }
    },
    /** Once all rows have passed. */
    value: () => `W/"${hash.digest('base64url')}"`,
  };
}
