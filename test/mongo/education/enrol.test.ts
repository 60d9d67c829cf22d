import { education } from '@spine/education';
import { anonymous, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

const lisbon = 'ao-spine-trauma-advanced-lisbon-2026';
const enrolIn = `mutation ($input: EnrolInput!) { enrol(input: $input) {
  enrolment { id person { id } courseEvent { id placesLeft } enrolledOn attendance { minutes } provenance { kind } }
  userErrors { field code message } } }`;

interface Answer {
  enrol: {
    enrolment: { id: string; courseEvent: { id: string; placesLeft: number | null } } | null;
    userErrors: { field: string | null; code: string }[];
  } | null;
}

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(education, { clock: () => new Date('2026-03-18T23:59:00.000Z') });
});
afterAll(() => subgraph.end());

const enrolments = () => subgraph.connection.collection('enrolments');
const events = () => subgraph.connection.collection<{ _id: string }>('courseEvents');

function person(id: string): Viewer {
  return { ...viewerWith([], { person_id: id }), subject: `user-of-${id}` };
}

async function enrol(viewer: Viewer, courseEventId: string, idempotencyKey: string) {
  const input = { idempotencyKey, courseEventId };
  const { enrol } = await subgraph.query<Answer>(enrolIn, { input }, viewer);
  if (!enrol) throw new Error('Nothing came back.');
  return enrol;
}

async function codesOf(viewer: Viewer, courseEventId: string, key: string) {
  const { enrolment, userErrors } = await enrol(viewer, courseEventId, key);
  expect(enrolment).toBeNull();
  return userErrors.map(({ field, code }) => [field, code]);
}

test('a person enrols until the day before the event begins', async () => {
  expect(await enrol(person('p-1'), lisbon, 'first')).toEqual({
    enrolment: {
      id: expect.any(String),
      person: { id: 'p-1' },
      courseEvent: { id: lisbon, placesLeft: null },
      enrolledOn: '2026-03-18',
      attendance: null,
      provenance: null,
    },
    userErrors: [],
  });
  const stored = await enrolments().findOne({ personId: 'p-1' });
  expect(stored).toMatchObject({ version: 1, createdBy: 'user-of-p-1', updatedBy: 'user-of-p-1' });
});

test('a repetition gets the first result and the same key for another event is refused', async () => {
  const first = await enrol(person('p-2'), lisbon, 'again');
  expect(await enrol(person('p-2'), lisbon, 'again')).toEqual(first);
  const input = {
    idempotencyKey: 'again',
    courseEventId: 'ao-spine-trauma-advanced-jeddah-2026',
  };
  const { errors } = await subgraph.run(enrolIn, { input }, person('p-2'));
  expect(errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await enrolments().countDocuments({ personId: 'p-2' })).toBe(1);
});

test('50 concurrent calls with one key have one effect', async () => {
  const calls = Array.from({ length: 50 }, () => enrol(person('p-3'), lisbon, 'at once'));
  const ids = (await Promise.all(calls)).map(({ enrolment }) => enrolment?.id);
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toEqual(expect.any(String));
  expect(await enrolments().countDocuments({ personId: 'p-3' })).toBe(1);
});

test('20 concurrent calls with a key each enrol a person once and refuse the rest', async () => {
  const calls = Array.from({ length: 20 }, (_, i) => enrol(person('p-4'), lisbon, `key ${i}`));
  const answers = await Promise.all(calls);
  expect(answers.filter(({ enrolment }) => enrolment)).toHaveLength(1);
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(Array.from({ length: 19 }, () => 'ALREADY_ENROLLED'));
  expect(await enrolments().countDocuments({ personId: 'p-4' })).toBe(1);
});

test('nobody is enrolled twice', async () => {
  await enrol(person('p-5'), lisbon, 'once');
  expect(await codesOf(person('p-5'), lisbon, 'twice')).toEqual([
    ['courseEventId', 'ALREADY_ENROLLED'],
  ]);
});

test('an event that began, one that was cancelled and one that does not exist are refused', async () => {
  const someone = person('p-6');
  const cancelled = await events().findOne({ cancelledOn: { $lte: '2026-03-18' } });
  expect(await codesOf(someone, 'ao-spine-masters-specimen-course-2021', 'past')).toEqual([
    ['courseEventId', 'ALREADY_STARTED'],
  ]);
  expect(await codesOf(someone, cancelled?._id ?? '', 'cancelled')).toEqual([
    ['courseEventId', 'CANCELLED'],
  ]);
  expect(await codesOf(someone, 'no-such-event', 'unknown')).toEqual([
    ['courseEventId', 'NOT_FOUND'],
  ]);
  expect(await enrolments().countDocuments({ personId: 'p-6' })).toBe(0);
});

test('an account that belongs to no person is refused, and so is who has no account', async () => {
  expect(await codesOf(viewerWith([]), lisbon, 'nobody')).toEqual([[null, 'NO_PERSON']]);
  const input = { idempotencyKey: 'anonymous', courseEventId: lisbon };
  const { data, errors } = await subgraph.run(enrolIn, { input }, anonymous);
  expect(data).toEqual({ enrol: null });
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
});

test('of ten people who ask at once for the last three places three get one', async () => {
  const event = await events().findOne({
    capacity: { $exists: true },
    earliestDay: { $gt: '2026-03-19' },
    cancelledOn: { $exists: false },
  });
  const id = event?._id ?? '';
  await events().updateOne({ _id: id }, { $set: { capacity: 103, placesTaken: 100 } });
  const before = await enrolments().countDocuments({ courseEventId: id });
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => enrol(person(`q-${i}`), id, 'last places')),
  );
  expect(answers.filter(({ enrolment }) => enrolment)).toHaveLength(3);
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(Array.from({ length: 7 }, () => 'FULL'));
  expect(await enrolments().countDocuments({ courseEventId: id })).toBe(before + 3);
  const { courseEvent } = await subgraph.query<{ courseEvent: { placesLeft: number } }>(
    'query ($id: ID!) { courseEvent(id: $id) { placesLeft } }',
    { id },
  );
  expect(courseEvent.placesLeft).toBe(0);
});

test('a write that fails at its last step leaves neither an enrolment nor a place taken', async () => {
  const event = await events().findOne({
    capacity: { $exists: true },
    earliestDay: { $gt: '2026-06-01' },
    cancelledOn: { $exists: false },
  });
  const before = await events().findOne({ _id: event?._id ?? '' });
  await subgraph.connection.db?.command({
    collMod: 'enrolments',
    validator: { personId: { $ne: 'p-7' } },
  });
  const input = { idempotencyKey: 'fails', courseEventId: event?._id };
  const { data, errors } = await subgraph.run(enrolIn, { input }, person('p-7'));
  expect(data).toEqual({ enrol: null });
  expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  expect(await enrolments().countDocuments({ personId: 'p-7' })).toBe(0);
  expect(await events().findOne({ _id: event?._id ?? '' })).toEqual(before);
});
