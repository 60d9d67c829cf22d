import { education } from '@spine/education';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainReads } from '../../support/queryPlans.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(education);
});
afterAll(() => subgraph.end());

interface Events {
  courseEvents: {
    nodes: { id: string; startsOn: string; topics: string[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

const upcomingTrauma = `query ($after: String) { courseEvents(
  filter: { topic: TRAUMA, from: "2026-01-01" }, first: 5, after: $after) {
  nodes { id startsOn topics } pageInfo { hasNextPage endCursor } totalCount } }`;

test('upcoming trauma courses come earliest first, page by page, each once', async () => {
  const found: Events['courseEvents']['nodes'] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { courseEvents }: Events = await subgraph.query<Events>(upcomingTrauma, { after });
    found.push(...courseEvents.nodes);
    total = courseEvents.totalCount;
    after = courseEvents.pageInfo.hasNextPage ? courseEvents.pageInfo.endCursor : null;
  } while (after);
  const days = found.map(({ startsOn }) => startsOn);
  expect(found).toHaveLength(total);
  expect(new Set(found.map(({ id }) => id)).size).toBe(total);
  expect(days).toEqual([...days].sort());
  expect(days.every((day) => day >= '2026-01-01')).toBe(true);
  expect(found.every(({ topics }) => topics.includes('TRAUMA'))).toBe(true);
  expect(found.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'ao-spine-trauma-advanced-lisbon-2026',
      'ao-spine-trauma-advanced-jeddah-2026',
    ]),
  );
});

test('the latest events come first when asked for', async () => {
  const { courseEvents } = await subgraph.query<Events>(
    '{ courseEvents(sort: LATEST_FIRST, filter: { until: "2021-12-31" }) { nodes { id startsOn } } }',
  );
  expect(courseEvents.nodes.map(({ startsOn }) => startsOn)).toEqual([
    '2021-12-04',
    null,
    '2021-05-29',
  ]);
});

test('events are found by country, region and mode together', async () => {
  const { courseEvents } = await subgraph.query<Events>(
    `{ courseEvents(filter: { country: "SA", region: MIDDLE_EAST_AND_NORTHERN_AFRICA, mode: ON_SITE,
       organizerId: "ao-spine" }) { nodes { id } } }`,
  );
  expect(courseEvents.nodes).toEqual([{ id: 'ao-spine-trauma-advanced-jeddah-2026' }]);
});

const shipped = `query ($person: ID!) {
  courses(filter: { topic: TRAUMA, availableIn: 2026 }) { totalCount nodes { id events { id } steps { id } program { id } } }
  byLevel: courses(filter: { level: ADVANCED }) { nodes { id } }
  byOrganization: courses(filter: { organizationId: "ao-spine" }) { nodes { id } }
  allCourses: courses { nodes { id } }
  courseEvents(filter: { topic: TRAUMA, from: "2026-01-01" }) { totalCount nodes { id course { name } faculty { id teaching { id } } } }
  latest: courseEvents(sort: LATEST_FIRST) { nodes { id } }
  inCountry: courseEvents(filter: { country: "PT" }) { nodes { id } }
  inRegion: courseEvents(filter: { region: ASIA_PACIFIC }) { nodes { id } }
  byMode: courseEvents(filter: { mode: ONLINE }) { nodes { id } }
  ofCourse: courseEvents(filter: { courseId: "ao-spine-trauma-advanced" }) { nodes { id } }
  ofOrganizer: courseEvents(filter: { organizerId: "ao-spine" }) { nodes { id } }
  programs { nodes { id courses { id } cohorts { id } steps { id } } }
  ofEurospine: programs(filter: { organizationId: "eurospine" }) { nodes { id } }
  exams: programs(filter: { kind: EXAMINATION }) { nodes { id } }
  curricula { nodes { id steps { available(year: 2026) prerequisites { alternatives { steps { id } } } } resources { id } } }
  onTrauma: curricula(filter: { topic: TRAUMA }) { nodes { id } }
  learningResources { nodes { id } }
  tools: learningResources(filter: { kind: TOOL }) { nodes { id } }
  onDeformity: learningResources(filter: { topic: DEFORMITY }) { nodes { id } }
  regionalActivity(year: 2021) { year }
  credential(number: "SYN-GSD-000001") { number }
  _entities(representations: [{ __typename: "Person", id: $person }, { __typename: "Organization", id: "ao-spine" },
    { __typename: "Centre", id: "centre-001", surgeonTerms: [{ surgeonId: $person, from: "2020-01-01" }] }, { __typename: "Committee", id: "trauma-curriculum-task-force" }]) {
    ... on Person { credentials { number } teaching { id } enrolments { courseEvent { id } cohort { id } }
      nextSteps(curriculum: "ao-spine-trauma-curriculum") { open } }
    ... on Organization { programs { id } curricula { id } courseEvents { id } learningResources { id } regionalActivity(year: 2021) { year } }
    ... on Centre { courseEvents { id } credentialedSurgeons { id } }
    ... on Committee { curricula { id } }
  }
}`;

test('no read scans a collection or sorts in memory', async () => {
  const person = 'synthetic-person-0001';
  const viewer = viewerWith([], { person_id: person });
  const explained = await explainReads([subgraph.connection], () =>
    subgraph.query(shipped, { person }, viewer),
  );
  expect(explained.length).toBeGreaterThan(30);
  const costly = explained.filter(({ stages }) =>
    stages.some((stage) => stage === 'COLLSCAN' || stage === 'SORT'),
  );
  expect(costly).toEqual([]);
});

test.each([
  ['id', '{ course(id: "not an id") { id } }'],
  ['number', '{ credential(number: "") { number } }'],
  ['year', '{ regionalActivity(year: 12) { year } }'],
  ['first', '{ courses(first: 101) { totalCount nodes { id } } }'],
  ['after', '{ courseEvents(after: "made up") { nodes { id } } }'],
  ['from', '{ courseEvents(filter: { from: "19 March" }) { nodes { id } } }'],
  ['topic', '{ courseEvents(filter: { topic: SPINE }) { nodes { id } } }'],
  ['asOf', '{ credential(number: "x") { status(asOf: "2026-02-30") } }'],
  ['startYear', '{ program(id: "gsd-program") { moduleSets(startYear: 99999) { chairs } } }'],
  ['startYear', '{ program(id: "gsd-program") { moduleSets(startYear: 0) { chairs } } }'],
  ['availableIn', '{ curricula { nodes { steps(availableIn: 0) { id } } } }'],
  ['year', '{ courses { nodes { events(year: 0) { id } } } }'],
  ['organizationId', '{ programs(filter: { organizationId: "no id!" }) { nodes { id } } }'],
  ['country', '{ courseEvents(filter: { country: "Portugal" }) { nodes { id } } }'],
])('a bad %s is refused by name', async (argument, query) => {
  const { errors } = await subgraph.run(query);
  expect(errors?.map(({ extensions }) => [extensions?.code, extensions?.argument])).toEqual([
    ['BAD_USER_INPUT', argument],
  ]);
});

test.each(['course', 'courseEvent', 'program', 'curriculum'])(
  'an unknown %s is null',
  async (field) => {
    expect(await subgraph.query(`{ ${field}(id: "no-such-thing") { id } }`)).toEqual({
      [field]: null,
    });
  },
);
