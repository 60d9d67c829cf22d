import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import {
  fieldsOfCase,
  type KeptCase,
} from '../../../subgraphs/quality/src/rules/caseChange/fieldsOfCase.ts';

/** A case as it is kept, with what its row in a file of many centres needs. */
export type FiledCase = KeptCase & { readonly centreId: string };

type Format = 'csv' | 'ndjson';

/** Writes the file that a registry's cases would have come from, `copies` times over with other numbers. */
export async function writeCaseFile(
  path: string,
  format: Format,
  cases: readonly FiledCase[],
  copies = 1,
): Promise<void> {
  const file = createWriteStream(path);
  const columns = format === 'csv' ? columnsOf(cases) : [];
  if (format === 'csv') file.write(`${columns.join(',')}\n`);
  for (let copy = 0; copy < copies; copy += 1)
    for (const each of cases) {
      const row = { ...rowOf(each), number: copy === 0 ? each.number : `${each.number}-${copy}` };
      const line = format === 'csv' ? csvLine(row, columns) : JSON.stringify(row);
      if (!file.write(`${line}\n`)) await once(file, 'drain');
    }
  file.end();
  await once(file, 'close');
}

function rowOf(each: FiledCase) {
  return { ...fieldsOfCase(each), centreId: each.centreId };
}

function columnsOf(cases: readonly FiledCase[]): readonly string[] {
  const columns = new Set<string>();
  for (const each of cases) for (const name of cellsOf(rowOf(each)).keys()) columns.add(name);
  return [...columns];
}

function csvLine(row: object, columns: readonly string[]): string {
  const cells = cellsOf(row);
  return columns.map((column) => cells.get(column) ?? '').join(',');
}

/** The cells of a row by their column; no code or number of ours needs quotes. */
function cellsOf(value: unknown, path = '', cells = new Map<string, string>()) {
  if (value === null || value === undefined) return cells;
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null))
    return value.length === 0 ? cells : cells.set(path, value.map((each) => each ?? '').join('|'));
  if (typeof value !== 'object') return cells.set(path, String(value));
  for (const [name, each] of Object.entries(value)) {
    const item = Array.isArray(value) ? String(Number(name) + 1) : name;
    if (path === 'followUps') cellsOf(each.form, `${path}.${each.interval}`, cells);
    else cellsOf(each, path === '' ? item : `${path}.${item}`, cells);
  }
  return cells;
}
