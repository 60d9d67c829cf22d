import { type WriteResult, write } from '@spine/kit';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CertificateRecord } from '../../../subgraphs/quality/src/models/Certificate.ts';
import {
  appendCertificateEvent,
  issueCertificate,
  type NewCertificateEvent,
} from '../../../subgraphs/quality/src/models/register/appendCertificateEvent.ts';
import type { RegisterEntryRecord } from '../../../subgraphs/quality/src/models/register/RegisterEntry.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality);
});
afterAll(() => subgraph.end());

const viewer = viewerWith(['certification:decide']);
let keys = 0;
type Work = (within: Parameters<typeof issueCertificate>[0]) => Promise<CertificateRecord>;
const writeAt = (day: string, work: Work): Promise<WriteResult<CertificateRecord>> => {
  keys += 1;
  const context = { viewer, now: new Date(`${day}T09:00:00.000Z`) };
  return write(subgraph.connection, 'test', { idempotencyKey: `${keys}` }, context, work);
};

const decided = {
  scope: ['TRAUMA'],
  initiatedBy: 'BODY',
  decisionId: 'decision-of-the-test',
} satisfies Partial<NewCertificateEvent>;

const issue = (number: string) =>
  writeAt('2026-01-10', (within) =>
    issueCertificate(
      within,
      {
        _id: number,
        centreId: 'centre-of-the-test',
        country: 'PT',
        versionId: 'sscoe-2019',
        grantedOn: '2026-01-10',
      },
      { kind: 'GRANTED', effectiveOn: '2026-02-01', ...decided },
    ),
  );

const append = (
  day: string,
  number: string,
  expectedRevision: number,
  event: Pick<NewCertificateEvent, 'kind' | 'effectiveOn'> & Partial<NewCertificateEvent>,
) =>
  writeAt(day, (within) =>
    appendCertificateEvent(
      within,
      { certificateNumber: number, ...decided, ...event },
      expectedRevision,
    ),
  );

const entriesOf = (certificateNumber: string) =>
  subgraph.connection
    .collection<RegisterEntryRecord>('registerEntries')
    .find({ certificateNumber })
    .sort({ revision: 1 })
    .toArray();
const eventsOf = (certificateNumber: string) =>
  subgraph.connection
    .collection('certificateEvents')
    .find({ certificateNumber })
    .sort({ sequence: 1 })
    .toArray();

test('a certificate enters the register with its first event, valid for three years', async () => {
  const { record } = await issue('T-1');
  expect(record).toMatchObject({
    _id: 'T-1',
    revision: 1,
    validFrom: '2026-02-01',
    validUntil: '2029-01-31',
    withdrawnOn: null,
    scopes: [{ from: '2026-01-10', until: null, groups: ['TRAUMA'] }],
  });
  expect(await eventsOf('T-1')).toMatchObject([{ _id: 'T-1/1', sequence: 1, kind: 'GRANTED' }]);
  expect(await entriesOf('T-1')).toMatchObject([{ _id: 'T-1/1', knownUntil: null }]);
});

test('a suspension that was recorded from the wrong day is corrected: the register knows both, each in its time', async () => {
  await issue('T-2');
  await append('2026-03-05', 'T-2', 1, { kind: 'SUSPENDED', effectiveOn: '2026-03-01' });
  const { record } = await append('2026-03-20', 'T-2', 2, {
    kind: 'CORRECTED',
    corrects: 2,
    meant: 'SUSPENDED',
    effectiveOn: '2026-03-04',
  });
  expect(record?.suspensions).toEqual([{ from: '2026-03-04', until: null }]);
  const told = (await entriesOf('T-2')).map(({ knownFrom, knownUntil, suspensions }) => [
    knownFrom.toISOString().slice(0, 10),
    knownUntil?.toISOString().slice(0, 10) ?? null,
    suspensions[0]?.from ?? null,
  ]);
  expect(told).toEqual([
    ['2026-01-10', '2026-03-05', null],
    ['2026-03-05', '2026-03-20', '2026-03-01'],
    ['2026-03-20', null, '2026-03-04'],
  ]);
  expect(await eventsOf('T-2')).toMatchObject([
    { kind: 'GRANTED' },
    { kind: 'SUSPENDED', effectiveOn: '2026-03-01' },
    { kind: 'CORRECTED', corrects: 2, meant: 'SUSPENDED', effectiveOn: '2026-03-04' },
  ]);
});

test('a grant with the wrong first day is corrected, and the last day moves along', async () => {
  await issue('T-3');
  const right = { corrects: 1, meant: 'GRANTED', effectiveOn: '2026-03-01' } as const;
  const { record } = await append('2026-02-02', 'T-3', 1, { kind: 'CORRECTED', ...right });
  expect(record).toMatchObject({ validFrom: '2026-03-01', validUntil: '2029-02-28' });
});

test('a correction of nothing, a decision on what has changed since, and an unknown certificate leave no trace', async () => {
  await issue('T-4');
  const suspended = { kind: 'SUSPENDED', effectiveOn: '2026-03-01' } as const;
  const refusals = [
    await append('2026-03-01', 'T-4', 1, { ...suspended, kind: 'CORRECTED', corrects: 7 }),
    await append('2026-03-01', 'T-4', 2, suspended),
    await append('2026-03-01', 'T-0', 1, suspended),
  ];
  expect(refusals.map(({ userErrors }) => userErrors[0]?.code)).toEqual([
    'NOT_CORRECTABLE',
    'CONFLICT',
    'NOT_FOUND',
  ]);
  expect(await eventsOf('T-4')).toHaveLength(1);
  expect(await entriesOf('T-4')).toMatchObject([{ knownUntil: null }]);
});

test('of eight who change a certificate at once on what they all have read, one does', async () => {
  await issue('T-5');
  const kind = 'SUSPENDED' as const;
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      append('2026-04-01', 'T-5', 1, { kind, effectiveOn: `2026-04-0${i + 1}` }),
    ),
  );
  expect(results.filter(({ record }) => record !== null)).toHaveLength(1);
  expect(await eventsOf('T-5')).toHaveLength(2);
  expect((await entriesOf('T-5')).map(({ revision }) => revision)).toEqual([1, 2]);
});

test('a process whose clock is behind records nothing as known before what it follows', async () => {
  await issue('T-6');
  await append('2026-01-09', 'T-6', 1, { kind: 'SUSPENDED', effectiveOn: '2026-03-01' });
  const [first, second] = await entriesOf('T-6');
  expect(second?.knownFrom).toEqual(first?.knownFrom);
  expect(first?.knownUntil).toEqual(first?.knownFrom);
});

test('what was seeded is what the events lead to, to the last entry', async () => {
  const certificates = await subgraph.connection
    .collection('certificates')
    .find({ centreId: { $ne: 'centre-of-the-test' } })
    .toArray();
  expect(certificates.length).toBeGreaterThan(40);
  for (const { _id, ...certificate } of certificates) {
    const entries = await entriesOf(String(_id));
    const events = await eventsOf(String(_id));
    expect(entries.map(({ knownFrom }) => knownFrom)).toEqual(
      events.map(({ recordedAt }) => recordedAt),
    );
    const {
      _id: _event,
      certificateNumber,
      knownFrom,
      knownUntil,
      ...latest
    } = entries.at(-1) ?? {};
    expect([certificateNumber, knownFrom, knownUntil]).toEqual([
      String(_id),
      events.at(-1)?.recordedAt,
      null,
    ]);
    expect(latest).toEqual(certificate);
  }
});

test('certificates from before the register kept what it had said get it from their events', async () => {
  const { connection } = subgraph;
  const read = async (name: string) =>
    connection
      .collection(name)
      .find({}, { projection: { location: 0 } })
      .sort({ _id: 1 })
      .toArray();
  const before = [await read('certificates'), await read('registerEntries')];
  await connection.collection('registerEntries').deleteMany({});
  await connection
    .collection('certificates')
    .updateMany({}, { $unset: { revision: '', location: '' } }, { bypassDocumentValidation: true });
  await connection.collection('migrations').deleteOne({ migrationName: '003-register-entries' });
  expect(await subgraph.migrate()).toEqual(['003-register-entries']);
  expect([await read('certificates'), await read('registerEntries')]).toEqual(before);
});

test('certificates from before the register was indexed by status are found by it after the migration', async () => {
  const { connection } = subgraph;
  const names = ['certificates', 'registerEntries'];
  const read = () =>
    Promise.all(names.map((name) => connection.collection(name).find().sort({ _id: 1 }).toArray()));
  const before = await read();
  for (const name of names)
    await connection
      .collection(name)
      .updateMany({}, { $unset: { standings: '' } }, { bypassDocumentValidation: true });
  await connection.collection('migrations').deleteOne({ migrationName: '014-statuses-and-visits' });
  expect(await subgraph.migrate()).toEqual(['014-statuses-and-visits']);
  expect(await read()).toEqual(before);
  // As long as it was looked for by quarters.
  const quarterly = [{ $set: { standings: ['VALID 2026-Q1', 'SUSPENDED 2026-Q2'] } }];
  for (const name of names) await connection.collection(name).updateMany({}, quarterly);
  await connection
    .collection('migrations')
    .deleteOne({ migrationName: '020-months-of-short-statuses' });
  expect(await subgraph.migrate()).toEqual(['020-months-of-short-statuses']);
  expect(await read()).toEqual(before);
});
