import { quality } from '@spine/quality';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { centreQuery, largestCentre, ofCentres } from '../support/centres.ts';
import { countedFrom } from '../support/countedFrom.ts';
import { recounted } from '../support/recounted.ts';
import { openSeeded, type TestSubgraph, testSeed, viewerWith } from '../support/subgraph.ts';

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

test('who may read all but two of a pool’s centres is not shown it', async () => {
  const ids = syntheticWorld(testSeed).centres.map(({ id }) => id);
  const all = await everyCase();
  const contributing = ids.filter((id) =>
    all.some(
      (each) =>
        each.centreId === id && recounted([each])[`${id}/2023/DEGENERATIVE`]?.followedUp === 1,
    ),
  );
  const readerOf = (centres: readonly string[]) => viewerWith([], { centre_ids: [...centres] });
  const poolFor = async (centres: readonly string[]) => {
    const rows = await rowsOf('(from: 2023, until: 2023)', readerOf(centres), centres[0]);
    return rows.find(({ pathologyGroup }) => pathologyGroup === 'DEGENERATIVE').pool;
  };
  expect(contributing.length).toBeGreaterThan(5);
  expect(await poolFor(contributing.slice(0, 1))).not.toBeNull();
  expect(await poolFor(contributing.slice(2))).toBeNull();
});
