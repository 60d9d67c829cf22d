import type { Column, Parameter, Table, Tables, ValueKind } from '../catalogue/Table.ts';
import { separator } from '../forms/csvCell.ts';
import type { Citation } from './citation.ts';

/** As CSV on the Web names what values are. */
const datatypes: Readonly<Record<ValueKind, string>> = {
  text: 'string',
  code: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  day: 'date',
  instant: 'dateTimeStamp',
};

const context = 'http://www.w3.org/ns/csvw';

const dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  lineTerminators: ['\r\n'],
};

/** Describes all tables as the W3C's metadata for tabular data has it. */
export function describedTables(tables: Tables): object {
  return {
    '@context': context,
    '@type': 'TableGroup',
    tables: [...tables.values()].map((table) => describedTable(table, `tables/${table.name}.csv`)),
  };
}

/**
 * Describes one table, as it was asked for.
 *
 * @param url of the CSV that it describes, beside the description
 */
export function describedFile(table: Table, url: string, citation: Citation): object {
  return { '@context': context, ...describedTable(table, url, citation) };
}

function describedTable(table: Table, url: string, citation?: Citation): object {
  const { title, description, publisher, columns, key } = table;
  return {
    '@type': 'Table',
    url,
    'dc:title': title,
    'dc:description': description,
    'dc:publisher': publisher,
    ...(citation && { 'dc:bibliographicCitation': citation.text }),
    ...(table.parameters.length > 0 && {
      'schema:potentialAction': table.parameters.map(describedParameter),
    }),
    dialect,
    tableSchema: {
      columns: columns.map(describedColumn),
      ...(key.length > 0 && { primaryKey: key }),
    },
  };
}

/** What can be added to the address, after `?`. */
function describedParameter({ name, description, isRequired, codes, pair }: Parameter): object {
  return {
    '@type': 'schema:SearchAction',
    'schema:query-input': {
      '@type': 'schema:PropertyValueSpecification',
      'schema:valueName': name,
      'schema:valueRequired': isRequired,
      ...(description !== null && { 'schema:description': description }),
      ...(pair && {
        'schema:multipleValues': true,
        'schema:valuePattern': `${pair[0]}:${pair[1]}`,
      }),
      ...(codes.length > 0 && {
        'schema:valuePattern': codes.map(({ code }) => code).join('|'),
      }),
    },
  };
}

function describedColumn(column: Column): object {
  const { name, title, kind, isList, isRequired, unit, codes } = column;
  const description = sentences(column);
  return {
    name,
    titles: [name, title],
    ...(description && { 'dc:description': description }),
    datatype: kind === 'code' ? codeDatatype(column) : datatypes[kind],
    required: isRequired,
    ...(isList && { separator }),
    ...(unit !== null && { 'schema:unitText': unit }),
    ...(codes.length > 0 && { 'schema:valueReference': codes.map(term) }),
  };
}

/** All that there is of a code, as the pattern that its values have. */
function codeDatatype({ codes }: Column): object {
  return { base: 'string', format: codes.map(({ code }) => code).join('|') };
}

function term({ code, description }: Column['codes'][number]): object {
  return {
    '@type': 'schema:DefinedTerm',
    'schema:termCode': code,
    ...(description !== null && { 'schema:description': description }),
  };
}

function sentences({ description, mark }: Column): string {
  const why = mark === null ? null : `Empty where a value is withheld; ${mark} says so.`;
  return [description, why].filter((sentence) => sentence !== null).join(' ');
}
