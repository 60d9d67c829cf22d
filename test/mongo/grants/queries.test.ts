import { grants } from '@spine/grants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countCommands } from '../../support/mongoCommands.ts';
import { explainReads } from '../../support/queryPlans.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(grants);
});
afterAll(() => subgraph.end());

const steward = viewerWith(['grants:manage']);

interface Award {
  id: string;
  awardDate: string;
  pathologyGroup: string;
  funder: { id: string };
}

async function awards(filter: object, sort = 'NEWEST'): Promise<Award[]> {
  const { awards } = await subgraph.query<{ awards: { nodes: Award[]; totalCount: number } }>(
    `query ($filter: AwardFilter, $sort: AwardSort!) { awards(filter: $filter, sort: $sort, first: 100) {
      totalCount nodes { id awardDate pathologyGroup funder { id } }
    } }`,
    { filter, sort },
  );
  expect(awards.totalCount).toBe(awards.nodes.length);
  return awards.nodes;
}

describe('awards', () => {
  test('show the eight fields of 360Giving, whoever asks', async () => {
    const { awards } = await subgraph.query<{ awards: { nodes: object[] } }>(
      '{ awards(first: 3) { nodes { id title description currency amountAwarded { minorUnits currency } awardDate recipient { id } funder { id } } } }',
    );
    for (const award of awards.nodes)
      expect(award).toEqual({
        id: expect.stringMatching(/^synthetic-award-/),
        title: expect.any(String),
        description: expect.any(String),
        currency: expect.stringMatching(/^(CHF|EUR)$/),
        amountAwarded: { minorUnits: expect.any(Number), currency: expect.any(String) },
        awardDate: expect.stringMatching(/^202[345]-/),
        recipient: { id: expect.stringMatching(/^synthetic-(hospital|university)-/) },
        funder: { id: expect.any(String) },
      });
  });

  test('are found by funder, year and pathology group, alone and together', async () => {
    const all = await awards({});
    const expected = (keep: (award: Award) => boolean) => all.filter(keep);
    expect(await awards({ funderId: 'eurospine' })).toEqual(
      expected(({ funder }) => funder.id === 'eurospine'),
    );
    expect(await awards({ year: 2024 })).toEqual(
      expected(({ awardDate }) => awardDate.startsWith('2024')),
    );
    expect(await awards({ pathologyGroup: 'TRAUMA' })).toEqual(
      expected(({ pathologyGroup }) => pathologyGroup === 'TRAUMA'),
    );
    const together = { funderId: 'ao-spine', year: 2025, pathologyGroup: 'DEGENERATIVE' };
    expect(await awards(together)).toEqual(
      expected(
        (award) =>
          award.funder.id === 'ao-spine' &&
          award.awardDate.startsWith('2025') &&
          award.pathologyGroup === 'DEGENERATIVE',
      ),
    );
    expect(await awards({ pathologyGroup: 'TRAUMA' })).not.toEqual([]);
    expect(await awards({ funderId: 'synthetic-foundation-01' })).not.toEqual([]);
  });

  test('come newest or oldest first', async () => {
    const newest = await awards({});
    const days = newest.map(({ awardDate }) => awardDate);
    expect(days).toEqual(days.toSorted().reverse());
    expect(await awards({}, 'OLDEST')).toEqual(newest.toReversed());
  });

  test('are the same from every side: funder, recipient, centre and investigator', async () => {
    const found = await subgraph.query<{ awards: { nodes: Sides[] } }>(
      '{ awards(first: 1) { nodes { id funder { id } recipient { id } centre { id } investigators { id } } } }',
    );
    const award = found.awards.nodes[0] as Sides;
    const { _entities } = await subgraph.query<{ _entities: Record<string, { id: string }[]>[] }>(
      `query ($sides: [_Any!]!) { _entities(representations: $sides) {
        ... on Organization { awards { id } awardsReceived { id } }
        ... on Centre { awards { id } }
        ... on Person { awards { id } }
      } }`,
      {
        sides: [
          { __typename: 'Organization', id: award.funder.id },
          { __typename: 'Organization', id: award.recipient.id },
          { __typename: 'Centre', id: award.centre.id },
          ...award.investigators.map(({ id }) => ({ __typename: 'Person', id })),
        ],
      },
    );
    const [funder, recipient, ...others] = _entities;
    const lists = [funder?.awards, recipient?.awardsReceived, ...others.map((side) => side.awards)];
    for (const list of lists) expect(list).toContainEqual({ id: award.id });
  });

  interface Sides {
    id: string;
    funder: { id: string };
    recipient: { id: string };
    centre: { id: string };
    investigators: { id: string }[];
  }
});

describe('calls', () => {
  test('of a day and status are those whose own status says so', async () => {
    const page = (status: string | null, asOf: string) =>
      subgraph.query<{ fundingCalls: { nodes: { id: string; status: string }[] } }>(
        `query ($status: FundingCallStatus, $asOf: Date) {
          fundingCalls(filter: { status: $status, asOf: $asOf }, first: 100) { nodes { id status(asOf: $asOf) } }
        }`,
        { status, asOf },
      );
    for (const asOf of ['2023-01-31', '2024-04-01', '2026-01-01', '2027-06-01', '2027-06-02']) {
      const every = (await page(null, asOf)).fundingCalls.nodes;
      for (const status of ['UPCOMING', 'OPEN', 'CLOSED'])
        expect((await page(status, asOf)).fundingCalls.nodes).toEqual(
          every.filter((call) => call.status === status),
        );
    }
  });

  test('on every day of 2026 and 2027 at least one is open', async () => {
    const { fundingCalls } = await subgraph.query<{ fundingCalls: { nodes: Window[] } }>(
      '{ fundingCalls(first: 100) { nodes { opensOn deadline { local } } } }',
    );
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2028, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      const open = fundingCalls.nodes.filter(
        ({ opensOn, deadline }) => opensOn && opensOn <= day && day <= deadline.local.slice(0, 10),
      );
      expect([day, open.length > 0]).toEqual([day, true]);
    }
  });

  test('by default a status is that of today, 15 June 2026', async () => {
    const { _entities } = await subgraph.query<{ _entities: [{ fundingCalls: object[] }] }>(
      `{ _entities(representations: [{ __typename: "Organization", id: "ao-spine" }]) {
        ... on Organization { fundingCalls(status: OPEN) { title opensOn acceptsApplications eligibility { maxAgeYears } maxAmount { minorUnits currency } } }
      } }`,
    );
    expect(_entities[0].fundingCalls).toEqual([
      {
        title: 'Synthetic call 2026: start-up grants of AO Spine',
        opensOn: '2026-06-01',
        acceptsApplications: true,
        eligibility: { maxAgeYears: 40 },
        maxAmount: { minorUnits: 3_000_000, currency: 'CHF' },
      },
    ]);
  });

  test('that fund trauma include the foundation’s, and those for deformity do not', async () => {
    const funders = async (pathologyGroup: string) => {
      const { fundingCalls } = await subgraph.query<{ fundingCalls: { nodes: Funded[] } }>(
        'query ($pathologyGroup: PathologyGroup) { fundingCalls(filter: { pathologyGroup: $pathologyGroup }, first: 100) { nodes { funder { id } } } }',
        { pathologyGroup },
      );
      return new Set(fundingCalls.nodes.map(({ funder }) => funder.id));
    };
    expect(await funders('TRAUMA')).toContain('synthetic-foundation-01');
    expect(await funders('DEFORMITY')).not.toContain('synthetic-foundation-01');
  });

  interface Window {
    opensOn: string | null;
    deadline: { local: string };
  }
  interface Funded {
    funder: { id: string };
  }
});

describe('paging', () => {
  test.each([
    ['awards', 'NEWEST'],
    ['awards', 'OLDEST'],
    ['fundingCalls', 'EARLIEST_DEADLINE'],
    ['fundingCalls', 'LATEST_DEADLINE'],
  ])('through %s, %s, neither repeats nor skips one', async (list, sort) => {
    const pages = async (first: number) => {
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const data: Record<string, Page> = await subgraph.query(
          `query ($first: Int!, $after: String) { ${list}(sort: ${sort}, first: $first, after: $after) {
            nodes { id } pageInfo { hasNextPage endCursor }
          } }`,
          { first, after },
        );
        const { nodes, pageInfo } = data[list] as Page;
        ids.push(...nodes.map(({ id }) => id));
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
      return ids;
    };
    const whole = await pages(100);
    expect(await pages(4)).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  interface Page {
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }
});

describe('what other subgraphs ask for', () => {
  test('the periods of a centre’s awards are the days on which each is neither completed nor terminated', async () => {
    const data = await subgraph.query<{ awards: { nodes: { centre: { id: string } }[] } }>(
      '{ awards(first: 100) { nodes { centre { id } } } }',
    );
    const centres = [...new Set(data.awards.nodes.map(({ centre }) => centre.id))];
    const { _entities } = await subgraph.query<{ _entities: Running[] }>(
      `query ($centres: [_Any!]!) { _entities(representations: $centres) { ... on Centre {
        awards { id awardDate onTheDay: status(asOf: "2025-10-01") }
        awardPeriods { awardId from until }
      } } }`,
      { centres: centres.map((id) => ({ __typename: 'Centre', id })) },
    );
    const seen = new Set<boolean>();
    for (const { awards, awardPeriods } of _entities)
      for (const { id, onTheDay } of awards) {
        const period = awardPeriods.find(({ awardId }) => awardId === id);
        const runs = period
          ? period.from <= '2025-10-01' && '2025-10-01' <= (period.until ?? '9999')
          : false;
        const open = ['PENDING_AGREEMENT', 'ACTIVE', 'REPORT_OVERDUE'].includes(onTheDay ?? '');
        expect([id, runs]).toEqual([id, open]);
        seen.add(runs);
      }
    expect(seen).toEqual(new Set([true, false]));
  });

  interface Running {
    awards: { id: string; onTheDay: string | null }[];
    awardPeriods: { awardId: string; from: string; until: string | null }[];
  }

  test('the research course knows what came of those it trained, and no other course does', async () => {
    const { _entities } = await subgraph.query<{ _entities: { outputs: { nodes: Output[] } }[] }>(
      `{ _entities(representations: [
        { __typename: "Course", id: "research-course" }, { __typename: "Course", id: "another-course" }
      ]) { ... on Course { outputs { nodes { title doi publishedOn trainedAt { id } award { id } authors { id } } } } } }`,
    );
    const [research, another] = _entities;
    expect(another?.outputs.nodes).toEqual([]);
    expect(research?.outputs.nodes.length).toBeGreaterThan(3);
    for (const output of research?.outputs.nodes ?? []) {
      expect(output).toMatchObject({ doi: null, trainedAt: { id: 'research-course' } });
      expect(output.authors.length).toBeGreaterThan(0);
    }
  });

  interface Output {
    doi: string | null;
    authors: object[];
  }

  test('the entities of this subgraph answer by their keys, and an unknown one is null', async () => {
    const representations = [
      { __typename: 'FundingCall', id: 'ao-spine-asia-pacific-2020-call' },
      { __typename: 'GrantProgramme', id: 'ao-spine-start-up' },
      { __typename: 'Award', id: 'nothing' },
      { __typename: 'Output', id: 'nothing' },
    ];
    const data = await subgraph.query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on FundingCall { cycle } ... on GrantProgramme { kind } ... on Award { title } ... on Output { title }
      } }`,
      { representations },
    );
    expect(data).toEqual({ _entities: [{ cycle: '2020' }, { kind: 'START_UP' }, null, null] });
  });
});

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

test('an unknown id is null, not an error', async () => {
  const data = await subgraph.query(
    '{ award(id: "no-award") { id } fundingCall(id: "no-call") { id } }',
  );
  expect(data).toEqual({ award: null, fundingCall: null });
});

test.each([
  ['id', '{ award(id: "no award") { id } }'],
  ['id', '{ fundingCall(id: "") { id } }'],
  ['first', '{ awards(first: 101) { totalCount } }'],
  ['after', '{ fundingCalls(after: "e30.c2ln") { totalCount } }'],
  ['year', '{ awards(filter: { year: 20255 }) { totalCount } }'],
  ['funderId', '{ awards(filter: { funderId: "{}" }) { totalCount } }'],
  ['centreId', '{ awards(filter: { centreId: " " }) { totalCount } }'],
  ['programmeId', '{ fundingCalls(filter: { programmeId: "$ne" }) { totalCount } }'],
  ['asOf', '{ fundingCalls(filter: { status: OPEN, asOf: "2026-02-30" }) { totalCount } }'],
  ['pathologyGroup', '{ awards(filter: { pathologyGroup: HEAD }) { totalCount } }'],
])('a malformed %s is a BAD_USER_INPUT that names it', async (argument, query) => {
  const { errors } = await subgraph.run(query);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});
