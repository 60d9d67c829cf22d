import { quality } from '@spine/quality';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { allMet, Course, criteria } from '../../support/Course.ts';
import {
  auditor,
  auditors,
  type Command,
  deciders,
  give,
  member,
} from '../../support/lifecycle.ts';
import { openSeeded, type TestSubgraph, testDay } from '../../support/subgraph.ts';

let today = testDay;
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { clock: () => new Date(`${today}T12:00:00.000Z`) });
});
afterAll(() => subgraph.end());
afterEach(() => {
  today = testDay;
});

const course = () => new Course(subgraph);
const codesOf = async (command: Command, input: object, viewer: ReturnType<typeof member>) =>
  (await give(subgraph, command, input, viewer)).codes;
const lead = auditor(auditors[0]);
const second = auditor(auditors[1]);

/** Someone appointed with a tie to a centre. */
async function tied(role: 'AUDITOR' | 'COMMITTEE_MEMBER', centreId: string, until: string | null) {
  const _id = `tied-${role}-${centreId}`;
  const appointment = { role, declaredTies: [{ centreId, until }], provenance: {} };
  await subgraph.connection
    .collection('appointments')
    .replaceOne({ _id: _id as never }, appointment, { upsert: true });
  return _id;
}

test('a centre applies, is audited, corrects what was found, and the audit is closed', async () => {
  const own = course();
  await (await own.file()).complete();
  await own.schedule({ visitFrom: '2026-07-01', visitUntil: '2026-07-02' });
  today = '2026-07-01';
  const begun = await give(subgraph, 'beginVisit', own.onAudit(), second);
  expect(begun).toMatchObject({ revision: 2, codes: [] });
  const assessed = await give(
    subgraph,
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
  today = '2026-07-02';
  const closing = { auditId: own.audit, expectedVersion: 3 };
  expect(await codesOf('reportAudit', closing, lead)).toEqual([]);
  await own.act(finding);
  await own.verify(finding, { accepted: false, remark: 'Not enough.' });
  today = '2026-08-01';
  await own.act(finding);
  today = '2026-08-20';
  await own.verify(finding);
  const { audit } = await subgraph.query<{ audit: object }>(
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

/** A command that breaks one rule, made from a course brought to where the rule matters. */
type Broken = () => Promise<readonly [Command, object, ReturnType<typeof member>]>;

const refusals: readonly (readonly [code: string, rule: string, broken: Broken])[] = [
  [
    'SCHEME_UNKNOWN',
    'a scheme that there is not has no applications',
    async () => {
      const own = course();
      return ['fileApplication', own.filing({ schemeCode: 'NONE' }), own.centre];
    },
  ],
  [
    'NO_VERSION_IN_FORCE',
    'before its first version nobody applies',
    async () => {
      const own = course();
      today = '2019-06-30';
      return ['fileApplication', own.filing(), own.centre];
    },
  ],
  [
    'SCOPE_EMPTY',
    'an application is about a group at least',
    async () => {
      const own = course();
      return ['fileApplication', own.filing({ scope: [] }), own.centre];
    },
  ],
  [
    'SCOPE_REPEATED',
    'an application names each group once',
    async () => {
      const own = course();
      return ['fileApplication', own.filing({ scope: ['TRAUMA', 'TRAUMA'] }), own.centre];
    },
  ],
  [
    'SCOPE_NOT_AWARDED',
    'nobody applies for a group that the scheme does not certify',
    async () => {
      const own = course();
      await subgraph.connection.collection('certificationSchemes').insertOne({
        _id: 'TRAUMA-ONLY' as never,
        awardedFor: ['TRAUMA'],
      });
      await subgraph.connection.collection('schemeVersions').insertOne({
        _id: 'trauma-only' as never,
        schemeCode: 'TRAUMA-ONLY',
        inForceFrom: '2020-01-01',
      });
      return ['fileApplication', own.filing({ schemeCode: 'TRAUMA-ONLY' }), own.centre];
    },
  ],
  [
    'APPLICATION_PENDING',
    'a centre has one application at a time',
    async () => {
      const own = await course().file();
      return ['fileApplication', own.filing(), own.centre];
    },
  ],
  [
    'CERTIFICATE_NOT_EXPECTED',
    'a first application is about no certificate',
    async () => {
      const own = course();
      const certificateNumber = 'SYN-SSCOE-0001';
      return ['fileApplication', own.filing({ certificateNumber }), own.centre];
    },
  ],
  [
    'CERTIFICATE_MISSING',
    'a renewal is about a certificate',
    async () => {
      const own = course();
      return ['fileApplication', own.filing({ kind: 'RENEWAL' }), own.centre];
    },
  ],
  [
    'CERTIFICATE_UNKNOWN',
    'a renewal is about a certificate of the centre itself',
    async () => {
      const own = course();
      const input = { kind: 'RENEWAL', certificateNumber: 'SYN-SSCOE-0001' };
      return ['fileApplication', own.filing(input), own.centre];
    },
  ],
  [
    'APPLICATION_COMPLETE',
    'an application is completed once',
    async () => {
      const own = await (await course().file()).complete();
      return ['completeApplication', own.onApplication(), member()];
    },
  ],
  [
    'APPLICATION_IN_AUDIT',
    'an application in audit was complete before',
    async () => {
      const own = await course().visited();
      return ['completeApplication', own.onApplication(), member()];
    },
  ],
  [
    'APPLICATION_WITHDRAWN',
    'what was withdrawn is not completed',
    async () => {
      const own = await course().file();
      const { revision } = await give(
        subgraph,
        'withdrawApplication',
        own.onApplication(),
        own.centre,
      );
      const input = { ...own.onApplication(), expectedVersion: revision };
      return ['completeApplication', input, member()];
    },
  ],
  [
    'CONFLICT',
    'what has changed since it was read is not changed',
    async () => {
      const own = await (await course().file()).complete();
      return ['withdrawApplication', { ...own.onApplication(), expectedVersion: 1 }, own.centre];
    },
  ],
  [
    'NOT_FOUND',
    'the committee is told that there is no such application',
    async () => [
      'completeApplication',
      { applicationId: 'application-none', expectedVersion: 1 },
      member(),
    ],
  ],
  [
    'APPLICATION_NOT_COMPLETE',
    'the audit is dated only when all documents are there',
    async () => {
      const own = await course().file();
      return ['scheduleAudit', own.scheduling(), member()];
    },
  ],
  [
    'NOT_ONE_SUBJECT',
    'an audit is of an application or of a certificate',
    async () => {
      const own = await (await course().file()).complete();
      const input = own.scheduling({ certificateNumber: 'SYN-SSCOE-0001' });
      return ['scheduleAudit', input, member()];
    },
  ],
  [
    'NOT_ONE_SUBJECT',
    'an audit is of something',
    async () => ['scheduleAudit', course().scheduling({ applicationId: null }), member()],
  ],
  [
    'CERTIFICATE_WITHDRAWN',
    'a withdrawn certificate is under no surveillance',
    async () => ['scheduleAudit', await surveillance({ withdrawnOn: { $lt: testDay } }), member()],
  ],
  [
    'CERTIFICATE_EXPIRED',
    'an expired certificate is under no surveillance',
    async () => {
      const expired = { validUntil: { $lt: testDay }, withdrawnOn: null };
      return ['scheduleAudit', await surveillance(expired), member()];
    },
  ],
  [
    'SCOPE_NOT_ASKED',
    'nothing is audited that was not applied for',
    async () => {
      const own = await (await course().file()).complete();
      return ['scheduleAudit', own.scheduling({ scope: ['DEFORMITY'] }), member()];
    },
  ],
  [
    'VISIT_IN_PAST',
    'a visit is dated ahead',
    async () => {
      const own = await (await course().file()).complete();
      return ['scheduleAudit', own.scheduling({ visitFrom: '2026-06-14' }), member()];
    },
  ],
  [
    'VISIT_ENDS_BEFORE_IT_BEGINS',
    'a visit ends after it begins',
    async () => {
      const own = await (await course().file()).complete();
      return ['scheduleAudit', own.scheduling({ visitFrom: '2026-06-16' }), member()];
    },
  ],
  [
    'AUDIT_OPEN',
    'an application is audited by one team at a time',
    async () => {
      const own = await course().visited();
      return ['scheduleAudit', own.scheduling(), member()];
    },
  ],
  [
    'NOT_ONE_LEAD',
    'a team has a lead',
    async () => {
      const own = await (await course().file()).complete();
      const team = [{ personId: auditors[1], role: 'AUDITOR' }];
      return ['scheduleAudit', own.scheduling({ team }), member()];
    },
  ],
  [
    'PERSON_REPEATED',
    'nobody is on a team twice',
    async () => {
      const own = await (await course().file()).complete();
      const team = [
        { personId: auditors[0], role: 'LEAD_AUDITOR' },
        { personId: auditors[0], role: 'AUDITOR' },
      ];
      return ['scheduleAudit', own.scheduling({ team }), member()];
    },
  ],
  [
    'NOT_APPOINTED',
    'a member of the committee is no auditor',
    async () => {
      const own = await (await course().file()).complete();
      const team = [{ personId: deciders[0], role: 'LEAD_AUDITOR' }];
      return ['scheduleAudit', own.scheduling({ team }), member()];
    },
  ],
  [
    'AUDITOR_WITH_TIES',
    'who worked at the centre within two years does not audit it',
    async () => {
      const own = await (await course().file()).complete();
      const personId = await tied('AUDITOR', own.centreId, '2024-06-16');
      const team = [{ personId, role: 'LEAD_AUDITOR' }];
      return ['scheduleAudit', own.scheduling({ team }), member()];
    },
  ],
  [
    'NOT_ON_TEAM',
    'only someone on the team is replaced',
    async () => {
      const own = await course().visited();
      return ['replaceAuditor', replacing(own, auditors[2], deciders[0]), member()];
    },
  ],
  [
    'PERSON_REPEATED',
    'nobody replaces a colleague from the same team',
    async () => {
      const own = await course().visited();
      return ['replaceAuditor', replacing(own, auditors[1], auditors[0]), member()];
    },
  ],
  [
    'NOT_APPOINTED',
    'only an auditor takes an auditor’s place',
    async () => {
      const own = await course().visited();
      return ['replaceAuditor', replacing(own, auditors[1], deciders[0]), member()];
    },
  ],
  [
    'AUDITOR_WITH_TIES',
    'nobody with ties takes an auditor’s place',
    async () => {
      const own = await course().visited();
      const personId = await tied('AUDITOR', own.centreId, null);
      return ['replaceAuditor', replacing(own, auditors[1], personId), member()];
    },
  ],
  [
    'AUDIT_REPORTED',
    'the team of a closed audit stays as it was',
    async () => {
      const own = await (await (await course().visited()).assess()).report();
      return ['replaceAuditor', replacing(own, auditors[1], auditors[2]), member()];
    },
  ],
  [
    'VISIT_NOT_DUE',
    'the visit begins on its day',
    async () => {
      const own = await course().visited({
        stage: 'DOCUMENT_REVIEW',
        visitFrom: '2026-06-16',
        visitUntil: '2026-06-17',
      });
      return ['beginVisit', own.onAudit(), lead];
    },
  ],
  [
    'VISIT_BEGUN',
    'the visit begins once',
    async () => ['beginVisit', (await course().visited()).onAudit(), lead],
  ],
  [
    'VISIT_NOT_BEGUN',
    'nothing is assessed at the desk',
    async () => {
      const own = await course().visited({ stage: 'DOCUMENT_REVIEW' });
      return ['recordAssessments', { ...own.onAudit(), assessments: allMet }, lead];
    },
  ],
  [
    'APPLICATION_WITHDRAWN',
    'the audit of a withdrawn application is over',
    async () => {
      const own = await course().visited();
      await give(
        subgraph,
        'withdrawApplication',
        { ...own.onApplication(), expectedVersion: 2 },
        own.centre,
      );
      return ['recordAssessments', { ...own.onAudit(), assessments: allMet }, lead];
    },
  ],
  ...(
    [
      ['ASSESSMENTS_EMPTY', 'assessments assess something', []],
      ['CRITERION_REPEATED', 'each criterion is assessed once', [allMet[0], allMet[0]]],
      [
        'CRITERION_UNKNOWN',
        'the version says what is assessed',
        [{ ...allMet[0], criterionCode: 'X-1' }],
      ],
      [
        'CRITERION_MANDATORY',
        'what is mandatory applies to all',
        [{ ...allMet[0], result: 'NOT_APPLICABLE' }],
      ],
      ['EVIDENCE_MISSING', 'auditors say what they saw', [{ ...allMet[0], evidence: ' ' }]],
    ] as const
  ).map(
    ([code, rule, assessments]) =>
      [
        code,
        rule,
        async () => {
          const own = await course().visited();
          return ['recordAssessments', { ...own.onAudit(), assessments }, lead];
        },
      ] as const satisfies readonly [string, string, Broken],
  ),
  ...(
    [
      ['CRITERION_UNKNOWN', 'a finding is about a criterion', { criterionCode: 'X-1' }],
      ['STATEMENT_MISSING', 'a finding says what was found', { statement: ' ' }],
      ['DUE_DAY_MISSING', 'a fault is to be corrected by a day', { dueOn: null }],
      ['DUE_DAY_IN_PAST', 'a correction is due ahead', { dueOn: '2026-06-14' }],
      ['DUE_DAY_NOT_EXPECTED', 'an observation asks for nothing', { grade: 'OBSERVATION' }],
    ] as const
  ).map(
    ([code, rule, input]) =>
      [
        code,
        rule,
        async () => ['raiseFinding', (await course().visited()).raising(input), second],
      ] as const satisfies readonly [string, string, Broken],
  ),
  [
    'AUDIT_REPORTED',
    'nothing is found in a closed audit',
    async () => {
      const own = await (await (await course().visited()).assess()).report();
      return ['raiseFinding', own.raising(), second];
    },
  ],
  [
    'TOO_FEW_MINORS',
    'one minor finding is no major one',
    async () => {
      const own = await course().visited();
      return ['escalateFindings', escalating(own, [await own.raise('MINOR')]), second];
    },
  ],
  [
    'NOT_AN_OPEN_MINOR',
    'observations do not add up to a major finding',
    async () => {
      const own = await course().visited();
      const ids = [await own.raise('MINOR'), await own.raise('OBSERVATION', { dueOn: null })];
      return ['escalateFindings', escalating(own, ids), second];
    },
  ],
  [
    'NOT_AN_OPEN_MINOR',
    'a minor finding counts once',
    async () => {
      const own = await course().visited();
      const ids = [await own.raise('MINOR'), await own.raise('MINOR')];
      await give(subgraph, 'escalateFindings', escalating(own, ids), second);
      return ['escalateFindings', escalating(own, ids), second];
    },
  ],
  [
    'NOTHING_TO_CORRECT',
    'an observation is not corrected',
    async () => {
      const own = await course().visited();
      const finding = await own.raise('OBSERVATION', { dueOn: null });
      return ['recordCorrectiveAction', acting(own, finding), own.centre];
    },
  ],
  [
    'ACTION_MISSING',
    'a centre says what it did',
    async () => {
      const own = await course().visited();
      const input = { ...acting(own, await own.raise('MINOR')), correctiveAction: ' ' };
      return ['recordCorrectiveAction', input, own.centre];
    },
  ],
  [
    'ACTED_ON_ALREADY',
    'a correction is judged before the next',
    async () => {
      const own = await course().visited();
      const finding = await own.raise('MINOR');
      await own.act(finding);
      return ['recordCorrectiveAction', acting(own, finding), own.centre];
    },
  ],
  [
    'FINDING_VERIFIED',
    'what is verified is not corrected again',
    async () => {
      const own = await course().visited();
      const finding = await own.raise('MINOR');
      await (await own.act(finding)).verify(finding);
      return ['recordCorrectiveAction', acting(own, finding), own.centre];
    },
  ],
  [
    'NOT_ACTED_ON',
    'nothing is verified before the centre has acted',
    async () => {
      const own = await course().visited();
      const finding = await own.raise('MINOR');
      return ['verifyFinding', { ...own.onFinding(finding), accepted: true }, lead];
    },
  ],
  [
    'FINDING_VERIFIED',
    'what is verified stays verified',
    async () => {
      const own = await course().visited();
      const finding = await own.raise('MINOR');
      await (await own.act(finding)).verify(finding);
      const input = { ...own.onFinding(finding), accepted: false, remark: 'No.' };
      return ['verifyFinding', input, lead];
    },
  ],
  [
    'REMARK_MISSING',
    'a correction is not rejected without a reason',
    async () => {
      const own = await course().visited();
      const finding = await own.raise('MINOR');
      await own.act(finding);
      return ['verifyFinding', { ...own.onFinding(finding), accepted: false }, lead];
    },
  ],
  [
    'NOT_LEAD',
    'the lead closes the audit, not a colleague',
    async () => {
      const own = await (await course().visited()).assess();
      return ['reportAudit', own.onAudit(), second];
    },
  ],
  [
    'VISIT_NOT_BEGUN',
    'an audit is not closed at the desk',
    async () => {
      const own = await course().visited({ stage: 'DOCUMENT_REVIEW' });
      return ['reportAudit', own.onAudit(), lead];
    },
  ],
  [
    'VISIT_NOT_OVER',
    'an audit is closed on the last day of the visit or later',
    async () => {
      const own = await course().visited({ visitUntil: '2026-06-16' });
      await own.assess();
      return ['reportAudit', own.onAudit(), lead];
    },
  ],
  [
    'CRITERIA_NOT_ASSESSED',
    'an audit assesses every criterion',
    async () => {
      const own = await (await course().visited()).assess(allMet.slice(1));
      return ['reportAudit', own.onAudit(), lead];
    },
  ],
  [
    'FINDING_MISSING',
    'what is not met has a finding that asks for a correction',
    async () => {
      const own = await course().visited();
      await own.assess(allMet.map((each) => ({ ...each, result: 'NOT_MET' })));
      for (const criterionCode of criteria.slice(1)) await own.raise('MINOR', { criterionCode });
      await own.raise('OBSERVATION', { criterionCode: criteria[0], dueOn: null });
      return ['reportAudit', own.onAudit(), lead];
    },
  ],
];

const surveillance = async (of: object) => {
  const found = await subgraph.connection.collection('certificates').findOne(of);
  return course().scheduling({ applicationId: null, certificateNumber: found?._id });
};
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
const acting = (own: Course, findingId: string) => ({
  ...own.onFinding(findingId),
  correctiveAction: 'Corrected again.',
});

describe('a command that breaks a rule is refused by its code and changes nothing', () => {
  test.each(refusals)('%s: %s', async (code, _rule, broken) => {
    const [command, input, viewer] = await broken();
    const before = await contents();
    const outcome = await give(subgraph, command, input, viewer);
    expect(outcome).toMatchObject({ codes: [code], id: '' });
    expect(await contents()).toBe(before);
  });
});

/** All that certification files hold. */
async function contents(): Promise<string> {
  const names = ['applications', 'audits', 'findings', 'decisions', 'certificationFiles'];
  const found = await Promise.all(
    names.map((name) => subgraph.connection.collection(name).find().toArray()),
  );
  return JSON.stringify(found);
}

test('who worked at the centre two years ago and a day may audit it', async () => {
  const own = await (await course().file()).complete();
  const personId = await tied('AUDITOR', own.centreId, '2024-06-15');
  const input = own.scheduling({ team: [{ personId, role: 'LEAD_AUDITOR' }] });
  expect(await codesOf('scheduleAudit', input, member())).toEqual([]);
});

test('an auditor who was replaced works on the audit no more, and stays known', async () => {
  const own = await course().visited();
  expect(
    await codesOf('replaceAuditor', replacing(own, auditors[1], auditors[2]), member()),
  ).toEqual([]);
  const { errors } = await subgraph.run(
    'mutation ($input: RaiseFindingInput!) { raiseFinding(input: $input) { finding { id } } }',
    { input: { ...own.raising(), idempotencyKey: 'from a former auditor' } },
    second,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  const { audit } = await subgraph.query<{ audit: object }>(
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

test('related minor findings of a closed audit are made to count as a major one', async () => {
  const own = await course().visited();
  const ids = [await own.raise('MINOR'), await own.raise('MINOR', { criterionCode: 'PRO-1' })];
  await (await own.assess()).report();
  const { id, codes } = await give(subgraph, 'escalateFindings', escalating(own, ids), second);
  expect(codes).toEqual([]);
  const { audit } = await subgraph.query<{ audit: { findings: object[] } }>(
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
  const own = await course().visited();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      codesOf('recordAssessments', { ...own.onAudit(), assessments: allMet }, lead),
    ),
  );
  expect(outcomes.filter(({ length }) => length === 0)).toHaveLength(1);
  expect(outcomes.filter(([code]) => code === 'CONFLICT')).toHaveLength(19);
});

test('of ten applications of one centre at once, one is filed', async () => {
  const own = course();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => codesOf('fileApplication', own.filing(), own.centre)),
  );
  expect(outcomes.filter(({ length }) => length === 0)).toHaveLength(1);
  expect(outcomes.filter(([code]) => code === 'APPLICATION_PENDING')).toHaveLength(9);
});

test('findings raised at once are all raised, and each counts in the file', async () => {
  const own = await course().visited();
  const revision = async () => {
    const found = await subgraph.connection
      .collection('certificationFiles')
      .findOne({ _id: own.centreId as never });
    return found?.version as number;
  };
  const before = await revision();
  await Promise.all(Array.from({ length: 10 }, () => own.raise('MINOR')));
  expect(await revision()).toBe(before + 10);
});
