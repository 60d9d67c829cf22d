import { grants } from '@spine/grants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(grants);
});
afterAll(() => subgraph.end());

interface Programme {
  id: string;
  name: string;
  kind: string;
  purpose: string;
  achievements: string[];
  commitments: string[];
  researchCourse: { id: string } | null;
  provenance: { kind: string; source: string };
}

/** An organization's programmes, by id. */
async function programmesOf(id: string, fields: string): Promise<Map<string, Programme>> {
  const { _entities } = await subgraph.query<{ _entities: [{ grantProgrammes: Programme[] }] }>(
    `query ($id: ID!) {
      _entities(representations: [{ __typename: "Organization", id: $id }]) {
        ... on Organization { grantProgrammes { id ${fields} } }
      }
    }`,
    { id },
  );
  return new Map(_entities[0].grantProgrammes.map((programme) => [programme.id, programme]));
}

describe('what EUROSPINE says of research', () => {
  test('it funds research of high quality and educates researchers in a course', async () => {
    const programmes = await programmesOf(
      'eurospine',
      'kind purpose researchCourse { id } provenance { kind source }',
    );
    expect(programmes.get('eurospine-research-grants')).toMatchObject({
      kind: 'RESEARCH_GRANT',
      purpose: expect.stringContaining('high quality'),
      researchCourse: { id: 'research-course' },
      provenance: { kind: 'SEED', source: 'EUROSPINE vision and mission' },
    });
  });

  test('it has made grants for outstanding studies and trained people of many countries, and goes on', async () => {
    const programmes = await programmesOf('eurospine', 'achievements commitments');
    const { achievements, commitments } = programmes.get('eurospine-research-grants') as Programme;
    expect(achievements).toEqual([
      expect.stringContaining('outstanding studies'),
      expect.stringContaining('countries'),
    ]);
    expect(commitments).toEqual([
      expect.stringContaining('best projects'),
      expect.stringContaining('research skills'),
    ]);
  });
});

describe('what the funders’ rules say', () => {
  test('EUROSPINE: three reviewers, seven areas of 0 to 10, funded from 7, final, two resubmissions', async () => {
    const programmes = await programmesOf(
      'eurospine',
      `criteria {
        version resubmissionsAllowed maxAmount { minorUnits }
        review { reviewersRequired areas maxPoints fundableFrom decisionIsFinal conflictFormRequired }
        provenance { kind }
      }`,
    );
    expect(programmes.get('eurospine-research-grants')).toMatchObject({
      criteria: expect.arrayContaining([
        {
          version: '2013',
          resubmissionsAllowed: 2,
          maxAmount: null,
          review: {
            reviewersRequired: 3,
            areas: [
              'NOVELTY',
              'IMPACT',
              'INVESTIGATORS',
              'ENVIRONMENT',
              'PRELIMINARY_STUDIES',
              'METHODOLOGY',
              'RESULTS',
            ],
            maxPoints: 10,
            fundableFrom: 7,
            decisionIsFinal: true,
            conflictFormRequired: true,
          },
          provenance: { kind: 'REFERENCE' },
        },
      ]),
    });
  });

  test.each([
    [
      'eurospine',
      'eurospine-task-force-research',
      '2015',
      { minArticles: 50, termYears: 3, termIsRenewable: true },
    ],
    [
      'eurospine',
      'eurospine-observership',
      '2024',
      { maxVisitDays: 14, oneApplicationPerCycle: true },
    ],
    ['ao-spine', 'ao-spine-start-up', '2021', { maxAgeYears: 40, maxYearsSinceDegree: 5 }],
  ])('%s: %s of %s asks for %j', async (funder, programme, version, eligibility) => {
    const programmes = await programmesOf(
      funder,
      `criteria { version eligibility {
        minArticles termYears termIsRenewable maxVisitDays oneApplicationPerCycle maxAgeYears maxYearsSinceDegree
      } }`,
    );
    expect(programmes.get(programme)).toMatchObject({
      criteria: expect.arrayContaining([
        { version, eligibility: expect.objectContaining(eligibility) },
      ]),
    });
  });

  test('an observership is reported on within 30 days', async () => {
    const programmes = await programmesOf('eurospine', 'criteria { version reportWithinDays }');
    expect(programmes.get('eurospine-observership')).toMatchObject({
      criteria: expect.arrayContaining([{ version: '2024', reportWithinDays: 30 }]),
    });
  });

  test('AO Spine Asia Pacific pays CHF 5,000: 50 % on agreement, 30 % after 6 months, 20 % at the end', async () => {
    const programmes = await programmesOf(
      'ao-spine',
      'criteria { version maxAmount { minorUnits currency } payments { milestone percent monthsAfterAgreement } }',
    );
    expect(programmes.get('ao-spine-asia-pacific')).toMatchObject({
      criteria: expect.arrayContaining([
        {
          version: '2020',
          maxAmount: { minorUnits: 500_000, currency: 'CHF' },
          payments: [
            { milestone: 'AGREEMENT', percent: 50, monthsAfterAgreement: 0 },
            { milestone: 'INTERIM_REPORT', percent: 30, monthsAfterAgreement: 6 },
            { milestone: 'FINAL_REPORT', percent: 20, monthsAfterAgreement: 12 },
          ],
        },
      ]),
    });
  });
});

describe('calls whose deadline is published', () => {
  test.each([
    [
      'eurospine-research-grants-2013-call',
      '2013-02-01T04:59:59.000Z',
      'America/New_York',
      '2013-01-31T23:59:59',
      null,
    ],
    [
      'ao-spine-asia-pacific-2020-call',
      '2020-06-01T10:00:00.000Z',
      'Asia/Hong_Kong',
      '2020-06-01T18:00:00',
      '2020-07-17',
    ],
    [
      'eurospine-observership-2024-call',
      '2024-04-01T21:59:00.000Z',
      'Europe/Zurich',
      '2024-04-01T23:59:00',
      '2024-06-01',
    ],
  ])('%s closed at %s', async (id, at, timeZone, local, decisionsBy) => {
    const data = await subgraph.query(
      `query ($id: ID!) { fundingCall(id: $id) {
        deadline { at timeZone local } decisionsBy opensOn status acceptsApplications awards { id } provenance { kind }
      } }`,
      { id },
    );
    expect(data).toEqual({
      fundingCall: {
        deadline: { at, timeZone, local },
        decisionsBy,
        opensOn: null,
        status: 'CLOSED',
        acceptsApplications: false,
        awards: [],
        provenance: { kind: 'REFERENCE' },
      },
    });
  });

  test('nobody knows what a call was before its deadline when its opening is not recorded', async () => {
    const data = await subgraph.query(
      '{ fundingCall(id: "ao-spine-asia-pacific-2020-call") { before: status(asOf: "2020-06-01") after: status(asOf: "2020-06-02") } }',
    );
    expect(data).toEqual({ fundingCall: { before: null, after: 'CLOSED' } });
  });
});

test('every other call, and every application, award and output, is flagged synthetic and says so in its title', async () => {
  const { models } = subgraph.connection;
  const real = { 'provenance.kind': { $ne: 'SYNTHETIC' } };
  for (const name of ['Application', 'Review', 'Decision', 'Award', 'Tranche', 'Output'])
    expect(await models[name]?.countDocuments(real)).toBe(0);
  for (const name of ['FundingCall', 'Application', 'Award', 'Output'])
    expect(
      await models[name]?.countDocuments({
        'provenance.kind': 'SYNTHETIC',
        title: { $not: /^Synthetic/ },
      }),
    ).toBe(0);
  expect(await models.Output?.countDocuments({ doi: { $ne: null } })).toBe(0);
});
