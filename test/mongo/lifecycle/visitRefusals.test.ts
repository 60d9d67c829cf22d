import { allMet, criteria } from '../../support/Course.ts';
import { type Broken, Desk, type Refusal } from '../../support/Desk.ts';
import { auditor, auditors, give } from '../../support/lifecycle.ts';

const desk = new Desk();
const lead = auditor(auditors[0]);
const second = auditor(auditors[1]);

const refusals: readonly Refusal[] = [
  [
    'VISIT_NOT_DUE',
    'the visit begins on its day',
    async () => {
      const own = await desk.course().visited({
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
    async () => ['beginVisit', (await desk.course().visited()).onAudit(), lead],
  ],
  [
    'VISIT_NOT_BEGUN',
    'nothing is assessed at the desk',
    async () => {
      const own = await desk.course().visited({ stage: 'DOCUMENT_REVIEW' });
      return ['recordAssessments', { ...own.onAudit(), assessments: allMet }, lead];
    },
  ],
  [
    'APPLICATION_WITHDRAWN',
    'the audit of a withdrawn application is over',
    async () => {
      const own = await desk.course().visited();
      await give(
        desk.subgraph,
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
          const own = await desk.course().visited();
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
        async () => ['raiseFinding', (await desk.course().visited()).raising(input), second],
      ] as const satisfies readonly [string, string, Broken],
  ),
  [
    'AUDIT_REPORTED',
    'nothing is found in a closed audit',
    async () => {
      const own = await (await (await desk.course().visited()).assess()).report();
      return ['raiseFinding', own.raising(), second];
    },
  ],
  [
    'NOT_LEAD',
    'the lead closes the audit, not a colleague',
    async () => {
      const own = await (await desk.course().visited()).assess();
      return ['reportAudit', own.onAudit(), second];
    },
  ],
  [
    'VISIT_NOT_BEGUN',
    'an audit is not closed at the desk',
    async () => {
      const own = await desk.course().visited({ stage: 'DOCUMENT_REVIEW' });
      return ['reportAudit', own.onAudit(), lead];
    },
  ],
  [
    'VISIT_NOT_OVER',
    'an audit is closed on the last day of the visit or later',
    async () => {
      const own = await desk.course().visited({ visitUntil: '2026-06-16' });
      await own.assess();
      return ['reportAudit', own.onAudit(), lead];
    },
  ],
  [
    'CRITERIA_NOT_ASSESSED',
    'an audit assesses every criterion',
    async () => {
      const own = await (await desk.course().visited()).assess(allMet.slice(1));
      return ['reportAudit', own.onAudit(), lead];
    },
  ],
  [
    'FINDING_MISSING',
    'what is not met has a finding that asks for a correction',
    async () => {
      const own = await desk.course().visited();
      await own.assess(allMet.map((each) => ({ ...each, result: 'NOT_MET' })));
      for (const criterionCode of criteria.slice(1)) await own.raise('MINOR', { criterionCode });
      await own.raise('OBSERVATION', { criterionCode: criteria[0], dueOn: null });
      return ['reportAudit', own.onAudit(), lead];
    },
  ],
];

desk.refuses(refusals);
