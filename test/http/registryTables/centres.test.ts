import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openedDownloads } from '../../support/downloads.ts';
import { viewerWith } from '../../support/subgraph.ts';

const { as, run, get, rowsAt } = openedDownloads();

describe('figures of centres', () => {
  test('are downloaded by anyone as they are protected', async () => {
    const rows = await rowsAt('centre-volumes.csv?year=2024');
    const { data } = await run(`{ centres(first: 20) {
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
    as(viewerWith(['registry:submit'], { centre_ids: ['centre-002'] }));
    expect((await get(path)).status).toBe(403);
    as(viewerWith(['registry:submit'], { centre_ids: ['centre-001'] }));
    const response = await get(path);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('link')).toContain('asOf=2026-06-15>; rel="cite-as"');
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true });
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map(({ as_of: day }) => day))).toEqual(new Set(['2026-06-15']));
    const { data } = await run(
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
      as(viewerWith(['registry:submit'], { centre_ids: ['centre-002'] }));
      expect((await get(path)).status).toBe(403);
      as(viewerWith(['registry:read']));
      expect((await get(path)).status).toBe(403);
      as(own);
      const response = await get(path);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(response.headers.get('etag')).toBeNull();
      const { data } = await run('{ accessLedger(centre: "centre-001") { nodes { requestId } } }');
      expect(data).toMatchObject({
        accessLedger: {
          nodes: expect.arrayContaining([{ requestId: response.headers.get('x-request-id') }]),
        },
      });
      expect((await get(`${name}.csv?centre=no-such-centre`)).status).toBe(404);
    },
  );

  test('say of the last complete year what the graph says', async () => {
    as(own);
    const [row, ...others] = await rowsAt('centre-benchmark.csv?centre=centre-001');
    const { data } = await run(`{ centre(id: "centre-001") { benchmark { year
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
    as(own);
    const rows = await rowsAt('centre-exact-figures.csv?centre=centre-001&from=2023');
    const { data } =
      await run(`{ centre(id: "centre-001") { exactFigures(from: 2023) { year pathologyGroup
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
