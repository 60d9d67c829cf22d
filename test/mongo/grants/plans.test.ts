import { grants } from '@spine/grants';
import { describe, expect, test } from 'vitest';
import { countCommands } from '../../support/mongoCommands.ts';
import { explainReads } from '../../support/queryPlans.ts';
import { seededSubgraph } from '../../support/seededSubgraph.ts';
import { viewerWith } from '../../support/subgraph.ts';

const subgraph = seededSubgraph(grants);

const steward = viewerWith(['grants:manage']);

describe('reading takes a constant number of commands', () => {
  const everything = `query ($first: Int!) { awards(first: $first) { nodes {
    status nextMilestone { kind status } outputs { title trainedAt { id } }
    call { title programme { name } criteria { version } eligibility { conditions } }
    tranches { status amount { minorUnits } } disbursed { minorUnits }
    application { status overallScore critiques reviews { conflicts areaMean } decision { decidedBy { id } } resubmissionOf { id } }
  } } }`;

  test.each([3, 45])('for %i awards with all that belongs to them', async (first) => {
    const { commands } = await countCommands([subgraph.connection], () =>
      subgraph.query(everything, { first }, steward),
    );
    // Awards, outputs, calls, programmes, criteria, tranches, the tranches' awards, applications, those they
    // improve on, reviews and decisions.
    expect(commands.map((command) => command.split('.')[1])).toEqual(commands.map(() => 'find'));
    expect(commands.length).toBeLessThanOrEqual(11);
  });

  test.each([2, 60])('for the awards and periods of %i centres', async (count) => {
    const centres = Array.from({ length: count }, (_, i) => ({
      __typename: 'Centre',
      id: `centre-${String(i + 1).padStart(3, '0')}`,
    }));
    const { commands } = await countCommands([subgraph.connection], () =>
      subgraph.query(
        'query ($centres: [_Any!]!) { _entities(representations: $centres) { ... on Centre { awards { title } awardPeriods { from } } } }',
        { centres },
      ),
    );
    expect(commands).toHaveLength(1);
  });
});

describe('reading goes through indexes', () => {
  const sides = ['eurospine', 'ao-spine'].map((id) => ({ __typename: 'Organization', id }));
  const operations: [string, string, object?][] = [
    [
      'awards',
      '{ awards { nodes { id outputs { id } tranches { id } application { id status resubmissionOf { id } } } } }',
    ],
    [
      'awards of a funder, group and year',
      '{ awards(filter: { funderId: "ao-spine", pathologyGroup: TRAUMA, year: 2024 }) { nodes { id } } }',
    ],
    [
      'awards of a group',
      '{ awards(filter: { pathologyGroup: TRAUMA }, sort: OLDEST) { nodes { id } } }',
    ],
    ['awards of a centre', '{ awards(filter: { centreId: "centre-001" }) { nodes { id } } }'],
    [
      'awards to a recipient',
      '{ awards(filter: { recipientId: "synthetic-university-01" }) { nodes { id } } }',
    ],
    [
      'open calls',
      '{ fundingCalls(filter: { status: OPEN }) { nodes { id awards { id } applications { id } } } }',
    ],
    [
      'open calls for trauma',
      '{ fundingCalls(filter: { status: OPEN, pathologyGroup: TRAUMA }) { nodes { id } } }',
    ],
    [
      'calls of a kind',
      '{ fundingCalls(filter: { kind: START_UP }, sort: LATEST_DEADLINE) { nodes { id } } }',
    ],
    ['calls of a funder', '{ fundingCalls(filter: { funderId: "eurospine" }) { nodes { id } } }'],
    [
      'calls of a programme',
      '{ fundingCalls(filter: { programmeId: "ao-spine-start-up" }) { nodes { id } } }',
    ],
    ['one’s own', '{ myApplications { id } assignedApplications { id ownReview { id } } }'],
    [
      'organizations',
      'query ($sides: [_Any!]!) { _entities(representations: $sides) { ... on Organization { awards { id } awardsReceived { id } fundingCalls { id } grantProgrammes { criteria { id } calls { id } } } } }',
      { sides },
    ],
    [
      'people, centres and courses',
      `{ _entities(representations: [
        { __typename: "Person", id: "synthetic-person-0001" }, { __typename: "Person", id: "synthetic-person-0002" },
        { __typename: "Centre", id: "centre-001" }, { __typename: "Centre", id: "centre-002" },
        { __typename: "Course", id: "research-course" }, { __typename: "Course", id: "another" }
      ]) { ... on Person { awards { id } } ... on Centre { awards { id } } ... on Course { outputs { nodes { id } } } } }`,
    ],
  ];
  const viewer = viewerWith(['grants:manage', 'grants:apply', 'grants:review'], {
    person_id: 'synthetic-person-0001',
  });

  test.each(operations)(
    '%s: no collection scan, no sort in memory',
    async (_what, query, variables = {}) => {
      const reads = await explainReads([subgraph.connection], () =>
        subgraph.run(query, variables, viewer),
      );
      expect(reads.length).toBeGreaterThan(0);
      const slow = reads.filter(({ stages }) =>
        stages.some((stage) => stage === 'COLLSCAN' || stage === 'SORT'),
      );
      expect(slow).toEqual([]);
    },
  );
});
