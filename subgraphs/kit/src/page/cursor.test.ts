import { expect, test } from 'vitest';
import { anonymous } from '../request/viewer.ts';
import { cursorOf, keyOf, lazySeal } from './cursor.ts';

const source = { list: 'centres', filter: {}, sort: { name: 1, _id: 1 } } as const;
const sealOn = (today: string, subject: string | null = null) =>
  lazySeal({ viewer: { ...anonymous, subject }, secret: 'secret', today }, source);
const given = cursorOf({ name: 'Bonn', _id: 'c1' }, source.sort, sealOn('2026-03-01'));

test.each(['2026-02-28', '2026-03-01', '2026-03-02'])(
  'a cursor of 1 March goes on where the clock says %s: two clocks may disagree at midnight',
  (today) => {
    expect(keyOf(given, sealOn(today))).toEqual(['Bonn', 'c1']);
  },
);

test.each([
  ['is two days old', sealOn('2026-03-03')],
  ['is of the day after tomorrow', sealOn('2026-02-27')],
  ['another viewer was given', sealOn('2026-03-01', 'anna')],
])('a cursor that %s is refused, and the client told what it may be', (_, seal) => {
  expect(() => keyOf(given, seal)).toThrow('another viewer');
});
