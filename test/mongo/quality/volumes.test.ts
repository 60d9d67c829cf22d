import { quality } from '@spine/quality';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { centreQuery, largestCentre, ofCentres } from '../../support/centres.ts';
import { countCommands } from '../../support/mongoCommands.ts';
import { openSeeded, type TestSubgraph, testSeed } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let largest: Awaited<ReturnType<typeof largestCentre>>;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 6_000 });
  largest = await largestCentre(subgraph);
});
afterAll(() => subgraph.end());

const groups = ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'];
const centreIds = syntheticWorld(testSeed).centres.map(({ id }) => id);

interface Volumes {
  volumes: {
    year: number;
    pathologyGroup: string;
    cases: number | null;
    suppressed: string | null;
  }[];
}
const volumesOf = async (ids: readonly string[], args = '') =>
  (
    await subgraph.query<{ _entities: Volumes[] }>(
      centreQuery(`volumes${args} { year pathologyGroup cases suppressed }`),
      ofCentres(ids),
    )
  )._entities;

test('volumes are counts to the nearest 5, and withheld below 10 with the one reason', async () => {
  for (const year of [2022, 2024]) {
    const [centre] = await volumesOf([largest.id], `(year: ${year})`);
    const expected = groups.map((pathologyGroup) => {
      const count = largest.cases.filter(
        (each) =>
          each.operatedOn.startsWith(String(year)) && each.pathologyGroup === pathologyGroup,
      ).length;
      return count < 10
        ? { year, pathologyGroup, cases: null, suppressed: 'SUPPRESSED' }
        : { year, pathologyGroup, cases: Math.round(count / 5) * 5, suppressed: null };
    });
    expect(centre?.volumes).toEqual(expected);
    expect(expected.some(({ suppressed }) => suppressed === null)).toBe(true);
    expect(expected.some(({ suppressed }) => suppressed !== null)).toBe(true);
  }
});

test('volumes are of the last completed year by default', async () => {
  const [centre] = await volumesOf([largest.id]);
  expect(new Set(centre?.volumes.map(({ year }) => year))).toEqual(new Set([2025]));
});

test('volumes of a centre without cases cannot be told from those of one with few', async () => {
  const [centre] = await volumesOf(['centre-999']);
  for (const { cases, suppressed } of centre?.volumes ?? [])
    expect([cases, suppressed]).toEqual([null, 'SUPPRESSED']);
  expect(centre?.volumes).toHaveLength(5);
});

test.each(['2026', '1999', '-1'])('volumes of the year %s are refused', async (year) => {
  const query = centreQuery(`volumes(year: ${year}) { cases }`);
  const { errors } = await subgraph.run(query, ofCentres([largest.id]));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'year' } }]);
});

test('volumes of sixty centres take one command, with their certification two', async () => {
  for (const [fields, expected] of [
    ['volumes { cases }', 1],
    ['volumes { cases } certification { status scope certificate { number } }', 2],
  ] as const) {
    const { commands } = await countCommands([subgraph.connection], () =>
      subgraph.query(centreQuery(fields), ofCentres(centreIds)),
    );
    expect(commands).toHaveLength(expected);
  }
});
