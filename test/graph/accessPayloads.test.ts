import { anonymous, type Viewer } from '@spine/kit';
import { syntheticWorld } from '@spine/synthetic';
import type { Connection } from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Course } from '../support/Course.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { auditor, auditors, deciders, member } from '../support/lifecycle.ts';
import { operatedCase, yearLater } from '../support/operatedCase.ts';
import { testDay, testSeed, viewerWith } from '../support/subgraph.ts';
import { boundless } from './access/ways/boundless.ts';
import { edgesOf } from './access/ways/graphFields.ts';
import { inputs } from './access/ways/inputs.ts';
import { Payloads } from './access/ways/Payloads.ts';
import { type People, peopleOf } from './access/ways/peopleOf.ts';
import { stepsFor } from './access/ways/stepsFor.ts';

let today = testDay;
let graph: TestGraph;
let people: People;
let payloads: Payloads;
beforeAll(async () => {
  const clock = () => new Date(`${today}T12:00:00.000Z`);
  graph = await startGraph({ viewer: anonymous, cases: 600, clock, ...boundless });
  people = await peopleOf(graph.connections);
  payloads = new Payloads(graph, people.things, await stepsFor(people.things, graph.connections));
}, 120_000);
afterEach(() => {
  today = testDay;
});
afterAll(() => graph.end());

const collection = (name: string, of = 3) => (graph.connections[of] as Connection).collection(name);
const found = (name: string, _id: string, of?: number) =>
  collection(name, of).findOne({ _id: _id as never });
const manager = (scope: string): Viewer => viewerWith([scope], people.viewers.steward.claims);

/** A centre of the graph that never applied. */
async function course(): Promise<Course> {
  const applied = await collection('applications').distinct('centreId');
  const { centres } = syntheticWorld(testSeed);
  return new Course(payloads, centres.find(({ id }) => !applied.includes(id))?.id);
}

/** What is decided or asked for on a centre's file as it is. */
async function onFile({ centreId }: Course) {
  const file = await found('certificationFiles', centreId);
  return { expectedVersion: file?.version, reason: 'For a reason.' };
}

async function decide(name: string, own: Course, input: object) {
  const decision = { ...(await onFile(own)), deciderIds: deciders, ...input };
  return payloads.give(name, decision, member());
}

describe('what a mutation answers is asked for to the end', () => {
  test('of a case, as it is submitted and changed', async () => {
    const { centre } = people.viewers;
    const own = { centreId: people.things.centre };
    const submitted = { ...operatedCase, ...own, number: 'P-1' };
    const { id } = (await payloads.give('submitCase', submitted, centre)).case;
    const change = (name: string, expectedVersion: number, input: object) =>
      payloads.give(name, { ...own, id, expectedVersion, ...input }, centre);
    await change('addCaseStage', 1, { stage: inputs.stage });
    await change('recordFollowUp', 2, { followUp: yearLater });
    await change('reportComplication', 3, { complication: inputs.complication });
    await change('correctCase', 4, { reason: 'RECODED', correction: { sex: 'FEMALE' } });
    await change('withdrawCase', 5, { reason: 'DUPLICATE' });
  });

  test('of an application for a certificate, its visit and its team', async () => {
    const own = await (await course()).file();
    await (await own.complete()).schedule();
    const [first, second, third] = auditors;
    await payloads.give('beginVisit', own.onAudit(), auditor(first));
    const begun = { ...own.onAudit(), expectedVersion: own.revision(own.audit) + 1 };
    const replacing = { ...begun, personId: second, replacementId: third };
    await payloads.give('replaceAuditor', replacing, member());
    await payloads.give('withdrawApplication', own.onApplication(), own.centre);
  });

  test('of what is found in an audit, and done about it', async () => {
    const own = await (await course()).visited();
    const finding = await own.raise('MINOR');
    const findingIds = [finding, await own.raise('MINOR', { criterionCode: 'PRO-1' })];
    await (await own.assess()).report();
    const escalation = { statement: 'Together they are one.', dueOn: '2026-09-01' };
    const escalating = { auditId: own.audit, findingIds, ...escalation };
    await payloads.give('escalateFindings', escalating, auditor(auditors[1]));
    await (await own.act(finding)).verify(finding);
  });

  test('of a certificate that is granted, changed and corrected', async () => {
    const own = await (await (await (await course()).visited()).assess()).report();
    const audited = { applicationId: own.application, auditId: own.audit };
    await decide('decideOnApplication', own, { ...audited, ...inputs.grant });
    const certificate = await collection('certificates').findOne({ centreId: own.centreId });
    const suspension = { certificateNumber: String(certificate?._id), kind: 'SUSPEND' };
    const asking = { ...(await onFile(own)), ...suspension };
    const { request } = await payloads.give('requestCertificateChange', asking, own.centre);
    const back = { requestId: request.id, expectedVersion: request.revision };
    await payloads.give('takeBackCertificateRequest', back, own.centre);
    today = '2026-07-10';
    await decide('decideOnCertificate', own, suspension);
    today = '2026-07-20';
    const { certificateNumber } = suspension;
    await decide('correctCertificateEvent', own, { certificateNumber, sequence: 2, meant: null });
  });

  test('of what is opened in an emergency, and its review', async () => {
    const { otherAuditor, steward } = people.viewers;
    const opening = { centreId: people.things.centre, ...inputs.opening };
    const { grant } = await payloads.give('breakGlass', opening, otherAuditor);
    const review = { grantId: grant.id, expectedVersion: grant.revision, ...inputs.review };
    await payloads.give('reviewBreakGlass', review, steward);
  });

  test('of the scheme, and of who takes part in the registry', async () => {
    const steward = manager('quality:manage');
    await payloads.give('publishSchemeVersion', inputs.schemeVersion, steward);
    const { centreId } = await course();
    await collection('participants').deleteOne({ _id: centreId as never });
    const operated = { ...(await collection('cases').findOne()), _id: 'its case', centreId };
    await collection('cases').insertOne(operated as never);
    const entry = { centreId, country: 'PT', source: 'A letter of the test.' };
    await payloads.give('addParticipant', entry, steward);
    await payloads.give('correctParticipant', { ...entry, expectedVersion: 1 }, steward);
  });

  test('of an application for a grant, and of what came of one', async () => {
    const { things, viewers } = people;
    const output = { ...inputs.output, awardId: things.award, authorIds: [things.applicant] };
    const recorded = await payloads.give('recordOutput', output, viewers.applicant);
    const at = (expectedVersion: number) => ({ id: recorded.output.id, expectedVersion });
    await payloads.give('correctOutput', { ...output, ...at(1) }, viewers.applicant);
    await payloads.give('withdrawOutput', { awardId: things.award, ...at(2) }, viewers.applicant);
    today = '2027-03-20';
    await payloads.give('submitApplication', inputs.application, viewers.otherApplicant);
  });

  test('of an enrolment, and of an organization', async () => {
    today = '2026-03-18';
    const courseEventId = 'ao-spine-trauma-advanced-lisbon-2026';
    await payloads.give('enrol', { courseEventId }, people.viewers.applicant);
    const board = await found('organizations', 'ebot', 0);
    const at = { id: 'ebot', expectedVersion: board?.version };
    const input = { ...at, website: 'https://example.org' };
    await payloads.give('updateOrganization', input, manager('organizations:manage'));
  });
});

test('each mutation succeeded, and each payload led to what it is about', () => {
  const payloadEdges = edgesOf('Mutation').flatMap(({ returns }) => edgesOf(returns as string));
  const without = [...edgesOf('Mutation'), ...payloadEdges]
    .filter(({ returns }) => returns !== 'UserError')
    .map(({ coordinate }) => coordinate)
    .filter((edge) => !payloads.reached.has(edge));
  expect(without).toEqual([]);
});

test('whoever gives a mutation reads in its payload what docs/access.md lets them, and is refused the rest', () => {
  expect(payloads.faults).toEqual([]);
});
