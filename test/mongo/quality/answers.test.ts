import { quality } from '@spine/quality';
import { Kind } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBibtex, readCsl } from '../../support/citation.ts';
import { namedType, reachedTypes } from '../../support/reachedTypes.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

// Each answer from a release says which release, by which version of the rules, of how many, which share of them was
// followed up, and how to cite it.

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 3_000 });
});
afterAll(() => subgraph.end());

const researcher = viewerWith(['registry:read']);
const seeded = 'R2026-03-31';

interface Rate {
  numerator: number | null;
  denominator: number | null;
  percent: number | null;
  lower: number | null;
  upper: number | null;
  suppressed: string | null;
}
interface Counted {
  n: number | null;
  suppressed: string | null;
  followUp: Rate;
}
interface Cited {
  citation: { cslJson: string; bibtex: string };
}
interface Answer extends Cited {
  release: { id: string; hash: string };
  policyVersion: string;
}
type Funnel = Answer &
  Counted & { label: string; pool: Rate; centres: (Counted & { pseudonym: string; rate: Rate })[] };

const citation = 'citation { cslJson bibtex }';
const said = `release { id hash } policyVersion ${citation}`;
const rate = '{ numerator denominator percent lower upper suppressed }';
const counted = `n suppressed followUp ${rate}`;
const read = async <Summaries>(selection: string) =>
  (await subgraph.query<{ registry: Summaries }>(`{ registry { ${selection} } }`, {}, researcher))
    .registry;

const readCube = async (code: string, slice = '{}') =>
  (
    await read<{ cube: Answer & { cube: { label: string }; cells: Counted[] } }>(
      `cube(code: "${code}", slice: ${slice}) { ${said} cube { label } cells { ${counted} } }`,
    )
  ).cube;
const readFunnel = async (indicator: string) =>
  (
    await read<{ funnel: Funnel }>(
      `funnel(indicator: ${indicator}) { ${said} ${counted} label pool ${rate}
        centres { pseudonym ${counted} rate ${rate} } }`,
    )
  ).funnel;

/** Of whom it is, and by what rules; and a citation of its own that says so, in both forms. */
function expectSaid({ release, policyVersion, ...answer }: Answer, id: string, label: string) {
  expect([release.id, policyVersion]).toEqual([seeded, '3']);
  expectCited(answer, id, release.hash, label);
}

function expectCited(
  { citation: { cslJson, bibtex } }: Cited,
  id: string,
  hash: string,
  label: string,
) {
  const item = readCsl(cslJson);
  expect(item).toMatchObject({
    ...{ id, type: 'dataset', version: seeded, issued: { 'date-parts': [[2026, 3, 31]] } },
    ...{ author: [{ literal: 'Spine Tango' }], note: `Disclosure policy 3; SHA-256 ${hash}` },
  });
  expect(item.title).toContain(`release ${seeded}`);
  expect(item.title.endsWith(label)).toBe(true);
  // Nobody gave it one.
  expect(item).not.toHaveProperty('DOI');
  const { title, version, note } = item;
  const fields = { title, author: '{Spine Tango}', year: '2026', version, note };
  expect(readBibtex(bibtex)).toEqual({ type: 'misc', key: id, fields });
}

/** A number and a follow-up rate, or that they are withheld; some of them are told. */
function expectCounted(parts: readonly Counted[]) {
  for (const { n, suppressed, followUp } of parts) {
    expect(suppressed).toBe(n === null ? 'SUPPRESSED' : null);
    const { suppressed: why, ...figures } = followUp;
    const kind = why === null ? expect.any(Number) : null;
    const [numerator, denominator, percent, lower, upper] = Array<unknown>(5).fill(kind);
    expect(figures).toEqual({ numerator, denominator, percent, lower, upper });
    expect([null, 'SUPPRESSED']).toContain(why);
  }
  const told = parts.filter(({ n, followUp }) => n !== null && followUp.percent !== null);
  expect(told.length).toBeGreaterThan(0);
}

test('whatever is asked of a release has room for release, policy version and citation, and what has a number of cases has a follow-up rate', () => {
  const types = reachedTypes(quality.typeDefs, 'RegistrySummaries');
  const namesOf = (type: (typeof types)[number] | undefined) =>
    type?.fields?.map(({ name }) => name.value) ?? [];
  const [summaries] = types;
  const answers = (summaries?.fields ?? []).flatMap(({ arguments: asked = [], type }) =>
    asked.length > 0 ? [namedType(type)] : [],
  );
  expect(answers).toEqual(['CubeAnswer', 'Trajectory', 'Funnel']);
  for (const answer of answers)
    expect(namesOf(types.find(({ name }) => name.value === answer))).toEqual(
      expect.arrayContaining(['release', 'policyVersion', 'citation']),
    );
  // A number that can be withheld is one of patients.
  const ofPatients = types.filter(({ fields }) =>
    fields?.some(({ name, type }) => name.value === 'n' && type.kind === Kind.NAMED_TYPE),
  );
  const names = ofPatients.map(({ name }) => name.value);
  expect(names).toEqual(['CubeCell', 'TrajectoryPoint', 'Funnel', 'FunnelCentre']);
  for (const type of ofPatients) expect(namesOf(type)).toContain('followUp');
});

test('so does each cube of the catalogue, and no two are cited as the same', async () => {
  const { cubes } = await read<{ cubes: { code: string; label: string }[] }>(
    'cubes { code label }',
  );
  expect(cubes.length).toBeGreaterThan(30);
  const ids = new Set<string>();
  for (const { code, label } of cubes) {
    const answer = await readCube(code);
    expectSaid(answer, `${seeded}-${code}`, `, ${label}`);
    expectCounted(answer.cells);
    ids.add(readCsl(answer.citation.cslJson).id);
  }
  expect(ids.size).toBe(cubes.length);
}, 60_000);

const oneAge = '{ byYear: true, where: [{ dimension: "ageBand", category: "ALL" }] }';
test.each([
  ['cubes', 'CASES', '{}'],
  ['slices', 'CASES', oneAge],
  ['shares', 'IMPROVED', oneAge],
  ['follow-up rates', 'FOLLOW_UP_24', '{}'],
  ['means', 'COMI_12', '{ year: 2023 }'],
  ['medians and quartiles', 'LENGTH_OF_STAY', '{ year: 2023 }'],
  ['responders', 'IMPROVED_BY_ASA', '{}'],
  ['non-responders', 'NOT_IMPROVED_BY_ASA', '{}'],
  ['case-mix', 'CASES_COUNTRY_ASA', '{}'],
  ['complications by surgeons', 'SURGEON_ANSWERED', '{}'],
  ['complications by patients', 'PATIENT_REPORTED', '{ year: 2023 }'],
])('so do %s', async (_what, code, slice) => {
  const answer = await readCube(code, slice);
  expectSaid(answer, `${seeded}-${code}`, `, ${answer.cube.label}`);
  expectCounted(answer.cells);
});

test('so does a trajectory, at each time after surgery by whom it is of', async () => {
  const { trajectory } = await read<{ trajectory: Answer & { points: Counted[] } }>(
    `trajectory { ${said} points { ${counted} } }`,
  );
  expectSaid(trajectory, `${seeded}-TRAJECTORY`, ', COMI over two years');
  const [before, ...after] = trajectory.points;
  expect(after).toHaveLength(3);
  expectCounted(after);
  for (const { n, followUp } of after) expect(n).toBe(followUp.numerator);
  // Before surgery are all who are asked, followed up or not.
  expect(before).toMatchObject({ n: after[0]?.followUp.denominator, followUp: null });
});

const indicators = ['IMPROVED', 'FOLLOW_UP', 'SURGEON_REPORTED', 'PATIENT_REPORTED'];
describe.each(indicators)('so does the funnel of %s', (indicator) => {
  let funnel: Funnel;
  beforeAll(async () => {
    funnel = await readFunnel(indicator);
  });

  test('as a whole', () => {
    expectSaid(funnel, `${seeded}-CENTRES_${indicator}`, `, Centres: ${funnel.label}`);
    expectCounted([funnel]);
    expect(funnel.n).toBe(funnel.pool.denominator);
  });

  test('and of each centre, observed by expected included, with what the funnel of follow-up says', async () => {
    expectCounted(funnel.centres);
    const { pool, centres } = await readFunnel('FOLLOW_UP');
    expect(funnel.followUp).toEqual(pool);
    expect(funnel.centres.map(({ pseudonym, followUp }) => [pseudonym, followUp])).toEqual(
      centres.map((each) => [each.pseudonym, each.rate]),
    );
  });
});

test('so do the headline figures that anyone reads', async () => {
  const { releases } = await subgraph.query<{
    releases: (Cited & {
      id: string;
      policyVersion: string;
      hash: string;
      cases: number;
      followUp: Rate;
    })[];
  }>(`{ releases { id policyVersion hash cases followUp ${rate} ${citation} } }`);
  const [{ id, policyVersion, hash, cases, followUp, ...release }, ...others] = releases as [
    (typeof releases)[number],
  ];
  expect(others).toEqual([]);
  expect([id, policyVersion]).toEqual([seeded, '3']);
  expectCounted([{ n: cases, suppressed: null, followUp }]);
  expectCited(release, seeded, hash, `release ${seeded}`);
});
