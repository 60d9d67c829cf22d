import { checkCounts, quality } from '@spine/quality';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers, operatedCase } from '../../support/operatedCase.ts';
import { keptCounts, recounted } from '../../support/recounted.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 0 });
});
afterAll(() => subgraph.end());

const centreIds = ['centre-a', 'centre-b'] as const;
const surgeon = viewerWith(['registry:submit'], { centre_ids: [...centreIds] });

let serial = 0;
/** One mutation; what it refuses changes nothing, which is part of what is tested. */
async function call(mutation: string, input: object): Promise<void> {
  serial += 1;
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`;
  await subgraph.query(document, { input: { idempotencyKey: `k${serial}`, ...input } }, surgeon);
}

const day = (from: string, until: string) =>
  fc
    .integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(until) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const comi = fc
  .record({
    axialPain: maybe(fc.integer({ min: 0, max: 10 })),
    function: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ axialPain, ...given }) => ({ ...answers, ...given, axialPain: axialPain ?? 3 }));
const incomplete = fc.constant({ limbPain: 4 });
const form = (from: string, until: string) =>
  fc.record({ completedOn: day(from, until), comi: fc.oneof(comi, comi, incomplete) });
const event = fc.record({
  code: fc.constantFrom('HAEMATOMA', 'WOUND_INFECTION'),
  reportedBy: fc.constantFrom('SURGEON', 'PATIENT'),
});
const fields = fc.record({
  stages: day('2022-12-01', '2023-02-28').map((operatedOn) => [
    { operatedOn, measures: ['FUSION'] },
  ]),
  mainPathology: fc.constantFrom('FRACTURE_TRAUMA', 'TUMOUR', 'OTHER'),
  injuries: fc.constant([] as string[]),
  baseline: fc.option(form('2022-10-01', '2022-11-30'), { freq: 5 }),
  diedOn: maybe(day('2023-03-01', '2024-12-31')),
  reoperatedOn: maybe(day('2023-03-01', '2024-06-30')),
});
const submission = fc.record({
  kind: fc.constant('submitCase' as const),
  centreId: fc.constantFrom(...centreIds),
  fields,
});
const step = fc.oneof(
  { arbitrary: submission, weight: 4 },
  fc.record({
    kind: fc.constant('correctCase' as const),
    at: fc.nat(),
    correction: fields,
  }),
  fc.record({
    kind: fc.constant('recordFollowUp' as const),
    at: fc.nat(),
    form: form('2023-10-01', '2024-06-30'),
  }),
  fc.record({ kind: fc.constant('reportComplication' as const), at: fc.nat(), event }),
  fc.record({ kind: fc.constant('withdrawCase' as const), at: fc.nat() }),
);

async function take(given: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  if (given.kind === 'submitCase') {
    const { centreId, fields: own } = given;
    return call('submitCase', { ...operatedCase, ...own, centreId, number: `P-${serial}` });
  }
  // By number: ids are made at random, and what the seed leads to would not be the same each time.
  const cases = await subgraph.connection.collection('cases').find().sort({ number: 1 }).toArray();
  const chosen = cases[given.at % Math.max(1, cases.length)];
  if (!chosen) return;
  const change = { centreId: chosen.centreId, id: chosen._id, expectedVersion: chosen.version };
  switch (given.kind) {
    case 'correctCase':
      return call('correctCase', {
        ...change,
        reason: 'ENTRY_ERROR',
        correction: given.correction,
      });
    case 'recordFollowUp': {
      const followUp = { interval: 'MONTHS_12', form: given.form };
      return call('recordFollowUp', { ...change, followUp, replace: true });
    }
    case 'reportComplication':
      return call('reportComplication', { ...change, complication: given.event });
    case 'withdrawCase':
      return call('withdrawCase', { ...change, reason: 'DUPLICATE' });
  }
}

test('whatever centres submit, correct, add and withdraw, the counts are those of the cases that are there', async () => {
  const collection = (name: string) => subgraph.connection.collection(name);
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      for (const name of ['cases', 'caseCounts', 'caseRevisions'])
        await collection(name).deleteMany({});
      for (const each of steps) await take(each);
      const cases = (await collection('cases').find().toArray()) as never;
      const expected = recounted(cases);
      for (const own of Object.values(expected))
        for (const name of Object.keys(own)) seen.add(name);
      expect(keptCounts(await collection('caseCounts').find().toArray())).toEqual(expected);
      expect((await checkCounts(() => {})).first).toBeNull();
    }),
    { numRuns: 30, seed: 1 },
  );
  // Otherwise it would say little.
  for (const name of [
    'withoutBaseline',
    'died',
    'reoperated',
    'followedUp',
    'patientComplications',
  ])
    expect(seen).toContain(name);
}, 120_000);
