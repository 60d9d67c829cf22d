import { expect, test } from 'vitest';
import { enrolmentRefusal } from './enrolmentRefusal.ts';

const event = { earliestDay: '2026-03-19', latestDay: '2026-03-20', placesTaken: 20 };
const codeOf = (...args: Parameters<typeof enrolmentRefusal>) => enrolmentRefusal(...args)?.code;

test('nobody is refused at an upcoming event without a limit of places', () => {
  expect(enrolmentRefusal(event, false, '2026-03-18')).toBeNull();
});

test('an event that does not exist is refused', () => {
  expect(codeOf(null, false, '2026-01-01')).toBe('NOT_FOUND');
});

test('an event is refused from its first day on', () => {
  expect(codeOf(event, false, '2026-03-19')).toBe('ALREADY_STARTED');
});

test('a cancelled event is refused as cancelled, also to who was enrolled', () => {
  expect(codeOf({ ...event, cancelledOn: '2026-01-01' }, true, '2026-02-01')).toBe('CANCELLED');
});

test('who is enrolled is not enrolled again, not even where a place is free', () => {
  expect(codeOf({ ...event, capacity: 30 }, true, '2026-01-01')).toBe('ALREADY_ENROLLED');
});

test('the last place is given away and the next person refused', () => {
  expect(codeOf({ ...event, capacity: 21 }, false, '2026-01-01')).toBeUndefined();
  expect(codeOf({ ...event, capacity: 20 }, false, '2026-01-01')).toBe('FULL');
});
