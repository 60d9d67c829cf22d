import { expect, test } from 'vitest';
import { type CountedCase, countsOf, noCases, type OutcomeTerms } from './caseCounts.ts';

const terms: OutcomeTerms = {
  interval: { code: 'MONTHS_12', opensAfterDays: 305, closesAfterDays: 426 },
  improvedBy: 2.2,
  worseBy: 0.3,
};

const after = (score: number | null, completedOn = '2024-01-01', interval = 'MONTHS_12') => [
  { interval, form: { completedOn, comi: { score } } },
];

/** Operated on 1 January 2023: the 12-month window is open from 2 November 2023 to 2 March 2024. */
const operated: CountedCase = {
  operatedOn: '2023-01-01',
  baseline: { completedOn: '2022-12-20', comi: { score: 8 } },
  followUps: after(5.5),
  adverseEvents: [],
};

test('a patient asked again in time is followed up, with the change in twentieths', () => {
  expect(countsOf(operated, terms)).toEqual({
    ...noCases,
    cases: 1,
    eligible: 1,
    followedUp: 1,
    comiChangeTwentieths: -50,
    improved: 1,
    // Of 8, the last band begins; 5.5 is in the third.
    comiBefore4: 1,
    comiAfter2: 1,
    patientAnswered: 1,
  });
});

test.each([
  [5.8, 1, 0],
  [5.85, 0, 0],
  [8.25, 0, 0],
  [8.3, 0, 1],
])('a COMI of 8 that becomes %d counts as improved %i, worse %i', (score, improved, worse) => {
  expect(countsOf({ ...operated, followUps: after(score) }, terms)).toMatchObject({
    improved,
    worse,
  });
});

test.each([
  ['without any form', { followUps: [] }, 1, 0],
  ['with a form a day too early', { followUps: after(5, '2023-11-01') }, 1, 0],
  ['with a form a day too late', { followUps: after(5, '2024-03-03') }, 1, 0],
  ['with an incomplete form', { followUps: after(null) }, 1, 0],
  ['with the form of another interval', { followUps: after(5, '2024-01-01', 'MONTHS_24') }, 1, 0],
  ['without a baseline', { baseline: null }, 0, 0],
  [
    'with an incomplete baseline',
    { baseline: { completedOn: '2022-12-20', comi: { score: null } } },
    0,
    0,
  ],
  ['who dies while the window is open', { diedOn: '2024-03-02' }, 0, 0],
  ['who dies after it closed', { diedOn: '2024-03-03' }, 1, 1],
  ['who is operated again before it closed', { reoperatedOn: '2023-06-01' }, 0, 0],
])('a patient %s counts as due and followed up as %o', (_who, change, eligible, followedUp) => {
  expect(countsOf({ ...operated, ...change }, terms)).toMatchObject({ eligible, followedUp });
});

test.each([
  [0, 'comiAfter0'],
  [1.95, 'comiAfter0'],
  [2, 'comiAfter1'],
  [7.95, 'comiAfter3'],
  [10, 'comiAfter4'],
] as const)('a COMI of %d after 12 months belongs to %s', (score, band) => {
  expect(countsOf({ ...operated, followUps: after(score) }, terms)[band]).toBe(1);
});

const noBaseline = { baseline: null };
const died = { diedOn: '2024-03-02' };
const reoperated = { reoperatedOn: '2023-06-01' };
test.each([
  ['without a baseline', noBaseline, 'withoutBaseline'],
  ['who died', died, 'died'],
  ['who was operated again', reoperated, 'reoperated'],
  ['without a baseline who died', { ...noBaseline, ...died }, 'withoutBaseline'],
  ['who was operated again and died', { ...reoperated, ...died }, 'died'],
] as const)('a patient %s is left out once, as told', (_who, change, reason) => {
  expect(countsOf({ ...operated, ...change }, terms)).toEqual({
    ...noCases,
    cases: 1,
    [reason]: 1,
    patientAnswered: 1,
  });
});

test('complications count by who reported them, the patient only where asked', () => {
  const both: CountedCase = {
    ...operated,
    adverseEvents: [
      { reportedBy: 'PATIENT' },
      { reportedBy: 'SURGEON' },
      { reportedBy: 'SURGEON' },
    ],
  };
  expect(countsOf(both, terms)).toMatchObject({
    surgeonComplications: 1,
    patientComplications: 1,
    patientAnswered: 1,
  });
  expect(countsOf({ ...both, followUps: [] }, terms)).toMatchObject({
    surgeonComplications: 1,
    patientComplications: 0,
    patientAnswered: 0,
  });
});
