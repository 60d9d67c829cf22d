import { expect, test } from 'vitest';
import { instantOf, localDay, localTime } from './zonedTime.ts';

test.each([
  // Three deadlines as their funders set them.
  ['2020-06-01T18:00:00', 'Asia/Hong_Kong', '2020-06-01T10:00:00.000Z'],
  ['2024-04-01T23:59:00', 'Europe/Zurich', '2024-04-01T21:59:00.000Z'],
  ['2013-01-31T23:59:59', 'America/New_York', '2013-02-01T04:59:59.000Z'],
  ['2026-01-31T23:59:59', 'Europe/Zurich', '2026-01-31T22:59:59.000Z'],
  ['2026-07-01T12:00:00', 'Asia/Kolkata', '2026-07-01T06:30:00.000Z'],
])('%s in %s is %s', (local, timeZone, instant) => {
  expect(instantOf(local, timeZone).toISOString()).toBe(instant);
  expect(localTime(new Date(instant), timeZone)).toBe(local);
});

test.each([
  ['Europe/Zurich', '2026-10-25T02:30:00', '2026-10-25T01:30:00.000Z'],
  ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T06:30:00.000Z'],
])('in %s a deadline in the hour that comes twice is the later one', (timeZone, local, instant) => {
  expect(instantOf(local, timeZone).toISOString()).toBe(instant);
});

test.each([
  ['Europe/Zurich', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
  ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00.000Z'],
])(
  'in %s a deadline in the hour that is skipped comes an hour later',
  (timeZone, local, instant) => {
    expect(instantOf(local, timeZone).toISOString()).toBe(instant);
  },
);

test('the same instant is a different day east and west', () => {
  const instant = new Date('2026-06-01T22:30:00.000Z');
  expect(localDay(instant, 'Asia/Hong_Kong')).toBe('2026-06-02');
  expect(localDay(instant, 'America/New_York')).toBe('2026-06-01');
});
