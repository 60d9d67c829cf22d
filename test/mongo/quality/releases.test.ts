import { buildRelease, quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { released } from '../../../subgraphs/quality/src/models/releases/released.ts';
import { explainReads } from '../../support/queryPlans.ts';
import { openSeeded, type TestSubgraph, testClock, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 8_000 });
});
afterAll(() => subgraph.end());

/** Milliseconds for a test that builds releases, on a machine that is busy. */
const slow = 120_000;
const researcher = viewerWith(['registry:read']);
const seeded = 'R2026-03-31';

interface Cell {
  year: number | null;
  categories: [string, string];
  n: number | null;
  suppressed: string | null;
  structuralZero: boolean;
}
const cellsOf = async (cube: string, slice = '{}', fields = '') => {
  const { registry } = await subgraph.query<{ registry: { cube: { cells: Cell[] } } }>(
    `{ registry { cube(code: "${cube}", slice: ${slice}) {
      cells { year categories n suppressed structuralZero ${fields} } } } }`,
    {},
    researcher,
  );
  return registry.cube.cells;
};

interface Counted {
  operatedOn: string;
  mainPathology: string;
  centreId: string;
  recordKey: number;
}
const allCases = () =>
  subgraph.connection.collection('cases').find({}).toArray() as unknown as Promise<Counted[]>;

test('cases by pathology and year: a researcher reads what a recount says, within noise and rounding', async () => {
  const cases = await allCases();
  const cells = await cellsOf(
    'CASES',
    '{ byYear: true, where: [{ dimension: "ageBand", category: "ALL" }] }',
  );
  const leaves = new Set(cases.map(({ mainPathology }) => mainPathology));
  const compared = cells.filter(({ categories: [pathology] }) => leaves.has(pathology));
  expect(compared).toHaveLength(leaves.size * 7);
  for (const { year, categories, n, suppressed } of compared) {
    const counted = cases.filter(
      (each) => each.operatedOn.startsWith(String(year)) && each.mainPathology === categories[0],
    ).length;
    if (counted < 10) expect([n, suppressed]).toEqual([null, 'SUPPRESSED']);
    if (n === null) continue;
    expect(n % 5).toBe(0);
    expect(Math.abs(n - counted)).toBeLessThanOrEqual(7);
    expect(suppressed).toBeNull();
  }
  expect(compared.filter(({ n }) => n !== null).length).toBeGreaterThan(50);
});

test('no cell shown has fewer than ten cases, fewer than three centres, or one with more than 80 %', async () => {
  const cases = await allCases();
  const cells = await cellsOf('CASES', '{ where: [{ dimension: "ageBand", category: "ALL" }] }');
  for (const { categories, n } of cells.filter((each) => each.n !== null)) {
    const [pathology] = categories;
    const counted = cases.filter(({ mainPathology }) => mainPathology === pathology);
    if (counted.length === 0) continue;
    const byCentre = new Map<string, number>();
    for (const { centreId } of counted) byCentre.set(centreId, (byCentre.get(centreId) ?? 0) + 1);
    expect(n).not.toBeNull();
    expect(counted.length).toBeGreaterThanOrEqual(10);
    expect(byCentre.size).toBeGreaterThanOrEqual(3);
    expect(Math.max(...byCentre.values())).toBeLessThanOrEqual(0.8 * counted.length);
  }
});

test('what the code lists make impossible is 0 and says so; nothing else is 0', async () => {
  const cells = await cellsOf('STABILISED');
  const at = (injury: string, band: string) =>
    cells.find(({ categories: [a, b] }) => a === injury && b === band);
  expect(at('SACRAL', 'OVER_5')).toMatchObject({ n: 0, suppressed: null, structuralZero: true });
  for (const { n, structuralZero } of cells) expect(n === 0).toBe(structuralZero);
});

test('the same people have the same figure in every cube, whatever it divides by', async () => {
  const fixed = (other: string) =>
    `{ byYear: true, where: [{ dimension: "pathology", category: "DEGENERATIVE" }, { dimension: "${other}", category: "ALL" }] }`;
  const byAge = await cellsOf('CASES', fixed('ageBand'));
  const byCountry = await cellsOf('CASES_COUNTRY_PATHOLOGY', fixed('country'));
  expect(byAge.map(({ n }) => n)).toEqual(byCountry.map(({ n }) => n));
});

test('anyone reads each release’s headline figures, and no summary', async () => {
  const { releases } = await subgraph.query<{ releases: { id: string; cases: number }[] }>(
    '{ releases { id cases followUp { percent lower upper } } }',
  );
  expect(releases.map(({ id }) => id)).toEqual([seeded]);
  expect(Math.abs((releases[0]?.cases ?? 0) - 8_000)).toBeLessThanOrEqual(7);
  const { data, errors } = await subgraph.run('{ registry { cubes { code } } }');
  expect(data).toEqual({ registry: null });
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
});

test.each([
  ['a year that the release has not', '{ year: 1999 }'],
  ['a dimension of another cube', '{ where: [{ dimension: "country", category: "DE" }] }'],
  ['a category that there is not', '{ where: [{ dimension: "ageBand", category: "UNDER_19" }] }'],
  [
    'a dimension that is fixed twice',
    '{ where: [{ dimension: "ageBand", category: "ALL" }, { dimension: "ageBand", category: "UNDER_18" }] }',
  ],
  ['year by year with nothing fixed', '{ byYear: true }'],
])('%s is refused', async (_what, slice) => {
  const { errors } = await subgraph.run(
    `{ registry { cube(code: "CASES", slice: ${slice}) { cells { n } } } }`,
    {},
    researcher,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'slice' } }]);
});

test('a summary reads its release alone: no case, no scan', async () => {
  const reads = await explainReads([subgraph.connection, released], () => cellsOf('CASES'));
  expect(new Set(reads.map(({ collection }) => collection))).toEqual(
    new Set(['releases', 'releaseSlices']),
  );
  expect(reads.flatMap(({ stages }) => stages)).not.toContain('COLLSCAN');
});

const build = (replaces: string | null) =>
  buildRelease({ cutOff: '2026-03-31', replaces, now: testClock(), progress: () => {} });
const slicesOf = async (releaseId: string) =>
  (
    await subgraph.connection
      .collection('releaseSlices')
      .find({ releaseId })
      .sort({ _id: 1 })
      .toArray()
  ).map(({ cube, year, cells }) => ({ cube, year, cells }));

test('a release never changes: the same cut-off needs the name of what it corrects', async () => {
  await expect(build(null)).rejects.toThrow('--replaces R2026-03-31');
  await expect(build('R2020-01-01')).rejects.toThrow('a release never changes');
});

test(
  'from the same cases comes the same release, and its hash is in the log',
  async () => {
    const { _id, hash } = await build(seeded);
    expect(_id).toBe('R2026-03-31-2');
    expect(await slicesOf(_id)).toEqual(await slicesOf(seeded));
    const entries = subgraph.connection.collection('logEntries');
    const logged = await entries.findOne({ kind: 'RELEASE', recordId: _id });
    expect(JSON.parse(String(logged?.text)).content).toMatchObject({ hash, replaces: seeded });
  },
  slow,
);

test(
  'a correction for one case more has each figure of what it corrects',
  async () => {
    const cases = subgraph.connection.collection('cases');
    const [one] = await cases
      .find({ mainPathology: 'DEGENERATIVE', ageYears: { $gt: 60 } })
      .limit(1)
      .toArray();
    await cases.insertOne({
      ...one,
      _id: 'case-added' as never,
      number: 'added',
      recordKey: 12_345,
    });
    const { _id } = await build('R2026-03-31-2');
    expect(await slicesOf(_id)).toEqual(await slicesOf(seeded));
  },
  slow,
);

test(
  'a release that is cut short leaves nothing',
  async () => {
    const before = await subgraph.connection.collection('releaseSlices').countDocuments();
    const log = subgraph.connection.collection('logEntries');
    // What is to be logged last is there already, so the transaction fails after all slices were written.
    await log.insertOne(
      { _id: 'RELEASE/R2025-12-31' as never, leafHash: 'x' },
      { bypassDocumentValidation: true },
    );
    const cutShort = buildRelease({
      cutOff: '2025-12-31',
      replaces: null,
      now: testClock(),
      progress: () => {},
    });
    await expect(cutShort).rejects.toThrow('E11000');
    expect(await subgraph.connection.collection('releaseSlices').countDocuments()).toBe(before);
    expect(
      await subgraph.connection.collection('releases').findOne({ cutOff: '2025-12-31' }),
    ).toBeNull();
  },
  slow,
);
