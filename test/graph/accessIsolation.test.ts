import { anonymous, RecordMemory } from '@spine/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, supergraphSdl, type TestGraph } from '../support/graph.ts';
import { operatedCase } from '../support/operatedCase.ts';
import { type Cast, castOf, roles } from './access/cast.ts';
import { secondGateway, unrestrictedSdl } from './access/secondGateway.ts';
import { secretsIn } from './access/secretsIn.ts';

type Gateway = Awaited<ReturnType<typeof secondGateway>>;

let graph: TestGraph;
let cast: Cast;
let gateway: Gateway;
let subgraphsAlone: Gateway;
beforeAll(async () => {
  // One cache below all roles: a record that one of them may read lies there when the next asks.
  const recordMemory = new RecordMemory(2 ** 25);
  graph = await startGraph({ viewer: anonymous, cases: 600, recordMemory });
  cast = await castOf(graph.connections);
  gateway = await secondGateway(graph, cast.viewers);
  subgraphsAlone = await secondGateway(graph, cast.viewers, unrestrictedSdl);
});
afterAll(async () => {
  await gateway.close();
  await subgraphsAlone.close();
  await graph.end();
});

const centreFields = `
  name certificationFile { audits { id findings { id statement } } applications { id } decisions { id reason } }
  benchmark { year own { cases } } exactFigures(from: 2024, until: 2024) { own { cases } } readiness { lines { figure met } }
  cases(first: 5) { totalCount pageInfo { startCursor endCursor } nodes { id number ageYears } edges { cursor } }
  certificates { number events { recordedAt } }`;
const applicationFields = `
  title summary applicant { id } overallScore critiques ownReview { scores { points } }
  reviews { reviewer { id } critique } decision { ground decidedBy { id } } nextMilestone { dueOn }`;
const everything = `query ($centre: ID!, $certificate: ID!, $audit: ID!, $application: ID!, $award: ID!, $auditor: ID!, $applicant: ID!, $call: ID!) {
  centre(id: $centre) { ${centreFields} }
  certificate(number: $certificate) { number events { recordedAt } centre { ${centreFields} } }
  audit(id: $audit) { id findings { id statement } team { person { id } } }
  application(id: $application) { ${applicationFields} }
  award(id: $award) { title tranches { amount { minorUnits } } disbursed { minorUnits } application { ${applicationFields} } }
  fundingCall(id: $call) { id applications { ${applicationFields} } }
  auditor: person(id: $auditor) { id auditAssignments { id } }
  applicant: person(id: $applicant) { id enrolments { id } nextSteps(curriculum: "ao-spine-trauma-curriculum") { open } }
  myCentre { id cases(first: 2) { totalCount } } myApplications { id } assignedApplications { id }
}`;

test('the second gateway of these tests restricts nothing by itself', () => {
  expect(
    unrestrictedSdl.match(/@(authenticated|requiresScopes|policy)\b(?! on|\(\w+: \[\[\w+__)/g),
  ).toBeNull();
  expect(supergraphSdl).not.toBe(unrestrictedSdl);
});

test.each(roles)(
  'the answer to %s has the bytes that it would have if only subgraphs decided',
  async (role) => {
    const answer = await gateway.text(role, everything, cast.things);
    expect(JSON.parse(answer).data).toBeTruthy();
    expect(answer).toBe(await subgraphsAlone.text(role, everything, cast.things));
  },
);

describe('nobody gets a foreign byte', () => {
  const secretsOf = (things: Partial<Cast['things']>) => secretsIn(graph.connections, things);

  /** Everything that the things of the cast name, asked for by somebody who has nothing to do with them. */
  test.each(['otherCentre', 'otherAuditor'] as const)(
    'of a centre: %s, asking for all at once by foreign ids (tenant leak)',
    async (role) => {
      const secrets = await secretsOf({ centre: cast.things.centre });
      expect(secrets.length).toBeGreaterThan(20);
      const answer = await gateway.text(role, everything, cast.things);
      // The ids that were asked for are the client's own words and come back nowhere.
      for (const secret of secrets) expect(answer).not.toContain(secret);
      const { data } = JSON.parse(answer);
      expect(data.centre).toMatchObject({
        certificationFile: null,
        benchmark: null,
        exactFigures: null,
        readiness: null,
        cases: null,
      });
      expect(data.audit).toBeNull();
    },
  );

  test.each(['otherApplicant', 'otherReviewer', 'otherFunder'] as const)(
    'of an application: %s, asking for all at once by foreign ids (tenant leak)',
    async (role) => {
      const secrets = await secretsOf({ application: cast.things.application });
      expect(secrets.length).toBeGreaterThan(1);
      const answer = await gateway.text(role, everything, cast.things);
      for (const secret of secrets) expect(answer).not.toContain(secret);
      expect(JSON.parse(answer).data).toMatchObject({
        application: null,
        award: { application: null, tranches: null, disbursed: null },
      });
    },
  );

  test('those entitled do get them, so the search would find them', async () => {
    const [audit] = await secretsOf({ centre: cast.things.centre });
    expect(await gateway.text('centre', everything, cast.things)).toContain(audit);
    const [critique] = await secretsOf({ application: cast.things.application });
    const answer = await gateway.text('applicant', everything, cast.things);
    expect(answer).toContain(critique);
  });

  test('a cursor of one centre’s cases opens nothing to another', async () => {
    const cases =
      'query ($id: ID!, $after: String) { centre(id: $id) { cases(first: 1, after: $after) { totalCount edges { cursor node { id } } } } }';
    const own = cast.viewers.otherCentre.claims.centre_ids?.[0];
    const first = (await gateway.run('centre', cases, { id: cast.things.centre })) as {
      data: { centre: { cases: { edges: { cursor: string }[] } } };
    };
    const after = first.data.centre.cases.edges[0]?.cursor;
    expect(after).toBeTruthy();
    for (const id of [cast.things.centre, own]) {
      const { data, errors } = await gateway.run('otherCentre', cases, { id, after });
      expect(data).toEqual({ centre: { cases: null } });
      expect(errors).toHaveLength(1);
    }
  });
});

test('1,000 interleaved requests of two viewers for the same never mix', async () => {
  const query = `query ($centre: ID!, $application: ID!) {
    centre(id: $centre) { name cases(first: 1) { totalCount } }
    myCentre { id } application(id: $application) { title overallScore } }`;
  const pair = ['centre', 'applicant'] as const;
  const alone = new Map<string, string>();
  for (const role of pair) alone.set(role, await gateway.text(role, query, cast.things));
  expect(alone.get('centre')).not.toBe(alone.get('applicant'));
  for (let batch = 0; batch < 20; batch += 1) {
    const asked = Array.from({ length: 50 }, (_, index) => pair[(index + batch) % 2] ?? 'centre');
    const answers = await Promise.all(asked.map((role) => gateway.text(role, query, cast.things)));
    expect(answers).toEqual(asked.map((role) => alone.get(role)));
  }
});

test('the payload of a mutation opens no more than any other way', async () => {
  const submit = `mutation ($input: SubmitCaseInput!) { submitCase(input: $input) {
    case { centre { benchmark { year } cases(first: 1) { totalCount } surgeons { id auditAssignments { id } enrolments { id } } } }
    userErrors { field code } } }`;
  const input = {
    ...operatedCase,
    idempotencyKey: 'payload',
    centreId: cast.things.centre,
    number: 'payload-1',
  };
  const { data, errors } = await gateway.run('centre', submit, { input });
  const payload = data?.submitCase as { case: { centre: { surgeons: object[] } }; userErrors: [] };
  expect(payload.userErrors).toEqual([]);
  expect(payload.case.centre).toMatchObject({
    benchmark: expect.anything(),
    cases: { totalCount: expect.any(Number) },
  });
  for (const surgeon of payload.case.centre.surgeons)
    expect(surgeon).toMatchObject({ auditAssignments: null, enrolments: null });
  expect(errors).toHaveLength(2 * payload.case.centre.surgeons.length);
});
