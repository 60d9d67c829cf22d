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
    '𝔘nicode',
  ])('%j as it was', (value) => {
    expect(read(csvCell(value, text))).toBe(value);
  });

  test.each(['=1+1', '+41', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''=1"])(
    '%j with one apostrophe before it, as a spreadsheet would calculate it',
    (value) => {
      expect(read(csvCell(value, text))).toBe(`'${value}`);
    },
  );
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
