import { beforeAll, expect, test } from 'vitest';
import { cubes } from '../../subgraphs/quality/src/rules/catalogue/cubes.ts';
import { keyRange } from '../../subgraphs/quality/src/rules/disclosure/noise.ts';
import { policy } from '../../subgraphs/quality/src/rules/disclosure/policy.ts';
import { attackedFunnels } from '../support/disclosure/attackedFunnels.ts';
import { narrowed } from '../support/disclosure/narrowed.ts';
import {
  firstCases,
  type SyntheticRelease,
  syntheticRelease,
} from '../support/disclosure/syntheticRelease.ts';

/** Of each centre; nine is withheld. */
const [casesEach, reportedEach] = [60, 9];

/** Five centres, in each of which nine patients report a complication; noise adds five to the total of 45. */
function casesOfFive() {
  const known = [...firstCases(300)];
  const [base] = known.filter(({ followUps }) => followUps.length > 0);
  if (!base) throw new Error('Nobody answered.');
  const centreIds = [...new Set(known.map(({ centreId }) => centreId))].slice(0, 5);
  return centreIds.flatMap((centreId, centre) =>
    Array.from({ length: casesEach }, (_, i) => ({
      ...base,
      _id: `case-${centre}-${i}`,
      centreId,
      recordKey: centre === 0 && i === 0 ? keyRange - 1 : 0,
      adverseEvents:
        i < reportedEach ? [{ code: 'DURA_LESION', reportedBy: 'PATIENT' as const }] : [],
    })),
  );
}

let release: SyntheticRelease;
beforeAll(() => {
  release = syntheticRelease(casesOfFive() as never);
});

test('a total that tells what each of five centres has is withheld by the funnel and by every cube', () => {
  const funnel = release.funnels.find(({ indicator }) => indicator === 'PATIENT_REPORTED');
  expect(funnel).toMatchObject({ events: null });
  expect(funnel?.centres.map(({ events }) => events)).toEqual([null, null, null, null, null]);
  const reporting = cubes.filter(({ outcome }) => outcome === 'PATIENT_REPORTED');
  expect(reporting).toHaveLength(1);
  for (const { code } of reporting)
    for (const { year, cells } of release.slices.filter(({ cube }) => cube === code))
      for (const { at, structural, outcome } of cells)
        if (!structural) expect(outcome, `${code} ${year} ${at.join()}`).toBeNull();
});

test('nothing that funnels withhold is narrowed to fewer than four values by funnels and cubes together', () => {
  const { known, withheld, sums } = attackedFunnels(release);
  const ranges = narrowed(known, sums);
  expect(withheld.length).toBeGreaterThan(5);
  for (const i of withheld) {
    const { low, high } = ranges[i] ?? { low: 0, high: -1 };
    expect(high - low + 1).toBeGreaterThanOrEqual(policy.fewestCandidates);
  }
});
