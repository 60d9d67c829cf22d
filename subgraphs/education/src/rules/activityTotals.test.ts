import { expect, test } from 'vitest';
import { activityDiscrepancies, activityTotals } from './activityTotals.ts';

const year = (participants: number, events: number, faculty: number, facultyDays: number) => ({
  participants,
  events,
  faculty,
  facultyDays,
});

test('the totals are the sums over the regions, measure by measure', () => {
  expect(activityTotals([year(1, 2, 3, 4), year(10, 20, 30, 40)])).toEqual(year(11, 22, 33, 44));
});

test('no region at all adds up to nothing', () => {
  expect(activityTotals([])).toEqual(year(0, 0, 0, 0));
});

test('a stated total that is one day short is reported beside the sum', () => {
  expect(activityDiscrepancies(year(11, 22, 33, 43), year(11, 22, 33, 44))).toEqual([
    { measure: 'FACULTY_DAYS', stated: 43, computed: 44, difference: -1 },
  ]);
});

test('totals that agree leave nothing to report', () => {
  expect(activityDiscrepancies(year(1, 2, 3, 4), year(1, 2, 3, 4))).toEqual([]);
});
