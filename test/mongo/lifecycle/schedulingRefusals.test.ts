import type { Course } from '../../support/Course.ts';
import { Desk, type Refusal } from '../../support/Desk.ts';
import { auditors, deciders, member } from '../../support/lifecycle.ts';
import { testDay } from '../../support/subgraph.ts';

const desk = new Desk();
const replacing = (own: Course, personId: string, replacementId: string) => ({
  ...own.onAudit(),
  personId,
  replacementId,
});

const refusals: readonly Refusal[] = [
  [
    'APPLICATION_NOT_COMPLETE',
    'the audit is dated only when all documents are there',
    async () => {
      const own = await desk.course().file();
      return ['scheduleAudit', own.scheduling(), member()];
    },
  ],
  [
    'NOT_ONE_SUBJECT',
    'an audit is of an application or of a certificate',
    async () => {
      const own = await (await desk.course().file()).complete();
      const input = own.scheduling({ certificateNumber: 'SYN-SSCOE-0001' });
      return ['scheduleAudit', input, member()];
    },
  ],
  [
    'NOT_ONE_SUBJECT',
    'an audit is of something',
    async () => ['scheduleAudit', desk.course().scheduling({ applicationId: null }), member()],
  ],
  [
    'CERTIFICATE_WITHDRAWN',
    'a withdrawn certificate is under no surveillance',
    async () => [
      'scheduleAudit',
      await desk.surveillance({ withdrawnOn: { $lt: testDay } }),
      member(),
    ],
  ],
  [
    'CERTIFICATE_EXPIRED',
    'an expired certificate is under no surveillance',
    async () => {
      const expired = { validUntil: { $lt: testDay }, withdrawnOn: null };
      return ['scheduleAudit', await desk.surveillance(expired), member()];
    },
  ],
  [
    'SCOPE_NOT_ASKED',
    'nothing is audited that was not applied for',
    async () => {
      const own = await (await desk.course().file()).complete();
      return ['scheduleAudit', own.scheduling({ scope: ['DEFORMITY'] }), member()];
    },
  ],
  [
    'VISIT_IN_PAST',
    'a visit is dated ahead',
    async () => {
      const own = await (await desk.course().file()).complete();
      return ['scheduleAudit', own.scheduling({ visitFrom: '2026-06-14' }), member()];
    },
  ],
  [
    'VISIT_ENDS_BEFORE_IT_BEGINS',
    'a visit ends after it begins',
    async () => {
      const own = await (await desk.course().file()).complete();
      return ['scheduleAudit', own.scheduling({ visitFrom: '2026-06-16' }), member()];
    },
  ],
  [
    'AUDIT_OPEN',
    'an application is audited by one team at a time',
    async () => {
      const own = await desk.course().visited();
      return ['scheduleAudit', own.scheduling(), member()];
    },
  ],
  [
    'NOT_ONE_LEAD',
    'a team has a lead',
    async () => {
      const own = await (await desk.course().file()).complete();
      const team = [{ personId: auditors[1], role: 'AUDITOR' }];
      return ['scheduleAudit', own.scheduling({ team }), member()];
    },
  ],
  [
    'PERSON_REPEATED',
    'nobody is on a team twice',
    async () => {
      const own = await (await desk.course().file()).complete();
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
      const own = await (await desk.course().file()).complete();
      const team = [{ personId: deciders[0], role: 'LEAD_AUDITOR' }];
      return ['scheduleAudit', own.scheduling({ team }), member()];
    },
  ],
  [
    'AUDITOR_WITH_TIES',
    'who worked at the centre within two years does not audit it',
    async () => {
      const own = await (await desk.course().file()).complete();
      const personId = await desk.tied('AUDITOR', own.centreId, '2024-06-16');
      const team = [{ personId, role: 'LEAD_AUDITOR' }];
      return ['scheduleAudit', own.scheduling({ team }), member()];
    },
  ],
  [
    'NOT_ON_TEAM',
    'only someone on the team is replaced',
    async () => {
      const own = await desk.course().visited();
      return ['replaceAuditor', replacing(own, auditors[2], deciders[0]), member()];
    },
  ],
  [
    'PERSON_REPEATED',
    'nobody replaces a colleague from the same team',
    async () => {
      const own = await desk.course().visited();
      return ['replaceAuditor', replacing(own, auditors[1], auditors[0]), member()];
    },
  ],
  [
    'NOT_APPOINTED',
    'only an auditor takes an auditor’s place',
    async () => {
      const own = await desk.course().visited();
      return ['replaceAuditor', replacing(own, auditors[1], deciders[0]), member()];
    },
  ],
  [
    'AUDITOR_WITH_TIES',
    'nobody with ties takes an auditor’s place',
    async () => {
      const own = await desk.course().visited();
      const personId = await desk.tied('AUDITOR', own.centreId, null);
      return ['replaceAuditor', replacing(own, auditors[1], personId), member()];
    },
  ],
  [
    'AUDIT_REPORTED',
    'the team of a closed audit with nothing to verify stays as it was',
    async () => {
      const own = await (await (await desk.course().visited()).assess()).report();
      return ['replaceAuditor', replacing(own, auditors[1], auditors[2]), member()];
    },
  ],
];

desk.refuses(refusals);
