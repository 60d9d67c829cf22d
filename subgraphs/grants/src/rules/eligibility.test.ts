import { describe, expect, test } from 'vitest';
import { eligibilityErrors } from './eligibility.ts';

const deadline = '2026-09-15';
const codes = (...given: Parameters<typeof eligibilityErrors>) =>
  eligibilityErrors(...given).map(({ field, code }) => `${field} ${code}`);

describe('a start-up grant', () => {
  const rules = { maxAgeYears: 40, maxYearsSinceDegree: 5 };
  const eligible = { bornOn: '1990-01-01', degreeOn: '2023-01-01' };

  test.each([
    // 41 the day after the deadline, on it, the day before it.
    ['1985-09-16', []],
    ['1985-09-15', ['profile.bornOn TOO_OLD']],
    ['1985-09-14', ['profile.bornOn TOO_OLD']],
  ])('for someone born on %s breaks %j', (bornOn, broken) => {
    expect(codes(rules, { ...eligible, bornOn }, null, deadline)).toEqual(broken);
  });

  test.each([
    ['2021-09-15', []],
    ['2021-09-14', ['profile.degreeOn DEGREE_TOO_OLD']],
    ['2026-09-15', []],
    ['2026-09-16', ['profile.degreeOn DEGREE_IMPLAUSIBLE']],
    ['1990-01-01', ['profile.degreeOn DEGREE_TOO_OLD', 'profile.degreeOn DEGREE_IMPLAUSIBLE']],
  ])('for a degree of %s breaks %j', (degreeOn, broken) => {
    expect(codes(rules, { ...eligible, degreeOn }, null, deadline)).toEqual(broken);
  });

  test('asks for both days', () => {
    expect(codes(rules, {}, null, deadline)).toEqual([
      'profile.bornOn BIRTH_MISSING',
      'profile.degreeOn DEGREE_MISSING',
    ]);
  });
});

describe('a seat on the task force', () => {
  test.each([
    [undefined, ['profile.articles TOO_FEW_ARTICLES']],
    [49, ['profile.articles TOO_FEW_ARTICLES']],
    [50, []],
  ])('for someone with %s articles breaks %j', (articles, broken) => {
    expect(codes({ minArticles: 50 }, { articles }, null, deadline)).toEqual(broken);
  });
});

describe('an observership', () => {
  const rules = { maxVisitDays: 14 };

  test.each([
    ['2026-10-05', []],
    ['2026-10-18', []],
    ['2026-10-19', ['visit.until VISIT_TOO_LONG']],
    ['2026-10-04', ['visit.until VISIT_ENDS_BEFORE_IT_BEGINS']],
  ])('from 5 October until %s breaks %j', (until, broken) => {
    expect(codes(rules, {}, { from: '2026-10-05', until }, deadline)).toEqual(broken);
  });

  test('needs a visit', () => {
    expect(codes(rules, {}, null, deadline)).toEqual(['visit VISIT_MISSING']);
  });
});

test('a research grant pays for no visit and asks for no profile', () => {
  expect(codes({}, {}, null, deadline)).toEqual([]);
  expect(codes({}, {}, { from: '2026-10-05', until: '2026-10-06' }, deadline)).toEqual([
    'visit VISIT_NOT_FUNDED',
  ]);
});
