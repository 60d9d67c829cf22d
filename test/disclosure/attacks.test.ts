import { beforeAll, describe, expect, test } from 'vitest';
import { leavesOf } from '../../subgraphs/quality/src/rules/catalogue/codedCase.ts';
import { cubes } from '../../subgraphs/quality/src/rules/catalogue/cubes.ts';
import type { DimensionCode } from '../../subgraphs/quality/src/rules/catalogue/dimensions.ts';
import {
  type MeasureCode,
  measures,
  type PopulationCode,
} from '../../subgraphs/quality/src/rules/catalogue/populations.ts';
import { perturbationRow } from '../../subgraphs/quality/src/rules/disclosure/perturbationRow.ts';
import { mostOff, policy } from '../../subgraphs/quality/src/rules/disclosure/policy.ts';
import { type AttackedCount, AttackedCounts } from '../support/disclosure/AttackedCounts.ts';
import { attackedFunnels } from '../support/disclosure/attackedFunnels.ts';
import { narrowed } from '../support/disclosure/narrowed.ts';
import { type Belief, reconciled } from '../support/disclosure/reconciled.ts';
import {
  caseAt,
  firstCases,
  type SyntheticRelease,
  syntheticRelease,
} from '../support/disclosure/syntheticRelease.ts';

// The attacker knows the catalogue, the rules and their numbers, and reads all of a release; keys stay secret.

const records = 20_000;
let release: SyntheticRelease;
beforeAll(() => {
  release = syntheticRelease(firstCases(records));
});

/** By how much a shown figure is off: the noise, and one of five steps of rounding. */
const shownVariance = policy.counts.variance + (policy.step ** 2 - 1) / 12;
/** Of ten values, each as likely. */
const small: Belief = {
  mean: (policy.fewest - 1) / 2,
  variance: (policy.fewest ** 2 - 1) / 12,
};

function asPublished({ shown, structural }: AttackedCount): Belief {
  if (structural) return { mean: 0, variance: 0 };
  return shown === null ? small : { mean: shown, variance: shownVariance };
}

/** What a registry would publish that only withholds what is small. */
function withThresholdAlone(count: AttackedCount): Belief {
  const { truth, structural } = count;
  return truth < policy.fewest && !structural ? small : { mean: truth, variance: 1e-4 };
}

/** The share of shown totals of categories, each year's and all years', that the attacker gets exactly. */
function averaged({ counts, sums }: AttackedCounts, view: (count: AttackedCount) => Belief) {
  const found = reconciled(counts.map(view), sums);
  const totals = counts.flatMap(({ divided, shown, truth }, i) =>
    divided <= 1 && shown !== null ? [Math.round(found[i] ?? 0) === truth] : [],
  );
  expect(totals.length).toBeGreaterThan(400);
  return totals.filter(Boolean).length / totals.length;
}

/**
 * How often the attacker tells rightly whether somebody is in a cell that holds one person or none, by all that is
 * published around it; half the time by guessing.
 */
function differenced({ counts, sums }: AttackedCounts, view: (count: AttackedCount) => Belief) {
  const cells = counts.flatMap(({ truth, structural }, i) =>
    truth <= 1 && !structural ? [i] : [],
  );
  const beliefs = counts.map(view);
  for (const i of cells) beliefs[i] = { mean: 0.5, variance: 1e4 };
  const found = reconciled(beliefs, sums);
  const told = (truth: number) => {
    const those = cells.filter((i) => counts[i]?.truth === truth);
    expect(those.length).toBeGreaterThan(100);
    return those.filter((i) => (found[i] ?? 0) > 0.5 === (truth === 1)).length / those.length;
  };
  return (told(0) + told(1)) / 2;
}

describe.each(['CASES', 'ELIGIBLE_12', 'FOLLOWED_12'] as const)('counts of %s', (population) => {
  let attacked: AttackedCounts;
  beforeAll(() => {
    attacked = new AttackedCounts(release, population);
  });

  test('averaging over all ways to ask finds at most 40 % of the totals exactly', () => {
    expect(averaged(attacked, asPublished)).toBeLessThanOrEqual(0.4);
  });

  test('differencing tells whether one person is in a cell at most 60 % of the time', () => {
    expect(differenced(attacked, asPublished)).toBeLessThanOrEqual(0.6);
  });

  test('nothing withheld is certain, nor narrowed to fewer than four values', () => {
    const known = attacked.counts.map(({ shown, structural, truth }) => {
      if (structural) return { low: 0, high: 0 };
      if (shown !== null)
        return { low: Math.max(policy.fewest, shown - mostOff), high: shown + mostOff };
      return { low: 0, high: truth < policy.fewest ? policy.fewest - 1 : records };
    });
    const ranges = narrowed(known, attacked.sums);
    const withheld = attacked.counts.flatMap(({ shown, structural, truth }, i) => {
      const { low, high } = ranges[i] ?? { low: 0, high: -1 };
      if (truth < low || truth > high) throw new Error(`${truth} is not from ${low} to ${high}.`);
      return shown === null && !structural ? [high - low + 1] : [];
    });
    expect(withheld.length).toBeGreaterThan(1_000);
    expect(Math.min(...withheld)).toBeGreaterThanOrEqual(policy.fewestCandidates);
  });
});

describe('funnels of a registry with small centres', () => {
  let small: SyntheticRelease;
  beforeAll(() => {
    small = syntheticRelease(firstCases(1_300));
  });
  const funnelOf = (code: string) => small.funnels.find(({ indicator }) => indicator === code);

  test.each([
    ['FOLLOWED_12', 'FOLLOW_UP', 'events', 'IMPROVED', 'n'],
    ['PATIENT_ANSWERED', 'SURGEON_REPORTED', 'n', 'PATIENT_REPORTED', 'n'],
  ] as const)('%s of a centre is one count in %s and %s', (_of, one, figure, other, same) => {
    const shown = funnelOf(one)?.centres.map((each) => [each.pseudonym, each[figure]]);
    expect(shown?.some(([, count]) => count === null)).toBe(true);
    expect(funnelOf(other)?.centres.map((each) => [each.pseudonym, each[same]])).toEqual(shown);
  });

  test('nothing withheld is narrowed to fewer than four values by all funnels together', () => {
    const { known, withheld, sums } = attackedFunnels(small);
    const ranges = narrowed(known, sums);
    const widths = withheld.map((i) => (ranges[i]?.high ?? 0) - (ranges[i]?.low ?? 0) + 1);
    expect(withheld.length).toBeGreaterThan(50);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(policy.fewestCandidates);
  });
});

/** The mean square of z scores, of which a tenth at each end counts as much as the next one inward. */
function dispersionByPublished(centres: readonly { n: number | null; events: number | null }[]) {
  return (pool: number) => {
    const scores = centres
      .flatMap(({ n, events }) =>
        n === null || events === null
          ? []
          : [(Math.min(1, events / n) - pool) / Math.sqrt((pool * (1 - pool)) / n)],
      )
      .sort((a, b) => a - b);
    const cut = Math.floor(scores.length / 10);
    const inner = scores.slice(cut, scores.length - cut);
    const ends = [inner[0] ?? 0, inner.at(-1) ?? 0].map((z) => cut * z * z);
    const squares = [...inner.map((z) => z * z), ...ends];
    return squares.reduce((sum, each) => sum + each, 0) / scores.length;
  };
}

test('how much more centres differ than chance has it follows from what is published of them', () => {
  expect(release.funnels).toHaveLength(4);
  for (const { n, events, centres, overDispersion } of release.funnels) {
    const expected = dispersionByPublished(centres)((events ?? 0) / (n ?? 1));
    expect(overDispersion).toBeCloseTo(expected, 2);
  }
});

test('the same attacks on exact figures find all totals, and tell one person far better', () => {
  const attacked = new AttackedCounts(release, 'CASES');
  expect(averaged(attacked, withThresholdAlone)).toBe(1);
  expect(differenced(attacked, withThresholdAlone)).toBeGreaterThan(0.7);
});

test('one figure tells somebody who knows all others whether a person is in it at most 60 % of the time', () => {
  const noises = perturbationRow(policy.counts, policy.counts.largest + 1);
  const shownOf = (count: number) => {
    const likely = new Map<number, number>();
    for (const { value, probability } of noises) {
      const shown = Math.round((count + value) / policy.step) * policy.step;
      likely.set(shown, (likely.get(shown) ?? 0) + probability);
    }
    return likely;
  };
  // Somebody who guesses what is likelier is right as often as the larger of both probabilities says.
  const rightAt = Array.from({ length: policy.step }, (_, i) => {
    const [without, within] = [shownOf(100 + i), shownOf(101 + i)];
    const figures = [...new Set([...without.keys(), ...within.keys()])];
    return figures
      .map((each) => Math.max(without.get(each) ?? 0, within.get(each) ?? 0) / 2)
      .reduce((sum, each) => sum + each, 0);
  });
  const average = rightAt.reduce((sum, each) => sum + each, 0) / rightAt.length;
  expect(average).toBeLessThanOrEqual(0.6);
  expect(average).toBeGreaterThan(0.55);
});

/** The interval that anyone works out of a mean, from what is shown of it and the spread of its measure. */
function intervalBy(mean: number, n: number, population: PopulationCode, code: MeasureCode) {
  const { least = 0, most = 0 } = measures.find((each) => each.code === code) ?? {};
  const deviation = release.tally.measures.deviation(population, code);
  const half = 1.96 * Math.sqrt(deviation ** 2 / n + ((most - least) / n) ** 2);
  return [mean - half, mean + half].map((end) => Math.min(most, Math.max(least, end)));
}

test('an interval follows from the mean and n beside it, so that it tells no count more exactly', () => {
  let seen = 0;
  for (const { cube, cells } of release.slices) {
    const { population = 'CASES' } = cubes.find(({ code }) => code === cube) ?? {};
    for (const { n, means } of cells)
      for (const { measure, value } of means) {
        if (!value || n === null) continue;
        const [lower = 0, upper = 0] = intervalBy(value.mean, n, population, measure);
        seen += 1;
        // To one decimal.
        expect(Math.abs(value.lower - lower), `${cube} ${measure} of ${n}`).toBeLessThan(0.0501);
        expect(Math.abs(value.upper - upper), `${cube} ${measure} of ${n}`).toBeLessThan(0.0501);
      }
  }
  expect(seen).toBeGreaterThan(2_000);
});

test('of two releases, one with a person more, only figures differ that the person is in', () => {
  const person = caseAt(123);
  const others = [...firstCases(records)].filter(({ _id }) => _id !== person._id);
  const without = syntheticRelease(others);
  const country = without.countryOf(person.centreId);
  const leaves: Record<DimensionCode, string> = { ...leavesOf(person), country };
  const holds = (dimension: DimensionCode, category: string) => {
    const known = without.release.dimensions.find(({ code }) => code === dimension)?.categories;
    const leaf = known?.find(({ code }) => code === leaves[dimension]);
    return ['ALL', leaf?.code, leaf?.within].includes(category);
  };
  const differing = release.slices.flatMap(({ cube, year, cells }, s) =>
    cells.flatMap((cell, c) => {
      const before = without.slices[s]?.cells[c];
      return JSON.stringify(before) === JSON.stringify(cell) ? [] : [{ cube, year, at: cell.at }];
    }),
  );
  expect(differing.length).toBeGreaterThan(10);
  for (const [f, { centres }] of release.funnels.entries()) {
    const moved = centres.filter(({ pseudonym, n, events }, i) => {
      const before = without.funnels[f]?.centres[i];
      return pseudonym !== before?.pseudonym || n !== before.n || events !== before.events;
    });
    // Only the person's own; what is expected of others may move with the model of all.
    expect(moved.length).toBeLessThanOrEqual(1);
  }
  for (const { cube, year, at } of differing) {
    const { dimensions } = cubes.find(({ code }) => code === cube) ?? { dimensions: [] };
    expect([null, Number(person.operatedOn.slice(0, 4))]).toContain(year);
    for (const [i, dimension] of dimensions.entries())
      expect(holds(dimension, at[i] ?? ''), `${cube} ${at.join()}`).toBe(true);
  }
});
