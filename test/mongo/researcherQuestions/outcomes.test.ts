import { expect, test } from 'vitest';
import type { Month } from '../../support/followedUp.ts';
import {
  at,
  cube,
  expectCount,
  expectMean,
  expectRate,
  fixed,
  type Mean,
  type Rate,
} from '../../support/researcher/answers.ts';
import { aged, Researcher, stenosis } from '../../support/researcher/Researcher.ts';

const researcher = new Researcher();

test('2: COMI before, at 12 months and its change, of lumbar stenosis by age band', async () => {
  const { COMI_12 } = await researcher.ask(
    cube('COMI_12', fixed(['condition', 'LUMBAR_STENOSIS'])),
  );
  const those = researcher.answered(12, researcher.cases.filter(stenosis).filter(aged(60, 69)));
  const { n, means } = at(COMI_12, 'LUMBAR_STENOSIS', '60_TO_69');
  expectCount(n, those.length);
  expectMean(
    means[0],
    those.map(({ before }) => before),
    10,
  );
  expectMean(
    means[1],
    those.map(({ after }) => after),
    10,
  );
  expectMean(
    means[2],
    those.map(({ change }) => change),
    20,
  );
});

test('3: the shares that improved and that got worse, with their intervals', async () => {
  const { IMPROVED, WORSE } = await researcher.ask(cube('IMPROVED'), cube('WORSE'));
  const changes = researcher.answered(12).map(({ change }) => change);
  const improved = changes.filter((change) => change <= -2.2).length;
  const worse = changes.filter((change) => change >= 0.3).length;
  expectRate(at(IMPROVED, 'ALL', 'ALL').outcome, improved, changes.length);
  expectRate(at(WORSE, 'ALL', 'ALL').outcome, worse, changes.length);
});

test('12: success by the threshold of COMI and by that of ODI, of the same patients', async () => {
  const { SUCCESS_COMI, SUCCESS_ODI } = await researcher.ask(
    cube('SUCCESS_COMI'),
    cube('SUCCESS_ODI'),
  );
  const both = researcher.answered(12).flatMap(({ each, form, change }) => {
    const [before, after] = [each.baseline?.odi?.score ?? null, form?.odi?.score ?? null];
    return before === null || after === null ? [] : [{ change, odi: before - after }];
  });
  const comi = both.filter(({ change }) => change <= -2.2).length;
  expectRate(at(SUCCESS_COMI, 'ALL', 'ALL').outcome, comi, both.length);
  const odi = both.filter((each) => each.odi >= 18).length;
  expectRate(at(SUCCESS_ODI, 'ALL', 'ALL').outcome, odi, both.length);
});

interface FunnelAnswer {
  pool: Rate;
  overDispersion: number;
  limits: { n: number; lower95: number; upper95: number }[];
  centres: {
    pseudonym: string;
    n: number | null;
    rate: Rate;
    limits: { lower95: number; upper95: number; lower998: number; upper998: number } | null;
    position: string | null;
    expected: number | null;
    observedToExpected: number | null;
    adjustedPercent: number | null;
  }[];
  model: { intercept: number; coefficients: { dimension: string; category: string }[] };
}

const readFunnel = async () => {
  const { registry } = await researcher.query<{ registry: { funnel: FunnelAnswer } }>(
    `{ registry { funnel(indicator: IMPROVED) { pool { numerator denominator percent lower upper }
      overDispersion limits { n lower95 upper95 }
      centres { pseudonym n rate { numerator denominator percent lower upper }
        limits { lower95 upper95 lower998 upper998 } position expected observedToExpected adjustedPercent }
      model { intercept coefficients { dimension category estimate standardError } } } } }`,
  );
  return registry.funnel;
};

test('9: centres beside each other, by pseudonyms, with limits and what their cases lead to expect', async () => {
  const funnel = await readFunnel();
  const byCentre = new Map<string, { n: number; events: number }>();
  for (const { each, change } of researcher.answered(12)) {
    const count = byCentre.get(each.centreId) ?? { n: 0, events: 0 };
    byCentre.set(each.centreId, count);
    count.n += 1;
    count.events += Number(change <= -2.2);
  }
  const counted = [...byCentre.values()];
  const all = counted.reduce((sum, { n }) => sum + n, 0);
  const improved = counted.reduce((sum, { events }) => sum + events, 0);
  expectRate(funnel.pool, improved, all);
  expect(JSON.stringify(funnel)).not.toContain('centre-');
  // Whose pseudonym is whose nobody can tell: sorted by size they are the same centres, within noise.
  const shown = funnel.centres.flatMap(({ n }) => n ?? []).sort((a, b) => a - b);
  const sizes = counted
    .map(({ n }) => n)
    .filter((n) => n >= 10)
    .sort((a, b) => a - b);
  expect(Math.abs(shown.length - sizes.length)).toBeLessThanOrEqual(3);
  const expected = funnel.centres.reduce((sum, centre) => sum + (centre.expected ?? 0), 0);
  expect(Math.abs(expected / improved - 1)).toBeLessThan(0.05);
  const told = funnel.centres.filter(({ position }) => position !== null);
  expect(told.length).toBeGreaterThan(30);
  for (const {
    n,
    rate,
    limits,
    position,
    adjustedPercent,
    expected: e,
    observedToExpected,
  } of told) {
    const pool = (funnel.pool.numerator ?? 0) / (funnel.pool.denominator ?? 1);
    const error = Math.sqrt((pool * (1 - pool) * Math.max(1, funnel.overDispersion)) / (n ?? 1));
    expect(limits?.upper95).toBeCloseTo(100 * Math.min(1, pool + 1.96 * error), 0);
    expect(limits?.lower998).toBeCloseTo(100 * Math.max(0, pool - 3.09 * error), 0);
    const off = Math.abs((rate.numerator ?? 0) / (n ?? 1) - pool) / error;
    expect(position).toBe(
      off > 3.095 ? 'BEYOND_998' : off > 1.965 ? 'BEYOND_95' : off < 1.955 ? 'WITHIN' : position,
    );
    expect(observedToExpected).toBeCloseTo((rate.numerator ?? 0) / (e ?? 1), 2);
    expect(adjustedPercent).toBeLessThanOrEqual(100);
  }
});

test('how patients did over two years: COMI before surgery and at each time, each with who answered', async () => {
  const { registry } = await researcher.query<{
    registry: {
      trajectory: {
        points: {
          month: number;
          n: number;
          before: Mean;
          after: Mean | null;
          followUp: Rate | null;
        }[];
      };
    };
  }>(
    `{ registry { trajectory(slice: ${fixed(['condition', 'LUMBAR_STENOSIS'])}) { points { month n
      before { mean lower upper } after { mean lower upper } followUp { numerator denominator percent lower upper } } } } }`,
  );
  const { points } = registry.trajectory;
  const those = researcher.cases.filter(stenosis);
  expect(points.map(({ month }) => month)).toEqual([0, 3, 12, 24]);
  const first = researcher.followed(3, those);
  expectCount(points[0]?.n, first.length);
  expectMean(
    points[0]?.before,
    first.map(({ before }) => before),
    10,
  );
  for (const { month, n, before, after, followUp } of points.slice(1)) {
    const pairs = researcher.answered(month as Month, those);
    expectCount(n, pairs.length);
    expectMean(
      before,
      pairs.map((pair) => pair.before),
      10,
    );
    expectMean(
      after ?? undefined,
      pairs.map((pair) => pair.after),
      10,
    );
    expectRate(followUp, pairs.length, researcher.followed(month as Month, those).length);
  }
});
