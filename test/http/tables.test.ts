import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readTables } from '@spine/gateway';
import { anonymous } from '@spine/kit';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import { request } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { checkout } from '../support/process.ts';
import { viewerAs } from '../support/roles.ts';
import { viewerWith } from '../support/subgraph.ts';

let graph: TestGraph;
let address: string;
let directory: string;
beforeAll(async () => {
  const tables = await readTables([join(checkout, 'schema/tables')]);
  graph = await startGraph({ cases: 3_000, viewer: anonymous, tables });
  address = await graph.listen();
  directory = await mkdtemp(join(tmpdir(), 'spine-tables-'));
});
afterEach(() => graph.as(anonymous));
afterAll(async () => {
  await graph.end();
  await rm(directory, { recursive: true });
});

const get = (path: string) => fetch(`${address}/tables/${path}`);
const register = 'certification-register';

interface Certification {
  readonly asOf: string;
  readonly status: string;
  readonly scope: readonly string[];
  readonly certificate: { readonly number: string; readonly validUntil: string };
}

interface Register {
  readonly certificationRegister: {
    readonly nodes: readonly Certification[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** All of the register, as GraphQL has it. */
async function listed(variables: Readonly<Record<string, string>>): Promise<Certification[]> {
  const all: Certification[] = [];
  let after: string | null = null;
  do {
    const answer = await graph.run(
      `query ($asOf: Date, $knownAt: DateTime, $country: String, $pathologyGroup: PathologyGroup, $status: CertificationStatus, $after: String) {
        certificationRegister(asOf: $asOf, knownAt: $knownAt, country: $country, pathologyGroup: $pathologyGroup, status: $status, first: 7, after: $after) {
          nodes { asOf status scope certificate { number validUntil } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { ...variables, ...(after && { after }) },
    );
    const { nodes, pageInfo } = (answer.data as unknown as Register).certificationRegister;
    all.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return all;
}

describe('somebody without a token downloads the register', () => {
  test('with its public fields, and no others', async () => {
    const [head] = parse(await (await get(`${register}.csv`)).text());
    expect(head).toEqual([
      ...['as_of', 'known_at', 'certificate_number', 'status', 'status_since', 'scope'],
      ...['granted_on', 'valid_from', 'valid_until', 'scheme', 'scheme_version'],
      ...['centre_id', 'centre_name', 'unit', 'city', 'country', 'provenance', 'source'],
    ]);
  });

  test.each<Readonly<Record<string, string>>>([
    {},
    { asOf: '2024-01-01' },
    { asOf: '2031-01-01' },
    { country: 'DE' },
    { country: 'AQ' },
    { pathologyGroup: 'DEFORMITY', status: 'VALID' },
    { knownAt: '2024-06-01T00:00:00.000Z' },
    { asOf: '2025-01-31', knownAt: '2025-01-31T12:00:00.000Z', status: 'VALID' },
  ])('for %j, with the rows that GraphQL lists in the same order', async (asked) => {
    const search = new URLSearchParams(asked);
    const text = await (await get(`${register}.csv?${search}`)).text();
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const expected = await listed(asked);
    expect(
      rows.map(({ as_of: asOf, status, scope, certificate_number, valid_until }) => ({
        ...{ asOf, status, scope: scope?.split('|') },
        certificate: { number: certificate_number, validUntil: valid_until },
      })),
    ).toEqual(expected);
    if (!('country' in asked)) expect(rows.length).toBeGreaterThan(3);
  });

  test('as JSON, NDJSON and Arrow, with the rows of the CSV', async () => {
    const csv: Record<string, string>[] = parse(await (await get(`${register}.csv`)).text(), {
      columns: true,
    });
    const numbers = csv.map(({ certificate_number: number }) => number);
    const { rows } = (await (await get(`${register}.json`)).json()) as { rows: typeof csv };
    expect(rows.map(({ certificate_number: number }) => number)).toEqual(numbers);
    const lines = (await (await get(`${register}.ndjson`)).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    const arrow = tableFromIPC(
      new Uint8Array(await (await get(`${register}.arrow`)).arrayBuffer()),
      { useDate: true },
    );
    const read = arrow.toArray() as Record<string, unknown>[];
    expect(read.map(({ certificate_number: number }) => number)).toEqual(numbers);
    expect(read[0]?.valid_until).toEqual(new Date(String(csv[0]?.valid_until)));
    expect(Array.from(read[0]?.scope as string[])).toEqual(csv[0]?.scope?.split('|'));
  });

  test('and cites it with the instant, at an address that answers the same later', async () => {
    const whole = (await (await get(`${register}.json?country=DE`)).json()) as {
      citation: { text: string; csl: { URL: string; title: string; type: string } };
      rows: object[];
    };
    const { csl } = whole.citation;
    // The clock of this test is at noon; a second before it everything is known to every clock.
    expect(csl).toMatchObject({
      type: 'dataset',
      title: 'Certification register (knownAt 2026-06-15T11:59:59.000Z, country DE)',
      accessed: { 'date-parts': [[2026, 6, 15]] },
    });
    expect(whole.citation.text).toContain(csl.URL);
    const cited = await fetch(csl.URL, { headers: { accept: 'application/json' } });
    expect(((await cited.json()) as typeof whole).rows).toEqual(whole.rows);
  });
});

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

async function rowsAt(path: string): Promise<Record<string, string>[]> {
  return parse(await (await get(path)).text(), { columns: true });
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

describe('an auditor downloads', () => {
  const listed = async (query: string) => {
    const { data, errors } = await graph.run(query);
    expect(errors).toBeUndefined();
    return data as unknown as Record<string, Record<string, unknown>>;
  };

  test('what waits for them, and nothing of other centres', async () => {
    expect((await get('audit-work.csv')).status).toBe(401);
    graph.as(viewerAs('auditor'));
    const rows = await rowsAt('audit-work.csv');
    const { auditWork } = await listed('{ auditWork(first: 100) { nodes { id rule } } }');
    const nodes = auditWork?.nodes as readonly { id: string; rule: string }[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ id, rule }) => ({ id, rule }))).toEqual(nodes);
    graph.as(viewerWith(['certification:decide']));
    expect((await rowsAt('audit-work.csv')).length).toBeGreaterThan(rows.length);
  });

  test('all events of a centre, as they were recorded', async () => {
    const path = 'centre-certificate-events.csv?centre=centre-001';
    expect((await get(path)).status).toBe(401);
    graph.as(viewerWith(['certification:decide']));
    const rows = await rowsAt(path);
    const { centre } = await listed(
      '{ centre(id: "centre-001") { certificates { number events { sequence kind } } } }',
    );
    const certificates = centre?.certificates as readonly {
      number: string;
      events: readonly { sequence: number; kind: string }[];
    }[];
    expect(rows.map((row) => [row.certificate_number, Number(row.sequence), row.kind])).toEqual(
      certificates.flatMap(({ number, events }) =>
        events.map(({ sequence, kind }) => [number, sequence, kind]),
      ),
    );
    expect(rows[0]).toMatchObject({ sequence: '1', kind: 'GRANTED', corrects: '' });
    expect((await get('centre-certificate-events.csv?centre=none')).status).toBe(404);
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

describe('a spreadsheet database', () => {
  test('loads the CSV with its types, and counts as the graph does', async () => {
    const file = join(directory, 'register.csv');
    await writeFile(file, await (await get(`${register}.csv?asOf=2025-01-31`)).text());
    const means = async () => {
      graph.as(researcher);
      return (await get('registry-means.csv?cube=COMI_12')).text();
    };
    const instance = await DuckDBInstance.create(':memory:');
    const database = await instance.connect();
    const rowsOf = async (sql: string) => (await database.runAndReadAll(sql)).getRowsJson();
    const types = await rowsOf(`DESCRIBE SELECT as_of, known_at, valid_until, certificate_number
      FROM read_csv('${file}')`);
    expect(types.map(([, type]) => type)).toEqual([
      ...['DATE', 'TIMESTAMP WITH TIME ZONE', 'DATE', 'VARCHAR'],
    ]);
    const counted = await rowsOf(`SELECT status, count(*)::INT FROM read_csv('${file}')
      GROUP BY status ORDER BY status`);
    const expected = await listed({ asOf: '2025-01-31' });
    const statuses = [...new Set(expected.map(({ status }) => status))].sort();
    expect(counted).toEqual(
      statuses.map((status) => [status, expected.filter((each) => each.status === status).length]),
    );
    await writeFile(file.replace('register', 'means'), await means());
    const changes =
      await rowsOf(`SELECT typeof(n), typeof(mean), count(mean) < count(*), min(mean) < 0
      FROM read_csv('${file.replace('register', 'means')}') GROUP BY ALL`);
    expect(changes).toEqual([['BIGINT', 'DOUBLE', true, true]]);
    const groups = await rowsOf(`SELECT count(*)::INT FROM read_csv('${file}')
      WHERE list_contains(string_split(scope, '|'), 'DEFORMITY')`);
    const holding = expected.filter(({ scope }) => scope.includes('DEFORMITY'));
    expect(groups).toEqual([[holding.length]]);
    database.closeSync();
    instance.closeSync();
  });
});

describe('the graph itself says what it cannot answer, by the parameter’s name:', () => {
  test.each([
    ['asOf=2024-02-30', 'asOf', 'no calendar day'],
    ['asOf=today', 'asOf', 'no calendar day'],
    ['knownAt=2034-01-01T00:00:00.000Z', 'knownAt', 'or earlier'],
    ['knownAt=2024-01-01', 'knownAt', 'DateTime'],
    ['country=de', 'country', 'two capital letters'],
  ])('%s', async (search, argument, reason) => {
    const response = await get(`${register}.csv?${search}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining(reason),
          extensions: { code: 'BAD_USER_INPUT', argument },
        },
      ],
    });
  });
});
