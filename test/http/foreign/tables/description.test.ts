import { describe, expect, test } from 'vitest';
import { servedShop } from '../../../support/foreign/tables/servedShop.ts';

const served = servedShop();

describe('the description', () => {
  test.each(['items-metadata.json', 'items.csv-metadata.json'])(
    'at %s has columns, types, units, codes and marks',
    async (path) => {
      const response = await served.get(`${path}?least=3`);
      expect(response.headers.get('content-type')).toBe('application/csvm+json; charset=utf-8');
      const described = await response.json();
      expect(described).toMatchObject({
        '@context': 'http://www.w3.org/ns/csvw',
        '@type': 'Table',
        url: 'items.csv?least=3&knownAt=2026-05-04T03%3A02%3A00.000Z',
        'dc:title': 'Items',
        tableSchema: { primaryKey: ['id'] },
      });
      const { columns } = (described as { tableSchema: { columns: { name: string }[] } })
        .tableSchema;
      const columnOf = (name: string) => columns.find((column) => column.name === name);
      expect(columnOf('name')).toEqual({
        ...{ name: 'name', titles: ['name', 'Name'], 'dc:description': 'What it is called.' },
        ...{ datatype: 'string', required: false },
      });
      expect(columnOf('weight')).toMatchObject({ datatype: 'double', 'schema:unitText': 'kg' });
      expect(columnOf('materials')).toMatchObject({
        separator: '|',
        datatype: { base: 'string', format: 'WOOD|STEEL' },
        'schema:valueReference': [
          { 'schema:termCode': 'WOOD', 'schema:description': 'From trees.' },
          { 'schema:termCode': 'STEEL' },
        ],
      });
      expect(columnOf('pieces')).toMatchObject({
        datatype: 'integer',
        'dc:description': 'Empty where a value is withheld; pieces_mark says so.',
      });
    },
  );

  test('of all tables is at /tables', async () => {
    const { tables } = (await (await fetch(`${served.address}/tables`)).json()) as {
      tables: { url: string }[];
    };
    expect(tables.map(({ url }) => url)).toEqual([
      'tables/items.csv',
      'tables/crate-items.csv',
      'tables/secret.csv',
    ]);
  });
});
