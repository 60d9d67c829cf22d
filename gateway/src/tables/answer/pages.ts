import type { Given, Row, Said, Table } from '../catalogue/Table.ts';
import { TableRefused } from './tableRefused.ts';

/** What one operation was answered. */
export interface PageAnswer {
  readonly data: unknown;
  /** For how long it may be kept, and by whom; null where it may not. */
  readonly cacheControl: string | null;
  /** Headers that tell what the caller has left. */
  readonly rates: Readonly<Record<string, string>>;
}

/** Asks for a page: the first without a cursor. */
export type AskPage = (after: string | null) => Promise<PageAnswer>;

/** The pages of a table, one after the other, and what holds for all of them. */
export interface Pages extends Omit<PageAnswer, 'data'> {
  readonly said: Said;
  readonly rows: AsyncIterable<readonly Row[]>;
}

/**
 * Asks for the first page now, and for each later one when it is wanted.
 *
 * @throws TableRefused when the first page is refused, or what the rows would belong to is not there
 */
export async function pagesOf(table: Table, given: Given, ask: AskPage): Promise<Pages> {
  const first = await ask(null);
  const rows = table.rowsOf(first.data, given);
  if (!rows) throw new TableRefused(404, 'NOT_FOUND', 'There is nothing that this asks for.');
  const { data, ...answered } = first;
  return {
    ...answered,
    said: table.saidOf(data),
    rows: all(table, given, ask, rows, table.nextOf(data)),
  };
}

async function* all(
  table: Table,
  given: Given,
  ask: AskPage,
  first: readonly Row[],
  second: string | null,
): AsyncGenerator<readonly Row[]> {
  yield first;
  let after = second;
  while (after !== null) {
    const { data } = await ask(after);
    const rows = table.rowsOf(data, given);
    const next = table.nextOf(data);
    if (!rows || next === after) throw new Error(`The pages of ${table.name} do not go on.`);
    yield rows;
    after = next;
  }
}
