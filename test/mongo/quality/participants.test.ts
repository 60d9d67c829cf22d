import { noProgress } from '@spine/kit';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stampParticipants } from '../../../subgraphs/quality/src/migrations/stampParticipants.ts';
import { buildRelease } from '../../../subgraphs/quality/src/models/releases/buildRelease.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 3_000 });
});
afterAll(() => subgraph.end());

const [steward, researcher] = [viewerWith(['quality:manage']), viewerWith(['registry:read'])];

let keys = 0;
async function write(mutation: string, given: object, viewer = steward) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const { data, errors } = await subgraph.run(
    `mutation ($input: ${type}) { ${mutation}(input: $input) {
      participant { centre { id } country version recordedAt provenance { source }
        earlier { version country recordedAt provenance { kind source } } } userErrors { field code } } }`,
    { input: { idempotencyKey: `key ${++keys}`, source: 'A letter of the test', ...given } },
    viewer,
  );
  return { ...(data?.[mutation] as object), refused: errors?.[0]?.extensions?.code };
}

/** A case of a centre; all that matters is that there is one. */
async function contribute(centreId: string): Promise<void> {
  const cases = subgraph.connection.collection('cases');
  const one = await cases.findOne();
  await cases.insertOne({ ...one, _id: `case of ${centreId}`, centreId } as never);
}

async function casesIn(country: string, release: string): Promise<number | null | undefined> {
  const { registry } = await subgraph.query<{
    registry: { cube: { cells: { categories: string[]; n: number | null }[] } };
  }>(
    `query ($release: ID!) { registry(release: $release) { cube(code: "CASES_COUNTRY_PATHOLOGY") { cells { categories n } } } }`,
    { release },
    researcher,
  );
  return registry.cube.cells.find(({ categories }) => categories.join() === `${country},ALL`)?.n;
}

test('a steward enters a centre with its country, and nobody else does', async () => {
  await contribute('centre-new');
  const input = { centreId: 'centre-new', country: 'PT' };
  expect(await write('addParticipant', input)).toMatchObject({
    participant: {
      ...{ centre: { id: 'centre-new' }, country: 'PT', version: 1 },
      provenance: { source: 'A letter of the test' },
    },
    userErrors: [],
  });
  expect(await write('addParticipant', input)).toMatchObject({
    participant: null,
    userErrors: [{ field: 'centreId', code: 'DUPLICATE' }],
  });
  const own = viewerWith(['registry:submit'], { centre_ids: ['centre-other'] });
  const other = { centreId: 'centre-other', country: 'PT' };
  for (const viewer of [viewerWith([]), own, researcher])
    expect((await write('addParticipant', other, viewer)).refused).toBe(
      'UNAUTHORIZED_FIELD_OR_TYPE',
    );
});

test('what is no country, or has no source, is refused by name', async () => {
  expect(
    await write('addParticipant', { centreId: 'centre-x', country: 'Portugal', source: ' ' }),
  ).toMatchObject({
    userErrors: [
      { field: 'country', code: 'COUNTRY_UNKNOWN' },
      { field: 'source', code: 'LENGTH' },
    ],
  });
  expect(
    await write('addParticipant', { centreId: 'centre-nowhere', country: 'PT' }),
  ).toMatchObject({ participant: null, userErrors: [{ field: 'centreId', code: 'NO_CASES' }] });
  expect(
    await write('correctParticipant', { centreId: 'no-such', expectedVersion: 1, country: 'PT' }),
  ).toMatchObject({ userErrors: [{ field: 'centreId', code: 'NOT_FOUND' }] });
});

test('a corrected country counts from the next release on, and changes none that there is', async () => {
  const [largest] = await subgraph.connection
    .collection('cases')
    .aggregate([{ $sortByCount: '$centreId' }, { $limit: 1 }])
    .toArray();
  const centreId = String(largest?._id);
  const seeded = 'R2026-03-31';
  const { country } = (await subgraph.connection
    .collection('participants')
    .findOne({ _id: centreId as never })) as unknown as { country: string };
  const before = await casesIn(country, seeded);
  const corrected = { centreId, expectedVersion: 1, country: 'IS' };
  expect(await write('correctParticipant', corrected)).toMatchObject({
    participant: {
      ...{ country: 'IS', version: 2 },
      // By this entry the seeded release counted.
      earlier: [{ version: 1, country, provenance: { kind: 'SYNTHETIC' } }],
    },
  });
  expect(await write('correctParticipant', corrected)).toMatchObject({
    userErrors: [{ field: 'expectedVersion', code: 'CONFLICT' }],
  });
  const next = await buildRelease({
    ...{ cutOff: '2026-03-31', replaces: seeded, now: new Date(), progress: noProgress },
  });
  expect(await casesIn(country, seeded)).toBe(before);
  // A single centre of a country is withheld, and what would give it away with it.
  expect(await casesIn('IS', next._id)).toBeNull();
  expect(before).toBeGreaterThan(0);
  expect(await casesIn(country, next._id)).not.toBe(before);
});

test('what a centre was entered as is kept through fifty corrections, and there is no further one', async () => {
  const country = (version: number) => (version % 2 === 0 ? 'PT' : 'ES');
  await contribute('centre-corrected');
  const given = { centreId: 'centre-corrected', country: country(1) };
  await write('addParticipant', given);
  for (let version = 1; version <= 50; version += 1)
    await write('correctParticipant', {
      ...{ ...given, expectedVersion: version, country: country(version + 1) },
    });
  const next = { ...given, expectedVersion: 51, country: 'FR' };
  expect(await write('correctParticipant', next)).toMatchObject({
    userErrors: [{ field: 'centreId', code: 'TOO_MANY_CORRECTIONS' }],
  });
  const stored = await subgraph.connection
    .collection('participants')
    .findOne({ _id: 'centre-corrected' as never });
  const earlier = stored?.earlier as { version: number; country: string }[];
  expect(earlier.map((each) => [each.version, each.country])).toEqual(
    Array.from({ length: 50 }, (_, i) => [i + 1, country(i + 1)]),
  );
  expect(stored).toMatchObject({ version: 51, country: country(51) });
});

test('participants from before get stamps', async () => {
  const participants = subgraph.connection.collection('participants');
  const unset = { $unset: { version: 1, createdAt: 1, createdBy: 1 } };
  await participants.updateMany({}, unset, { bypassDocumentValidation: true });
  await stampParticipants(subgraph.connection);
  expect(await participants.countDocuments({ version: 1, createdBy: 'seed' })).toBe(
    await participants.countDocuments(),
  );
});
