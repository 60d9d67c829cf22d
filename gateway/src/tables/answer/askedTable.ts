import type { FastifyRequest } from 'fastify';
import { RequestRefused } from '../../policy/limits/requestRefused.ts';
import type { Table, Tables } from '../catalogue/Table.ts';
import type { Form } from '../forms/Form.ts';
import { acceptedForm, forms } from '../forms/forms.ts';

/** What an address asks for: a table in a form, or its description. */
export type Asked =
  | { readonly table: Table; readonly form: Form }
  | { readonly table: Table; readonly form: null };

/** The file beside a table's address that describes it. */
const descriptionEnding = '-metadata.json';

/**
 * Reads which table a request wants, and in which form: by the end of its address, else by `Accept`.
 *
 * @param file the last part of the path
 * @throws RequestRefused 404 naming the tables, 406 naming the forms
 */
export function askedTable(
  { headers: { accept } }: Pick<FastifyRequest, 'headers'>,
  file: string,
  tables: Tables,
): Asked {
  const [, name = '', ending = ''] =
    /^([a-z0-9-]*?)((?:\.csv)?-metadata\.json|\.\w+)?$/.exec(file) ?? [];
  const table = tables.get(name);
  if (!table) throw unknownTable(tables);
  if (ending.endsWith(descriptionEnding)) return { table, form: null };
  if (ending === '') return { table, form: acceptedForm(accept) ?? notAcceptable(table) };
  const form = forms.find(({ extension }) => `.${extension}` === ending);
  return form ? { table, form } : unknownForm(table);
}

function unknownTable(tables: Tables): RequestRefused {
  const names = [...tables.keys()];
  const known = names.length > 0 ? `the tables are ${names.join(', ')}.` : 'there are no tables.';
  return new RequestRefused(404, `No table is at this path; ${known}`, { code: 'NOT_FOUND' });
}

function unknownForm({ name }: Table): never {
  const endings = forms.map(({ extension }) => `.${extension}`).join(', ');
  throw new RequestRefused(404, `The table ${name} has the forms ${endings}.`, {
    code: 'NOT_FOUND',
  });
}

function notAcceptable({ name }: Table): never {
  const types = forms.map(({ mediaType }) => mediaType.split(';', 1)[0]).join(', ');
  throw new RequestRefused(
    406,
    `The table ${name} is answered as ${types}.`,
    { code: 'NOT_ACCEPTABLE' },
    { vary: 'Accept' },
  );
}
