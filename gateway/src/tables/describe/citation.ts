import type { Given, Table } from '../catalogue/Table.ts';

/** How to cite a table as it was answered. */
export interface Citation {
  /** One sentence to paste. */
  readonly text: string;
  /** The same for reference managers. */
  readonly csl: object;
}

/**
 * Cites a table: its title with what was asked for, who publishes it, the instant it was answered, and the address
 * at which the same is answered again.
 *
 * @param given what was asked for, the clock's instant included
 */
export function citationOf(table: Table, given: Given, address: string, at: Date): Citation {
  const { title: whole, publisher, name, parameters } = table;
  const asked = parameters.flatMap(({ name: parameter }) =>
    given[parameter] === undefined ? [] : `${parameter} ${given[parameter]}`,
  );
  const title = asked.length > 0 ? `${whole} (${asked.join(', ')})` : whole;
  const day = at.toISOString().slice(0, 10);
  const date = { 'date-parts': [day.split('-').map(Number)] };
  return {
    text: `${publisher}: ${title}. Answered on ${at.toISOString()}. ${address}`,
    csl: {
      ...{ id: name, type: 'dataset', title },
      author: [{ literal: publisher }],
      publisher,
      ...{ issued: date, accessed: date, URL: address },
    },
  };
}
