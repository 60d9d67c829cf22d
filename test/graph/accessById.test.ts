import { anonymous } from '@spine/kit';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { viewerWith } from '../support/subgraph.ts';
import { type Cast, castOf, type Role, roles } from './access/cast.ts';
import { secretsIn } from './access/secretsIn.ts';
import { askedInFull, textOf, type Way } from './access/ways/Asked.ts';
import { boundless } from './access/ways/boundless.ts';
import { edgesOf, fieldsOf, type GraphField, idArguments } from './access/ways/graphFields.ts';
import { peopleOf } from './access/ways/peopleOf.ts';
import { personOf } from './access/ways/Relation.ts';
import { stepsFor } from './access/ways/stepsFor.ts';

/** What is public by its id, and what only lists of public records are narrowed by. */
const open = [
  'AuditTrail.inclusionProof(event:)',
  'AwardFilter.centreId',
  'AwardFilter.funderId',
  'AwardFilter.recipientId',
  'CentreFilter.organizationId',
  'CourseEventFilter.courseId',
  'CourseEventFilter.organizerId',
  'CourseFilter.organizationId',
  'CurriculumFilter.organizationId',
  'FundingCallFilter.funderId',
  'FundingCallFilter.programmeId',
  'LearningResourceFilter.organizationId',
  'MeetingFilter.organizerId',
  'PersonFilter.centreId',
  'PersonFilter.committeeId',
  'ProgramFilter.organizationId',
  'Query.award(id:)',
  'Query.centre(id:)',
  'Query.certificate(number:)',
  'Query.course(id:)',
  'Query.courseEvent(id:)',
  'Query.credential(number:)',
  'Query.curriculum(id:)',
  'Query.fundingCall(id:)',
  'Query.organization(id:)',
  'Query.person(id:)',
  'Query.program(id:)',
  'Query.release(id:)',
  'Query.statusList(name:)',
  // Of the reader alone: the curriculum is public.
  'Person.nextSteps(curriculum:)',
];

/** What is not, with who tells a thing that is there from one that is not. */
const restricted: Readonly<Record<string, readonly Role[]>> = {
  'Query.accessLedger(centre:)': ['centre', 'steward'],
  'Query.accessLedger(grant:)': ['steward'],
  'Query.application(id:)': ['applicant', 'reviewer', 'funder', 'steward'],
  'Query.audit(id:)': ['centre', 'auditor', 'committee'],
  // Nothing waits at the centre of the cast: that others get none of its work is for the work list's own tests.
  'Query.auditWork(centre:)': [],
  'Query.breakGlassGrants(centre:)': ['centre', 'steward'],
  'Query.registry(release:)': ['researcher'],
};

let graph: TestGraph;
let cast: Cast;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous, cases: 600, ...boundless });
  cast = await castOf(graph.connections);
  const { centre, certificate, audit, application, award, call, auditor } = cast.things;
  ids = {
    ...{ 'accessLedger(centre:)': centre, 'accessLedger(grant:)': await openedGrant() },
    ...{ 'auditWork(centre:)': centre, 'breakGlassGrants(centre:)': centre, 'audit(id:)': audit },
    ...{ 'application(id:)': application, 'registry(release:)': 'R2026-03-31' },
    ...{ 'centre(id:)': centre, 'certificate(number:)': certificate, 'award(id:)': award },
    ...{ 'fundingCall(id:)': call, 'person(id:)': auditor },
  };
});
afterAll(() => graph.end());

/** A grant for an emergency at the centre, of an auditor who is in none of the roles. */
async function openedGrant(): Promise<string> {
  const audits = (graph.connections[3] as Connection).collection('audits');
  const auditing = async (filter: object) => await audits.distinct('team.personId', filter);
  const known = [
    ...(await auditing({ centreId: cast.things.centre })),
    ...[cast.viewers.auditor, cast.viewers.otherAuditor].map(personOf),
  ];
  const person_id = (await auditing({})).find((id) => !known.includes(id));
  graph.as(viewerWith(['audit:read', 'audit:write'], { person_id }));
  const { data } = await graph.run(
    `mutation ($centre: ID!) { breakGlass(input: { idempotencyKey: "it", centreId: $centre, minutes: 30,
      reason: "The centre has called about a patient in theatre." }) { grant { id } } }`,
    cast.things,
  );
  return (data as { breakGlass: { grant: { id: string } } }).breakGlass.grant.id;
}

test('every argument of the graph that is an id is known here, so that a new one is asked about', () => {
  expect([...open, ...Object.keys(restricted)].toSorted()).toEqual(idArguments());
});

describe.each(Object.entries(restricted))('%s', (argument, readers) => {
  const [, field = '', name = ''] = /\.(\w+)\((\w+):\)/.exec(argument) ?? [];
  const { returns } = edgesOf('Query').find((each) => each.name === field) as GraphField;
  const has = (each: string) => fieldsOf(returns as string).some(({ name }) => name === each);
  const selection = has('nodes') ? '{ nodes { __typename } }' : '{ __typename }';
  const query = `query ($id: ID!) { ${field}(${name}: $id) ${selection} }`;

  test('looks the same to all others, whether the thing is absent or forbidden', async () => {
    const telling: Role[] = [];
    for (const role of roles) {
      graph.as(cast.viewers[role]);
      const there = await graph.run(query, { id: ids[`${field}(${name}:)`] });
      const nowhere = await graph.run(query, { id: 'nothing-999' });
      if (JSON.stringify(there) !== JSON.stringify(nowhere)) telling.push(role);
    }
    expect(telling).toEqual(readers);
  });
});

describe('by each id that names something of the cast', () => {
  /** An operation by an id, for all that it leads to and all that this leads to. */
  async function inFull(argument: string): Promise<string> {
    const [, field = '', name = ''] = /(\w+)\((\w+):\)/.exec(argument) ?? [];
    const stepsOf = await stepsFor((await peopleOf(graph.connections)).things, graph.connections);
    const root = edgesOf('Query').find((each) => each.name === field) as GraphField;
    const start: Way = [{ field: root, key: field, args: `(${name}: "${ids[argument]}")` }];
    const onward = edgesOf(root.returns as string).map((each) => [...start, stepsOf(each)[0]]);
    return `query ${textOf(askedInFull('Query', [start, ...onward], stepsOf))}`;
  }

  test.each([
    ['otherCentre', 'centre'],
    ['otherAuditor', 'centre'],
    ['otherApplicant', 'application'],
    ['otherReviewer', 'application'],
    ['otherFunder', 'application'],
  ] as const)('%s reads not a byte of the other %s (tenant leak)', async (role, of) => {
    const secrets = await secretsIn(graph.connections, { [of]: cast.things[of] });
    expect(secrets.length).toBeGreaterThan(1);
    for (const argument of Object.keys(ids)) {
      const query = await inFull(argument);
      graph.as(cast.viewers[role]);
      const answer = JSON.stringify(await graph.run(query));
      expect(
        secrets.filter((secret) => answer.includes(secret)),
        argument,
      ).toEqual([]);
    }
  });

  test('those entitled do read it, so the search would find it', async () => {
    for (const of of ['centre', 'application'] as const) {
      const secrets = await secretsIn(graph.connections, { [of]: cast.things[of] });
      const query = await inFull(`${of}(id:)`);
      graph.as(cast.viewers[of === 'centre' ? 'centre' : 'applicant']);
      const answer = JSON.stringify(await graph.run(query));
      expect(secrets.some((secret) => answer.includes(secret))).toBe(true);
    }
  });
});
