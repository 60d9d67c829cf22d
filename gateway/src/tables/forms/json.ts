import type { Row, Table } from '../catalogue/Table.ts';
import type { Form } from './Form.ts';

/** One row a line, and nothing else. */
export const ndjson: Form = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  async *write({ table }, pages) {
    for await (const rows of pages) yield rows.map((row) => `${objectOf(table, row)}\n`).join('');
  },
};

/** One object: how to cite the table, where its columns are described, and its rows. */
export const json: Form = {
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  async *write({ table, citation, describedBy }, pages) {
    const { name, title } = table;
    const head = JSON.stringify({ table: name, title, citation, describedBy });
    yield `${head.slice(0, -1)},"rows":[`;
    let before = '\n';
    for await (const rows of pages) {
      if (rows.length === 0) continue;
      yield before + rows.map((row) => objectOf(table, row)).join(',\n');
      before = ',\n';
    }
    yield '\n]}\n';
  },
};

/** A row as an object of its columns. */
function objectOf({ columns }: Table, row: Row): string {
  return JSON.stringify(
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
}
