import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Cell, Column } from '../catalogue/Table.ts';
import { csvCell } from './csvCell.ts';

const text: Column = {
  ...{ name: 'name', title: 'Name', description: null, kind: 'text', unit: null, mark: null },
  ...{ isList: false, isRequired: false, codes: [], isClock: false },
};
const number: Column = { ...text, kind: 'number' };

/** As RFC 4180 says, and no more: a reader that is not ours. */
const read = (cell: string) => parse(`${cell},end\r\n`, { relax_column_count: false })[0]?.[0];

describe('a text comes back from the cell', () => {
  test.each([
    'Zürich',
    'with, a comma',
    'with "quotes"',
    'in two\r\nlines',
    'in two\nlines',
    "'t Lange Land",
    '1-2',
    'a=b',
    'a;b',
    'a; -b',
    'a\tb',
    "a;'b",
    '𝔘nicode',
  ])('%j as it was', (value) => {
    expect(read(csvCell(value, text))).toBe(value);
  });

  test.each(['=1+1', '+41', '-1', '@SUM(A1)', '\t1', '\r1', '\n1', '＝1', "'=1", "''=1"])(
    '%j with one apostrophe before it, as a spreadsheet would calculate it',
    (value) => {
      expect(read(csvCell(value, text))).toBe(`'${value}`);
    },
  );
});

describe('a text that another separator splits makes no formula', () => {
  const texts = [
    "a;=cmd|'/c calc'!A0",
    'a;;+1',
    "a;'=1",
    'a;"=1+1"',
    'a;"";@SUM(A1)',
    'a\t-1',
    'a\n=1',
    'a\r\n＝1',
    '\n=1',
    '=1;=2',
  ];

  /** As spreadsheets read: what is split is not what was quoted, as a row's first cell alone begins with its quote. */
  const split = (row: string, delimiter: string | string[]): string[][] =>
    parse(row, { delimiter, relax_quotes: true, relax_column_count: true });

  test.each(texts)('%j, in any column', (value) => {
    const cell = csvCell(value, text);
    for (const row of [`${cell},end\r\n`, `start,${cell}\r\n`, `start,${cell},end\r\n`])
      for (const delimiter of [',', ';', '\t'])
        for (const each of split(row, delimiter).flat())
          expect(each).not.toMatch(/^["\t\r\n]*[=+\-@＝＋－＠]/);
  });

  test.each(texts)('%j, and comes back without the apostrophes', (value) => {
    const added = /^'(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])'(?=["']*[=+\-@＝＋－＠])/g;
    expect(read(csvCell(value, text))?.replaceAll(added, '')).toBe(value);
  });

  test('and is a single cell where every separator counts', () => {
    const row = `start,${csvCell('a;b\tc', text)},end\r\n`;
    expect(split(row, [',', ';', '\t'])).toEqual([['start', 'a;b\tc', 'end']]);
  });
});

test.each([
  [-0.5, '-0.5'],
  [0, '0'],
  [1e21, '1e+21'],
])('the number %d is a number', (value, cell) => {
  expect(csvCell(value, number)).toBe(cell);
});

test.each<[string, Cell, string]>([
  ['nothing is an empty cell', null, ''],
  ['an empty text is a pair of quotes', '', '""'],
  ['true is a word', true, 'true'],
  ['several codes stand between bars', ['TRAUMA', 'TUMOUR'], 'TRAUMA|TUMOUR'],
])('%s', (_what, value, cell) => {
  expect(csvCell(value, text)).toBe(cell);
});
