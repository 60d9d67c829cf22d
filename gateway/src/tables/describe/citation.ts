import { dayOf } from '@spine/kit/days';
import { textsOf } from '../answer/addressesOf.ts';
import type { Given, Said, Table } from '../catalogue/Table.ts';

/** How to cite a table as it was answered. */
export interface Citation {
  /** One sentence to paste. */
  readonly text: string;
  /** The same for reference managers, as CSL-JSON. */
  readonly csl: object;
  /** As BibTeX, where the graph says so. */
  readonly bibtex?: string;
}

/**
 * Cites a table as the graph says; where it says nothing, by its title with what was asked for and who publishes it.
 * The instant it was answered, and the address at which the same is answered again, are added.
 *
 * @param given what was asked for, the clock's instant included
 */
export function citationOf(
  table: Table,
  given: Given,
  address: string,
  at: Date,
  said: Said['citation'],
): Citation {
  const { publisher } = table;
  const item = said?.csl ?? itemOf(table, given, at);
  const { title } = item as { readonly title?: string };
  return {
    text: `${publisher}: ${title}. Answered on ${at.toISOString()}. ${address}`,
    csl: { ...item, accessed: dateOf(at), URL: address },
    ...(said && { bibtex: said.bibtex }),
  };
}

function itemOf({ title: whole, publisher, name, parameters }: Table, given: Given, at: Date) {
  const asked = parameters
    .flatMap((parameter) => textsOf(parameter, given[parameter.name]))
    .map(([parameter, text]) => `${parameter} ${text}`);
  const title = asked.length > 0 ? `${whole} (${asked.join(', ')})` : whole;
  const author = [{ literal: publisher }];
  return { ...{ id: name, type: 'dataset', title, author, publisher }, issued: dateOf(at) };
}

function dateOf(at: Date) {
  return { 'date-parts': [dayOf(at).split('-').map(Number)] };
}
