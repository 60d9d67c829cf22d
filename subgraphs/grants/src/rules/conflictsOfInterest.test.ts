import { expect, test } from 'vitest';
import { conflictsOfInterest } from './conflictsOfInterest.ts';

const application = {
  investigatorIds: ['applicant', 'colleague'],
  institutionId: 'university',
  centreId: 'unit',
};
const day = '2026-02-10';

const reviewer = (affiliation: object) => ({
  personId: 'reviewer',
  affiliations: [{ organizationId: 'elsewhere', from: '2010-01-01', ...affiliation }],
});

test('a reviewer from elsewhere has no conflict', () => {
  expect(conflictsOfInterest(reviewer({}), application, day)).toEqual([]);
});

test.each(['applicant', 'colleague'])('the %s does not judge the application', (personId) => {
  expect(conflictsOfInterest({ personId, affiliations: [] }, application, day)).toEqual([
    'OWN_APPLICATION',
  ]);
});

test('someone who works at the institution has a conflict', () => {
  expect(conflictsOfInterest(reviewer({ organizationId: 'university' }), application, day)).toEqual(
    ['SAME_INSTITUTION'],
  );
});

test('someone who works at the spine unit has one too, whoever receives the money', () => {
  expect(conflictsOfInterest(reviewer({ centreId: 'unit' }), application, day)).toEqual([
    'SAME_INSTITUTION',
  ]);
});

test.each([
  ['2023-02-10', ['SAME_INSTITUTION']],
  ['2023-02-09', []],
  ['2026-02-09', ['SAME_INSTITUTION']],
])('who left the institution on %s judges on 10 February 2026 with %j', (until, conflicts) => {
  expect(
    conflictsOfInterest(reviewer({ organizationId: 'university', until }), application, day),
  ).toEqual(conflicts);
});

test('who joins the institution only tomorrow may judge today', () => {
  expect(
    conflictsOfInterest(
      reviewer({ organizationId: 'university', from: '2026-02-11' }),
      application,
      day,
    ),
  ).toEqual([]);
});

test('an application without a spine unit is no match for an affiliation without one', () => {
  const { centreId: _unit, ...withoutUnit } = application;
  expect(conflictsOfInterest(reviewer({}), withoutUnit, day)).toEqual([]);
});

test('an applicant who would review their own institution has both conflicts', () => {
  const self = { ...reviewer({ organizationId: 'university' }), personId: 'applicant' };
  expect(conflictsOfInterest(self, application, day)).toEqual([
    'OWN_APPLICATION',
    'SAME_INSTITUTION',
  ]);
});
