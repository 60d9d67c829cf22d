import { expect, test } from 'vitest';
import { type PublishedVersion, versionErrors } from './versionErrors.ts';

const day = '2026-06-15';
const published: PublishedVersion = {
  version: '2027',
  inForceFrom: '2027-01-01',
  criteria: [
    { code: 'PER-1', metric: 'SURGEONS_WITH_VALID_DIPLOMA', threshold: 3 },
    { code: 'VOL-1', metric: 'CASES_PER_YEAR' },
    { code: 'PRO-1' },
  ],
  minimumVolumes: [
    { pathologyGroup: 'TRAUMA', casesPerYear: 10 },
    { pathologyGroup: 'TUMOUR', casesPerYear: 5 },
  ],
  validityMonths: 36,
  surveillanceMonths: 12,
  source: 'The scheme’s handbook.',
};
const codes = (changes: Partial<PublishedVersion> = {}) =>
  versionErrors(
    { ...published, ...changes },
    {
      awardedFor: ['TRAUMA', 'TUMOUR'],
      versions: [{ version: '2023', inForceFrom: '2026-12-31' }],
    },
    day,
  ).map(({ code }) => code);

test('a version is published that is in force from tomorrow or later', () => {
  expect(codes()).toEqual([]);
  expect(codes({ inForceFrom: '2026-06-16' })).toEqual([]);
  expect(codes({ inForceFrom: day })).toEqual(['IN_FORCE_IN_PAST']);
});

test('each version has its own name and day', () => {
  expect(codes({ version: '2023' })).toEqual(['VERSION_TAKEN']);
  expect(codes({ version: '' })).toEqual(['VERSION_TAKEN']);
  expect(codes({ inForceFrom: '2026-12-31' })).toEqual(['DAY_TAKEN']);
});

test('it lasts a month at least, and names where it is written', () => {
  expect(codes({ validityMonths: 0 })).toEqual(['MONTHS_MISSING']);
  expect(codes({ surveillanceMonths: -1 })).toEqual(['MONTHS_MISSING']);
  expect(codes({ source: ' ' })).toEqual(['SOURCE_MISSING']);
});

test('it lasts a century at most, so that its certificates end within the calendar', () => {
  expect(codes({ validityMonths: 1_200, surveillanceMonths: 1_200 })).toEqual([]);
  expect(codes({ validityMonths: 1_201 })).toEqual(['MONTHS_TOO_MANY']);
  expect(codes({ surveillanceMonths: 2_147_483_647 })).toEqual(['MONTHS_TOO_MANY']);
});

test('each criterion comes once, with a threshold where it is measured alone', () => {
  const [surgeons, cases, judged] = published.criteria;
  if (!surgeons || !cases || !judged) throw new Error('Three criteria.');
  expect(codes({ criteria: [], minimumVolumes: [] })).toEqual(['CRITERIA_EMPTY']);
  expect(codes({ criteria: [surgeons, surgeons, cases] })).toEqual(['CRITERION_REPEATED']);
  expect(codes({ criteria: [{ ...surgeons, threshold: null }, cases] })).toEqual([
    'THRESHOLD_MISSING',
  ]);
  expect(codes({ criteria: [{ ...judged, threshold: 0 }, cases] })).toEqual([
    'THRESHOLD_NOT_EXPECTED',
  ]);
  expect(codes({ criteria: [{ ...cases, threshold: 5 }] })).toEqual(['THRESHOLD_NOT_EXPECTED']);
});

test('where operations are counted, each certified group has its minimum', () => {
  const [trauma, tumour] = published.minimumVolumes;
  if (!trauma || !tumour) throw new Error('Two minima.');
  expect(codes({ minimumVolumes: [trauma] })).toEqual(['VOLUMES_INCOMPLETE']);
  expect(codes({ minimumVolumes: [trauma, trauma] })).toEqual(['VOLUMES_INCOMPLETE']);
  expect(codes({ minimumVolumes: [trauma, { ...tumour, casesPerYear: 0 }] })).toEqual([
    'VOLUME_TOO_SMALL',
  ]);
  const judged = { criteria: [{ code: 'PRO-1' }] };
  expect(codes(judged)).toEqual(['VOLUMES_INCOMPLETE']);
  expect(codes({ ...judged, minimumVolumes: [] })).toEqual([]);
});
