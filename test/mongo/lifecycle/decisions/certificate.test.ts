import { expect, test } from 'vitest';
import { CommitteeDesk } from '../../../support/CommitteeDesk.ts';
import { auditors } from '../../../support/lifecycle.ts';

const desk = new CommitteeDesk();

const statusOn = async (number: string, asOf: string) => {
  const query = `query ($number: ID!, $asOf: Date) {
    certificate(number: $number) { status(asOf: $asOf) scope(asOf: $asOf) }
  }`;
  const { certificate } = await desk.subgraph.query<{ certificate: object }>(query, {
    number,
    asOf,
  });
  return certificate;
};

test('a certificate is granted, suspended, reinstated, renewed and withdrawn, and read as of each day', async () => {
  const [own, first] = await desk.granted({ effectiveOn: '2026-07-01' });
  expect(first).toMatchObject({ validFrom: '2026-07-01', validUntil: '2029-06-30' });
  desk.today = '2027-03-01';
  const { deciderIds: _none, ...asking } = await desk.onCertificate(own, first.number, 'SUSPEND');
  expect(await desk.codes('requestCertificateChange', asking, own.centre)).toEqual([]);
  const suspend = await desk.onCertificate(own, first.number, 'SUSPEND', { initiatedBy: 'CENTRE' });
  expect(await desk.codes('decideOnCertificate', suspend)).toEqual([]);
  desk.today = '2027-06-01';
  expect(
    await desk.codes(
      'decideOnCertificate',
      await desk.onCertificate(own, first.number, 'REINSTATE'),
    ),
  ).toEqual([]);
  desk.today = '2029-01-10';
  await own.file({ kind: 'RENEWAL', certificateNumber: first.number });
  await own.complete();
  await own.schedule({ stage: 'ON_SITE', visitFrom: '2029-02-01', visitUntil: '2029-02-01' });
  desk.today = '2029-02-01';
  await (await own.assess()).report();
  expect(await desk.codes('decideOnApplication', await desk.onApplication(own))).toEqual([]);
  const [second] = await desk.certificates(own);
  expect(second).toMatchObject({ validFrom: '2029-07-01', validUntil: '2032-06-30' });
  const number = second?.number ?? '';
  expect(
    await desk.codes('decideOnCertificate', await desk.onCertificate(own, number, 'WITHDRAW')),
  ).toEqual([]);
  const scope = ['TRAUMA', 'TUMOUR'];
  expect(await statusOn(first.number, '2026-06-30')).toEqual({ status: 'NOT_YET_VALID', scope });
  expect(await statusOn(first.number, '2027-02-28')).toEqual({ status: 'VALID', scope });
  expect(await statusOn(first.number, '2027-03-01')).toEqual({ status: 'SUSPENDED', scope });
  expect(await statusOn(first.number, '2027-06-01')).toEqual({ status: 'VALID', scope });
  expect(await statusOn(first.number, '2029-07-01')).toEqual({ status: 'EXPIRED', scope });
  expect(await statusOn(number, '2029-07-01')).toEqual({ status: 'WITHDRAWN', scope });
});

test.each([
  ['before the visit', '2026-06-19', []],
  ['on its first day', '2026-06-20', ['AUDITOR_WITH_TIES']],
])(
  'an auditor with ties who is replaced %s spoils the audit if they have visited',
  async (_when, day, refused) => {
    const personId = `auditor-with-ties-${day}`;
    const appointment = { _id: personId as never, role: 'AUDITOR', declaredTies: [] };
    await desk.collection('appointments').insertOne(appointment);
    const visit = { visitFrom: '2026-06-20', visitUntil: '2026-06-20' };
    const team = [
      { personId, role: 'AUDITOR' },
      { personId: auditors[0], role: 'LEAD_AUDITOR' },
    ];
    const own = await desk.course().visited({ ...visit, team });
    const declaredTies = [{ centreId: own.centreId, until: null }];
    await desk
      .collection('appointments')
      .updateOne({ _id: personId as never }, { $set: { declaredTies } });
    desk.today = day;
    await own.replace(personId, auditors[1]);
    desk.today = visit.visitFrom;
    await (await own.assess()).report();
    expect(await desk.codes('decideOnApplication', await desk.onApplication(own))).toEqual(refused);
  },
);
