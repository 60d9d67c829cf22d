import { expect, test } from 'vitest';
import { courseEventStatus } from './courseEventStatus.ts';

const lisbon = { earliestDay: '2026-03-19', latestDay: '2026-03-20' };

test.each([
  ['2026-03-18', 'UPCOMING'],
  ['2026-03-19', 'RUNNING'],
  ['2026-03-20', 'RUNNING'],
  ['2026-03-21', 'HELD'],
])('on %s an event of 19 and 20 March is %s', (day, status) => {
  expect(courseEventStatus(lisbon, day)).toBe(status);
});

test('an event is cancelled from the day it was called off, and upcoming before', () => {
  const event = { ...lisbon, cancelledOn: '2026-02-01' };
  expect(courseEventStatus(event, '2026-01-31')).toBe('UPCOMING');
  expect(courseEventStatus(event, '2026-02-01')).toBe('CANCELLED');
  expect(courseEventStatus(event, '2026-06-01')).toBe('CANCELLED');
});
