import { expect, test } from 'vitest';
import { injuryScore } from './injuryScore.ts';
import { printInjury } from './printInjury.ts';
import { type Injury, type InjuryProblem, readInjury } from './readInjury.ts';

function injuryOf(text: string): Injury {
  const injury = readInjury(text);
  if ('problem' in injury) throw new Error(injury.problem);
  return injury;
}

const problemOf = (text: string) => (readInjury(text) as InjuryProblem).problem;

test('a code is read part by part', () => {
  expect(readInjury('T12-L1: B2 N2+ M1')).toEqual({
    levels: ['T12', 'L1'],
    region: 'THORACOLUMBAR',
    morphology: 'B2',
    facets: [],
    bilateral: false,
    neurology: 'N2',
    compression: true,
    modifiers: ['M1'],
  });
});

test.each([
  ['l1 : a4 (n0, m1)', 'L1: A4 N0 M1'],
  ['C6–C7: C; F4 BL; M3; N4', 'C6-C7: C F4 BL N4 M3'],
  ['C5: F2 NX', 'C5: F2 NX'],
  ['C1: IIB N0 M4', 'C1: IIB N0 M4'],
  ['C2-C3: IIIC N3', 'C2-C3: IIIC N3'],
  ['S1: C0 N1', 'S1: C0 N1'],
])('%s is printed as %s', (text, expected) => {
  expect(printInjury(injuryOf(text))).toBe(expected);
  expect(injuryOf(printInjury(injuryOf(text)))).toEqual(injuryOf(text));
});

test.each([
  ['', /no levels/],
  ['A3 N0', /no levels/],
  ['X1: A3 N0', /no levels/],
  ['L1-T12: B2 N0', /no levels/],
  ['L1: A5 N0', /A5 does not belong/],
  ['L1: A3 A4 N0', /A4 does not belong/],
  ['L1: A3 N5', /N5 does not belong/],
  ['L1: A3 N0 N1', /N1 does not belong/],
  ['C1: A3 N0', /A3 does not belong/],
  ['S2: A4 N0', /A4 does not belong/],
  ['L1: N0', /morphology is missing/],
  ['L1: A3', /neurology is missing/],
  ['L1: A3 N0 M3', /M3 is no modifier/],
  ['L1: A3 F1 N0', /from C3 to C7 only/],
  ['C5: C BL N0', /BL needs a facet/],
  ['T12-L1: A3 N0', /give one level/],
  ['L1: A3 N0 M1 M1', /M1 is there twice/],
  ['C5: F2 F2 N0', /F2 is there twice/],
])('%s is refused', (text, expected) => {
  expect(problemOf(text)).toMatch(expected);
});

test.each([
  ...['A0', 'A1', 'A2', 'A3', 'A4'].map((type, i) => [`L1: ${type} N0`, [0, 1, 2, 3, 5][i]]),
  ...['B1', 'B2', 'B3', 'C'].map((type, i) => [`L1: ${type} N0`, [5, 6, 7, 8][i]]),
  ...['N1', 'N2', 'N3', 'N4', 'NX'].map((n, i) => [`L1: A0 ${n}`, [1, 2, 4, 4, 3][i]]),
  ['L1: A0 N0 M1', 1],
  ['L1: A0 N0 M2', 0],
  ['T12-L1: C N4 M1', 13],
])('%s scores %i by the thoracolumbar table', (text, expected) => {
  expect(injuryScore(injuryOf(String(text)))).toBe(expected);
});

test.each([
  ...['A0', 'A1', 'A2', 'A3', 'A4'].map((type, i) => [`C5: ${type} N0`, [0, 1, 2, 4, 5][i]]),
  ...['B1', 'B2', 'B3', 'C'].map((type, i) => [`C5: ${type} N0`, [5, 6, 6, 7][i]]),
  ...['F1', 'F2', 'F3', 'F4'].map((type, i) => [`C5: ${type} N0`, [2, 4, 5, 7][i]]),
  ...['N1', 'N2', 'N3', 'N4'].map((n, i) => [`C5: A0 ${n}`, [1, 2, 4, 4][i]]),
  ...['M1', 'M2', 'M3'].map((m, i) => [`C5: A0 N0 ${m}`, [1, 4, 4][i]]),
  ['C6-C7: C F1 F4 N3 M2', 22],
])('%s scores %i by the subaxial table', (text, expected) => {
  expect(injuryScore(injuryOf(String(text)))).toBe(expected);
});

test.each(['C5: A0 NX', 'C1: IIC N0', 'S1: B1 N0'])('%s has no published score', (text) => {
  expect(injuryScore(injuryOf(text))).toBeNull();
});
