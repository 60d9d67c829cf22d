import { describe, expect, test } from 'vitest';
import type { Course } from '../../support/Course.ts';
import { Desk } from '../../support/Desk.ts';
import {
  auditor,
  auditors,
  type Command,
  deciders,
  give,
  member,
} from '../../support/lifecycle.ts';

const desk = new Desk();
const collection = (name: string) => desk.subgraph.connection.collection(name);

/** A certified centre; every step must succeed, or the test is wrong. */
interface Certified {
  readonly own: Course;
  readonly number: string;
}
async function certified(): Promise<Certified> {
  const own = await (await (await desk.course().visited()).assess()).report();
  const grant = { applicationId: own.application, auditId: own.audit, granted: true };
  const rest = { scope: ['TRAUMA', 'TUMOUR'], country: 'PT', ...by };
  const input = { ...grant, ...rest, expectedVersion: await revision(own) };
  expect(await codes('decideOnApplication', input, member())).toEqual([]);
  const found = await collection('certificates').findOne({ centreId: own.centreId });
  return { own, number: String(found?._id) };
}
const by = { deciderIds: deciders, reason: 'For a reason.' };
const codes = (command: Command, input: object, viewer: ReturnType<typeof member>) =>
  desk.codesOf(command, input, viewer);
async function revision({ centreId }: Course): Promise<number> {
  return (await collection('certificationFiles').findOne({ _id: centreId as never }))?.version ?? 0;
}
const asking = async ({ own, number }: Certified, input: object = {}) => ({
  certificateNumber: number,
  expectedVersion: await revision(own),
  ...{ kind: 'SUSPEND', reason: 'The unit is being rebuilt.' },
  ...input,
});
const ask = async (of: Certified, input: object = {}) =>
  give(desk.subgraph, 'requestCertificateChange', await asking(of, input), of.own.centre);
const decide = async ({ own, number }: Certified, input: object = {}) =>
  codes(
    'decideOnCertificate',
    {
      certificateNumber: number,
      expectedVersion: await revision(own),
      ...{ kind: 'SUSPEND', initiatedBy: 'CENTRE', ...by },
      ...input,
    },
    member(),
  );
const fileQuery = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre { certificationFile {
  changeRequests { kind effectiveOn scope reason requestedOn status closedOn certificate { number } decision { kind } }
  decisions { kind request { kind } } } } } }`;
const fileOf = async ({ own }: Certified) => {
  const of = [{ __typename: 'Centre', id: own.centreId }];
  const data = await desk.subgraph.query<{ _entities: { certificationFile: object }[] }>(
    fileQuery,
    { of },
    own.centre,
  );
  return data._entities[0]?.certificationFile;
};
const waiting = async ({ own }: Certified, asOf?: string) => {
  const query = `query ($centre: ID, $asOf: Date) { auditWork(centre: $centre, asOf: $asOf) { nodes { rule dueOn reason certificate { number } } } }`;
  const { auditWork } = await desk.subgraph.query<{ auditWork: { nodes: object[] } }>(
    query,
    { centre: own.centreId, asOf },
    member(),
  );
  return auditWork.nodes;
};

describe('a centre', () => {
  test('asks to be suspended, the committee sees it and decides, and the event says by whose wish', async () => {
    const of = await certified();
    const { codes } = await ask(of, { effectiveOn: '2026-07-01' });
    expect(codes).toEqual([]);
    expect(await waiting(of)).toEqual([
      {
        ...{ rule: 'CHANGE_REQUESTED', dueOn: '2026-07-01', certificate: { number: of.number } },
        reason: 'On 2026-06-15 the centre asked for the certificate to be suspended.',
      },
    ]);
    desk.today = '2026-06-20';
    expect(await decide(of, { effectiveOn: '2026-07-01' })).toEqual([]);
    expect(await waiting(of)).toEqual([]);
    expect(await waiting(of, '2026-06-19')).toHaveLength(1);
    expect(await fileOf(of)).toEqual({
      changeRequests: [
        {
          ...{ kind: 'SUSPEND', effectiveOn: '2026-07-01', scope: null },
          reason: 'The unit is being rebuilt.',
          ...{ requestedOn: '2026-06-15', status: 'DECIDED', closedOn: '2026-06-20' },
          certificate: { number: of.number },
          decision: { kind: 'SUSPEND' },
        },
      ],
      decisions: [
        { kind: 'SUSPEND', request: { kind: 'SUSPEND' } },
        { kind: 'GRANT', request: null },
      ],
    });
    const events = await collection('certificateEvents')
      .find({ certificateNumber: of.number })
      .sort({ sequence: 1 })
      .toArray();
    expect(events.map(({ kind, initiatedBy }) => [kind, initiatedBy])).toEqual([
      ['GRANTED', 'BODY'],
      ['SUSPENDED', 'CENTRE'],
    ]);
  });

  test.each([
    ['WITHDRAW', {}],
    ['REDUCE_SCOPE', { scope: ['TRAUMA'] }],
  ])('asks for %s, and gets it', async (kind, input) => {
    const of = await certified();
    expect((await ask(of, { kind, ...input })).codes).toEqual([]);
    expect(await decide(of, { kind, ...input })).toEqual([]);
  });

  test('takes back what it asked for, and nothing waits', async () => {
    const of = await certified();
    const { id: requestId, revision: expectedVersion } = await ask(of);
    const takeBack = { requestId, expectedVersion };
    expect(await codes('takeBackCertificateRequest', takeBack, of.own.centre)).toEqual([]);
    expect(await waiting(of)).toEqual([]);
    expect(await decide(of)).toEqual(['NOT_REQUESTED']);
    const again = { requestId, expectedVersion: expectedVersion + 1 };
    expect(await codes('takeBackCertificateRequest', again, of.own.centre)).toEqual([
      'REQUEST_TAKEN_BACK',
    ]);
    expect((await ask(of, { kind: 'WITHDRAW' })).codes).toEqual(['TAKEN_BACK_TODAY']);
    desk.today = '2026-06-16';
    expect((await ask(of, { kind: 'WITHDRAW' })).codes).toEqual([]);
  });

  test('hinders no decision by what it asks for and takes back after the committee has read the file', async () => {
    const of = await certified();
    const expectedVersion = await revision(of.own);
    const { id: requestId } = await ask(of);
    await codes('takeBackCertificateRequest', { requestId, expectedVersion: 1 }, of.own.centre);
    const renewal = { schemeCode: 'SSCOE', kind: 'RENEWAL', scope: ['TRAUMA'] };
    const about = { centreId: of.own.centreId, certificateNumber: of.number };
    const filed = await give(
      desk.subgraph,
      'fileApplication',
      { ...about, ...renewal },
      of.own.centre,
    );
    const withdrawn = { applicationId: filed.id, expectedVersion: 1 };
    expect(await codes('withdrawApplication', withdrawn, of.own.centre)).toEqual([]);
    expect(await decide(of, { expectedVersion, initiatedBy: 'BODY' })).toEqual([]);
  });

  test('waits while the committee decides something else by itself', async () => {
    const of = await certified();
    await ask(of, { kind: 'WITHDRAW' });
    expect(await decide(of, { initiatedBy: 'BODY' })).toEqual([]);
    expect(await waiting(of)).toHaveLength(1);
    expect(await decide(of, { kind: 'WITHDRAW' })).toEqual([]);
  });
});

const later = { effectiveOn: '2026-07-01' };
const refused: readonly [string, string, (of: Certified) => Promise<readonly string[]>][] = [
  [
    'REASON_TOO_LONG',
    'with a reason of 1,001 characters',
    async (of) => (await ask(of, { reason: 'x'.repeat(1_001) })).codes,
  ],
  ['REASON_MISSING', 'without a reason', async (of) => (await ask(of, { reason: ' \n' })).codes],
  [
    'EFFECTIVE_IN_PAST',
    'from a day that is over',
    async (of) => {
      desk.today = '2026-07-01';
      return (await ask(of, { effectiveOn: '2026-06-30' })).codes;
    },
  ],
  [
    'CERTIFICATE_VALID',
    'to be reinstated without being suspended',
    async (of) => (await ask(of, { kind: 'REINSTATE' })).codes,
  ],
  [
    'SCOPE_NOT_REDUCED',
    'to cover less, and as much',
    async (of) => (await ask(of, { kind: 'REDUCE_SCOPE', scope: ['TRAUMA', 'TUMOUR'] })).codes,
  ],
  [
    'CONFLICT',
    'on a file that has changed',
    async (of) => (await ask(of, { expectedVersion: 0 })).codes,
  ],
  [
    'REQUEST_PENDING',
    'a second time while the first waits',
    async (of) => {
      await ask(of);
      return (await ask(of, { kind: 'WITHDRAW' })).codes;
    },
  ],
  [
    'CERTIFICATE_WITHDRAWN',
    'for what was withdrawn',
    async (of) => {
      await decide(of, { kind: 'WITHDRAW', initiatedBy: 'BODY' });
      return (await ask(of)).codes;
    },
  ],
];
test.each(refused)('a centre is refused with %s: %s', async (code, _rule, broken) => {
  expect(await broken(await certified())).toEqual([code]);
});

test.each([
  ['nobody asked for', null, {}],
  ['is not what was asked for', {}, { kind: 'WITHDRAW' }],
  ['counts from an earlier day', later, {}],
  [
    'leaves another scope',
    { kind: 'REDUCE_SCOPE', scope: ['TRAUMA'] },
    { kind: 'REDUCE_SCOPE', scope: ['TUMOUR'] },
  ],
])('the committee decides nothing at a centre’s request that %s', async (_what, asked, input) => {
  const of = await certified();
  if (asked) expect((await ask(of, asked)).codes).toEqual([]);
  expect(await decide(of, input)).toEqual(['NOT_REQUESTED']);
});

test('a request is decided once', async () => {
  const of = await certified();
  const { id: requestId, revision } = await ask(of);
  expect(await decide(of)).toEqual([]);
  const takeBack = { requestId, expectedVersion: revision + 1 };
  expect(await codes('takeBackCertificateRequest', takeBack, of.own.centre)).toEqual([
    'REQUEST_DECIDED',
  ]);
  expect(await decide(of, { kind: 'REINSTATE' })).toEqual(['NOT_REQUESTED']);
});

test('of eight requests at once one comes to be', async () => {
  const of = await certified();
  const input = await asking(of);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => codes('requestCertificateChange', input, of.own.centre)),
  );
  expect(answers.filter((each) => each.length === 0)).toHaveLength(1);
  for (const each of answers) expect([[], ['REQUEST_PENDING']]).toContainEqual(each);
});

test('MongoDB itself refuses a request without a reason, or for nothing that is known', async () => {
  const { id } = await ask(await certified());
  const request = await collection('certificateRequests').findOne({ _id: id as never });
  for (const change of [
    { reason: '' },
    { reason: 'x'.repeat(1_001) },
    { kind: 'GRANT' },
    { scope: [] },
    { closedOn: 'soon' },
  ])
    await expect(
      collection('certificateRequests').insertOne({ ...request, ...change, _id: 'x' as never }),
    ).rejects.toThrow(/Document failed validation/);
});

test('neither auditor nor committee asks in a centre’s name', async () => {
  const of = await certified();
  const input = { idempotencyKey: 'in another’s name', ...(await asking(of)) };
  const text = `mutation ($input: RequestCertificateChangeInput!) { requestCertificateChange(input: $input) { userErrors { code } } }`;
  for (const viewer of [member(), auditor(auditors[0])]) {
    const { data, errors } = await desk.subgraph.run(text, { input }, viewer);
    expect(data).toEqual({ requestCertificateChange: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  }
});
