import { expect, test } from 'vitest';
import { CommitteeDesk } from '../../../support/CommitteeDesk.ts';
import { allMet } from '../../../support/Course.ts';
import { auditors, type Command, deciders } from '../../../support/lifecycle.ts';

const desk = new CommitteeDesk();

type Broken = () => Promise<readonly [Command, object]>;
const refusals: readonly (readonly [code: string, rule: string, broken: Broken])[] = [
  [
    'OPEN_MAJOR',
    'nothing is granted while a major finding is open',
    async () => {
      const own = await desk.course().visited();
      await own.raise('MAJOR');
      await (await own.assess()).report();
      return ['decideOnApplication', await desk.onApplication(own)];
    },
  ],
  [
    'REAUDIT_DUE',
    'a major finding verified after six months needs a new audit',
    async () => {
      const own = await desk.course().visited();
      const finding = await own.raise('MAJOR');
      await (await own.assess()).report();
      desk.today = '2026-12-16';
      await (await own.act(finding)).verify(finding);
      return ['decideOnApplication', await desk.onApplication(own)];
    },
  ],
  [
    'MANDATORY_NOT_MET',
    'without a mandatory criterion there is no certificate',
    async () => {
      const own = await desk.course().visited();
      await own.raise('MINOR');
      const result = (each: { criterionCode: string }) =>
        each.criterionCode === 'PER-2' ? 'NOT_MET' : 'MET';
      await own.assess(allMet.map((each) => ({ ...each, result: result(each) })));
      await own.report();
      return ['decideOnApplication', await desk.onApplication(own)];
    },
  ],
  [
    'SCOPE_NOT_AUDITED',
    'nothing is granted that was not audited',
    async () => {
      const own = await desk.course().visited({ scope: ['TRAUMA'] });
      await (await own.assess()).report();
      return ['decideOnApplication', await desk.onApplication(own)];
    },
  ],
  [
    'AUDIT_MISSING',
    'nothing is granted without an audit',
    async () => [
      'decideOnApplication',
      await desk.onApplication(await desk.audited(), { auditId: null }),
    ],
  ],
  [
    'NOT_A_DECIDER',
    'nobody records what others decided',
    async () => [
      'decideOnApplication',
      await desk.onApplication(await desk.audited(), { deciderIds: deciders.slice(1) }),
    ],
  ],
  [
    'NOT_APPOINTED',
    'only the committee decides',
    async () => [
      'decideOnApplication',
      await desk.onApplication(await desk.audited(), { deciderIds: [deciders[0], auditors[2]] }),
    ],
  ],
  [
    'DECIDER_WITH_TIES',
    'nobody decides who has ties to the centre',
    async () => {
      const own = await desk.audited();
      const _id = await desk.tied('COMMITTEE_MEMBER', own.centreId, '2024-06-16');
      return [
        'decideOnApplication',
        await desk.onApplication(own, { deciderIds: [deciders[0], _id] }),
      ];
    },
  ],
  [
    'DECIDER_ON_TEAM',
    'nobody decides on their own audit, not even one they left',
    async () => {
      const own = await desk.audited();
      await desk
        .collection('audits')
        .updateOne({ _id: own.audit as never }, { $set: { formerTeamIds: [deciders[1]] } });
      return ['decideOnApplication', await desk.onApplication(own)];
    },
  ],
  [
    'APPLICATION_DECIDED',
    'an application is decided once',
    async () => {
      const [own] = await desk.granted();
      return ['decideOnApplication', await desk.onApplication(own, { granted: false })];
    },
  ],
  [
    'CONFLICT',
    'nobody decides on a file they have not read',
    async () => {
      const own = await desk.audited();
      return ['decideOnApplication', await desk.onApplication(own, { expectedVersion: 1 })];
    },
  ],
  [
    'AUDIT_UNKNOWN',
    'an application is decided by an audit of its own',
    async () => {
      const [another] = await desk.granted();
      const own = await desk.audited();
      return ['decideOnApplication', await desk.onApplication(own, { auditId: another.audit })];
    },
  ],
  [
    'AUDIT_UNKNOWN',
    'a certificate is decided on by an audit of its centre, and one that is not there is like another’s',
    async () => {
      const [own, { number }] = await desk.granted();
      const auditId = 'audit-999-1';
      return ['decideOnCertificate', await desk.onCertificate(own, number, 'SUSPEND', { auditId })];
    },
  ],
  [
    'SUSPENDED_TOO_LONG',
    'after six months of suspension nothing is reinstated',
    async () => {
      const [own, { number }] = await desk.granted();
      await desk.codes('decideOnCertificate', await desk.onCertificate(own, number, 'SUSPEND'));
      desk.today = '2026-12-16';
      return ['decideOnCertificate', await desk.onCertificate(own, number, 'REINSTATE')];
    },
  ],
  [
    'CERTIFICATE_VALID',
    'only a suspended certificate is reinstated',
    async () => {
      const [own, { number }] = await desk.granted();
      return ['decideOnCertificate', await desk.onCertificate(own, number, 'REINSTATE')];
    },
  ],
  [
    'CERTIFICATE_WITHDRAWN',
    'nothing happens to a withdrawn certificate',
    async () => {
      const [own, { number }] = await desk.granted();
      await desk.codes('decideOnCertificate', await desk.onCertificate(own, number, 'WITHDRAW'));
      return ['decideOnCertificate', await desk.onCertificate(own, number, 'SUSPEND')];
    },
  ],
  [
    'SCOPE_NOT_REDUCED',
    'a reduction leaves less',
    async () => {
      const [own, { number }] = await desk.granted();
      const scope = ['TRAUMA', 'TUMOUR'];
      return [
        'decideOnCertificate',
        await desk.onCertificate(own, number, 'REDUCE_SCOPE', { scope }),
      ];
    },
  ],
];

test.each(refusals)('%s: %s', async (code, _rule, broken) => {
  const [command, input] = await broken();
  const before = await desk.collection('decisions').countDocuments();
  expect(await desk.codes(command, input)).toEqual([code]);
  expect(await desk.collection('decisions').countDocuments()).toBe(before);
});
