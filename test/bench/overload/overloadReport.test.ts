import { expect, test } from 'vitest';
import { overloadReport, type WithCpu } from './overloadReport.ts';

/** A hundred answers in a second, the slowest of them by far after so many milliseconds. */
const measured = (slowest: number): WithCpu => ({
  ...{ seconds: 1, answered: 100, shed: 0, failed: 0, cpu: 1, shedLatencies: [] },
  latencies: [...Array.from({ length: 50 }, () => 1), ...Array.from({ length: 50 }, () => slowest)],
});

test.each([
  [80, '2.00', 'yes'],
  [100, '2.50', 'no'],
])('a p99 of %i ms beside 40 at the peak is %s × it: %s', (slowest, ratio, holds) => {
  const seen = { health: [1], rssBytes: 1 };
  const slices = [{ during: measured(slowest), seen }];
  const peaks = [measured(40), measured(40)];
  const report = overloadReport({ times: 3, peaks, slices, back: 1, patience: 10 });
  expect(cellsOf(report, 'of that at the peak')).toEqual([`${ratio} ×`, '≤2 ×', holds]);
});

test('goodput is a share of the peak before and after: a machine that got slower meanwhile is not the overload’s fault', () => {
  const seen = { health: [1], rssBytes: 1 };
  const slices = [{ during: { ...measured(1), answered: 80 }, seen }];
  const peaks = [measured(1), { ...measured(1), answered: 60 }];
  const report = overloadReport({ times: 3, peaks, slices, back: 1, patience: 10 });
  expect(cellsOf(report, 'goodput, of the peak')).toEqual(['1.00', '≥0.8', 'yes']);
});

/** Measured, wanted, and whether it holds. */
function cellsOf(report: string, what: string): string[] {
  const row = report.split('\n').find((line) => line.includes(what)) ?? '';
  return row
    .split('|')
    .map((cell) => cell.trim())
    .slice(2, 5);
}
