import { expect, test } from 'vitest';
import { type CentreFigures, readinessLines } from './readiness.ts';

const version = {
  criteria: [
    { code: 'INF-1', metric: null },
    { code: 'PER-1', metric: 'SURGEONS_WITH_VALID_DIPLOMA', threshold: 2 },
    { code: 'REG-1', metric: 'FOLLOW_UP_RATE_12_MONTHS', threshold: 0.6 },
    { code: 'RES-1', metric: 'RUNNING_GRANTS', threshold: 1 },
    { code: 'VOL-1', metric: 'CASES_PER_YEAR' },
  ],
  minimumVolumes: [
    { pathologyGroup: 'TRAUMA', casesPerYear: 20 },
    { pathologyGroup: 'TUMOUR', casesPerYear: 5 },
  ],
} as const;

const figures: CentreFigures = {
  cases: (group) => (group === 'TRAUMA' ? 19 : 5),
  casesYear: 2025,
  followUpRate: 0.6,
  followUpYear: 2024,
  surgeonsWithDiploma: 1,
  runningGrants: 1,
};

const linesOf = (change: Partial<CentreFigures> = {}) =>
  readinessLines(version, { ...figures, ...change }).map(
    ({ criterion, pathologyGroup, figure, threshold, met, reason }) => [
      criterion.code,
      pathologyGroup,
      figure,
      threshold,
      met,
      reason,
    ],
  );

test('each criterion is measured against its threshold, volumes group by group', () => {
  expect(linesOf()).toEqual([
    ['INF-1', null, null, null, null, 'JUDGED_ON_SITE'],
    ['PER-1', null, 1, 2, false, 'MEASURED'],
    ['REG-1', null, 0.6, 0.6, true, 'MEASURED'],
    ['RES-1', null, 1, 1, true, 'MEASURED'],
    ['VOL-1', 'TRAUMA', 19, 20, false, 'MEASURED'],
    ['VOL-1', 'TUMOUR', 5, 5, true, 'MEASURED'],
  ]);
});

test('a rate that nobody was due for is unknown, not missed', () => {
  expect(linesOf({ followUpRate: null })[2]).toEqual(['REG-1', null, null, 0.6, null, 'NO_DATA']);
});

test('a line says how much is missing, and what was counted', () => {
  const lines = readinessLines(version, { ...figures, followUpRate: 0.552 }).map(
    ({ criterion, missing, source }) => [
      criterion.code,
      missing,
      source?.subgraph ?? null,
      source?.year ?? null,
    ],
  );
  expect(lines).toEqual([
    ['INF-1', null, null, null],
    ['PER-1', 1, 'education', null],
    ['REG-1', 0.048, 'quality', 2024],
    ['RES-1', 0, 'grants', null],
    ['VOL-1', 1, 'quality', 2025],
    ['VOL-1', 0, 'quality', 2025],
  ]);
});
