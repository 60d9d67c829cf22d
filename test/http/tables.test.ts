import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { anonymous } from '@spine/kit';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Downloads, openDownloads } from '../support/downloads.ts';
import type { TestGraph } from '../support/graph.ts';
import { viewerAs } from '../support/roles.ts';
import { viewerWith } from '../support/subgraph.ts';

let graph: TestGraph;
let get: Downloads['get'];
let rowsAt: Downloads['rowsAt'];
let directory: string;
beforeAll(async () => {
  ({ graph, get, rowsAt } = await openDownloads());
  directory = await mkdtemp(join(tmpdir(), 'spine-tables-'));
});
afterEach(() => graph.as(anonymous));
afterAll(async () => {
  await graph.end();
  await rm(directory, { recursive: true });
});

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

describe('a spreadsheet database', () => {
  test('loads the CSV with its types, and counts as the graph does', async () => {
    const file = join(directory, 'register.csv');
    await writeFile(file, await (await get(`${register}.csv?asOf=2025-01-31`)).text());
    const means = async () => {
      graph.as(viewerWith(['registry:read']));
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
    ['asOf=9999-12-31', 'asOf', 'no day from 1900-01-01 to 2200-12-31'],
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
