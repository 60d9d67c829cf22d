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
  const slices = [{ peak: measured(40), during: measured(slowest), seen }];
  const report = overloadReport({ times: 3, slices, back: 1, patience: 10 });
  const row = report.split('\n').find((line) => line.includes('of that at the peak')) ?? '';
  const cells = row.split('|').map((cell) => cell.trim());
  expect(cells.slice(2, 5)).toEqual([`${ratio} ×`, '≤2 ×', holds]);
});
