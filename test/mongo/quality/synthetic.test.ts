import { noProgress } from '@spine/kit';
import { quality } from '@spine/quality';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectValidRecords, storedBytes } from '../../support/storedRecords.ts';
import { openSeeded, type TestSubgraph, testSeed, viewerWith } from '../../support/subgraph.ts';

/** How the world stands on its anchor day. */
const anchor = '2026-01-01';
const clock = () => new Date(`${anchor}T12:00:00.000Z`);
const cases = 1_500;
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases, clock });
});
afterAll(() => subgraph.end());

const models = () => Object.values(subgraph.connection.models);
const committee = viewerWith(['certification:decide']);

async function bytesOf(seed: number): Promise<string> {
  await subgraph.end();
  subgraph = await openSeeded(quality, { seed, cases, clock });
  return storedBytes(models());
}

test('one seed number gives the same bytes, another one others', async () => {
  const other = await bytesOf(testSeed + 1);
  const first = await bytesOf(testSeed);
  expect(await bytesOf(testSeed)).toBe(first);
  expect(other).not.toBe(first);
});

test('a registry grown step by step is the one made at once, but for the release made before', async () => {
  const published = ['releases', 'releaseSlices', 'releaseFunnels', 'logEntries'];
  const others = () => models().filter(({ collection }) => !published.includes(collection.name));
  const atOnce = await storedBytes(others());
  await subgraph.end();
  subgraph = await openSeeded(quality, { cases: 700, clock });
  await subgraph.grow({ seed: testSeed, size: cases, progress: noProgress });
  expect(await storedBytes(others())).toBe(atOnce);
});

test('every seeded record passes the validators of its model', async () => {
  await expectValidRecords(models());
});

test('a certificate, a decision and a case that break the schema are refused by MongoDB itself', async () => {
  const { connection } = subgraph;
  const breaking = [
    ['certificates', { validUntil: '2026-13' }],
    ['certificates', { scopes: [] }],
    ['certificateEvents', { kind: 'FORGOTTEN' }],
    ['decisions', { deciderIds: [] }],
    ['cases', { ageYears: 140 }],
    ['cases', { stages: [] }],
  ] as const;
  for (const [name, change] of breaking) {
    const found = await connection.collection(name).findOne();
    const broken = connection
      .collection(name)
      .insertOne({ ...found, ...change, _id: 'x' } as never);
    await expect(broken).rejects.toMatchObject({ code: 121 });
  }
});

describe('certification files', () => {
  interface File {
    certification: { status: string; certificate: { validUntil: string } } | null;
    certificationFile: {
      applications: { kind: string; status: string }[];
      audits: {
        kind: string;
        reauditDue: boolean;
        findings: { grade: string; status: string }[];
      }[];
      decisions: { id: string; kind: string; decidedOn: string; breaches: string[] }[];
    };
    certificates: {
      validFrom: string;
      status: string;
      events: { kind: string; effectiveOn: string }[];
    }[];
  }
  let files: File[];
  beforeAll(async () => {
    const of = syntheticWorld(testSeed).centres.map(({ id }) => ({ __typename: 'Centre', id }));
    const { _entities } = await subgraph.query<{ _entities: File[] }>(
      `query ($of: [_Any!]!) {
        _entities(representations: $of) {
          ... on Centre {
            certification { status certificate { validUntil } }
            certificationFile {
              applications { kind status }
              audits { kind reauditDue findings { grade status } }
              decisions { id kind decidedOn breaches }
            }
            certificates { validFrom status events { kind effectiveOn } }
          }
        }
      }`,
      { of },
      committee,
    );
    files = _entities;
  });

  test('stand in every status of a certificate and of an application', () => {
    const statuses = files.map(({ certification }) => certification?.status ?? 'NONE');
    expect(new Set(statuses)).toEqual(
      new Set(['NONE', 'NOT_YET_VALID', 'VALID', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN']),
    );
    const applications = files.flatMap(({ certificationFile }) => certificationFile.applications);
    expect(new Set(applications.map(({ status }) => status))).toEqual(
      new Set(['FILED', 'COMPLETE', 'IN_AUDIT', 'DECIDED', 'WITHDRAWN']),
    );
    expect(new Set(applications.map(({ kind }) => kind))).toEqual(
      new Set(['INITIAL', 'RENEWAL', 'SCOPE_EXTENSION']),
    );
  });

  test('hold every kind of event and decision', () => {
    const events = files.flatMap(({ certificates }) => certificates.flatMap((each) => each.events));
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(8);
    const decisions = files.flatMap(({ certificationFile }) => certificationFile.decisions);
    expect(new Set(decisions.map(({ kind }) => kind)).size).toBe(8);
  });

  test('include open, overdue and verified majors, and one that calls for a new audit', () => {
    const audits = files.flatMap(({ certificationFile }) => certificationFile.audits);
    const majors = audits.flatMap(({ findings }) =>
      findings.filter(({ grade }) => grade === 'MAJOR'),
    );
    expect(new Set(majors.map(({ status }) => status))).toEqual(
      new Set(['OPEN', 'OVERDUE', 'VERIFIED']),
    );
    expect(audits.some(({ reauditDue }) => reauditDue)).toBe(true);
  });

  test('include some that expire within 180 days, with and without a renewal filed', () => {
    const expiring = files.filter(({ certification }) => {
      const end = certification?.status === 'VALID' ? certification.certificate.validUntil : '';
      return anchor <= end && end <= '2026-06-30';
    });
    const renewing = expiring.filter(({ certificationFile }) =>
      certificationFile.applications.some(({ kind }) => kind === 'RENEWAL'),
    );
    expect(renewing.length).toBeGreaterThan(0);
    expect(expiring.length).toBeGreaterThan(renewing.length);
  });

  test('include suspensions of less and of more than six months', () => {
    const suspended = files
      .filter(({ certification }) => certification?.status === 'SUSPENDED')
      .map(({ certificates }) => certificates[0]?.events.at(-1)?.effectiveOn ?? '');
    expect(suspended.some((since) => since > '2025-07-01')).toBe(true);
    expect(suspended.some((since) => since < '2025-07-01')).toBe(true);
  });

  test('include a certificate whose first surveillance is due', () => {
    const due = files.filter(
      ({ certification, certificates, certificationFile }) =>
        certification?.status === 'VALID' &&
        certificates.every(({ validFrom }) => validFrom < '2025-01-01') &&
        certificationFile.audits.every(({ kind }) => kind !== 'SURVEILLANCE'),
    );
    expect(due.length).toBeGreaterThan(0);
  });

  test('break no rule, but for the one example of a violation, which says so', () => {
    const decisions = files.flatMap(({ certificationFile }) => certificationFile.decisions);
    const broken = decisions.filter(({ breaches }) => breaches.length > 0);
    expect(broken).toEqual([
      expect.objectContaining({ id: 'decision-violation-example', breaches: ['DECIDER_ON_TEAM'] }),
    ]);
  });
});

describe('cases', () => {
  const collection = () => subgraph.connection.collection('cases');
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  test('fall in 2019 to 2025, at all sixty centres, with degenerative disease most often', async () => {
    expect((await collection().distinct('centreId')).length).toBe(60);
    const days = await collection().distinct('operatedOn');
    expect(days.every((day) => '2019-01-01' <= day && day <= '2025-12-31')).toBe(true);
    const degenerative = await collection().countDocuments({ pathologyGroup: 'DEGENERATIVE' });
    expect(degenerative / cases).toBeGreaterThan(0.4);
    expect(degenerative / cases).toBeLessThan(0.65);
  });

  test('have a COMI of 7 to 8 before and of 3 to 5.2 a year after, with patients who did not improve', async () => {
    const found = await collection().find().toArray();
    const before = found.flatMap(({ baseline }) => baseline?.comi.score ?? []);
    const pairs = found.flatMap(({ baseline, followUps }) => {
      const after = followUps.find((each: { interval: string }) => each.interval === 'MONTHS_12');
      const scores = [baseline?.comi.score, after?.form.comi.score];
      return scores.every((score) => typeof score === 'number') ? [scores as number[]] : [];
    });
    const after = pairs.map(([, score = 0]) => score);
    expect(mean(before)).toBeGreaterThan(7);
    expect(mean(before)).toBeLessThan(8);
    expect(mean(after)).toBeGreaterThan(3);
    expect(mean(after)).toBeLessThan(5.2);
    const improved = pairs.filter(([score = 0, later = 0]) => score - later >= 2.2).length;
    expect(improved / pairs.length).toBeGreaterThan(0.5);
    expect(improved / pairs.length).toBeLessThan(0.8);
  });

  test('never hold a form after the last known day, a death, or before the operation', async () => {
    for await (const { operatedOn, baseline, followUps, diedOn } of collection().find()) {
      expect((baseline?.completedOn ?? operatedOn) <= operatedOn).toBe(true);
      for (const { form } of followUps) {
        expect(form.completedOn > operatedOn).toBe(true);
        expect(form.completedOn <= (diedOn ?? '2026-03-31')).toBe(true);
      }
    }
  });

  test('have injuries coded where the spine was broken, and nowhere else', async () => {
    const coded = { 'injuries.0': { $exists: true } };
    const fractures = await collection().countDocuments({ mainPathology: 'FRACTURE_TRAUMA' });
    expect(await collection().countDocuments(coded)).toBe(fractures);
    expect(await collection().countDocuments({ ...coded, mainPathology: 'FRACTURE_TRAUMA' })).toBe(
      fractures,
    );
  });
});
