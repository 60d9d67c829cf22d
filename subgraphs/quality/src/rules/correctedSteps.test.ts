import { expect, test } from 'vitest';
import { correctedSteps, isCorrection, type RecordedEvent } from './correctedSteps.ts';

const granted = { sequence: 1, kind: 'GRANTED', effectiveOn: '2023-02-01', scope: ['TRAUMA'] };
const suspended = { sequence: 2, kind: 'SUSPENDED', effectiveOn: '2023-06-01', scope: ['TRAUMA'] };
const correction = { kind: 'CORRECTED', corrects: 2, scope: ['TRAUMA'] };
const history = (...later: object[]) => [granted, suspended, ...later] as RecordedEvent[];
const told = (events: readonly RecordedEvent[]) =>
  correctedSteps(events).map(({ kind, effectiveOn }) => [kind, effectiveOn]);

test('a suspension recorded from the wrong day counts from the right one', () => {
  const corrected = { ...correction, sequence: 3, meant: 'SUSPENDED', effectiveOn: '2023-05-01' };
  expect(told(history(corrected))).toEqual([
    ['GRANTED', '2023-02-01'],
    ['SUSPENDED', '2023-05-01'],
  ]);
});

test('a suspension recorded for another centre by mistake never was', () => {
  const corrected = { ...correction, sequence: 3, meant: null, effectiveOn: '2023-06-01' };
  expect(told(history(corrected))).toEqual([['GRANTED', '2023-02-01']]);
});

test('of two corrections of one event the later counts', () => {
  const first = { ...correction, sequence: 3, meant: null, effectiveOn: '2023-06-01' };
  const second = { ...correction, sequence: 4, meant: 'WITHDRAWN', effectiveOn: '2023-07-01' };
  expect(told(history(first, second))).toEqual([
    ['GRANTED', '2023-02-01'],
    ['WITHDRAWN', '2023-07-01'],
  ]);
});

test('what was recorded late counts from its own day, never before the grant', () => {
  const reinstated = { ...suspended, sequence: 3, kind: 'REINSTATED', effectiveOn: '2023-09-01' };
  const late = { ...suspended, sequence: 4, effectiveOn: '2023-01-15', kind: 'SCOPE_EXTENDED' };
  expect(told(history(reinstated, late))).toEqual([
    ['GRANTED', '2023-02-01'],
    ['SCOPE_EXTENDED', '2023-01-15'],
    ['SUSPENDED', '2023-06-01'],
    ['REINSTATED', '2023-09-01'],
  ]);
});

test.each([
  ['a step by another', 2, 'WITHDRAWN', true],
  ['a step by nothing', 2, null, true],
  ['the grant by a grant of a renewal', 1, 'RENEWED', true],
  ['the grant by nothing', 1, null, false],
  ['the grant by a withdrawal', 1, 'WITHDRAWN', false],
  ['a step by a grant', 2, 'GRANTED', false],
  ['a correction', 3, 'SUSPENDED', false],
  ['an event that there is not', 9, 'SUSPENDED', false],
] as const)('a correction of %s: %i by %s is %s', (_what, corrects, meant, expected) => {
  const events = history({ ...correction, sequence: 3, meant: null, effectiveOn: '2023-06-01' });
  expect(isCorrection({ corrects, meant }, events)).toBe(expected);
});
