import { expect, test } from 'vitest';
import { CommitteeDesk } from '../../../support/CommitteeDesk.ts';
import type { Course } from '../../../support/Course.ts';
import { auditor, auditors, deciders, member } from '../../../support/lifecycle.ts';

const desk = new CommitteeDesk();

/** What oversight says of each decision about a centre's certificates. */
async function breachesAt(own: Course): Promise<string[][]> {
  const query = `query ($number: ID!) {
    certificate(number: $number) { events { decision { breaches } } }
  }`;
  type Answer = { certificate: { events: { decision: { breaches: string[] } }[] } };
  const told = (await desk.certificates(own)).map(async ({ number }) => {
    const { certificate } = await desk.subgraph.query<Answer>(query, { number }, member());
    return certificate.events.map(({ decision }) => decision.breaches);
  });
  return (await Promise.all(told)).flat();
}

test('of two members who decide at once, one decides and the other is told to read again', async () => {
  const own = await desk.audited();
  const input = await desk.onApplication(own);
  const outcomes = await Promise.all(
    deciders.map((id) => desk.codes('decideOnApplication', input, member(id))),
  );
  expect(outcomes.filter(({ length }) => length === 0)).toHaveLength(1);
  expect(outcomes.filter(([code]) => code === 'CONFLICT')).toHaveLength(2);
  expect(await desk.certificates(own)).toHaveLength(1);
});

test('a major finding raised while a grant is decided: never both', async () => {
  for (let round = 0; round < 8; round += 1) {
    const own = await desk.course().visited();
    const findingIds = [await own.raise('MINOR'), await own.raise('MINOR')];
    await (await own.assess()).report();
    const grant = await desk.onApplication(own);
    const statement = 'Together they are one.';
    const major = { auditId: own.audit, findingIds, statement, dueOn: '2026-09-01' };
    const [decided] = await Promise.all([
      desk.codes('decideOnApplication', grant),
      desk.codes('escalateFindings', major, auditor(auditors[1])),
    ]);
    const decision = await desk.collection('decisions').findOne({ centreId: own.centreId });
    const file = await desk.fileRevision(own);
    // The grant came first, on the file as read, or not at all.
    expect(decided).toEqual(decision ? [] : ['CONFLICT']);
    expect(file).toBe(grant.expectedVersion + (decision ? 2 : 1));
    expect(await breachesAt(own)).toEqual(decision ? [[]] : []);
  }
});

test('a major finding raised after a grant of the same day makes no breach of it', async () => {
  const own = await desk.course().visited();
  const findingIds = [await own.raise('MINOR'), await own.raise('MINOR')];
  await (await own.assess()).report();
  expect(await desk.codes('decideOnApplication', await desk.onApplication(own))).toEqual([]);
  const major = { auditId: own.audit, findingIds, statement: 'One.', dueOn: '2026-09-01' };
  expect(await desk.codes('escalateFindings', major, auditor(auditors[1]))).toEqual([]);
  expect(await breachesAt(own)).toEqual([[]]);
});

test('grants of ten centres at once have ten numbers', async () => {
  const courses: Course[] = [];
  for (let i = 0; i < 10; i += 1) courses.push(await desk.audited());
  const inputs = await Promise.all(courses.map((own) => desk.onApplication(own)));
  const outcomes = await Promise.all(
    inputs.map((input) => desk.codes('decideOnApplication', input)),
  );
  expect(outcomes.flat()).toEqual([]);
  const numbers = (await Promise.all(courses.map((own) => desk.certificates(own))))
    .flat()
    .map(({ number }) => number);
  expect(new Set(numbers).size).toBe(10);
});
