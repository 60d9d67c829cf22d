import { describe, expect, test } from 'vitest';
import { openedDownloads } from '../../support/downloads.ts';
import { viewerWith } from '../../support/subgraph.ts';

const { as, run, rowsAt } = openedDownloads();
const researcher = viewerWith(['registry:read']);

describe('a researcher downloads summaries of the registry', () => {
  test('of centres beside each other, with limits, model and what is expected', async () => {
    as(researcher);
    const funnel = `funnel(indicator: IMPROVED) { n pool { percent } followUp { percent } overDispersion model { intercept
      coefficients { dimension category estimate standardError } } limits { n lower95 upper998 }
      centres { pseudonym n suppressed rate { percent suppressed } followUp { percent } limits { lower998 } position expected observedToExpected adjustedPercent } }`;
    const { data } = await run(`{ registry { ${funnel} } }`);
    const answer = (data as unknown as { registry: { funnel: Funnel } }).registry.funnel;
    const rows = await rowsAt('registry-funnel.csv?indicator=IMPROVED');
    expect(rows.length).toBeGreaterThan(30);
    expect(
      rows.map((row) => [
        ...[row.pseudonym, row.n, row.n_mark, row.rate_percent, row.rate_mark, row.lower_998],
        ...[row.position, row.expected, row.observed_to_expected, row.adjusted_percent],
        row.follow_up_percent,
      ]),
    ).toEqual(
      answer.centres.map((each) =>
        [
          ...[each.pseudonym, each.n, each.suppressed, each.rate.percent, each.rate.suppressed],
          ...[each.limits?.lower998, each.position, each.expected],
          ...[each.observedToExpected, each.adjustedPercent, each.followUp.percent],
        ].map((value) => String(value ?? '')),
      ),
    );
    expect(new Set(rows.map((row) => row.pool_percent))).toEqual(
      new Set([String(answer.pool.percent)]),
    );
    expect(rows.some((row) => row.rate_mark === 'SUPPRESSED')).toBe(true);
    const curve = await rowsAt('registry-funnel-limits.csv?indicator=IMPROVED');
    expect(curve.map((row) => [row.n, row.lower_95, row.upper_998].map(Number))).toEqual(
      answer.limits.map(({ n, lower95, upper998 }) => [n, lower95, upper998]),
    );
    const model = await rowsAt('registry-risk-model.csv?indicator=IMPROVED');
    expect(model.map((row) => [row.dimension, row.category, Number(row.estimate)])).toEqual(
      answer.model.coefficients.map((each) => [each.dimension, each.category, each.estimate]),
    );
    expect(Number(model[0]?.intercept)).toBe(answer.model.intercept);
    for (const { pool_n: n, pool_follow_up_percent: followUp } of [...rows, ...curve, ...model])
      expect([Number(n), Number(followUp)]).toEqual([answer.n, answer.followUp.percent]);
  });

  test('of COMI over two years, of a condition', async () => {
    as(researcher);
    const where = 'where: [{ dimension: "condition", category: "LUMBAR_STENOSIS" }]';
    const { data } = await run(`{ registry { trajectory(slice: { ${where} }) { points { month n
      before { mean } after { mean } change { mean } followUp { percent } } } } }`);
    const { points } = (data as unknown as { registry: { trajectory: { points: Point[] } } })
      .registry.trajectory;
    const rows = await rowsAt('registry-trajectory.csv?where=condition:LUMBAR_STENOSIS');
    expect(
      rows.map((row) => [
        ...[row.month, row.n, row.before_mean, row.after_mean, row.change_mean],
        row.follow_up_percent,
      ]),
    ).toEqual(
      points.map(({ month, n, before, after, change, followUp }) =>
        [month, n, before.mean, after?.mean, change?.mean, followUp?.percent].map((value) =>
          String(value ?? ''),
        ),
      ),
    );
    expect(rows.map(({ month }) => month)).toEqual(['0', '3', '12', '24']);
  });
});

interface Funnel {
  readonly n: number;
  readonly pool: { readonly percent: number };
  readonly followUp: { readonly percent: number };
  readonly limits: readonly { readonly n: number; readonly lower95: number; upper998: number }[];
  readonly model: {
    readonly intercept: number;
    readonly coefficients: readonly { dimension: string; category: string; estimate: number }[];
  };
  readonly centres: readonly {
    readonly pseudonym: string;
    readonly n: number | null;
    readonly suppressed: string | null;
    readonly rate: { readonly percent: number | null; readonly suppressed: string | null };
    readonly followUp: { readonly percent: number | null };
    readonly limits: { readonly lower998: number } | null;
    readonly position: string | null;
    readonly expected: number | null;
    readonly observedToExpected: number | null;
    readonly adjustedPercent: number | null;
  }[];
}

interface Point {
  readonly month: number;
  readonly n: number | null;
  readonly before: { readonly mean: number | null };
  readonly after: { readonly mean: number | null } | null;
  readonly change: { readonly mean: number | null } | null;
  readonly followUp: { readonly percent: number | null } | null;
}
