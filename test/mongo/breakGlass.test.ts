import { anonymous, type Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refuseInserts } from '../support/failPoints.ts';
import { openSeeded, type TestSubgraph, testDay, viewerWith } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
let now = new Date(`${testDay}T12:00:00.000Z`);
/** A certified centre, an audit of it, and somebody who audits elsewhere alone. */
let centre: string;
let audit: string;
let certificate: string;
let auditorsId: string;
let ownCentre: string;

beforeAll(async () => {
  subgraph = await openSeeded(quality, { clock: () => now });
  const audits = subgraph.connection.collection('audits');
  const own = await audits.findOne();
  auditorsId = own?.team[0].personId;
  ownCentre = own?.centreId;
  const assigned = await audits.distinct('centreId', { 'team.personId': auditorsId });
  const granted = await subgraph.connection
    .collection('certificates')
    .findOne({ centreId: { $nin: assigned } });
  centre = granted?.centreId;
  certificate = String(granted?._id);
  audit = String((await audits.findOne({ centreId: centre }))?._id);
});
afterAll(() => subgraph.end());
beforeEach(async () => {
  later(24 * 60);
  // Earlier grants of the same person would stand in the way.
  await collection('breakGlassGrants').deleteMany({});
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const auditor = () => viewerWith(['audit:read', 'audit:write'], { person_id: auditorsId });
const steward: Viewer = {
  subject: 'a steward',
  scopes: ['ledger:read'],
  claims: { person_id: 'person-of-the-stewards' },
};
const centreOf = (id: string): Viewer => ({
  subject: `token of ${id}`,
  scopes: ['registry:submit'],
  claims: { centre_ids: [id] },
});

const reason = 'The centre has called about a patient in theatre.';
const grantFields =
  'id revision reason grantedAt until centre { id } person { id } review { verdict }';
interface Grant {
  readonly id: string;
  readonly revision: number;
  readonly until: string;
}
interface Payload {
  readonly grant: Grant | null;
  readonly userErrors: readonly { field: string | null; code: string }[];
}

let keys = 0;
const nextKey = () => {
  keys += 1;
  return `break-glass-${keys}`;
};
const breakGlassQuery = `mutation Open($input: BreakGlassInput!) {
  breakGlass(input: $input) { grant { ${grantFields} } userErrors { field code } } }`;
const ask = (input: object = {}, viewer: Viewer = auditor()) =>
  subgraph.run(
    breakGlassQuery,
    { input: { idempotencyKey: nextKey(), centreId: centre, reason, minutes: 60, ...input } },
    viewer,
  );
async function opened(input: object = {}): Promise<Grant> {
  const { data, errors } = await ask(input);
  const { grant, userErrors } = (data?.breakGlass ?? {}) as Payload;
  expect([errors, userErrors]).toEqual([undefined, []]);
  if (!grant) throw new Error('No grant.');
  return grant;
}
const codesOf = async (answer: ReturnType<typeof ask>, field = 'breakGlass') => {
  const { data } = await answer;
  const payload = data?.[field] as Payload | undefined;
  return payload?.userErrors.map(({ code }) => code) ?? [];
};

const reviewQuery = `mutation Review($input: ReviewBreakGlassInput!) {
  reviewBreakGlass(input: $input) { grant { ${grantFields} } userErrors { field code } } }`;
const review = (grant: Grant, input: object = {}, viewer: Viewer = steward) =>
  subgraph.run(
    reviewQuery,
    {
      input: {
        idempotencyKey: nextKey(),
        grantId: grant.id,
        expectedVersion: grant.revision,
        verdict: 'JUSTIFIED',
        note: 'The operating list of the day says so.',
        ...input,
      },
    },
    viewer,
  );

const collection = (name: string) =>
  subgraph.connection.collection<{ _id: string; text?: string }>(name);
const counts = () =>
  Promise.all(
    ['breakGlassGrants', 'accessEntries', 'logEntries'].map((name) =>
      collection(name).countDocuments(),
    ),
  );

const ofCentre = (selection: string) => () =>
  `{ _entities(representations: [{ __typename: "Centre", id: "${centre}", surgeonTerms: [], awardPeriods: [] }])
    { ... on Centre { ${selection} } } }`;
/** Every way to what is not public of a centre, as the field that is refused. */
const ways: [string, () => string][] = [
  ['_entities, the file', ofCentre('certificationFile { audits { id } decisions { id } }')],
  ['_entities, exact figures', ofCentre('benchmark { year }')],
  ['_entities, exact figures by year', ofCentre('exactFigures(from: 2024, until: 2024) { year }')],
  ['_entities, readiness', ofCentre('readiness { asOf }')],
  [
    '_entities, a certificate',
    () =>
      `{ _entities(representations: [{ __typename: "Certificate", number: "${certificate}" }]) { ... on Certificate { events { kind } } } }`,
  ],
  ['directly, an audit', () => `{ audit(id: "${audit}") { kind } }`],
  ['nested, events', () => `{ certificate(number: "${certificate}") { events { kind } } }`],
  [
    'nested, the file',
    () =>
      `{ certificate(number: "${certificate}") { centre { certificationFile { audits { id } } } } }`,
  ],
];
const verdict = async (query: string, viewer: Viewer = auditor()) => {
  const { errors = [] } = await subgraph.run(query, {}, viewer);
  return errors.length === 0 ? 'read' : [...new Set(errors.map((each) => each.extensions?.code))];
};
const refused = ['UNAUTHORIZED_FIELD_OR_TYPE'];

describe.each(ways)('break-glass: %s', (_way, query) => {
  test('is read 59 minutes after, and refused 61 minutes after and before', async () => {
    expect(await verdict(query())).toEqual(refused);
    await opened();
    expect(await verdict(query())).toBe('read');
    later(59);
    expect(await verdict(query())).toBe('read');
    later(2);
    expect(await verdict(query())).toEqual(refused);
  });
});

test('break-glass: a grant of a minute lasts a minute', async () => {
  const query = ofCentre('benchmark { year }')();
  const { until } = await opened({ minutes: 1 });
  expect(new Date(until).getTime() - now.getTime()).toBe(60_000);
  now = new Date(new Date(until).getTime() - 1);
  expect(await verdict(query)).toBe('read');
  now = new Date(until);
  expect(await verdict(query)).toEqual(refused);
});

test('break-glass: what waits at the centre, and what was found there, is told while it is open', async () => {
  const lists = `{ auditWork(asOf: "2027-06-15", centre: "${centre}") { totalCount }
    breachedDecisions(first: 100) { nodes { centre { id } } } findingCounts { major minor observations } }`;
  const told = async () => JSON.stringify(await subgraph.query(lists, {}, auditor()));
  const before = await told();
  await opened();
  expect(await told()).not.toBe(before);
  later(61);
  expect(await told()).toBe(before);
});

test('break-glass: it opens one centre to one person', async () => {
  await opened();
  const audits = collection('audits');
  const other = await audits.findOne({
    centreId: {
      $nin: [centre, ...(await audits.distinct('centreId', { 'team.personId': auditorsId }))],
    },
  });
  expect(await verdict(`{ audit(id: "${other?._id}") { kind } }`)).toEqual(refused);
  const query = ofCentre('benchmark { year }')();
  const stranger = viewerWith(['audit:read'], { person_id: 'synthetic-person-0001' });
  expect(await verdict(query, stranger)).toEqual(refused);
  expect(await verdict(query, anonymous)).toEqual(refused);
});

test('break-glass: it lets nobody change anything', async () => {
  await opened();
  const begin = `mutation { beginVisit(input: { idempotencyKey: "${nextKey()}", auditId: "${audit}", expectedVersion: 1 }) { userErrors { code } } }`;
  expect(await verdict(begin)).toEqual(refused);
});

describe('silent access: of a grant', () => {
  const entriesSince = async (since: Date) =>
    (await collection('accessEntries')
      .find({ at: { $gte: since } } as never)
      .sort({ _id: 1 })
      .toArray()) as unknown as { centreId: string; grantId: string | null; fields: string[] }[];

  test('the ledger and the log tell when it is given', async () => {
    const { id } = await opened();
    const [entry] = await entriesSince(now);
    expect(entry).toMatchObject({
      centreId: centre,
      grantId: id,
      personId: auditorsId,
      subject: 'someone',
      fields: ['Mutation.breakGlass'],
      operationName: 'Open',
    });
    const logged = await collection('logEntries').findOne({ _id: `BREAK_GLASS_GRANT/${id}` });
    expect(JSON.parse((logged as unknown as { text: string }).text)).toMatchObject({
      kind: 'BREAK_GLASS_GRANT',
      content: { centreId: centre, personId: auditorsId, reason },
    });
  });

  test('every reading carries its id, and what is read by an assignment does not', async () => {
    const { id } = await opened();
    later(1);
    const since = now;
    for (const [, query] of ways) expect(await verdict(query())).toBe('read');
    const entries = await entriesSince(since);
    expect(entries).toHaveLength(ways.length);
    for (const entry of entries) expect(entry).toMatchObject({ centreId: centre, grantId: id });
    later(1);
    const own = `{ _entities(representations: [{ __typename: "Centre", id: "${ownCentre}" }]) { ... on Centre { benchmark { year } } } }`;
    expect(await verdict(own)).toBe('read');
    expect(await entriesSince(now)).toMatchObject([{ centreId: ownCentre, grantId: null }]);
  });

  test('lists over centres carry it, also where they count alone or find nothing', async () => {
    const { id } = await opened();
    later(1);
    const lists = `{ auditWork(first: 1) { totalCount } breachedDecisions(first: 1) { totalCount }
      findingCounts(from: "2099-01-01") { major } }`;
    expect(await verdict(lists)).toBe('read');
    const entry = (await entriesSince(now)).find(({ centreId }) => centreId === centre);
    const fields = ['Query.auditWork', 'Query.breachedDecisions', 'Query.findingCounts'];
    expect(entry).toMatchObject({ grantId: id, fields: expect.arrayContaining(fields) });
  });

  test('whoever reads the ledger sees the grant beside what was read by it', async () => {
    const { id } = await opened();
    const ledger = `{ accessLedger(centre: "${centre}", first: 1) { nodes { breakGlassGrant { id reason } } } }`;
    expect(await subgraph.query(ledger, {}, centreOf(centre))).toEqual({
      accessLedger: { nodes: [{ breakGlassGrant: { id, reason } }] },
    });
  });

  test('its reviewer finds what was read by it, by an index of its own', async () => {
    const { id } = await opened();
    expect(await verdict(ofCentre('benchmark { year }')())).toBe('read');
    const ledger = `{ accessLedger(grant: "${id}") { nodes { fields } } }`;
    const { accessLedger } = await subgraph.query<{ accessLedger: { nodes: object[] } }>(
      ledger,
      {},
      steward,
    );
    expect(accessLedger.nodes).toEqual([
      { fields: ['Centre.benchmark', 'CentreBenchmark.year'] },
      // What the answer told of it, and that it was given.
      { fields: expect.arrayContaining(['Mutation.breakGlass', 'BreakGlassGrant.until']) },
      { fields: ['Mutation.breakGlass'] },
    ]);
    const plan = await collection('accessEntries')
      .find({ grantId: id } as never)
      .sort({ _id: -1 })
      .explain('executionStats');
    const { totalKeysExamined, totalDocsExamined } = plan.executionStats;
    expect([totalKeysExamined, totalDocsExamined]).toEqual([3, 3]);
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).not.toMatch(/COLLSCAN|"SORT"/);
  });

  test.each(['accessEntries', 'logEntries'])(
    'there is none where %s cannot be written',
    async (name) => {
      const before = await counts();
      const allow = await refuseInserts(subgraph.connection, name);
      const { data, errors } = await ask().finally(allow);
      expect(data).toEqual({ breakGlass: null });
      expect(errors).toHaveLength(1);
      expect(await counts()).toEqual(before);
      expect(await verdict(ofCentre('benchmark { year }')())).toEqual(refused);
    },
  );

  test('nothing is read by it that cannot be recorded', async () => {
    await opened();
    const allow = await refuseInserts(subgraph.connection, 'accessEntries');
    const answer = await verdict(ofCentre('benchmark { year }')()).finally(allow);
    expect(answer).toEqual(['NOT_RECORDED']);
  });
});

describe('break-glass: nothing is opened', () => {
  const bad: [string, object, string][] = [
    ['19 characters', { reason: 'x'.repeat(19) }, 'REASON_TOO_SHORT'],
    ['19 characters between blanks', { reason: `  ${'x'.repeat(19)}\n ` }, 'REASON_TOO_SHORT'],
    ['blanks alone', { reason: ' '.repeat(40) }, 'REASON_TOO_SHORT'],
    ['1,001 characters', { reason: 'x'.repeat(1_001) }, 'REASON_TOO_LONG'],
    ['0 minutes', { minutes: 0 }, 'MINUTES_OUT_OF_RANGE'],
    ['-1 minutes', { minutes: -1 }, 'MINUTES_OUT_OF_RANGE'],
    ['61 minutes', { minutes: 61 }, 'MINUTES_OUT_OF_RANGE'],
  ];
  test.each(bad)('by %s, whether there is a centre or not', async (_what, input, code) => {
    const before = await collection('breakGlassGrants').countDocuments();
    expect(await codesOf(ask(input))).toEqual([code]);
    expect(await codesOf(ask({ ...input, centreId: 'centre-999' }))).toEqual([code]);
    expect(await collection('breakGlassGrants').countDocuments()).toBe(before);
  });

  test('by who is assigned, for whom it is open', async () => {
    expect(await codesOf(ask({ centreId: ownCentre }))).toEqual(['ASSIGNED_ALREADY']);
  });

  test('of an unknown centre, in the words in which somebody is refused who may not ask', async () => {
    const unknown = await ask({ centreId: 'centre-999' });
    expect(unknown.data).toEqual({ breakGlass: null });
    for (const viewer of [
      anonymous,
      viewerWith(['registry:read'], { person_id: 'a-researcher' }),
      viewerWith(['audit:read']),
      centreOf(ownCentre),
      steward,
    ])
      expect(await ask({}, viewer)).toEqual(unknown);
  });

  test('by a second grant while one is open, and by one after it is', async () => {
    await opened({ minutes: 30 });
    expect(await codesOf(ask())).toEqual(['GRANT_OPEN']);
    later(30);
    await opened();
  });

  test('by whoever has a grant open, in the same words of every centre', async () => {
    await opened({ minutes: 30 });
    for (const centreId of [centre, ownCentre, 'centre-999'])
      expect(await codesOf(ask({ centreId }))).toEqual(['GRANT_OPEN']);
  });

  test('by a fourth grant within 24 hours', async () => {
    for (let each = 0; each < 3; each += 1) {
      await opened({ minutes: 1 });
      later(2);
    }
    expect(await codesOf(ask())).toEqual(['GRANTS_USED_UP']);
    later(24 * 60 - 6);
    await opened({ minutes: 1 });
  });

  test('for 30 days after a grant was found unjustified', async () => {
    await review(await opened(), { verdict: 'UNJUSTIFIED' });
    later(1);
    expect(await codesOf(ask())).toEqual(['FOUND_UNJUSTIFIED']);
    later(30 * 24 * 60 - 2);
    expect(await codesOf(ask())).toEqual(['FOUND_UNJUSTIFIED']);
    later(1);
    await opened();
  });

  test('while a grant waits for a review longer than it should', async () => {
    const grant = await opened();
    later(8 * 24 * 60);
    expect(await codesOf(ask())).toEqual(['REVIEW_OVERDUE']);
    await review(grant);
    await opened();
  });

  test('by seven of eight who ask at once for the same person', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => codesOf(ask())));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(7).fill('GRANT_OPEN'));
  });

  test('by a repetition, which tells of the first grant and prolongs nothing', async () => {
    const idempotencyKey = nextKey();
    const first = await opened({ idempotencyKey });
    later(61);
    expect(await opened({ idempotencyKey })).toEqual(first);
    expect(await verdict(ofCentre('benchmark { year }')())).toEqual(refused);
    const { errors } = await ask({ idempotencyKey, minutes: 59 });
    expect(errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('break-glass: a second person reviews it', () => {
  test('once, with a verdict and a note, and the log has it', async () => {
    const grant = await opened();
    const { data } = await review(grant);
    expect(data?.reviewBreakGlass).toMatchObject({
      grant: { id: grant.id, revision: 2, review: { verdict: 'JUSTIFIED' } },
      userErrors: [],
    });
    const logged = await collection('logEntries').findOne({
      _id: `BREAK_GLASS_REVIEW/${grant.id}`,
    });
    const list = '{ breakGlassGrants(first: 1) { nodes { review { logEntry { text } } } } }';
    expect(await subgraph.query(list, {}, steward)).toEqual({
      breakGlassGrants: { nodes: [{ review: { logEntry: { text: logged?.text } } }] },
    });
    const again = { ...grant, revision: 2 };
    expect(await codesOf(review(again), 'reviewBreakGlass')).toEqual(['REVIEWED_ALREADY']);
  });

  test('who is never the same person, nor the same token', async () => {
    const grant = await opened();
    const samePerson = { ...steward, claims: { person_id: auditorsId } };
    const sameToken = { ...steward, subject: auditor().subject };
    for (const viewer of [samePerson, sameToken])
      expect(await codesOf(review(grant, {}, viewer), 'reviewBreakGlass')).toEqual(['SELF_REVIEW']);
  });

  test('and of two at once one verdict stands', async () => {
    const grant = await opened();
    const verdicts = ['JUSTIFIED', 'UNJUSTIFIED', 'JUSTIFIED', 'UNJUSTIFIED'];
    const answers = await Promise.all(
      verdicts.map((each) => codesOf(review(grant, { verdict: each }), 'reviewBreakGlass')),
    );
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
  });

  test('who has a name: a steward without a person is refused, as is everybody else', async () => {
    const grant = await opened();
    const viewers = [
      { ...steward, claims: {} },
      auditor(),
      centreOf(centre),
      viewerWith(['certification:decide'], { person_id: 'person-of-the-committee' }),
      anonymous,
    ];
    for (const viewer of viewers) {
      const { data, errors } = await review(grant, {}, viewer);
      expect(data).toEqual({ reviewBreakGlass: null });
      expect(errors?.[0]?.extensions?.code).toBe(refused[0]);
    }
  });

  test.each([
    ['of a grant that there is not', { grantId: 'none' }, 'NOT_FOUND'],
    ['of another version', { expectedVersion: 7 }, 'CONFLICT'],
    ['without a note', { note: ' \n ' }, 'NOTE_MISSING'],
    ['with a note of 1,001 characters', { note: 'x'.repeat(1_001) }, 'NOTE_TOO_LONG'],
  ])('%s, not', async (_what, input, code) => {
    const grant = await opened();
    expect(await codesOf(review(grant, input), 'reviewBreakGlass')).toEqual([code]);
  });

  test('and what is unjustified ends with the verdict', async () => {
    const grant = await opened();
    await review(grant, { verdict: 'UNJUSTIFIED' });
    expect(await verdict(ofCentre('benchmark { year }')())).toEqual(refused);
  });
});

describe('break-glass: the list of grants', () => {
  const list = `query Grants($centre: ID, $reviewed: Boolean) {
    breakGlassGrants(centre: $centre, reviewed: $reviewed, first: 100) { nodes { id centre { id } overdue reviewDueOn review { verdict } } } }`;
  interface Listed {
    breakGlassGrants: { nodes: { id: string; centre: { id: string }; overdue: boolean }[] };
  }
  const listed = async (viewer: Viewer, variables: object = {}) =>
    (await subgraph.query<Listed>(list, variables, viewer)).breakGlassGrants.nodes;

  test('is the stewards’ work list: what is reviewed leaves it, the longest waiting comes first', async () => {
    const first = await opened({ minutes: 1 });
    later(5);
    const second = await opened({ minutes: 1 });
    const waiting = (await listed(steward, { reviewed: false })).map(({ id }) => id);
    expect(waiting.slice(-2)).toEqual([first.id, second.id]);
    await review(first);
    expect((await listed(steward, { reviewed: false })).map(({ id }) => id)).not.toContain(
      first.id,
    );
    expect((await listed(steward, { reviewed: true })).map(({ id }) => id)).toContain(first.id);
  });

  test('says after seven days that nobody has reviewed it', async () => {
    const { id } = await opened();
    const told = async () => (await listed(steward)).find((each) => each.id === id)?.overdue;
    later(7 * 24 * 60);
    expect(await told()).toBe(false);
    later(24 * 60);
    expect(await told()).toBe(true);
  });

  test('is shown to the centre that it is about, and no other', async () => {
    const { id } = await opened();
    const own = await listed(centreOf(centre), { centre });
    expect(own.at(-1)?.id).toBe(id);
    for (const each of own) expect(each.centre.id).toBe(centre);
    expect(await listed(centreOf(ownCentre), { centre: ownCentre })).toEqual([]);
  });

  test('is refused of another centre as of one that does not exist, and to everybody else', async () => {
    const foreign = await subgraph.run(list, { centre }, centreOf(ownCentre));
    expect(foreign.data).toEqual({ breakGlassGrants: null });
    const same: [object, Viewer][] = [
      [{ centre: 'centre-999' }, centreOf(ownCentre)],
      [{}, centreOf(ownCentre)],
      [{ centre }, auditor()],
      [{ centre }, viewerWith(['certification:decide'])],
      [{ centre }, anonymous],
    ];
    for (const [variables, viewer] of same)
      expect(await subgraph.run(list, variables, viewer)).toEqual(foreign);
  });

  test.each([
    [{}],
    [{ isReviewed: false }],
    [{ centreId: 'centre-001' }],
    [{ centreId: 'centre-001', isReviewed: true }],
    [{ personId: 'someone' }],
  ])('of %j is read along an index, without a sort', async (filter) => {
    const sort: Record<string, 1 | -1> = 'personId' in filter ? { sequence: -1 } : { _id: 1 };
    const plan = await collection('breakGlassGrants')
      .find({ ...filter, _id: { $gt: '0' } })
      .sort(sort)
      .limit(21)
      .explain('queryPlanner');
    const stages = JSON.stringify(plan.queryPlanner.winningPlan);
    expect(stages).toContain('IXSCAN');
    expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
  });
});

test('break-glass: MongoDB itself refuses a grant with too short a reason, and a review of no verdict', async () => {
  const { id } = await opened();
  const grant = await collection('breakGlassGrants').findOne({ _id: id });
  for (const change of [
    { reason: 'x'.repeat(19) },
    { review: { verdict: 'MAYBE' } },
    { until: null },
  ])
    await expect(
      collection('breakGlassGrants').insertOne({
        ...grant,
        _id: 'x',
        sequence: 999,
        ...change,
      } as never),
    ).rejects.toThrow(/Document failed validation/);
});
