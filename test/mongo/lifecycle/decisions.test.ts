import { quality } from '@spine/quality';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { allMet, Course } from '../../support/Course.ts';
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

interface Held {
  readonly number: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

const collection = (name: string) => subgraph.connection.collection(name);
async function fileRevision({ centreId }: Course): Promise<number> {
  return (await collection('certificationFiles').findOne({ _id: centreId as never }))?.version ?? 0;
}
const onApplication = async (own: Course, input: object = {}) => ({
  applicationId: own.application,
  auditId: own.audit,
  expectedVersion: await fileRevision(own),
  granted: true,
  scope: ['TRAUMA', 'TUMOUR'],
  country: 'PT',
  deciderIds: deciders,
  reason: 'All mandatory criteria are met.',
  ...input,
});
const onCertificate = async (own: Course, number: string, kind: string, input: object = {}) => ({
  certificateNumber: number,
  expectedVersion: await fileRevision(own),
  kind,
  deciderIds: deciders,
  reason: 'For a reason.',
  ...input,
});
const codes = async (command: Command, input: object, viewer = member()) =>
  (await give(subgraph, command, input, viewer)).codes;

/** A course to a closed audit, everything met. */
const audited = async () => (await (await new Course(subgraph).visited()).assess()).report();

/** The centre's certificates, newest first. */
async function certificates({ centreId }: Course): Promise<Held[]> {
  const found = await collection('certificates')
    .find({ centreId })
    .sort({ validFrom: -1 })
    .toArray();
  return found.map(({ _id, validFrom, validUntil }) => ({
    number: String(_id),
    validFrom,
    validUntil,
  }));
}

async function granted(input: object = {}): Promise<readonly [Course, Held]> {
  const own = await audited();
  expect(await codes('decideOnApplication', await onApplication(own, input))).toEqual([]);
  const [held] = await certificates(own);
  if (!held) throw new Error('Nothing was granted.');
  return [own, held];
}

const statusOn = async (number: string, asOf: string) => {
  const query = `query ($number: ID!, $asOf: Date) {
    certificate(number: $number) { status(asOf: $asOf) scope(asOf: $asOf) }
  }`;
  const { certificate } = await subgraph.query<{ certificate: object }>(query, { number, asOf });
  return certificate;
};

test('a certificate is granted, suspended, reinstated, renewed and withdrawn, and read as of each day', async () => {
  const [own, first] = await granted({ effectiveOn: '2026-07-01' });
  expect(first).toMatchObject({ validFrom: '2026-07-01', validUntil: '2029-06-30' });
  today = '2027-03-01';
  const { deciderIds: _none, ...asking } = await onCertificate(own, first.number, 'SUSPEND');
  expect(await codes('requestCertificateChange', asking, own.centre)).toEqual([]);
  const suspend = await onCertificate(own, first.number, 'SUSPEND', { initiatedBy: 'CENTRE' });
  expect(await codes('decideOnCertificate', suspend)).toEqual([]);
  today = '2027-06-01';
  expect(
    await codes('decideOnCertificate', await onCertificate(own, first.number, 'REINSTATE')),
  ).toEqual([]);
  today = '2029-01-10';
  await own.file({ kind: 'RENEWAL', certificateNumber: first.number });
  await own.complete();
  await own.schedule({ stage: 'ON_SITE', visitFrom: '2029-02-01', visitUntil: '2029-02-01' });
  today = '2029-02-01';
  await (await own.assess()).report();
  expect(await codes('decideOnApplication', await onApplication(own))).toEqual([]);
  const [second] = await certificates(own);
  expect(second).toMatchObject({ validFrom: '2029-07-01', validUntil: '2032-06-30' });
  const number = second?.number ?? '';
  expect(await codes('decideOnCertificate', await onCertificate(own, number, 'WITHDRAW'))).toEqual(
    [],
  );
  const scope = ['TRAUMA', 'TUMOUR'];
  expect(await statusOn(first.number, '2026-06-30')).toEqual({ status: 'NOT_YET_VALID', scope });
  expect(await statusOn(first.number, '2027-02-28')).toEqual({ status: 'VALID', scope });
  expect(await statusOn(first.number, '2027-03-01')).toEqual({ status: 'SUSPENDED', scope });
  expect(await statusOn(first.number, '2027-06-01')).toEqual({ status: 'VALID', scope });
  expect(await statusOn(first.number, '2029-07-01')).toEqual({ status: 'EXPIRED', scope });
  expect(await statusOn(number, '2029-07-01')).toEqual({ status: 'WITHDRAWN', scope });
});

/** What oversight says of each decision about a centre's certificates. */
async function breachesAt(own: Course): Promise<string[][]> {
  const query = `query ($number: ID!) {
    certificate(number: $number) { events { decision { breaches } } }
  }`;
  type Answer = { certificate: { events: { decision: { breaches: string[] } }[] } };
  const told = (await certificates(own)).map(async ({ number }) => {
    const { certificate } = await subgraph.query<Answer>(query, { number }, member());
    return certificate.events.map(({ decision }) => decision.breaches);
  });
  return (await Promise.all(told)).flat();
}

type Broken = () => Promise<readonly [Command, object]>;
const refusals: readonly (readonly [code: string, rule: string, broken: Broken])[] = [
  [
    'OPEN_MAJOR',
    'nothing is granted while a major finding is open',
    async () => {
      const own = await new Course(subgraph).visited();
      await own.raise('MAJOR');
      await (await own.assess()).report();
      return ['decideOnApplication', await onApplication(own)];
    },
  ],
  [
    'REAUDIT_DUE',
    'a major finding verified after six months needs a new audit',
    async () => {
      const own = await new Course(subgraph).visited();
      const finding = await own.raise('MAJOR');
      await (await own.assess()).report();
      today = '2026-12-16';
      await (await own.act(finding)).verify(finding);
      return ['decideOnApplication', await onApplication(own)];
    },
  ],
  [
    'MANDATORY_NOT_MET',
    'without a mandatory criterion there is no certificate',
    async () => {
      const own = await new Course(subgraph).visited();
      await own.raise('MINOR');
      const result = (each: { criterionCode: string }) =>
        each.criterionCode === 'PER-2' ? 'NOT_MET' : 'MET';
      await own.assess(allMet.map((each) => ({ ...each, result: result(each) })));
      await own.report();
      return ['decideOnApplication', await onApplication(own)];
    },
  ],
  [
    'SCOPE_NOT_AUDITED',
    'nothing is granted that was not audited',
    async () => {
      const own = await new Course(subgraph).visited({ scope: ['TRAUMA'] });
      await (await own.assess()).report();
      return ['decideOnApplication', await onApplication(own)];
    },
  ],
  [
    'AUDIT_MISSING',
    'nothing is granted without an audit',
    async () => ['decideOnApplication', await onApplication(await audited(), { auditId: null })],
  ],
  [
    'NOT_A_DECIDER',
    'nobody records what others decided',
    async () => [
      'decideOnApplication',
      await onApplication(await audited(), { deciderIds: deciders.slice(1) }),
    ],
  ],
  [
    'NOT_APPOINTED',
    'only the committee decides',
    async () => [
      'decideOnApplication',
      await onApplication(await audited(), { deciderIds: [deciders[0], auditors[2]] }),
    ],
  ],
  [
    'DECIDER_WITH_TIES',
    'nobody decides who has ties to the centre',
    async () => {
      const own = await audited();
      const declaredTies = [{ centreId: own.centreId, until: '2024-06-16' }];
      const _id = `tied-to-${own.centreId}`;
      await collection('appointments').insertOne({
        _id: _id as never,
        role: 'COMMITTEE_MEMBER',
        declaredTies,
      });
      return ['decideOnApplication', await onApplication(own, { deciderIds: [deciders[0], _id] })];
    },
  ],
  [
    'DECIDER_ON_TEAM',
    'nobody decides on their own audit, not even one they left',
    async () => {
      const own = await audited();
      await collection('audits').updateOne(
        { _id: own.audit as never },
        { $set: { formerTeamIds: [deciders[1]] } },
      );
      return ['decideOnApplication', await onApplication(own)];
    },
  ],
  [
    'APPLICATION_DECIDED',
    'an application is decided once',
    async () => {
      const [own] = await granted();
      return ['decideOnApplication', await onApplication(own, { granted: false })];
    },
  ],
  [
    'CONFLICT',
    'nobody decides on a file they have not read',
    async () => {
      const own = await audited();
      return ['decideOnApplication', await onApplication(own, { expectedVersion: 1 })];
    },
  ],
  [
    'AUDIT_UNKNOWN',
    'an application is decided by an audit of its own',
    async () => {
      const [another] = await granted();
      const own = await audited();
      return ['decideOnApplication', await onApplication(own, { auditId: another.audit })];
    },
  ],
  [
    'AUDIT_UNKNOWN',
    'a certificate is decided on by an audit of its centre, and one that is not there is like another’s',
    async () => {
      const [own, { number }] = await granted();
      const auditId = 'audit-999-1';
      return ['decideOnCertificate', await onCertificate(own, number, 'SUSPEND', { auditId })];
    },
  ],
  [
    'SUSPENDED_TOO_LONG',
    'after six months of suspension nothing is reinstated',
    async () => {
      const [own, { number }] = await granted();
      await codes('decideOnCertificate', await onCertificate(own, number, 'SUSPEND'));
      today = '2026-12-16';
      return ['decideOnCertificate', await onCertificate(own, number, 'REINSTATE')];
    },
  ],
  [
    'CERTIFICATE_VALID',
    'only a suspended certificate is reinstated',
    async () => {
      const [own, { number }] = await granted();
      return ['decideOnCertificate', await onCertificate(own, number, 'REINSTATE')];
    },
  ],
  [
    'CERTIFICATE_WITHDRAWN',
    'nothing happens to a withdrawn certificate',
    async () => {
      const [own, { number }] = await granted();
      await codes('decideOnCertificate', await onCertificate(own, number, 'WITHDRAW'));
      return ['decideOnCertificate', await onCertificate(own, number, 'SUSPEND')];
    },
  ],
  [
    'SCOPE_NOT_REDUCED',
    'a reduction leaves less',
    async () => {
      const [own, { number }] = await granted();
      const scope = ['TRAUMA', 'TUMOUR'];
      return ['decideOnCertificate', await onCertificate(own, number, 'REDUCE_SCOPE', { scope })];
    },
  ],
];

test.each(refusals)('%s: %s', async (code, _rule, broken) => {
  const [command, input] = await broken();
  const before = await collection('decisions').countDocuments();
  expect(await codes(command, input)).toEqual([code]);
  expect(await collection('decisions').countDocuments()).toBe(before);
});

test.each([
  ['before the visit', '2026-06-19', []],
  ['on its first day', '2026-06-20', ['AUDITOR_WITH_TIES']],
])(
  'an auditor with ties who is replaced %s spoils the audit if they have visited',
  async (_when, day, refused) => {
    const personId = `auditor-with-ties-${day}`;
    const appointment = { _id: personId as never, role: 'AUDITOR', declaredTies: [] };
    await collection('appointments').insertOne(appointment);
    const visit = { visitFrom: '2026-06-20', visitUntil: '2026-06-20' };
    const team = [
      { personId, role: 'AUDITOR' },
      { personId: auditors[0], role: 'LEAD_AUDITOR' },
    ];
    const own = await new Course(subgraph).visited({ ...visit, team });
    const declaredTies = [{ centreId: own.centreId, until: null }];
    await collection('appointments').updateOne(
      { _id: personId as never },
      { $set: { declaredTies } },
    );
    today = day;
    await own.replace(personId, auditors[1]);
    today = visit.visitFrom;
    await (await own.assess()).report();
    expect(await codes('decideOnApplication', await onApplication(own))).toEqual(refused);
  },
);

test('of two members who decide at once, one decides and the other is told to read again', async () => {
  const own = await audited();
  const input = await onApplication(own);
  const outcomes = await Promise.all(
    deciders.map((id) => codes('decideOnApplication', input, member(id))),
  );
  expect(outcomes.filter(({ length }) => length === 0)).toHaveLength(1);
  expect(outcomes.filter(([code]) => code === 'CONFLICT')).toHaveLength(2);
  expect(await certificates(own)).toHaveLength(1);
});

test('a major finding raised while a grant is decided: never both', async () => {
  for (let round = 0; round < 8; round += 1) {
    const own = await new Course(subgraph).visited();
    const findingIds = [await own.raise('MINOR'), await own.raise('MINOR')];
    await (await own.assess()).report();
    const grant = await onApplication(own);
    const statement = 'Together they are one.';
    const major = { auditId: own.audit, findingIds, statement, dueOn: '2026-09-01' };
    const [decided] = await Promise.all([
      codes('decideOnApplication', grant),
      codes('escalateFindings', major, auditor(auditors[1])),
    ]);
    const decision = await collection('decisions').findOne({ centreId: own.centreId });
    const file = await fileRevision(own);
    // The grant came first, on the file as read, or not at all.
    expect(decided).toEqual(decision ? [] : ['CONFLICT']);
    expect(file).toBe(grant.expectedVersion + (decision ? 2 : 1));
    expect(await breachesAt(own)).toEqual(decision ? [[]] : []);
  }
});

test('a major finding raised after a grant of the same day makes no breach of it', async () => {
  const own = await new Course(subgraph).visited();
  const findingIds = [await own.raise('MINOR'), await own.raise('MINOR')];
  await (await own.assess()).report();
  expect(await codes('decideOnApplication', await onApplication(own))).toEqual([]);
  const major = { auditId: own.audit, findingIds, statement: 'One.', dueOn: '2026-09-01' };
  expect(await codes('escalateFindings', major, auditor(auditors[1]))).toEqual([]);
  expect(await breachesAt(own)).toEqual([[]]);
});

test('grants of ten centres at once have ten numbers', async () => {
  const courses: Course[] = [];
  for (let i = 0; i < 10; i += 1) courses.push(await audited());
  const inputs = await Promise.all(courses.map((own) => onApplication(own)));
  const outcomes = await Promise.all(inputs.map((input) => codes('decideOnApplication', input)));
  expect(outcomes.flat()).toEqual([]);
  const numbers = (await Promise.all(courses.map(certificates))).flat().map(({ number }) => number);
  expect(new Set(numbers).size).toBe(10);
});
