import { createHash } from 'node:crypto';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { errorOf, servedShop } from '../../../support/foreign/tables/servedShop.ts';

const { shop, get } = servedShop();

describe('a table has all its pages', () => {
  test('as CSV, where nothing, the empty text and what is withheld can be told apart', async () => {
    const text = await (await get('items.csv')).text();
    const [head, first, second, third, fourth] = text.replaceAll('zwei\r\n', 'zwei ').split('\r\n');
    expect(head).toBe('id,name,note,materials,pieces,pieces_mark,weight,new,made,seen,known_at');
    const rest = '2026-01-02T03:04:05.678Z,2026-05-04T03:02:00.000Z';
    expect(first).toBe(`0,Hammer,nnnnnnnnnn,WOOD,-1,,,true,,${rest}`);
    expect(second).toBe(`1,,nnnnnnnnnn,WOOD|STEEL,0,,-0.25,false,2024-02-29,${rest}`);
    expect(third).toBe(`2,"",nnnnnnnnnn,WOOD,1,,-0.5,true,2024-02-29,${rest}`);
    expect(fourth).toBe(
      `3,'=SUM(A1),nnnnnnnnnn,WOOD|STEEL,,WITHHELD,-0.75,false,2024-02-29,${rest}`,
    );
    const rows: string[][] = parse(text);
    expect(rows).toHaveLength(1 + 250);
    expect(rows.slice(1).map(([id]) => Number(id))).toEqual(
      Array.from({ length: 250 }, (_, i) => i),
    );
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([11]));
  });

  test('as NDJSON and as JSON, with values of their own kinds', async () => {
    const lines = (await (await get('items.ndjson')).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(250);
    const third = {
      ...{ id: '3', name: '=SUM(A1)', note: 'nnnnnnnnnn', materials: ['WOOD', 'STEEL'] },
      ...{ pieces: null, pieces_mark: 'WITHHELD', weight: -0.75, new: false, made: '2024-02-29' },
      ...{ seen: '2026-01-02T03:04:05.678Z', known_at: '2026-05-04T03:02:00.000Z' },
    };
    expect(JSON.parse(lines[3] ?? '')).toEqual(third);
    const whole = JSON.parse(await (await get('items.json')).text());
    expect(whole).toMatchObject({ table: 'items', title: 'Items', rows: { length: 250 } });
    expect(whole.rows[3]).toEqual(third);
  });

  test('as an Arrow stream that another implementation reads, with types and nulls', async () => {
    const table = tableFromIPC(new Uint8Array(await (await get('items.arrow')).arrayBuffer()), {
      useDate: false,
    });
    expect(table.numRows).toBe(250);
    const types = Object.fromEntries(
      table.schema.fields.map(({ name, type, nullable }) => [name, [type.typeId, nullable]]),
    );
    // By the numbers of Arrow's Type union: Int 2, FloatingPoint 3, Utf8 5, Bool 6, Date 8, Timestamp 10, List 12.
    expect(types).toEqual({
      ...{ id: [5, false], name: [5, true], note: [5, false], materials: [12, true] },
      ...{ pieces: [2, true], pieces_mark: [5, true], weight: [3, true], new: [6, false] },
      ...{ made: [8, true], seen: [10, false], known_at: [10, false] },
    });
    expect(table.get(3)).toMatchObject({ id: '3', pieces: null, weight: -0.75, new: false });
    expect([...(table.get(3).materials as Iterable<string>)]).toEqual(['WOOD', 'STEEL']);
    expect(table.get(4).materials).toBeNull();
    expect(table.get(2).name).toBe('');
    expect(table.get(1).name).toBeNull();
    expect(table.get(1).made).toBe(Date.parse('2024-02-29'));
    expect(table.get(249).seen).toBe(Date.parse('2026-01-02T03:04:05.678Z'));
  });

  test('and none where there are no rows', async () => {
    shop.items = 0;
    expect(await (await get('items.csv')).text()).toMatch(/^id,.*\r\n$/);
    expect(await (await get('items.ndjson')).text()).toBe('');
    expect((await (await get('items.json')).json()) as object).toMatchObject({ rows: [] });
    const arrow = new Uint8Array(await (await get('items.arrow')).arrayBuffer());
    expect(tableFromIPC(arrow).numRows).toBe(0);
  });

  test('a row for each item of a list within a list, with what is around it', async () => {
    expect(await (await get('crate-items.csv?crate=A')).text()).toBe(
      'crate,shelf,item\r\nA,1,0\r\nA,1,1\r\nA,3,2\r\n',
    );
  });
});

describe('the form', () => {
  test.each([
    [undefined, 'text/csv'],
    ['*/*', 'text/csv'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/csv'],
    ['text/csv;header=present', 'text/csv'],
    ['application/json', 'application/json'],
    ['text/csv;q=0.2, application/x-ndjson;q=0.9', 'application/x-ndjson'],
    ['text/csv;q=0, */*;q=0.1', 'application/json'],
    ['application/vnd.apache.arrow.stream', 'application/vnd.apache.arrow.stream'],
  ])('for a client that accepts %s is %s', async (accept, type) => {
    const { headers } = await get('items', accept === undefined ? { accept: '*/*' } : { accept });
    expect(headers.get('content-type')).toMatch(new RegExp(`^${type.replaceAll('.', '\\.')}(;|$)`));
    expect(headers.get('vary')).toContain('Accept');
  });

  test('named in the address goes before any that is accepted', async () => {
    const { headers } = await get('items.json', { accept: 'text/csv' });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test.each(['image/png', 'text/csv;header=absent', 'text/csv;q=0'])(
    'that is accepted as %s is none, which is 406 and names those that there are',
    async (accept) => {
      expect(await errorOf(await get('items', { accept }))).toMatchObject({
        status: 406,
        message: expect.stringContaining('text/csv, application/json, application/x-ndjson'),
        extensions: { code: 'NOT_ACCEPTABLE' },
      });
      expect(shop.pages).toBe(0);
    },
  );
});

test('the same rows are the same bytes', async () => {
  const hashes = ['items.csv', 'items.json', 'items.ndjson', 'items.arrow'].map(async (path) => {
    const bytes = async () => Buffer.from(await (await get(path)).arrayBuffer());
    const hash = async () =>
      createHash('sha256')
        .update(await bytes())
        .digest('hex');
    expect(await hash()).toBe(await hash());
  });
  await Promise.all(hashes.slice(0, 2));
  await Promise.all(hashes.slice(2));
});
