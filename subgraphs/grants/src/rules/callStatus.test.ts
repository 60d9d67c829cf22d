import { expect, test } from 'vitest';
import { callDay, callStatus, isLate, takesApplications } from './callStatus.ts';

/** 18:00 in Hong Kong, where the day begins eight hours before it does in UTC. */
const call = {
  opensOn: '2026-03-15',
  deadlineAt: new Date('2026-06-01T10:00:00.000Z'),
  timeZone: 'Asia/Hong_Kong',
  closesOn: '2026-06-01',
};

test.each([
  ['2026-03-14', 'UPCOMING'],
  ['2026-03-15', 'OPEN'],
  ['2026-06-01', 'OPEN'],
  ['2026-06-02', 'CLOSED'],
])('on %s a call open from 15 March to 1 June is %s', (day, status) => {
  expect(callStatus(call, day)).toBe(status);
});

test.each([
  // Still 14 March in Hong Kong, then the first moment of the 15th there.
  ['2026-03-14T15:59:59.000Z', 'UPCOMING'],
  ['2026-03-14T16:00:00.000Z', 'OPEN'],
  ['2026-06-01T15:59:59.000Z', 'OPEN'],
  ['2026-06-01T16:00:00.000Z', 'CLOSED'],
])('at %s the call is %s, by the day that it is there', (instant, status) => {
  expect(callStatus(call, callDay(call, new Date(instant)))).toBe(status);
});

test('a call whose opening nobody recorded is closed after its deadline and nothing before', () => {
  expect(callStatus({ ...call, opensOn: null }, '2026-06-01')).toBeNull();
  expect(callStatus({ ...call, opensOn: null }, '2026-06-02')).toBe('CLOSED');
});

test.each([
  ['2026-06-01T09:59:59.999Z', false],
  ['2026-06-01T10:00:00.000Z', false],
  ['2026-06-01T10:00:00.999Z', false],
  ['2026-06-01T10:00:01.000Z', true],
])('an application at %s for a deadline at 10:00:00 UTC is late: %s', (instant, late) => {
  expect(isLate(call, new Date(instant))).toBe(late);
});

test.each([
  // Still 14 March in Hong Kong, then the first moment of the 15th there.
  ['2026-03-14T15:59:59.000Z', false],
  ['2026-03-14T16:00:00.000Z', true],
  ['2026-06-01T10:00:00.000Z', true],
  ['2026-06-01T10:00:01.000Z', false],
])('at %s the call takes applications: %s', (instant, expected) => {
  expect(takesApplications(call, new Date(instant))).toBe(expected);
});
