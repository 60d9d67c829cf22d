import { organizations } from '@spine/organizations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainReads } from '../../support/queryPlans.ts';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(organizations);
});
afterAll(() => subgraph.end());

interface Listed {
  readonly list: {
    readonly nodes: readonly object[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

/** The reads of a list's first two pages, as MongoDB ran them. */
function readsOf(list: string, filter: string) {
  const query = `query ($after: String) { list: ${list}(filter: ${filter}, first: 2, after: $after) {
    totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`;
  return explainReads([subgraph.connection], async () => {
    const { list: first } = await subgraph.query<Listed>(query);
    expect(first.nodes.length).toBeGreaterThan(0);
    if (first.pageInfo.hasNextPage)
      await subgraph.query(query, { after: first.pageInfo.endCursor });
  });
}

const isSlow = ({ stages }: { readonly stages: readonly string[] }) =>
  stages.some((stage) => stage === 'COLLSCAN' || stage === 'SORT');

const centres = [
  '{}',
  '{ country: "DE" }',
  '{ region: ASIA_PACIFIC }',
  '{ organizationId: "synthetic-hospital-001" }',
  '{ region: EUROPE_AND_SOUTHERN_AFRICA, country: "DE" }',
];
const filters: Readonly<Record<string, readonly string[]>> = {
  organizations: ['{}', '{ kind: HOSPITAL }', '{ country: "DE" }'],
  centres: [...centres, ...centres.map((filter) => `${filter}, sort: COUNTRY`)],
  people: ['{}', '{ centreId: "centre-001" }', '{ committeeId: "trauma-curriculum-task-force" }'],
  meetings: [
    '{}',
    '{ year: 2021 }',
    '{ organizerId: "ao-spine" }',
    '{ status: HELD }',
    '{ from: "2021-01-01" }',
    '{ organizerId: "ao-spine", status: HELD, year: 2021, from: "2021-01-01" }',
  ],
};
const lists = Object.entries(filters).flatMap(([list, of]) =>
  of.map((filter) => ({ list, filter })),
);

test.each(lists)(
  '$list by $filter are read without a scan of a collection and without a sort by MongoDB',
  async ({ list, filter }) => {
    const reads = await readsOf(list, filter);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter(isSlow)).toEqual([]);
  },
);

test('the people of a centre are read by their ids, and not by a walk through everyone’s names', async () => {
  const reads = await readsOf('people', '{ centreId: "centre-001" }');
  const people = reads.filter(({ collection }) => collection === 'people');
  expect(people.map(({ indexes }) => indexes)).toEqual([['_id_'], ['_id_']]);
});

test('centres in a circle are found by their place, and no others are looked at to sort them', async () => {
  const near = '{ near: { latitude: 52.52, longitude: 13.4, kilometres: 150 } }';
  const reads = await readsOf('centres', near);
  expect(reads.length).toBeGreaterThan(1);
  for (const { indexes, documentsExamined } of reads) {
    expect(indexes).toEqual(['location_2dsphere']);
    expect(documentsExamined).toBeLessThan(10);
  }
});

const everything = `query ($of: [_Any!]!) {
  organization(acronym: "EUROSPINE") { id }
  _entities(representations: $of) {
    ... on Organization {
      goals { partners { id } } predecessors { id } divisionOf { id } divisions { id } relations { from { id } to { id } }
      meetingSeries { meetings { series { id } organizer { id } } } committees { roles { person { id } } } centres { id }
    }
    ... on Centre { organization { id } surgeons { id } surgeonTerms { surgeon { id } } }
    ... on CentreDay { surgeonIds }
    ... on Person {
      affiliations { centre { id } organization { id } } memberships { organization { id } }
      committeeRoles { committee { organization { id } } }
    }
    ... on Committee { organization { id } roles { person { id } } }
  }
}`;

test('no field of an entity scans a collection or sorts in memory', async () => {
  const ids = {
    Organization: ['eurospine', 'ao-spine', 'ao-foundation'],
    Centre: ['centre-001', 'centre-002'],
    Person: ['person-khattab', 'synthetic-person-0001'],
    Committee: ['trauma-curriculum-task-force'],
  };
  const of = [
    ...Object.entries(ids).flatMap(([__typename, found]) =>
      found.map((id) => ({ __typename, id })),
    ),
    { __typename: 'Organization', acronym: 'EANS' },
    { __typename: 'CentreDay', centreId: 'centre-001', day: '2024-01-01' },
  ];
  const reads = await explainReads([subgraph.connection], () => subgraph.query(everything, { of }));
  expect(new Set(reads.map(({ collection }) => collection)).size).toBe(10);
  expect(reads.filter(isSlow)).toEqual([]);
});

test('a database from before gets the index that has an organization’s centres in the order of pages', async () => {
  const { connection } = subgraph;
  const centres = connection.collection('centres');
  await centres.createIndex({ organizationId: 1, name: 1 });
  await centres.dropIndex('organizationId_1_name_1__id_1');
  const migrationName = '002-centres-of-an-organization';
  await connection.collection('migrations').deleteOne({ migrationName });
  await subgraph.migrate();
  const names = (await centres.indexes()).map(({ name }) => name);
  expect(names).toContain('organizationId_1_name_1__id_1');
  expect(names).not.toContain('organizationId_1_name_1');
});
