import { quality } from '@spine/quality';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Course } from '../../support/Course.ts';
import { type Command, deciders, give, member } from '../../support/lifecycle.ts';
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

const collection = (name: string) => subgraph.connection.collection(name);
const codes = async (command: Command, input: object) =>
  (await give(subgraph, command, input, member())).codes;

/** A certificate, and the input of a decision about it by the file as it is. */
async function held() {
  const own = await (await (await new Course(subgraph).visited()).assess()).report();
  const deciding = async (input: object) => ({
    expectedVersion:
      (await collection('certificationFiles').findOne({ _id: own.centreId as never }))?.version ??
      0,
    ...{ deciderIds: deciders, reason: 'For a reason.' },
    ...input,
  });
  const grant = { applicationId: own.application, auditId: own.audit, granted: true };
  const scope = { scope: ['TRAUMA', 'TUMOUR'], country: 'PT' };
  expect(await codes('decideOnApplication', await deciding({ ...grant, ...scope }))).toEqual([]);
  const certificate = await collection('certificates').findOne({ centreId: own.centreId });
  return { number: String(certificate?._id), deciding };
}

const read = async (number: string, asked: object) => {
  const query = `query ($number: ID!, $asOf: Date, $knownAt: DateTime) {
    certificate(number: $number, asOf: $asOf, knownAt: $knownAt) { status scope events { sequence kind meant corrects { sequence } decision { kind } } }
  }`;
  type Answer = { certificate: { status: string; scope: string[]; events: object[] } };
  return (await subgraph.query<Answer>(query, { number, ...asked }, member())).certificate;
};

describe('an event that was recorded wrongly', () => {
  test('is put right by another: the register says what was meant, and still what it had said', async () => {
    const { number, deciding } = await held();
    today = '2026-07-10';
    const suspension = await deciding({ certificateNumber: number, kind: 'SUSPEND' });
    expect(await codes('decideOnCertificate', suspension)).toEqual([]);
    today = '2026-07-20';
    const wrong = { certificateNumber: number, sequence: 2 };
    const right = await deciding({ ...wrong, meant: 'SUSPENDED', effectiveOn: '2026-07-01' });
    expect(await codes('correctCertificateEvent', right)).toEqual([]);
    expect((await read(number, { asOf: '2026-07-05' })).status).toBe('SUSPENDED');
    const then = { asOf: '2026-07-05', knownAt: '2026-07-15T00:00:00.000Z' };
    expect((await read(number, then)).status).toBe('VALID');
    today = '2026-07-21';
    const none = await deciding({ ...wrong, meant: null, reason: 'Meant for another centre.' });
    expect(await codes('correctCertificateEvent', none)).toEqual([]);
    const certificate = await read(number, { asOf: '2026-07-20' });
    expect(certificate).toEqual({
      status: 'VALID',
      scope: ['TRAUMA', 'TUMOUR'],
      events: [
        { sequence: 1, kind: 'GRANTED', meant: null, corrects: null, decision: { kind: 'GRANT' } },
        {
          sequence: 2,
          kind: 'SUSPENDED',
          meant: null,
          corrects: null,
          decision: { kind: 'SUSPEND' },
        },
        {
          ...{ sequence: 3, kind: 'CORRECTED', meant: 'SUSPENDED', corrects: { sequence: 2 } },
          decision: { kind: 'CORRECT' },
        },
        {
          ...{ sequence: 4, kind: 'CORRECTED', meant: null, corrects: { sequence: 2 } },
          decision: { kind: 'CORRECT' },
        },
      ],
    });
  });

  test('that is corrected again stays as it was last corrected, but for what is said', async () => {
    const { number, deciding } = await held();
    const wrong = { certificateNumber: number, sequence: 1, meant: 'GRANTED' };
    for (const said of [{ effectiveOn: '2026-07-01' }, { scope: ['TRAUMA'] }])
      expect(await codes('correctCertificateEvent', await deciding({ ...wrong, ...said }))).toEqual(
        [],
      );
    const certificate = await collection('certificates').findOne({ _id: number as never });
    expect(certificate).toMatchObject({
      validFrom: '2026-07-01',
      scopes: [{ groups: ['TRAUMA'] }],
    });
  });

  test('does not become an extension that nobody audited', async () => {
    const { number, deciding } = await held();
    const suspension = await deciding({ certificateNumber: number, kind: 'SUSPEND' });
    expect(await codes('decideOnCertificate', suspension)).toEqual([]);
    const scope = ['TRAUMA', 'TUMOUR', 'DEFORMITY'];
    const wrong = { certificateNumber: number, sequence: 2, meant: 'SCOPE_EXTENDED', scope };
    expect(await codes('correctCertificateEvent', await deciding(wrong))).toEqual([
      'SCOPE_NOT_AUDITED',
    ]);
  });

  test('is no step that another correction was meant to be, which would say that there was none', async () => {
    const { number, deciding } = await held();
    const suspension = await deciding({ certificateNumber: number, kind: 'SUSPEND' });
    expect(await codes('decideOnCertificate', suspension)).toEqual([]);
    const wrong = { certificateNumber: number, sequence: 2, meant: 'CORRECTED' };
    expect(await codes('correctCertificateEvent', await deciding(wrong))).toEqual([
      'NOT_CORRECTABLE',
    ]);
    const events = collection('certificateEvents').find({ certificateNumber: number });
    expect((await events.toArray()).map(({ kind }) => kind)).toEqual(['GRANTED', 'SUSPENDED']);
  });

  test.each([
    ['TRAUMA', []],
    ['DEFORMITY', ['SCOPE_NOT_AUDITED']],
  ])('that grants %s anew is to oversight %j, as one of before may be', async (group, breaches) => {
    const { number, deciding } = await held();
    const wrong = { certificateNumber: number, sequence: 1, meant: 'GRANTED' };
    const correction = await deciding({ ...wrong, scope: ['TRAUMA'] });
    expect(await codes('correctCertificateEvent', correction)).toEqual([]);
    const own = { kind: 'CORRECT', certificateNumber: number };
    await collection('decisions').updateOne(own, { $set: { scope: [group] } });
    const query = `query ($number: ID!) {
      certificate(number: $number) { events { decision { id kind breaches } } }
      breachedDecisions(first: 100) { nodes { certificate { number } } }
    }`;
    const { certificate, breachedDecisions } = await subgraph.query<{
      certificate: { events: { decision: { breaches: string[] } }[] };
      breachedDecisions: { nodes: { certificate: { number: string } | null }[] };
    }>(query, { number }, member());
    expect(certificate.events.map(({ decision }) => decision.breaches)).toEqual([[], breaches]);
    const listed = breachedDecisions.nodes.filter((each) => each.certificate?.number === number);
    expect(listed).toHaveLength(breaches.length);
  });

  test('comes into the log with its decision, like every other', async () => {
    const { number, deciding } = await held();
    const before = await collection('logEntries').countDocuments();
    const wrong = { certificateNumber: number, sequence: 1, meant: 'GRANTED' };
    const input = await deciding({ ...wrong, effectiveOn: '2026-07-01' });
    expect(await codes('correctCertificateEvent', input)).toEqual([]);
    expect(await collection('logEntries').countDocuments()).toBe(before + 2);
    const certificate = await collection('certificates').findOne({ _id: number as never });
    expect(certificate).toMatchObject({ validFrom: '2026-07-01', validUntil: '2029-06-30' });
  });

  test.each([
    ['NOT_CORRECTABLE', { sequence: 7, meant: 'SUSPENDED' }],
    ['NOT_CORRECTABLE', { sequence: 1, meant: 'WITHDRAWN' }],
    ['NOT_CORRECTABLE', { sequence: 1, meant: 'CORRECTED' }],
    ['NOTHING_CORRECTED', { sequence: 1, meant: 'GRANTED' }],
    ['SCOPE_NOT_AUDITED', { sequence: 1, meant: 'GRANTED', scope: ['TRAUMA', 'DEFORMITY'] }],
    ['SCOPE_REPEATED', { sequence: 1, meant: 'GRANTED', scope: ['TRAUMA', 'TRAUMA'] }],
    [
      'NOT_A_DECIDER',
      { sequence: 1, meant: 'GRANTED', effectiveOn: '2026-07-01', deciderIds: deciders.slice(1) },
    ],
    ['REASON_MISSING', { sequence: 1, meant: 'GRANTED', effectiveOn: '2026-07-01', reason: ' ' }],
    ['CONFLICT', { sequence: 1, meant: 'GRANTED', effectiveOn: '2026-07-01', expectedVersion: 1 }],
    ['NOT_FOUND', { certificateNumber: 'SSCOE-1999-00001', sequence: 1 }],
  ])('is refused with %s: %j', async (code, input) => {
    const { number, deciding } = await held();
    const before = await collection('decisions').countDocuments();
    const given = await deciding({ certificateNumber: number, ...input });
    expect(await codes('correctCertificateEvent', given)).toEqual([code]);
    expect(await collection('decisions').countDocuments()).toBe(before);
  });

  test('is put right by nobody who audited what the certificate was granted on', async () => {
    const { number, deciding } = await held();
    const auditOf = await collection('certificates').findOne({ _id: number as never });
    const [decider] = deciders.slice(1);
    // Someone who audited and has come to the committee since.
    await collection('audits').updateMany(
      { centreId: auditOf?.centreId },
      { $set: { formerTeamIds: [decider] } },
    );
    const wrong = { certificateNumber: number, sequence: 1, meant: 'GRANTED' };
    const correction = await deciding({ ...wrong, effectiveOn: '2026-07-01' });
    expect(await codes('correctCertificateEvent', correction)).toEqual(['DECIDER_ON_TEAM']);
    const suspension = await deciding({ certificateNumber: number, kind: 'SUSPEND' });
    expect(await codes('decideOnCertificate', suspension)).toEqual(['DECIDER_ON_TEAM']);
  });

  test('leaves steps that can have followed each other', async () => {
    const { number, deciding } = await held();
    for (const kind of ['SUSPEND', 'REINSTATE'])
      expect(
        await codes('decideOnCertificate', await deciding({ certificateNumber: number, kind })),
      ).toEqual([]);
    const input = await deciding({ certificateNumber: number, sequence: 2, meant: null });
    expect(await codes('correctCertificateEvent', input)).toEqual(['STEPS_IMPOSSIBLE']);
  });
});

test('a renewed certificate tells which one it renews', async () => {
  const query =
    '{ certificationRegister(first: 100) { nodes { certificate { number renews { number } } } } }';
  type Node = { certificate: { number: string; renews: { number: string } | null } };
  const { certificationRegister } = await subgraph.query<{
    certificationRegister: { nodes: Node[] };
  }>(query);
  const renewals = await collection('decisions').find({ kind: 'RENEW' }).toArray();
  const applications = await collection('applications').find().toArray();
  const expected = renewals.map(({ certificateNumber, applicationId }) => [
    certificateNumber,
    applications.find(({ _id }) => String(_id) === applicationId)?.certificateNumber,
  ]);
  const told = certificationRegister.nodes
    .filter(({ certificate }) => certificate.renews)
    .map(({ certificate: { number, renews } }) => [number, renews?.number]);
  expect(expected).toHaveLength(4);
  expect(told.toSorted()).toEqual(expected.toSorted());
});
