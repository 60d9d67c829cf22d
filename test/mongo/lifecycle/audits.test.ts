import { expect, test } from 'vitest';
import { allMet, type Course, criteria } from '../../support/Course.ts';
import { Desk } from '../../support/Desk.ts';
import { auditor, auditors, give, member } from '../../support/lifecycle.ts';
import { testDay } from '../../support/subgraph.ts';

const desk = new Desk();
const lead = auditor(auditors[0]);
const second = auditor(auditors[1]);
const replacing = (own: Course, personId: string, replacementId: string) => ({
  ...own.onAudit(),
  personId,
  replacementId,
});
const escalating = (own: Course, findingIds: readonly string[]) => ({
  auditId: own.audit,
  findingIds,
  statement: 'Together they are one.',
  dueOn: '2026-09-01',
});

test('a centre applies, is audited, corrects what was found, and the audit is closed', async () => {
  const own = desk.course();
  await (await own.file()).complete();
  await own.schedule({ visitFrom: '2026-07-01', visitUntil: '2026-07-02' });
  desk.today = '2026-07-01';
  const begun = await give(desk.subgraph, 'beginVisit', own.onAudit(), second);
  expect(begun).toMatchObject({ revision: 2, codes: [] });
  const assessed = await give(
    desk.subgraph,
    'recordAssessments',
    {
      auditId: own.audit,
      expectedVersion: 2,
      assessments: allMet.map((each) =>
        each.criterionCode === 'PER-2' ? { ...each, result: 'NOT_MET' } : each,
      ),
    },
    lead,
  );
  expect(assessed.codes).toEqual([]);
  const finding = await own.raise('MAJOR');
  desk.today = '2026-07-02';
  const closing = { auditId: own.audit, expectedVersion: 3 };
  expect(await desk.codesOf('reportAudit', closing, lead)).toEqual([]);
  await own.act(finding);
  await own.verify(finding, { accepted: false, remark: 'Not enough.' });
  desk.today = '2026-08-01';
  await own.act(finding);
  desk.today = '2026-08-20';
  await own.verify(finding);
  const { audit } = await desk.subgraph.query<{ audit: object }>(
    `query ($id: ID!) { audit(id: $id) {
      stage reportedOn revision provenance { kind } assessments { criterion { code } result }
      team { person { id } role } application { status(asOf: "2026-07-01") filedOn completeOn }
      findings { grade status verifiedBy { id } correctiveAction actedOn verifiedOn provenance { kind }
        rejectedActions { correctiveAction actedOn rejectedOn rejectedBy { id } remark }
        first: status(asOf: "2026-07-01") waiting: status(asOf: "2026-08-05") }
    } }`,
    { id: own.audit },
    member(),
  );
  expect(audit).toEqual({
    stage: 'ON_SITE',
    reportedOn: '2026-07-02',
    revision: 4,
    provenance: null,
    assessments: criteria.map((code) => ({
      criterion: { code },
      result: code === 'PER-2' ? 'NOT_MET' : 'MET',
    })),
    team: [
      { person: { id: auditors[0] }, role: 'LEAD_AUDITOR' },
      { person: { id: auditors[1] }, role: 'AUDITOR' },
    ],
    application: { status: 'IN_AUDIT', filedOn: testDay, completeOn: testDay },
    findings: [
      {
        grade: 'MAJOR',
        status: 'VERIFIED',
        verifiedBy: { id: auditors[0] },
        correctiveAction: 'Corrected.',
        actedOn: '2026-08-01',
        verifiedOn: '2026-08-20',
        provenance: null,
        rejectedActions: [
          {
            correctiveAction: 'Corrected.',
            actedOn: '2026-07-02',
            rejectedOn: '2026-07-02',
            rejectedBy: { id: auditors[0] },
            remark: 'Not enough.',
          },
        ],
        first: 'OPEN',
        waiting: 'ACTED_ON',
      },
    ],
  });
});

test('who worked at the centre two years ago and a day may audit it', async () => {
  const own = await (await desk.course().file()).complete();
  const personId = await desk.tied('AUDITOR', own.centreId, '2024-06-15');
  const input = own.scheduling({ team: [{ personId, role: 'LEAD_AUDITOR' }] });
  expect(await desk.codesOf('scheduleAudit', input, member())).toEqual([]);
});

test('an auditor who was replaced works on the audit no more, and stays known', async () => {
  const own = await desk.course().visited();
  expect(
    await desk.codesOf('replaceAuditor', replacing(own, auditors[1], auditors[2]), member()),
  ).toEqual([]);
  const { errors } = await desk.subgraph.run(
    'mutation ($input: RaiseFindingInput!) { raiseFinding(input: $input) { finding { id } } }',
    { input: { ...own.raising(), idempotencyKey: 'from a former auditor' } },
    second,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  const { audit } = await desk.subgraph.query<{ audit: object }>(
    'query ($id: ID!) { audit(id: $id) { team { person { id } role } formerTeam { id } } }',
    { id: own.audit },
    member(),
  );
  expect(audit).toEqual({
    team: [
      { person: { id: auditors[0] }, role: 'LEAD_AUDITOR' },
      { person: { id: auditors[2] }, role: 'AUDITOR' },
    ],
    formerTeam: [{ id: auditors[1] }],
  });
});

test('someone takes the place of an auditor of a closed audit to verify, and only as long as that is left', async () => {
  const own = await desk.course().visited();
  const finding = await own.raise('MAJOR');
  await (await own.assess()).report();
  await own.act(finding);
  const next = replacing(own, auditors[1], auditors[2]);
  expect(await desk.codesOf('replaceAuditor', next, member())).toEqual([]);
  const verifying = { ...own.onFinding(finding), accepted: true };
  expect(await desk.codesOf('verifyFinding', verifying, auditor(auditors[2]))).toEqual([]);
  const back = { ...replacing(own, auditors[2], auditors[1]) };
  const expectedVersion = back.expectedVersion + 1;
  expect(await desk.codesOf('replaceAuditor', { ...back, expectedVersion }, member())).toEqual([
    'AUDIT_REPORTED',
  ]);
});

test('related minor findings of a closed audit are made to count as a major one', async () => {
  const own = await desk.course().visited();
  const ids = [await own.raise('MINOR'), await own.raise('MINOR', { criterionCode: 'PRO-1' })];
  await (await own.assess()).report();
  const { id, codes } = await give(desk.subgraph, 'escalateFindings', escalating(own, ids), second);
  expect(codes).toEqual([]);
  const { audit } = await desk.subgraph.query<{ audit: { findings: object[] } }>(
    `query ($id: ID!) { audit(id: $id) {
      findings { id grade criterion { code } escalated { id } status }
    } }`,
    { id: own.audit },
    member(),
  );
  expect(audit.findings).toContainEqual({
    id,
    grade: 'MAJOR',
    criterion: { code: 'PER-2' },
    escalated: ids.map((each) => ({ id: each })),
    status: 'OPEN',
  });
});

test('of twenty changes of one audit at once, one is made and nineteen are told of it', async () => {
  const own = await desk.course().visited();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      desk.codesOf('recordAssessments', { ...own.onAudit(), assessments: allMet }, lead),
    ),
  );
  expect(outcomes.filter(({ length }) => length === 0)).toHaveLength(1);
  expect(outcomes.filter(([code]) => code === 'CONFLICT')).toHaveLength(19);
});

test('of ten applications of one centre at once, one is filed', async () => {
  const own = desk.course();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => desk.codesOf('fileApplication', own.filing(), own.centre)),
  );
  expect(outcomes.filter(({ length }) => length === 0)).toHaveLength(1);
  expect(outcomes.filter(([code]) => code === 'APPLICATION_PENDING')).toHaveLength(9);
});

test('findings raised at once are all raised, and each counts in the file', async () => {
  const own = await desk.course().visited();
  const revision = async () => {
    const found = await desk.subgraph.connection
      .collection('certificationFiles')
      .findOne({ _id: own.centreId as never });
    return found?.version as number;
  };
  const before = await revision();
  await Promise.all(Array.from({ length: 10 }, () => own.raise('MINOR')));
  expect(await revision()).toBe(before + 10);
});
