import { education } from '@spine/education';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countCommands, expectNoGrowth } from '../../support/mongoCommands.ts';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(education);
});
afterAll(() => subgraph.end());

async function entities<T>(representations: readonly object[], fields: string): Promise<T[]> {
  const { _entities } = await subgraph.query<{ _entities: T[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`,
    { representations },
  );
  return _entities;
}

test('each owned entity is found by its key, and an unknown key is null', async () => {
  const keys = [
    { __typename: 'Program', id: 'gsd-program' },
    { __typename: 'Course', id: 'ao-spine-trauma-advanced' },
    { __typename: 'CourseEvent', id: 'ao-spine-trauma-advanced-lisbon-2026' },
    { __typename: 'Curriculum', id: 'ao-spine-trauma-curriculum' },
    { __typename: 'RegionalActivity', id: 'ao-spine-2021' },
    { __typename: 'Course', id: 'no-such-course' },
    { __typename: 'Credential', number: 'SYN-GSD-999999' },
  ];
  const found = await entities(
    keys,
    `... on Program { kind } ... on Course { level } ... on CourseEvent { startsOn }
     ... on Curriculum { launchedYear } ... on RegionalActivity { year } ... on Credential { number }`,
  );
  expect(found).toEqual([
    { kind: 'DIPLOMA_PROGRAM' },
    { level: 'ADVANCED' },
    { startsOn: '2026-03-19' },
    { launchedYear: 2026 },
    { year: 2021 },
    null,
    null,
  ]);
});

test('an organization answers its programs, its events of a year and its activity', async () => {
  const [aoSpine] = await entities(
    [{ __typename: 'Organization', id: 'ao-spine' }],
    `... on Organization { programs { id } curricula { id } courseEvents(year: 2026) { id }
       later: courseEvents(from: "2026-04-01") { id } learningResources { kind }
       regionalActivity(year: 2021) { stated { facultyDays } } none: regionalActivity(year: 1999) { year } }`,
  );
  expect(aoSpine).toEqual({
    programs: [{ id: 'gsd-exam' }, { id: 'gsd-program' }],
    curricula: [{ id: 'ao-spine-trauma-curriculum' }],
    courseEvents: [
      { id: 'ao-spine-trauma-advanced-lisbon-2026' },
      { id: 'ao-spine-trauma-advanced-jeddah-2026' },
    ],
    later: [{ id: 'ao-spine-trauma-advanced-jeddah-2026' }],
    learningResources: [
      { kind: 'TOOL' },
      { kind: 'CLASSIFICATION' },
      { kind: 'COURSES' },
      { kind: 'PROGRAM' },
    ],
    regionalActivity: { stated: { facultyDays: 1925 } },
    none: null,
  });
});

test('a task force answers the curricula it developed', async () => {
  const id = 'trauma-curriculum-task-force';
  const [taskForce] = await entities(
    [{ __typename: 'Committee', id }],
    '... on Committee { id curricula { name } }',
  );
  expect(taskForce).toEqual({ id, curricula: [{ name: 'AO Spine Trauma Curriculum' }] });
});

interface Held {
  _id: string;
  holderId: string;
  issuedOn: string;
  validUntil?: string;
  revokedOn?: string;
}

const termOf = (surgeonId: string) => ({ surgeonId, from: '2005-01-01', until: null });

test('a centre names its surgeons with a diploma valid on the day, and a surgeon tells when each diploma counts', async () => {
  const credentials = subgraph.connection.collection<Held>('credentials');
  const all = await credentials.find().toArray();
  const surgeonIds = [...new Set(all.map(({ holderId }) => holderId))].slice(0, 40);
  const held = all.filter(({ holderId }) => surgeonIds.includes(holderId));
  const asOf = '2025-12-31';
  const valid = held.filter(
    ({ issuedOn, validUntil = '9999', revokedOn = '9999' }) =>
      issuedOn <= asOf && asOf <= validUntil && asOf < revokedOn,
  );
  const [centre, ...surgeons] = await entities<{
    credentialedSurgeons: { id: string }[];
    credentialPeriods: { from: string; until: string | null }[];
  }>(
    [
      {
        __typename: 'Centre',
        id: 'centre-001',
        surgeonTerms: [...surgeonIds, 'person-without'].map(termOf),
      },
      ...surgeonIds.map((id) => ({ __typename: 'Person', id })),
    ],
    `... on Centre { credentialedSurgeons(asOf: "${asOf}") { id } }
     ... on Person { credentialPeriods { from until } }`,
  );
  const named = centre?.credentialedSurgeons.map(({ id }) => id) ?? [];
  expect(new Set(named)).toEqual(new Set(valid.map(({ holderId }) => holderId)));
  expect(named).toHaveLength(new Set(named).size);
  const covering = surgeons.map(
    ({ credentialPeriods }) =>
      credentialPeriods.filter(({ from, until }) => from <= asOf && asOf <= (until ?? '9999'))
        .length,
  );
  expect(covering).toEqual(
    surgeonIds.map((id) => valid.filter(({ holderId }) => holderId === id).length),
  );
});

test('what fifty centres cost in commands does not grow from what one costs', async () => {
  const fields = `... on Centre { courseEvents(from: "2026-01-01") { course { name } faculty { id teaching { id } } }
    credentialedSurgeons { id credentials { program { name } } } }`;
  const all = await subgraph.connection.collection<Held>('credentials').find().toArray();
  const centres = Array.from({ length: 50 }, (_, index) => ({
    __typename: 'Centre',
    id: `centre-${String(index + 1).padStart(3, '0')}`,
    surgeonTerms: all.slice(index * 3, index * 3 + 3).map(({ holderId }) => termOf(holderId)),
  }));
  const cost = async (some: typeof centres) =>
    (await countCommands([subgraph.connection], () => entities(some, fields))).commands;
  const one = centres.filter(({ id }) => id === 'centre-001');
  const ofFifty = await cost(centres);
  expect(ofFifty.length).toBeLessThanOrEqual(6);
  expectNoGrowth(ofFifty, await cost(one));
});
