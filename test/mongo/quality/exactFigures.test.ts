import { quality } from '@spine/quality';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { centreQuery, largestCentre, ofCentres } from '../../support/centres.ts';
import { countedFrom } from '../../support/countedFrom.ts';
import { recounted } from '../../support/recounted.ts';
import { openSeeded, type TestSubgraph, testSeed, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let largest: Awaited<ReturnType<typeof largestCentre>>;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 6_000 });
  largest = await largestCentre(subgraph);
});
afterAll(() => subgraph.end());

const rate = '{ numerator denominator rate }';
const figures = `{
  cases surgeonReportedComplications ${rate} patientReportedComplications ${rate}
  outcomes {
    followUp ${rate} comiChange { cases mean } improved ${rate} worse ${rate}
    exclusions { withoutBaseline died reoperated }
    comiBefore { from below cases } comiAfter { from below cases }
  }
}`;
const committee = viewerWith(['certification:decide']);

// biome-ignore lint/suspicious/noExplicitAny: an answer's fields are the test's own choice
type Row = any;

async function rowsOf(args: string, viewer = committee, centreId = largest.id): Promise<Row[]> {
  const query = centreQuery(
    `exactFigures${args} { year pathologyGroup own ${figures} pool ${figures} }`,
  );
  const { _entities } = await subgraph.query<{ _entities: { exactFigures: Row[] }[] }>(
    query,
    ofCentres([centreId]),
    viewer,
  );
  return _entities[0]?.exactFigures ?? [];
}

const everyCase = async () =>
  (await subgraph.connection.collection('cases').find().toArray()) as unknown as Row[];

test('the figures of a year and group are those of its cases, counted independently', async () => {
  const rows = await rowsOf('(from: 2022, until: 2024)');
  expect(rows.map(({ year }) => year)).toEqual(
    [2024, 2023, 2022].flatMap((year) => Array(6).fill(year)),
  );
  const all = await everyCase();
  for (const { year, pathologyGroup, own, pool } of rows) {
    const of = (cases: readonly Row[]) =>
      cases.filter((each) => (each.pathologyGroup ?? null) === pathologyGroup);
    const expected = (cases: readonly Row[]) => {
      const { followUp, comiChange, improved, worse, ...both } = countedFrom(of(cases), year);
      const { cases: followedUp, mean } = comiChange;
      const outcomes = { followUp, improved, worse };
      return {
        ...both,
        outcomes: {
          ...outcomes,
          comiChange: { cases: followedUp, ...(followedUp > 0 && { mean }) },
        },
      };
    };
    expect(own).toMatchObject(expected(largest.cases));
    if (pool) expect(pool).toMatchObject(expected(all));
  }
});

test('who is left out of a follow-up rate and who is eligible are together all cases', async () => {
  const rows = await rowsOf('(from: 2022, until: 2023)');
  const counts = recounted(largest.cases as never);
  for (const { year, pathologyGroup, own } of rows) {
    const { exclusions, followUp, comiBefore, comiAfter } = own.outcomes;
    const {
      withoutBaseline = 0,
      died = 0,
      reoperated = 0,
      ...rest
    } = counts[`${largest.id}/${year}/${pathologyGroup ?? 'NONE'}`] ?? {};
    expect(exclusions).toEqual({ withoutBaseline, died, reoperated });
    expect(withoutBaseline + died + reoperated + followUp.denominator).toBe(own.cases);
    for (const [when, bands] of [
      ['Before', comiBefore],
      ['After', comiAfter],
    ])
      expect(bands.map(({ cases }: Row) => cases)).toEqual(
        [0, 1, 2, 3, 4].map((band) => rest[`comi${when}${band}`] ?? 0),
      );
  }
  expect(rows.some(({ own }) => own.outcomes.exclusions.reoperated > 0)).toBe(true);
});

test('a year whose windows are open has its volumes, but no outcomes and no pool', async () => {
  // On 15 June 2026 the windows of operations of 2025 are open until March 2027.
  const rows = await rowsOf('(from: 2025, until: 2025)');
  expect(rows.some(({ own }) => own.cases > 0)).toBe(true);
  for (const { own, pool } of rows) {
    expect(own.outcomes).toBeNull();
    expect(pool).toBeNull();
  }
});

test.each([
  '(from: 1999)',
  '(until: 2027)',
  '(from: 2024, until: 2023)',
  '(from: 2010, until: 2020)',
])('years %s are refused', async (args) => {
  const query = centreQuery(`exactFigures${args} { year }`);
  const { errors } = await subgraph.run(query, ofCentres([largest.id]), committee);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('without years the last five are told', async () => {
  const years = new Set((await rowsOf('')).map(({ year }) => year));
  expect([...years]).toEqual([2026, 2025, 2024, 2023, 2022]);
});

/** The centres that somebody was followed up at, of 2023 and a group. */
async function contributingTo(group: string): Promise<string[]> {
  const all = await everyCase();
  return syntheticWorld(testSeed)
    .centres.map(({ id }) => id)
    .filter((id) =>
      all.some(
        (each) =>
          each.centreId === id && recounted([each])[`${id}/2023/${group}`]?.followedUp === 1,
      ),
    );
}

const readerOf = (centres: readonly string[]) => viewerWith([], { centre_ids: [...centres] });

async function degenerativePool(viewer: ReturnType<typeof readerOf>, centreId?: string) {
  const rows = await rowsOf('(from: 2023, until: 2023)', viewer, centreId);
  return rows.find(({ pathologyGroup }) => pathologyGroup === 'DEGENERATIVE').pool;
}

test('who may read all but two of a pool’s centres is not shown it', async () => {
  const contributing = await contributingTo('DEGENERATIVE');
  const poolFor = (centres: readonly string[]) => degenerativePool(readerOf(centres), centres[0]);
  expect(contributing.length).toBeGreaterThan(5);
  expect(await poolFor(contributing.slice(0, 1))).not.toBeNull();
  expect(await poolFor(contributing.slice(2))).toBeNull();
});

test('who was replaced as an auditor at all but two of a pool’s centres is not shown it', async () => {
  const [first = '', , ...left] = await contributingTo('DEGENERATIVE');
  const audits = subgraph.connection.collection('audits');
  const { _id, ...audit } = (await audits.findOne()) as Row;
  const person = 'person-replaced';
  const viewer = viewerWith(['audit:read'], { person_id: person, centre_ids: [first] });
  expect(await degenerativePool(viewer, first)).not.toBeNull();
  const replaced = left.map((centreId, i) => ({
    ...{ ...audit, _id: `audit-left-${i}`, centreId, formerTeamIds: [person] },
  }));
  await audits.insertMany(replaced as never);
  expect(await degenerativePool(viewer, first)).toBeNull();
});

test('a withheld pool is not what the benchmark leaves when the shown ones are subtracted', async () => {
  const counts = Object.entries(recounted((await everyCase()) as never)).map(([key, counted]) => {
    const [centreId = '', year, group] = key.split('/');
    return { centreId, year, group: group === 'NONE' ? null : group, cases: counted.cases ?? 0 };
  });
  let hidden = 0;
  for (const group of ['DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION']) {
    const centres = (await contributingTo(group)).slice(2);
    const [asked = ''] = centres;
    const rows = await rowsOf('(from: 2023, until: 2023)', readerOf(centres), asked);
    const withheld = rows.filter(({ pool }) => pool === null).map((row) => row.pathologyGroup);
    expect(withheld).toContain(group);
    const behind = new Map<string, number>();
    for (const { centreId, year, group: of, cases } of counts)
      if (year === '2023' && withheld.includes(of) && cases > 0 && !centres.includes(centreId))
        behind.set(centreId, (behind.get(centreId) ?? 0) + cases);
    const { _entities } = await subgraph.query<{ _entities: { benchmark: Row }[] }>(
      centreQuery('benchmark(asOf: "2026-03-02") { year pool { cases } }'),
      ofCentres([asked]),
      readerOf(centres),
    );
    expect(_entities[0]?.benchmark.year).toBe(2023);
    if (_entities[0]?.benchmark.pool) expect(behind.size).toBeGreaterThanOrEqual(3);
    else hidden += 1;
  }
  expect(hidden).toBeGreaterThan(0);
});
