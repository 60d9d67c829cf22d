import { beforeAll, expect, test } from 'vitest';
import { leavesOf } from '../../subgraphs/quality/src/rules/catalogue/codedCase.ts';
import { cubes } from '../../subgraphs/quality/src/rules/catalogue/cubes.ts';
import { mostOff, policy } from '../../subgraphs/quality/src/rules/disclosure/policy.ts';
import { AttackedCounts } from '../support/disclosure/AttackedCounts.ts';
import { narrowed } from '../support/disclosure/narrowed.ts';
import {
  firstCases,
  type SyntheticRelease,
  syntheticRelease,
} from '../support/disclosure/syntheticRelease.ts';

// The attacker has kept a release, and reads the one that corrects it.

const cases = [...firstCases(20_000)];
const withdrawn = [17, 1_234, 7_777].flatMap((at) => cases[at] ?? []);
const without = (...some: typeof cases) => cases.filter((each) => !some.includes(each));

let release: SyntheticRelease;
/** One for each who withdrew, of all others. */
let corrections: readonly SyntheticRelease[];
/** Of nine cases in ten. */
let muchCorrected: SyntheticRelease;
beforeAll(() => {
  release = syntheticRelease(cases);
  corrections = withdrawn.map((one) => syntheticRelease(without(one), release));
  muchCorrected = syntheticRelease(
    cases.filter((_, i) => i % 10 !== 0),
    release,
  );
});

/** The cells in which two releases differ, with what each is of. */
function differingCells(other: SyntheticRelease) {
  return release.slices.flatMap(({ cube, year, cells }, s) =>
    cells.flatMap((cell, c) => {
      const now = other.slices[s]?.cells[c];
      if (JSON.stringify(cell) === JSON.stringify(now)) return [];
      const { dimensions = [] } = cubes.find(({ code }) => code === cube) ?? {};
      return [...(year === null ? [] : [`year ${year}`])].concat(
        dimensions.map((dimension, i) => `${dimension} ${cell.at[i]}`),
      );
    }),
  );
}

/** Of the year and the dimensions of somebody, how many the attacker gets right: what most differing cells are of. */
function toldOf(one: (typeof cases)[number], other: SyntheticRelease): number {
  const votes = new Map<string, number>();
  for (const name of differingCells(other)) votes.set(name, (votes.get(name) ?? 0) + 1);
  const leaves = { ...leavesOf(one), country: release.countryOf(one.centreId) };
  const truths = Object.entries({ year: one.operatedOn.slice(0, 4), ...leaves });
  const isLeaf = (dimension: string, category: string) => {
    const all = release.release.dimensions.find(({ code }) => code === dimension)?.categories;
    return category !== 'ALL' && !all?.some(({ within }) => within === category);
  };
  return truths.filter(([dimension, truth]) => {
    const [top] = [...votes]
      .map(([name, count]) => [...name.split(' '), count] as [string, string, number])
      .filter(([of, category]) => of === dimension && isLeaf(dimension, category))
      .toSorted(([, , a], [, , b]) => b - a);
    return top?.[1] === truth;
  }).length;
}

test('a correction tells nothing of a patient who withdrew, to who has kept what it corrects', () => {
  const told = corrections.map((each, i) =>
    withdrawn.slice(i, i + 1).map((one) => toldOf(one, each)),
  );
  expect(told).toEqual([[0], [0], [0]]);
});

test('figures that follow the cases to the last one tell nine in ten values of somebody who left', () => {
  const [one] = withdrawn;
  if (!one) throw new Error('Nobody withdrew.');
  expect(toldOf(one, syntheticRelease(without(one)))).toBeGreaterThanOrEqual(9);
});

test('a correction tells nothing of centres either: no count, no expectation and no model moves', () => {
  for (const { funnels } of corrections) expect(funnels).toEqual(release.funnels);
});

test('a correction of a correction keeps what the first one kept', () => {
  const second = syntheticRelease(without(...withdrawn.slice(0, 2)), corrections[0]);
  expect(second.release).toMatchObject({ edition: 3 });
  expect(second.slices).toEqual(release.slices);
});

test('a correction of much shows other figures, and none that is further off than noise and rounding', () => {
  const [before, after] = [release, muchCorrected].map((each) => new AttackedCounts(each, 'CASES'));
  let renewed = 0;
  after?.counts.forEach(({ shown, structural, truth }, i) => {
    const earlier = before?.counts[i]?.shown ?? null;
    if (shown !== null && !structural) expect(Math.abs(shown - truth)).toBeLessThanOrEqual(mostOff);
    // What was withheld stays so.
    if (earlier === null) expect(shown).toBeNull();
    if (shown !== null && shown !== earlier) renewed += 1;
  });
  expect(renewed).toBeGreaterThan(200);
});

test('nothing that a correction withholds is narrowed to fewer than four values', () => {
  const { counts, sums } = new AttackedCounts(muchCorrected, 'CASES');
  const known = counts.map(({ shown, structural, truth }) => {
    if (structural) return { low: 0, high: 0 };
    // Who knows the rules cannot know that a kept count is of ten at least.
    if (shown !== null) return { low: Math.max(0, shown - mostOff), high: shown + mostOff };
    return { low: 0, high: truth < policy.fewest ? policy.fewest - 1 : cases.length };
  });
  const ranges = narrowed(known, sums);
  const widths = counts.flatMap(({ shown, structural, truth }, i) => {
    const { low, high } = ranges[i] ?? { low: 0, high: -1 };
    if (truth < low || truth > high) throw new Error(`${truth} is not from ${low} to ${high}.`);
    return shown === null && !structural ? [high - low + 1] : [];
  });
  expect(widths.length).toBeGreaterThan(1_000);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(policy.fewestCandidates);
});
