import { expect, test } from 'vitest';
import { funnelLimits, funnelPosition } from './funnelLimits.ts';
import { fitLogistic, probability } from './logistic.ts';
import { overDispersion, zScore } from './overDispersion.ts';
import { riskModel } from './riskModel.ts';

/** Twelve centres: cases and events. */
const centres = [
  ...([
    [40, 9],
    [55, 20],
    [60, 14],
    [75, 25],
    [90, 30],
    [110, 41],
  ] as const),
  ...([
    [130, 60],
    [150, 44],
    [180, 70],
    [220, 71],
    [260, 95],
    [300, 120],
  ] as const),
];
const pool = 599 / 1_670;
const zScores = centres.map(([n, events]) => zScore(events / n, pool, n));

// numpy 2.4: (e/n − p)/sqrt(p(1 − p)/n), and scipy 1.17's mstats.winsorize(z, (0.1, 0.1)), squared, mean.
test('φ is the mean square of z scores of which a tenth at each end is winsorised', () => {
  expect(zScores[0]).toBeCloseTo(-1.762842, 6);
  expect(zScores[6]).toBeCloseTo(2.445169, 6);
  expect(overDispersion(zScores)).toBeCloseTo(1.3345900242, 9);
});

test('centres that differ as chance has it have a φ of about 1 or less, and no centre 1', () => {
  expect(overDispersion([-1, 1, -1, 1])).toBe(1);
  expect(overDispersion([])).toBe(1);
});

const byChance = { pool: 0.5, phi: 1 };

// The same: p ± 1.96 and 3.09 · sqrt(p(1 − p)/100 · φ).
test('limits are widened by the root of φ, and never narrowed', () => {
  expect(funnelLimits({ pool, phi: 1.3345900242 }, 100)).toEqual({
    ...{ n: 100, lower95: 25, upper95: 46.7, lower998: 18.7, upper998: 53 },
  });
  expect(funnelLimits({ pool: 0.5, phi: 0.4 }, 100)).toEqual(funnelLimits(byChance, 100));
  // 0.5 ± 1.96 · 0.05 and ± 3.09 · 0.05.
  expect(funnelLimits(byChance, 100)).toMatchObject({
    ...{ lower95: 40.2, upper95: 59.8, lower998: 34.6 },
  });
  expect(funnelLimits({ pool: 0.02, phi: 1 }, 20)).toMatchObject({ lower95: 0, lower998: 0 });
});

test.each([
  [50, 'WITHIN'],
  [40.2, 'WITHIN'],
  [40, 'BEYOND_95'],
  [65.4, 'BEYOND_95'],
  [70, 'BEYOND_998'],
])('a share of %f %% lies %s', (percent, position) => {
  expect(funnelPosition(percent / 100, byChance, 100)).toBe(position);
});

// 0.5 − 1.96 · √(0.25/n): 45.723 %, shown as 45.7, beside 45.714 %; and 45.763 %, shown as 45.8, beside 45.794 %.
test.each([
  [240, 525, 'BEYOND_95'],
  [245, 535, 'WITHIN'],
])('%i of %i cases lie %s, whatever the limit is rounded to', (events, n, position) => {
  expect(funnelPosition(events / n, byChance, n)).toBe(position);
});

test('where all or none had it, only another share lies beyond', () => {
  expect(funnelPosition(0, { pool: 0, phi: 1 }, 50)).toBe('WITHIN');
  expect(funnelPosition(0.1, { pool: 0, phi: 1 }, 50)).toBe('BEYOND_998');
});

/** Cases by the three levels of one thing and the two of another: columns, cases, events. */
const patterns = [
  { columns: [0], n: 120, events: 12 },
  { columns: [0, 3], n: 80, events: 14 },
  { columns: [0, 1], n: 60, events: 9 },
  { columns: [0, 1, 3], n: 90, events: 22 },
  { columns: [0, 2], n: 50, events: 11 },
  { columns: [0, 2, 3], n: 70, events: 24 },
];

// statsmodels 0.15: GLM(events and others, columns, family=Binomial()).fit(tol=1e-14), params, bse, fittedvalues.
test('a logistic regression is what another implementation finds', () => {
  const { estimates, errors } = fitLogistic(patterns, 4);
  const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 7));
  expect(estimates).toEqual(near([-2.1850601076, 0.438897316, 0.9142666557, 0.6229899067]));
  expect(errors).toEqual(near([0.2465076778, 0.29630677, 0.2948206026, 0.247299008]));
  expect(probability([0, 2, 3], estimates)).toBeCloseTo(0.343484674, 8);
});

test('columns that say the same, or events that all of a column have, give no model', () => {
  expect(() => fitLogistic([{ columns: [0, 1], n: 40, events: 20 }], 2)).toThrow(RangeError);
  const separated = [
    { columns: [0], n: 40, events: 20 },
    { columns: [0, 1], n: 40, events: 40 },
  ];
  expect(() => fitLogistic(separated, 2)).toThrow(RangeError);
});

const casesOf = (centre: number, sex: string, asa: string, n: number, events: number) => ({
  centre,
  leaves: ['60_TO_69', sex, asa, 'DEGENERATIVE', 'NONE'],
  n: [n],
  events: [events],
});

test('a model expects as many events as there are, and tells only categories apart that would be shown', () => {
  const model = riskModel(
    [
      ...[0, 1, 2].flatMap((centre) => [
        casesOf(centre, 'FEMALE', 'II', 60, 20 + centre),
        casesOf(centre, 'MALE', 'II', 40, 20),
      ]),
      // Nine events; and a category of a single centre.
      ...[0, 1, 2].map((centre) => casesOf(centre, 'FEMALE', 'V', 20, 3)),
      casesOf(0, 'FEMALE', 'III', 50, 25),
    ],
    0,
    3,
  );
  expect(model?.coefficients.map(({ category }) => category)).toEqual(['MALE']);
  expect(model?.expected.reduce((sum, each) => sum + each, 0)).toBeCloseTo(157, 8);
  // Odds of 60/60 against 97/193 of all others, whose deviation is √(1/60 + 1/60 + 1/97 + 1/193).
  expect(model?.coefficients[0]?.estimate).toBeCloseTo(Math.log(193 / 97), 8);
  expect(model?.coefficients[0]?.error).toBeCloseTo(Math.sqrt(2 / 60 + 1 / 97 + 1 / 193), 8);
});
