import { expect, test } from 'vitest';
import { auditor, auditors, member } from '../../../support/lifecycle.ts';
import { type Certified, RequestDesk } from '../../../support/RequestDesk.ts';

const desk = new RequestDesk();

const later = { effectiveOn: '2026-07-01' };
const refused: readonly [string, string, (of: Certified) => Promise<readonly string[]>][] = [
  [
    'REASON_TOO_LONG',
    'with a reason of 1,001 characters',
    async (of) => (await desk.ask(of, { reason: 'x'.repeat(1_001) })).codes,
  ],
  [
    'REASON_MISSING',
    'without a reason',
    async (of) => (await desk.ask(of, { reason: ' \n' })).codes,
  ],
  [
    'EFFECTIVE_IN_PAST',
    'from a day that is over',
    async (of) => {
      desk.today = '2026-07-01';
      return (await desk.ask(of, { effectiveOn: '2026-06-30' })).codes;
    },
  ],
  [
    'CERTIFICATE_VALID',
    'to be reinstated without being suspended',
    async (of) => (await desk.ask(of, { kind: 'REINSTATE' })).codes,
  ],
  [
    'SCOPE_NOT_REDUCED',
    'to cover less, and as much',
    async (of) => (await desk.ask(of, { kind: 'REDUCE_SCOPE', scope: ['TRAUMA', 'TUMOUR'] })).codes,
  ],
  [
    'CONFLICT',
    'on a file that has changed',
    async (of) => (await desk.ask(of, { expectedVersion: 0 })).codes,
  ],
  [
    'REQUEST_PENDING',
    'a second time while the first waits',
    async (of) => {
      await desk.ask(of);
      return (await desk.ask(of, { kind: 'WITHDRAW' })).codes;
    },
  ],
  [
    'CERTIFICATE_WITHDRAWN',
    'for what was withdrawn',
    async (of) => {
      await desk.decide(of, { kind: 'WITHDRAW', initiatedBy: 'BODY' });
      return (await desk.ask(of)).codes;
    },
  ],
];
test.each(refused)('a centre is refused with %s: %s', async (code, _rule, broken) => {
  expect(await broken(await desk.certified())).toEqual([code]);
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
  const of = await desk.certified();
  if (asked) expect((await desk.ask(of, asked)).codes).toEqual([]);
  expect(await desk.decide(of, input)).toEqual(['NOT_REQUESTED']);
});

test('a request is decided once', async () => {
  const of = await desk.certified();
  const { id: requestId, revision } = await desk.ask(of);
  expect(await desk.decide(of)).toEqual([]);
  const takeBack = { requestId, expectedVersion: revision + 1 };
  expect(await desk.codes('takeBackCertificateRequest', takeBack, of.own.centre)).toEqual([
    'REQUEST_DECIDED',
  ]);
  expect(await desk.decide(of, { kind: 'REINSTATE' })).toEqual(['NOT_REQUESTED']);
});

test('of eight requests at once one comes to be', async () => {
  const of = await desk.certified();
  const input = await desk.asking(of);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => desk.codes('requestCertificateChange', input, of.own.centre)),
  );
  expect(answers.filter((each) => each.length === 0)).toHaveLength(1);
  for (const each of answers) expect([[], ['REQUEST_PENDING']]).toContainEqual(each);
});

test('MongoDB itself refuses a request without a reason, or for nothing that is known', async () => {
  const { id } = await desk.ask(await desk.certified());
  const request = await desk.collection('certificateRequests').findOne({ _id: id as never });
  for (const change of [
    { reason: '' },
    { reason: 'x'.repeat(1_001) },
    { kind: 'GRANT' },
    { scope: [] },
    { closedOn: 'soon' },
  ])
    await expect(
      desk
        .collection('certificateRequests')
        .insertOne({ ...request, ...change, _id: 'x' as never }),
    ).rejects.toThrow(/Document failed validation/);
});

test('neither auditor nor committee asks in a centre’s name', async () => {
  const of = await desk.certified();
  const input = { idempotencyKey: 'in another’s name', ...(await desk.asking(of)) };
  const text = `mutation ($input: RequestCertificateChangeInput!) { requestCertificateChange(input: $input) { userErrors { code } } }`;
  for (const viewer of [member(), auditor(auditors[0])]) {
    const { data, errors } = await desk.subgraph.run(text, { input }, viewer);
    expect(data).toEqual({ requestCertificateChange: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  }
});
