import { anonymous } from '@spine/kit';
import { parse } from 'csv-parse/sync';
import { request } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Downloads, openDownloads } from '../support/downloads.ts';
import type { TestGraph } from '../support/graph.ts';
import { viewerWith } from '../support/subgraph.ts';

let graph: TestGraph;
let address: string;
let get: Downloads['get'];
let rowsAt: Downloads['rowsAt'];
beforeAll(async () => {
  ({ graph, address, get, rowsAt } = await openDownloads());
});
afterEach(() => graph.as(anonymous));
afterAll(() => graph.end());

const researcher = viewerWith(['registry:read']);

interface Cell {
  readonly year: number | null;
  readonly categories: readonly [string, string?];
  readonly n: number | null;
  readonly suppressed: string | null;
  readonly outcome: { readonly percent: number | null; readonly suppressed: string | null } | null;
}

async function cellsOf(cube: string, slice: string): Promise<readonly Cell[]> {
  const { data } = await graph.run(`{ registry { cube(code: "${cube}", slice: ${slice}) {
    cells { year categories n suppressed outcome { percent suppressed } } } } }`);
  return (data as unknown as { registry: { cube: { cells: Cell[] } } }).registry.cube.cells;
}

describe('a researcher downloads summaries of the registry', () => {
  test.each([
    ['IMPROVED', '', '{}'],
    [
      'CASES',
      '&byYear=true&where=ageBand:ALL',
      '{ byYear: true, where: [{ dimension: "ageBand", category: "ALL" }] }',
    ],
    ['DURA_LESION', '&year=2023', '{ year: 2023 }'],
  ])(
    'the cells of %s%s, where what is withheld is empty and marked',
    async (cube, search, slice) => {
      graph.as(researcher);
      const rows = await rowsAt(`registry-cube.csv?cube=${cube}${search}`);
      const cells = await cellsOf(cube, slice);
      const text = (value: unknown) => String(value ?? '');
      expect(
        rows.map((row) => [row.year, row.category_1, row.category_2, row.n, row.n_mark]),
      ).toEqual(
        cells.map(({ year, categories: [one, other], n, suppressed }) =>
          [year, one, other, n, suppressed].map(text),
        ),
      );
      expect(rows.map((row) => [row.outcome_percent, row.outcome_mark])).toEqual(
        cells.map(({ outcome }) => [outcome?.percent, outcome?.suppressed].map(text)),
      );
      expect(rows.some(({ n_mark: mark }) => mark === 'SUPPRESSED')).toBe(true);
      for (const { n, n_mark: mark, structural_zero: impossible } of rows) {
        expect(n === '').toBe(mark === 'SUPPRESSED');
        if (n === '0') expect(impossible).toBe('true');
      }
    },
  );

  test('whose categories are all in the code list, or none', async () => {
    graph.as(researcher);
    const codes = await rowsAt('registry-categories.csv');
    const known = new Set(codes.map(({ dimension, category }) => `${dimension} ${category}`));
    const catalogue = await rowsAt('registry-cubes.csv');
    expect(catalogue.map(({ cube }) => cube)).toContain('COMI_12');
    for (const cube of ['CASES', 'INJURIES']) {
      const rows = await rowsAt(`registry-cube.csv?cube=${cube}`);
      for (const row of rows)
        for (const place of [1, 2]) {
          const category = row[`category_${place}`];
          const code = `${row[`dimension_${place}`]} ${category}`;
          expect(category === 'ALL' || known.has(code), code).toBe(true);
        }
    }
  });

  test('cited by the release that they came from, in the graph’s own words', async () => {
    graph.as(researcher);
    const response = await get('registry-means.json?cube=COMI_12');
    const { citation, rows } = (await response.json()) as {
      citation: { csl: Record<string, string>; bibtex: string };
      rows: Record<string, unknown>[];
    };
    expect(citation.csl).toMatchObject({
      title:
        'Spine Tango: protected registry summaries, release R2026-03-31, COMI before and at 12 months',
      URL: `${address}/tables/registry-means?cube=COMI_12&release=R2026-03-31`,
    });
    expect(citation.bibtex).toMatch(/^@misc\{R2026-03-31-COMI_12,/);
    expect(response.headers.get('link')).toContain('release=R2026-03-31>; rel="cite-as"');
    const total = rows.filter((row) => row.category_1 === 'ALL' && row.category_2 === 'ALL');
    expect(total.map(({ measure }) => measure)).toEqual(['comiBefore', 'comiAfter', 'comiChange']);
    expect(total[2]).toMatchObject({ release: 'R2026-03-31', mean_mark: null });
    expect(Number(total[2]?.mean)).toBeLessThan(0);
  });

  test('of centres beside each other, with limits, model and what is expected', async () => {
    graph.as(researcher);
    const funnel = `funnel(indicator: IMPROVED) { n pool { percent } followUp { percent } overDispersion model { intercept
      coefficients { dimension category estimate standardError } } limits { n lower95 upper998 }
      centres { pseudonym n suppressed rate { percent suppressed } followUp { percent } limits { lower998 } position expected observedToExpected adjustedPercent } }`;
    const { data } = await graph.run(`{ registry { ${funnel} } }`);
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
    graph.as(researcher);
    const where = 'where: [{ dimension: "condition", category: "LUMBAR_STENOSIS" }]';
    const { data } =
      await graph.run(`{ registry { trajectory(slice: { ${where} }) { points { month n
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

  test('and the code lists with their versions', async () => {
    graph.as(researcher);
    const rows = await rowsAt('registry-code-lists.csv');
    expect(rows).toContainEqual({
      ...{ list: 'mainPathology', version: '1', code: 'SPONDYLOLISTHESIS' },
      label: expect.any(String),
      pathology_group: expect.any(String),
    });
  });

  test.each([
    'registry-cube.csv?cube=CASES',
    'registry-funnel.arrow?indicator=IMPROVED',
    'registry-trajectory.ndjson?year=2023',
  ])(
    '%s of a named release is kept for a week, and answered with 304 while it holds',
    async (path) => {
      graph.as(researcher);
      const named = `${path}&release=R2026-03-31`;
      const { headers } = await get(named);
      expect(headers.get('cache-control')).toBe('max-age=604800, private');
      expect(headers.get('vary')).toContain('Authorization');
      // `fetch` asks past caches as soon as somebody gives it a tag.
      const ask = (tag: string) =>
        request(`${address}/tables/${named}`, { headers: { 'if-none-match': tag } });
      const again = await ask(headers.get('etag') ?? '');
      expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
      const other = await ask('W/"another"');
      expect([other.statusCode, (await other.body.text()).length > 0]).toEqual([200, true]);
      // The newest release is another one tomorrow.
      expect((await get(path)).headers.get('cache-control')).toBe('max-age=60, private');
      expect((await get(named.replace('2026', '2027'))).status).toBe(404);
    },
  );

  test('and anyone the headline figures of a named release, for caches to keep', async () => {
    const ask = (id: string, headers: Record<string, string> = {}) => {
      const query = `query ($id: ID!) { release(id: $id) { id hash cases followUp { percent } citation { bibtex } } }`;
      const search = new URLSearchParams({ query, variables: JSON.stringify({ id }) });
      return request(`${address}/graphql?${search}`, {
        headers: { 'apollo-require-preflight': '1', ...headers },
      });
    };
    const answer = await ask('R2026-03-31');
    expect(answer.headers['cache-control']).toBe('max-age=604800, public');
    expect(await answer.body.json()).toMatchObject({ data: { release: { id: 'R2026-03-31' } } });
    const again = await ask('R2026-03-31', { 'if-none-match': String(answer.headers.etag) });
    expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
    const none = await ask('R2027-03-31');
    expect(none.headers['cache-control']).toBe('max-age=60, public');
    expect(await none.body.json()).toEqual({ data: { release: null } });
  });

  test('with quartiles of the length of stay', async () => {
    graph.as(researcher);
    const [all] = await rowsAt('registry-quartiles.csv?cube=LENGTH_OF_STAY');
    expect(all).toMatchObject({ measure: 'lengthOfStay', category_1: 'ALL', quartiles_mark: '' });
    expect(Number(all?.lower_quartile)).toBeLessThanOrEqual(Number(all?.median));
  });

  test.each([
    ['registry-cube.csv?cube=NONE', 404, 'nothing'],
    ['registry-cube.csv?cube=CASES&release=R1999-01-01', 404, 'nothing'],
    ['registry-cube.csv?cube=CASES&year=1999', 400, 'the release has the years'],
    ['registry-cube.csv?cube=CASES&byYear=true', 400, 'one dimension must be fixed'],
    ['registry-cube.csv?cube=CASES&where=ageBand', 400, 'expected dimension:category'],
    ['registry-cube.csv?cube=CASES&where=sex:F', 400, 'not divided by sex'],
  ])('%s is %i', async (path, status, reason) => {
    graph.as(researcher);
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(reason);
  });

  test.each([
    ...['cube.csv?cube=CASES', 'means.csv?cube=CASES', 'quartiles.csv?cube=CASES'],
    ...['categories.csv', 'cubes.csv', 'code-lists.csv', 'trajectory.csv'],
    ...['funnel', 'funnel-limits', 'risk-model'].map((name) => `${name}.csv?indicator=IMPROVED`),
  ])('and nobody else downloads registry-%s', async (name) => {
    const path = `registry-${name}`;
    expect((await get(path)).status).toBe(401);
    graph.as(viewerWith(['registry:submit'], { centre_ids: ['centre-001'] }));
    expect((await get(path)).status).toBe(403);
  });

  test('but the releases with their totals are for anyone', async () => {
    const [release] = await rowsAt('registry-releases.csv');
    expect(release).toMatchObject({
      release: 'R2026-03-31',
      cut_off: '2026-03-31',
      follow_up_mark: '',
    });
    expect(Number(release?.cases) % 5).toBe(0);
  });
});

describe('figures of centres', () => {
  test('are downloaded by anyone as they are protected', async () => {
    const rows = await rowsAt('centre-volumes.csv?year=2024');
    const { data } = await graph.run(`{ centres(first: 20) {
      nodes { id volumes(year: 2024) { pathologyGroup cases suppressed } } } }`);
    const { nodes } = (data as unknown as { centres: { nodes: Centre[] } }).centres;
    expect(
      rows
        .slice(0, 100)
        .map((row) => [row.centre_id, row.pathology_group, row.cases, row.cases_mark]),
    ).toEqual(
      nodes.flatMap(({ id, volumes }) =>
        volumes.map((each) => [
          id,
          each.pathologyGroup,
          String(each.cases ?? ''),
          each.suppressed ?? '',
        ]),
      ),
    );
    expect(rows.some(({ cases }) => cases !== '')).toBe(true);
    expect(rows.some(({ cases_mark: mark }) => mark === 'SUPPRESSED')).toBe(true);
  });

  test('that are not public are for the centre, and that they were read is recorded', async () => {
    const path = 'centre-readiness.csv?centre=centre-001';
    expect((await get(path)).status).toBe(401);
    graph.as(viewerWith(['registry:submit'], { centre_ids: ['centre-002'] }));
    expect((await get(path)).status).toBe(403);
    graph.as(viewerWith(['registry:submit'], { centre_ids: ['centre-001'] }));
    const response = await get(path);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('link')).toContain('asOf=2026-06-15>; rel="cite-as"');
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true });
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map(({ as_of: day }) => day))).toEqual(new Set(['2026-06-15']));
    const { data } = await graph.run(
      '{ accessLedger(centre: "centre-001") { nodes { fields operation { name } requestId } } }',
    );
    expect(data).toMatchObject({
      accessLedger: {
        nodes: expect.arrayContaining([
          {
            fields: expect.arrayContaining(['Centre.readiness']),
            operation: { name: 'CentreReadinessTable' },
            requestId: response.headers.get('x-request-id'),
          },
        ]),
      },
    });
  });
});

describe('exact figures beside those of all centres', () => {
  const own = viewerWith(['registry:submit'], { centre_ids: ['centre-001'] });
  const rate = '{ numerator denominator rate }';

  test.each(['centre-benchmark', 'centre-exact-figures'])(
    '%s are for the centre, its auditors and the committee, and kept by nobody',
    async (name) => {
      const path = `${name}.csv?centre=centre-001`;
      expect((await get(path)).status).toBe(401);
      graph.as(viewerWith(['registry:submit'], { centre_ids: ['centre-002'] }));
      expect((await get(path)).status).toBe(403);
      graph.as(researcher);
      expect((await get(path)).status).toBe(403);
      graph.as(own);
      const response = await get(path);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(response.headers.get('etag')).toBeNull();
      const { data } = await graph.run(
        '{ accessLedger(centre: "centre-001") { nodes { requestId } } }',
      );
      expect(data).toMatchObject({
        accessLedger: {
          nodes: expect.arrayContaining([{ requestId: response.headers.get('x-request-id') }]),
        },
      });
      expect((await get(`${name}.csv?centre=no-such-centre`)).status).toBe(404);
    },
  );

  test('say of the last complete year what the graph says', async () => {
    graph.as(own);
    const [row, ...others] = await rowsAt('centre-benchmark.csv?centre=centre-001');
    const { data } = await graph.run(`{ centre(id: "centre-001") { benchmark { year
      own { cases improved ${rate} } pool { cases improved ${rate} comiChange { mean } } } } }`);
    const { benchmark } = (data as unknown as { centre: { benchmark: Benchmark } }).centre;
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ year: String(benchmark.year), own_cases: String(benchmark.own.cases) },
      own_improved_numerator: String(benchmark.own.improved.numerator),
      ...{ pool_cases: String(benchmark.pool.cases) },
      pool_comi_change_mean: String(benchmark.pool.comiChange.mean),
    });
    expect(benchmark.pool.cases).toBeGreaterThan(benchmark.own.cases);
  });

  test('say of each year and group what the graph says, and nothing where it says nothing', async () => {
    graph.as(own);
    const rows = await rowsAt('centre-exact-figures.csv?centre=centre-001&from=2023');
    const { data } =
      await graph.run(`{ centre(id: "centre-001") { exactFigures(from: 2023) { year pathologyGroup
      own { cases outcomes { followUp ${rate} exclusions { died } } } pool { cases } } } }`);
    const figures = (data as unknown as { centre: { exactFigures: YearFigures[] } }).centre;
    const text = (value: unknown) => String(value ?? '');
    expect(rows.length).toBeGreaterThan(5);
    expect(
      rows.map((row) => [
        ...[row.year, row.pathology_group, row.own_cases, row.own_follow_up_numerator],
        ...[row.own_died, row.pool_cases],
      ]),
    ).toEqual(
      figures.exactFigures.map(({ year, pathologyGroup, own: { cases, outcomes }, pool }) =>
        [
          ...[year, pathologyGroup, cases, outcomes?.followUp.numerator],
          ...[outcomes?.exclusions.died, pool?.cases],
        ].map(text),
      ),
    );
    expect(rows.some((row) => row.own_died === '')).toBe(true);
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

interface Benchmark {
  readonly year: number;
  readonly own: { readonly cases: number; readonly improved: { readonly numerator: number } };
  readonly pool: { readonly cases: number; readonly comiChange: { readonly mean: number } };
}

interface YearFigures {
  readonly year: number;
  readonly pathologyGroup: string | null;
  readonly own: {
    readonly cases: number;
    readonly outcomes: {
      readonly followUp: { readonly numerator: number };
      readonly exclusions: { readonly died: number };
    } | null;
  };
  readonly pool: { readonly cases: number } | null;
}

interface Centre {
  readonly id: string;
  readonly volumes: readonly {
    readonly pathologyGroup: string;
    readonly cases: number | null;
    readonly suppressed: string | null;
  }[];
}
