import type { Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answers, operatedCase, yearLater } from '../../support/operatedCase.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 50 });
});
afterAll(() => subgraph.end());

/** A centre that the synthetic world does not have, so that its counts are the tests' own. */
const centreId = 'centre-test';
const surgeon = viewerWith(['registry:submit'], { centre_ids: [centreId] });

const mutations = {
  submitCase: 'case { id version }',
  addCaseStage: 'case { version stages { operatedOn } }',
  recordFollowUp: 'case { version followUps { interval form { comi { score } } } }',
  reportComplication: 'case { version adverseEvents { code reportedBy } }',
  correctCase: `case {
    version sex smoker pathologyGroup operatedOn injuries { code score }
    revisions { version kind reason changes { field before after } }
  }`,
  withdrawCase: 'withdrawal { id number reason withdrawnAt }',
};
type Name = keyof typeof mutations;

// biome-ignore lint/suspicious/noExplicitAny: a payload's fields are the test's own choice
type Payload = any;

const documentOf = (
  name: Name,
) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { ${mutations[name]} userErrors { field code } }
}`;

let serial = 0;
const key = () => {
  serial += 1;
  return { idempotencyKey: `key ${serial}` };
};

async function call(name: Name, input: object, viewer: Viewer = surgeon): Promise<Payload> {
  const variables = { input: { ...key(), centreId, ...input } };
  return (await subgraph.query<Record<string, unknown>>(documentOf(name), variables, viewer))[name];
}

const counts = () => subgraph.connection.collection('caseCounts');
const cases = () => subgraph.connection.collection('cases');
async function countsAt(place: string) {
  const {
    _id,
    centreId: _centre,
    year: _year,
    pathologyGroup: _group,
    ...found
  } = (await counts().findOne({ _id: `${centreId}/${place}` as never })) ?? ({} as Payload);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== 0));
}

/** The case of each test: a fresh one, the only one of its centre. */
let id: string;
beforeEach(async () => {
  for (const name of [
    'cases',
    'caseCounts',
    'caseWithdrawals',
    'caseRevisions',
    'formerCaseNumbers',
  ])
    await subgraph.connection.collection(name).deleteMany({ centreId });
  const payload = await call('submitCase', { ...operatedCase, number: 'T-1' });
  id = payload.case.id;
});
const changed = (expectedVersion = 1) => ({ id, expectedVersion });

describe('a stage', () => {
  const stage = { operatedOn: '2024-02-19', measures: ['FUSION'] };

  test('is added after those that are there', async () => {
    expect(await call('addCaseStage', { ...changed(), stage })).toEqual({
      case: { version: 2, stages: [{ operatedOn: '2024-02-05' }, { operatedOn: '2024-02-19' }] },
      userErrors: [],
    });
  });

  test('before the one before it is refused by its own name, and nothing is written', async () => {
    const early = { ...stage, operatedOn: '2024-02-04', measures: ['PRAYER'] };
    const before = await cases().findOne({ _id: id as never });
    expect(await call('addCaseStage', { ...changed(), stage: early })).toEqual({
      case: null,
      userErrors: [
        { field: 'stage.measures.0', code: 'UNKNOWN_CODE' },
        { field: 'stage.operatedOn', code: 'IMPOSSIBLE_DATE' },
      ],
    });
    expect(await cases().findOne({ _id: id as never })).toEqual(before);
  });
});

describe('a follow-up', () => {
  test('is scored, and the outcome counted', async () => {
    expect(await countsAt('2024/TRAUMA')).toEqual({ cases: 1, eligible: 1 });
    expect(await call('recordFollowUp', { ...changed(), followUp: yearLater })).toEqual({
      case: {
        version: 2,
        followUps: [{ interval: 'MONTHS_12', form: { comi: { score: 3.05 } } }],
      },
      userErrors: [],
    });
    // From 7.65 to 3.05: 4.6 points, 92 twentieths.
    expect(await countsAt('2024/TRAUMA')).toEqual({
      cases: 1,
      eligible: 1,
      followedUp: 1,
      improved: 1,
      comiChangeTwentieths: -92,
      // From 6 to 8, and from 2 to 4.
      comiBefore3: 1,
      comiAfter1: 1,
      patientAnswered: 1,
    });
  });

  test('of an interval that has one is refused, and replaced where that is asked for', async () => {
    await call('recordFollowUp', { ...changed(), followUp: yearLater });
    const followUp = { interval: 'MONTHS_12', form: { completedOn: '2025-02-10', comi: answers } };
    expect(await call('recordFollowUp', { ...changed(2), followUp })).toEqual({
      case: null,
      userErrors: [{ field: 'followUp.interval', code: 'INVALID' }],
    });
    const replaced = await call('recordFollowUp', { ...changed(2), followUp, replace: true });
    expect(replaced.case.followUps).toEqual([
      { interval: 'MONTHS_12', form: { comi: { score: 7.65 } } },
    ]);
    expect(await countsAt('2024/TRAUMA')).toEqual({
      cases: 1,
      eligible: 1,
      followedUp: 1,
      comiBefore3: 1,
      comiAfter3: 1,
      patientAnswered: 1,
    });
  });

  test('before the operation is refused', async () => {
    const followUp = { ...yearLater, form: { ...yearLater.form, completedOn: '2024-02-04' } };
    const { userErrors } = await call('recordFollowUp', { ...changed(), followUp });
    expect(userErrors).toEqual([{ field: 'followUp.form.completedOn', code: 'IMPOSSIBLE_DATE' }]);
  });
});

test('a complication is counted by who reported it', async () => {
  const complication = { code: 'HAEMATOMA', reportedBy: 'SURGEON', occurredOn: '2024-02-06' };
  await call('reportComplication', { ...changed(), complication });
  expect(await countsAt('2024/TRAUMA')).toMatchObject({ surgeonComplications: 1 });
  const { case: after } = await call('reportComplication', {
    ...changed(2),
    complication: { code: 'WOUND_INFECTION', reportedBy: 'PATIENT' },
  });
  expect(after.adverseEvents).toEqual([
    { code: 'HAEMATOMA', reportedBy: 'SURGEON' },
    { code: 'WOUND_INFECTION', reportedBy: 'PATIENT' },
  ]);
  // The patient has returned no form, and so is not among those asked.
  expect(await countsAt('2024/TRAUMA')).toEqual({ cases: 1, eligible: 1, surgeonComplications: 1 });
});

describe('a correction', () => {
  test('keeps what the case said before', async () => {
    const correction = { sex: 'FEMALE', smoker: null, injuries: ['L1: A3 N2'] };
    const payload = await call('correctCase', { ...changed(), reason: 'ENTRY_ERROR', correction });
    expect(payload).toEqual({
      userErrors: [],
      case: {
        version: 2,
        sex: 'FEMALE',
        smoker: null,
        pathologyGroup: 'TRAUMA',
        operatedOn: '2024-02-05',
        // A3 3, N2 2.
        injuries: [{ code: 'L1: A3 N2', score: 5 }],
        revisions: [
          {
            version: 2,
            kind: 'CORRECTED',
            reason: 'ENTRY_ERROR',
            changes: [
              { field: 'sex', before: 'MALE', after: 'FEMALE' },
              { field: 'smoker', before: 'true', after: null },
              { field: 'injuries.0', before: 'L1: A4 N2', after: 'L1: A3 N2' },
            ],
          },
        ],
      },
    });
  });

  test('of year and pathology moves the counts', async () => {
    const correction = {
      stages: [{ operatedOn: '2023-12-30', measures: ['FUSION'] }],
      mainPathology: 'TUMOUR',
      injuries: [],
      baseline: null,
    };
    await call('correctCase', { ...changed(), reason: 'ENTRY_ERROR', correction });
    expect(await countsAt('2024/TRAUMA')).toEqual({});
    expect(await countsAt('2023/TUMOUR')).toEqual({ cases: 1, withoutBaseline: 1 });
  });

  test.each([
    [{ level: null }, 'correction.level', 'INVALID'],
    [{ level: 'Q9' }, 'correction.level', 'UNKNOWN_CODE'],
    [{ diedOn: '2024-02-04' }, 'correction.diedOn', 'IMPOSSIBLE_DATE'],
    [{ codeListVersion: 7 }, 'codeListVersion', 'UNKNOWN_CODE'],
    [{ number: 'T-2' }, 'number', 'DUPLICATE'],
  ])('to %o is refused', async (correction, field, code) => {
    await call('submitCase', { ...operatedCase, number: 'T-2' });
    const payload = await call('correctCase', { ...changed(), reason: 'RECODED', correction });
    expect(payload.case).toBeNull();
    expect(payload.userErrors).toContainEqual({ field, code });
  });
});

describe('a corrected number', () => {
  const numbered = (version: number, number: string) =>
    call('correctCase', { ...changed(version), reason: 'ENTRY_ERROR', correction: { number } });
  const duplicate = { case: null, userErrors: [{ field: 'number', code: 'DUPLICATE' }] };

  test('is not given to another case: the patient would be there twice', async () => {
    await numbered(1, 'T-9');
    expect(await call('submitCase', { ...operatedCase, number: 'T-1' })).toEqual(duplicate);
    const other = await call('submitCase', { ...operatedCase, number: 'T-2' });
    const taking = { id: other.case.id, expectedVersion: 1, reason: 'ENTRY_ERROR' };
    const taken = await call('correctCase', { ...taking, correction: { number: 'T-1' } });
    expect(taken).toEqual(duplicate);
  });

  test('of a database from before is told by the revisions', async () => {
    await numbered(1, 'T-9');
    await numbered(2, 'T-8');
    await numbered(3, 'T-1');
    const { connection } = subgraph;
    const former = connection.collection('formerCaseNumbers');
    const kept = () => former.find({ centreId }).sort({ _id: 1 }).toArray();
    const before = await kept();
    expect(before.map(({ number, caseId }) => [number, caseId])).toEqual([
      ['T-8', id],
      ['T-9', id],
    ]);
    await former.deleteMany({});
    const migrationName = '022-former-case-numbers';
    await connection.collection('migrations').deleteOne({ migrationName });
    await subgraph.migrate();
    expect(await kept()).toEqual(before);
  });

  test('is taken back by the case that had it', async () => {
    await numbered(1, 'T-9');
    expect(await numbered(2, 'T-1')).toMatchObject({ case: { version: 3 }, userErrors: [] });
    expect(await call('submitCase', { ...operatedCase, number: 'T-9' })).toEqual(duplicate);
    expect(await numbered(3, 'T-9')).toMatchObject({ case: { version: 4 }, userErrors: [] });
  });
});

describe('a withdrawal', () => {
  const input = () => ({ ...changed(), reason: 'CONSENT_WITHDRAWN' });

  test('erases the case, its revisions and its counts; its number stays', async () => {
    const correction = { sex: 'FEMALE' };
    await call('correctCase', { ...changed(), reason: 'ENTRY_ERROR', correction });
    expect(await call('withdrawCase', { ...input(), expectedVersion: 2 })).toEqual({
      withdrawal: {
        id,
        number: 'T-1',
        reason: 'CONSENT_WITHDRAWN',
        withdrawnAt: '2026-06-15T12:00:00.000Z',
      },
      userErrors: [],
    });
    expect(await cases().countDocuments({ centreId })).toBe(0);
    const revisions = subgraph.connection.collection('caseRevisions');
    expect(await revisions.countDocuments({ centreId })).toBe(0);
    expect(await countsAt('2024/TRAUMA')).toEqual({});
  });

  test('keeps its number from coming back', async () => {
    await call('withdrawCase', input());
    const again = await call('submitCase', { ...operatedCase, number: 'T-1' });
    expect(again).toEqual({ case: null, userErrors: [{ field: 'number', code: 'WITHDRAWN' }] });
  });

  test('keeps every number that the case has had from coming back', async () => {
    const numbered = (version: number, number: string) =>
      call('correctCase', { ...changed(version), reason: 'ENTRY_ERROR', correction: { number } });
    await numbered(1, 'T-1b');
    await numbered(2, 'T-1c');
    await call('withdrawCase', { ...input(), expectedVersion: 3 });
    for (const number of ['T-1', 'T-1b', 'T-1c']) {
      const again = await call('submitCase', { ...operatedCase, number });
      expect(again).toEqual({ case: null, userErrors: [{ field: 'number', code: 'WITHDRAWN' }] });
    }
    const left = await subgraph.connection
      .collection('caseWithdrawals')
      .find({ centreId })
      .sort({ number: 1 })
      .toArray();
    expect(left.map(({ number, reason }) => [number, reason])).toEqual([
      ['T-1', 'CONSENT_WITHDRAWN'],
      ['T-1b', 'CONSENT_WITHDRAWN'],
      ['T-1c', 'CONSENT_WITHDRAWN'],
    ]);
    const former = subgraph.connection.collection('formerCaseNumbers');
    expect(await former.countDocuments({ centreId })).toBe(0);
  });

  test('that cannot be counted leaves the case where it was', async () => {
    const { db } = subgraph.connection;
    await db?.command({ collMod: 'caseCounts', validator: { cases: { $gt: 0 } } });
    try {
      const variables = { input: { ...key(), centreId, ...input() } };
      const { errors } = await subgraph.run(documentOf('withdrawCase'), variables, surgeon);
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(await cases().countDocuments({ centreId })).toBe(1);
    } finally {
      await db?.command({ collMod: 'caseCounts', validator: {} });
    }
  });
});

const changes: [Name, object][] = [
  ['addCaseStage', { stage: { operatedOn: '2024-02-19', measures: ['FUSION'] } }],
  ['recordFollowUp', { followUp: yearLater }],
  ['reportComplication', { complication: { code: 'HAEMATOMA', reportedBy: 'SURGEON' } }],
  ['correctCase', { reason: 'ENTRY_ERROR', correction: { sex: 'FEMALE' } }],
  ['withdrawCase', { reason: 'DUPLICATE' }],
];
const everything = async () =>
  JSON.stringify([await cases().find().toArray(), await counts().find().toArray()]);

describe.each(changes)('%s', (name, change) => {
  test('of a case that has changed since is refused', async () => {
    const before = await everything();
    const { userErrors } = await call(name, { ...changed(7), ...change });
    expect(userErrors).toEqual([{ field: 'expectedVersion', code: 'CONFLICT' }]);
    expect(await everything()).toBe(before);
  });

  test('twenty times at once with one key has one effect', async () => {
    const input = { ...key(), centreId, ...changed(), ...change };
    const payloads = await Promise.all(Array.from({ length: 20 }, () => call(name, input)));
    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(payloads[0].userErrors).toEqual([]);
  });

  test('of another centre’s case, and of none, are answered alike', async () => {
    const foreign = await cases().findOne({ centreId: { $ne: centreId } });
    const before = await everything();
    const asked = async (caseId: string) => {
      const variables = {
        input: { ...key(), centreId, id: caseId, expectedVersion: 1, ...change },
      };
      const answer = JSON.stringify(await subgraph.run(documentOf(name), variables, surgeon));
      return answer.replaceAll(caseId, 'ID');
    };
    const answer = await asked(String(foreign?._id));
    expect(answer).toContain('NOT_FOUND');
    expect(answer).toBe(await asked('case-nowhere'));
    expect(await everything()).toBe(before);
  });

  test.each([
    ['another centre', viewerWith(['registry:submit'], { centre_ids: ['centre-002'] })],
    ['the centre without the scope', viewerWith([], { centre_ids: [centreId] })],
    ['an auditor', viewerWith(['audit:read', 'audit:write'], { person_id: 'synthetic-person-1' })],
  ])('by %s is refused', async (_who, viewer) => {
    const before = await everything();
    const variables = { input: { ...key(), centreId, ...changed(), ...change } };
    const { data, errors } = await subgraph.run(documentOf(name), variables, viewer);
    expect(data).toEqual({ [name]: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
    expect(await everything()).toBe(before);
  });
});
