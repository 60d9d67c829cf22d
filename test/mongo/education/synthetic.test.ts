import { education } from '@spine/education';
import { syntheticRegions, syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectValidRecords, storedBytes } from '../../support/storedRecords.ts';
import { openSeeded, type TestSubgraph, testSeed } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(education);
});
afterAll(() => subgraph.end());

const models = () => Object.values(subgraph.connection.models);

async function bytesOf(seed: number): Promise<string> {
  await subgraph.end();
  subgraph = await openSeeded(education, { seed });
  return storedBytes(models());
}

test('one seed number gives the same bytes, another one others', async () => {
  const other = await bytesOf(testSeed + 1);
  const first = await bytesOf(testSeed);
  expect(await bytesOf(testSeed)).toBe(first);
  expect(other).not.toBe(first);
});

test('every seeded record passes the validators of its model', async () => {
  await expectValidRecords(models());
});

test('every record with a made-up name says that it is made up, and no other does', async () => {
  const found = new Set<boolean>();
  for (const model of models())
    for await (const { _id, provenance } of model.collection.find()) {
      const isMadeUp = /^(synthetic-|SYN-)/.test(String(_id));
      expect([_id, provenance.kind === 'SYNTHETIC']).toEqual([_id, isMadeUp]);
      found.add(isMadeUp);
    }
  expect(found).toEqual(new Set([true, false]));
});

test('about 55 % of the surgeons hold a diploma; some are expired, some revoked, most valid', async () => {
  const surgeons = syntheticWorld(testSeed).centres.flatMap((centre) => centre.surgeons);
  const credentials = subgraph.connection.collection('credentials');
  const holders = await credentials.distinct('holderId');
  expect(holders.length / surgeons.length).toBeGreaterThan(0.48);
  expect(holders.length / surgeons.length).toBeLessThan(0.62);
  const expired = await credentials.countDocuments({ validUntil: { $lt: '2026-01-01' } });
  const revoked = await credentials.countDocuments({ revokedOn: { $lt: '2026-01-01' } });
  expect(expired).toBeGreaterThan(5);
  expect(revoked).toBeGreaterThan(2);
  expect(expired + revoked).toBeLessThan(holders.length / 2);
});

test('a GSD diploma is valid five years less a day after its issue, a Basic Diploma without end', async () => {
  const credentials = subgraph.connection.collection<{
    _id: string;
    issuedOn: string;
    validUntil?: string;
  }>('credentials');
  for await (const { _id, issuedOn, validUntil } of credentials.find()) {
    if (_id.startsWith('SYN-EBD-')) expect(validUntil).toBeUndefined();
    else {
      const end = new Date(`${validUntil}T00:00:00Z`).getTime() + 24 * 60 * 60 * 1000;
      const start = new Date(`${issuedOn}T00:00:00Z`);
      expect(end).toBe(start.setUTCFullYear(start.getUTCFullYear() + 5));
    }
  }
});

test('all six regions have events, before and after 1 January 2026', async () => {
  const events = subgraph.connection.collection('courseEvents');
  const synthetic = { 'provenance.kind': 'SYNTHETIC' };
  for (const region of syntheticRegions) {
    const past = { ...synthetic, region, earliestDay: { $lt: '2026-01-01' } };
    const coming = { ...synthetic, region, earliestDay: { $gte: '2026-01-01' } };
    expect(await events.countDocuments(past)).toBeGreaterThan(0);
    expect(await events.countDocuments(coming)).toBeGreaterThan(0);
  }
});

test('no event has given away more places than it has, and each counts its enrolments', async () => {
  const enrolments = subgraph.connection.collection('enrolments');
  const events = subgraph.connection.collection<{
    _id: string;
    capacity?: number;
    placesTaken: number;
  }>('courseEvents');
  for await (const { _id, capacity = Infinity, placesTaken } of events.find()) {
    expect(placesTaken).toBeLessThanOrEqual(capacity);
    expect(await enrolments.countDocuments({ courseEventId: _id })).toBe(placesTaken);
  }
});

test('no event was called off after 1 January 2026, and nobody is enrolled in one that was', async () => {
  const called = await subgraph.connection
    .collection<{ _id: string; cancelledOn: string }>('courseEvents')
    .find({ cancelledOn: { $exists: true } })
    .toArray();
  expect(called.length).toBeGreaterThan(3);
  expect(called.every(({ cancelledOn }) => cancelledOn < '2026-01-01')).toBe(true);
  const ids = called.map(({ _id }) => _id);
  const enrolments = subgraph.connection.collection('enrolments');
  expect(await enrolments.countDocuments({ courseEventId: { $in: ids } })).toBe(0);
});

test('nobody is enrolled after the event began, nor attended one that lies ahead', async () => {
  const enrolments = subgraph.connection.collection('enrolments');
  const joined = await enrolments
    .aggregate([
      {
        $lookup: {
          from: 'courseEvents',
          localField: 'courseEventId',
          foreignField: '_id',
          as: 'event',
        },
      },
      { $unwind: '$event' },
    ])
    .toArray();
  expect(joined.length).toBeGreaterThan(100);
  for (const { enrolledOn, attendance, event } of joined) {
    expect(enrolledOn < event.earliestDay).toBe(true);
    if (attendance) expect(event.latestDay < '2026-01-01').toBe(true);
  }
});
