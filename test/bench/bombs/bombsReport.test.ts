import { expect, test } from 'vitest';
import { type Blast, bombsReport } from './bombsReport.ts';

const refused: Blast = { bomb: 'aliases', status: 400, milliseconds: 5, stall: 2 };

/** Nine blasts as they should be, and one that is not. */
const judged = (blast: Partial<Blast>, answered?: true) => {
  const usual = answered ? { ...refused, status: 200 } : refused;
  const blasts = [...Array.from({ length: 9 }, () => usual), { ...usual, ...blast }];
  const bomb = { name: 'aliases', ...(answered && { answered }) };
  const { report, failures } = bombsReport([bomb], blasts);
  const [verdict = ''] = /\w+ \|$/.exec(report) ?? [];
  return [verdict.slice(0, -2), failures.length];
};

test('a bomb that is always refused, soon and aside, keeps the promise', () => {
  expect(judged({})).toEqual(['yes', 0]);
  expect(judged({ status: 413, milliseconds: 100, stall: 50 })).toEqual(['yes', 0]);
  expect(judged({}, true)).toEqual(['yes', 0]);
});

test.each([
  ['is answered', { status: 200 }],
  ['breaks the gateway', { status: 500 }],
  ['has the connection closed', { status: null }],
  ['is refused late', { milliseconds: 101 }],
  ['has the event loop stand still', { stall: 51 }],
])('one blast in ten that %s is one too many, however quick the others', (_, blast) => {
  expect(judged(blast)).toEqual(['no', 1]);
});

test('what is within every limit is to be answered', () => {
  expect(judged({ status: 400 }, true)).toEqual(['no', 1]);
});
