import { createHash } from 'node:crypto';
import { anonymous, type Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { refuseInserts } from '../../support/failPoints.ts';
import { openSeeded, type TestSubgraph, testDay, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let now = new Date(`${testDay}T12:00:00.000Z`);
/** An audit with findings, of a certified centre, and a centre that its auditor never audited. */
let audit: { _id: string; centreId: string; team: { personId: string }[] };
let otherCentre: string;
let certificate: string;

beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 200, clock: () => now });
  const { connection } = subgraph;
  const certificates = connection.collection<{ _id: string; centreId: string }>('certificates');
  const granted = await certificates.find().sort({ _id: 1 }).toArray();
  const audits = connection.collection('audits');
  const visited = (await audits.findOne({
    centreId: { $in: granted.map(({ centreId }) => centreId) },
  })) as unknown as typeof audit;
  audit = visited;
  certificate = granted.find(({ centreId }) => centreId === audit.centreId)?._id ?? '';
  const assigned = await audits.distinct('centreId', { 'team.personId': auditorsId() });
  otherCentre = (await audits.distinct('centreId', { centreId: { $nin: assigned } }))[0];
});
afterAll(() => subgraph.end());
afterEach(async () => {
  await entries().deleteMany({});
});

const entries = () => subgraph.connection.collection<{ _id: string }>('accessEntries');
const recorded = async () =>
  (await entries().find().sort({ _id: 1 }).toArray()) as unknown as Record<string, unknown>[];
const auditorsId = () => audit.team[0]?.personId ?? '';
const auditor = () => viewerWith(['audit:read'], { person_id: auditorsId() });
const centre = (id: string): Viewer => ({
  subject: `token of ${id}`,
  scopes: ['registry:submit'],
  claims: { centre_ids: [id] },
});
const committee = viewerWith(['certification:decide'], { person_id: 'person-of-the-committee' });
const steward: Viewer = { subject: 'a steward', scopes: ['ledger:read'], claims: {} };

const centresQuery = (fields: string) =>
  `query CentresRead($of: [_Any!]!) { _entities(representations: $of) { ... on Centre { id ${fields} } } }`;
const readCentres = (ids: readonly string[], fields: string, viewer: Viewer) =>
  subgraph.run(
    centresQuery(fields),
    {
      of: ids.map((id) => ({
        __typename: 'Centre',
        id,
        surgeonTerms: [],
        awardPeriods: [],
      })),
    },
    viewer,
  );

test('an auditor who reads a file leaves one entry that says who, which centre, what, by what and when', async () => {
  const fields = 'certificationFile { audits { kind findings { statement } } }';
  const { errors } = await readCentres([audit.centreId], fields, auditor());
  expect(errors).toBeUndefined();
  expect(await recorded()).toEqual([
    {
      _id: expect.any(String),
      at: now,
      centreId: audit.centreId,
      subject: 'someone',
      personId: auditorsId(),
      scopes: ['audit:read'],
      fields: [
        'Audit.findings',
        'Audit.kind',
        'Centre.certificationFile',
        'CertificationFile.audits',
        'Finding.statement',
      ],
      policies: ['centre_file'],
      grantId: null,
      reads: 1,
      operationName: 'CentresRead',
      operationHash: createHash('sha256').update(centresQuery(fields)).digest('hex'),
      requestId: null,
    },
  ]);
});

test('what is public, and what is refused, leaves none', async () => {
  const fields =
    'certification { status scope } volumes { cases } certificationFile { audits { id } }';
  await readCentres([audit.centreId, otherCentre], fields, anonymous);
  await readCentres([otherCentre], fields, auditor());
  expect(await recorded()).toEqual([]);
});

test('several fields of several centres are one entry a centre, in one insert', async () => {
  const fields =
    'a: certificationFile { audits { id } } benchmark { year } b: certificationFile { decisions { id } }';
  const inserts = await insertsDuring(() =>
    readCentres([audit.centreId, otherCentre, audit.centreId], fields, committee),
  );
  expect(inserts).toBe(1);
  const found = await recorded();
  expect(found.map(({ centreId, reads }) => [centreId, reads])).toEqual([
    [audit.centreId, 6],
    [otherCentre, 3],
  ]);
  for (const { fields } of found)
    expect(fields).toEqual([
      'Audit.id',
      'Centre.benchmark',
      'Centre.certificationFile',
      'CentreBenchmark.year',
      'CertificationDecision.id',
      'CertificationFile.audits',
      'CertificationFile.decisions',
    ]);
});

test('what has a guard of its own within a file counts only for whom that guard lets through', async () => {
  const fields = 'certificationFile { audits { centre { cases(first: 1) { totalCount } } } }';
  const { errors } = await readCentres([audit.centreId], fields, committee);
  expect(errors?.length).toBeGreaterThan(0);
  const [entry] = await recorded();
  expect(entry?.fields).not.toContain('Centre.cases');
  await readCentres([audit.centreId], fields, centre(audit.centreId));
  const both = await recorded();
  expect(both[1]).toMatchObject({ policies: ['centre_file', 'own_centre'] });
  expect(both[1]?.fields).toContain('Centre.cases');
});

/** Every field of quality that a policy guards, and a way to it. */
describe.each([
  ['Centre.certificationFile', 'certificationFile { audits { id } }'],
  ['Centre.benchmark', 'benchmark { year }'],
  ['Centre.readiness', 'readiness { asOf }'],
])('%s', (coordinate, selection) => {
  test('tells the centre', async () => {
    await readCentres([audit.centreId], selection, committee);
    expect(await recorded()).toMatchObject([
      { centreId: audit.centreId, fields: expect.arrayContaining([coordinate]) },
    ]);
  });
});
test.each([
  ['Query.audit', () => `{ audit(id: "${audit._id}") { kind } }`],
  ['Query.auditWork', () => `{ auditWork(centre: "${audit.centreId}") { totalCount } }`],
  ['Certificate.events', () => `{ certificate(number: "${certificate}") { events { kind } } }`],
])('%s tells the centre', async (coordinate, query) => {
  const { errors } = await subgraph.run(query(), {}, committee);
  expect(errors).toBeUndefined();
  expect(await recorded()).toMatchObject([
    { centreId: audit.centreId, fields: expect.arrayContaining([coordinate]) },
  ]);
});

test('what an auditor asks of a centre that is closed to them is no reading of it, as of one that is not there', async () => {
  const query = 'query ($centre: ID) { auditWork(centre: $centre) { totalCount } }';
  for (const centre of [otherCentre, 'there-is-no-such-centre']) {
    const { data } = await subgraph.run(query, { centre }, auditor());
    expect(data).toEqual({ auditWork: { totalCount: 0 } });
  }
  const told = await recorded();
  expect(told.map(({ centreId, grantId }) => [centreId, grantId])).toEqual([
    [null, null],
    [null, null],
  ]);
  await entries().deleteMany({});
  await subgraph.run(query, { centre: audit.centreId }, auditor());
  expect(await recorded()).toMatchObject([{ centreId: audit.centreId }]);
});

test.each([
  ['Query.findingCounts', '{ findingCounts { minor } }', 'findings'],
  ['Query.breachedDecisions', '{ breachedDecisions { nodes { id } } }', 'decisions'],
])('%s tells every centre that it is about', async (coordinate, query, collection) => {
  const { errors } = await subgraph.run(query, {}, committee);
  expect(errors).toBeUndefined();
  const filter = collection === 'decisions' ? { _id: 'decision-violation-example' as never } : {};
  const centres = await subgraph.connection.collection(collection).distinct('centreId', filter);
  const told = await recorded();
  expect(told.map(({ centreId }) => centreId).toSorted()).toEqual(centres.toSorted());
  for (const { fields } of told) expect(fields).toContain(coordinate);
});

test('someone’s assignments tell every centre that they are at', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { auditAssignments { kind } } } }`;
  const of = [{ __typename: 'Person', id: auditorsId() }];
  const { errors } = await subgraph.run(query, { of }, auditor());
  expect(errors).toBeUndefined();
  const assigned = await subgraph.connection
    .collection('audits')
    .distinct('centreId', { 'team.personId': auditorsId() });
  expect((await recorded()).map(({ centreId }) => centreId).toSorted()).toEqual(
    assigned.toSorted(),
  );
});

describe('a mutation', () => {
  const input = (number: string) => ({
    idempotencyKey: number,
    centreId: audit.centreId,
    number,
    ageYears: 44,
    sex: 'MALE',
    asa: 'II',
    previousOperations: '0',
    mainPathology: 'FRACTURE_TRAUMA',
    level: 'L1',
    extent: 2,
    stages: [{ operatedOn: '2024-02-05', measures: ['RIGID_STABILISATION'] }],
    lengthOfStayDays: 6,
  });
  const submit = (selection: string) =>
    `mutation Submit($input: SubmitCaseInput!) { submitCase(input: $input) { ${selection} } }`;

  test('whose payload is read is recorded', async () => {
    const query = submit('case { id } userErrors { code }');
    await subgraph.query(query, { input: input('ledger-1') }, centre(audit.centreId));
    expect(await recorded()).toMatchObject([
      {
        centreId: audit.centreId,
        operationName: 'Submit',
        fields: [
          'Case.id',
          'Mutation.submitCase',
          'SubmitCasePayload.case',
          'SubmitCasePayload.userErrors',
          'UserError.code',
        ],
      },
    ]);
  });

  test('that answers what was wrong with the input alone is none', async () => {
    const query = submit('userErrors { code }');
    await subgraph.query(query, { input: input('ledger-2') }, centre(audit.centreId));
    expect(await recorded()).toEqual([]);
  });

  test('that cannot be recorded has its effect and answers nothing, and the same again tells what came of it', async () => {
    const query = submit('case { number } userErrors { code }');
    const asked = { input: input('ledger-3') };
    const allow = await refuseInserts(subgraph.connection, 'accessEntries');
    const { data, errors } = await subgraph
      .run(query, asked, centre(audit.centreId))
      .finally(allow);
    expect(data).toEqual({ submitCase: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['submitCase'], 'NOT_RECORDED'],
    ]);
    expect(await subgraph.query(query, asked, centre(audit.centreId))).toEqual({
      submitCase: { case: { number: 'ledger-3' }, userErrors: [] },
    });
  });
});

describe('while MongoDB takes no entries', () => {
  const fields = `certification { status } volumes { cases } certificationFile { audits { id findings { statement } } }
    benchmark { year } certificates { number events { kind } }`;

  test('what is not public is refused with a code, and all the rest is answered', async () => {
    const whole = await readCentres([audit.centreId], fields, auditor());
    const publicly = await readCentres([audit.centreId], fields, anonymous);
    const allow = await refuseInserts(subgraph.connection, 'accessEntries');
    const { data, errors } = await readCentres([audit.centreId], fields, auditor()).finally(allow);
    expect(whole.errors).toBeUndefined();
    expect(data).toEqual(publicly.data);
    expect(errors?.map(({ path }) => path)).toEqual(publicly.errors?.map(({ path }) => path));
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(
      new Set(['NOT_RECORDED']),
    );
    expect(JSON.stringify({ data, errors })).not.toContain(audit._id);
  });

  test('a loss of the connection is no way round it', async () => {
    const allow = await refuseInserts(subgraph.connection, 'accessEntries', {
      closeConnection: true,
    });
    const { data } = await readCentres([audit.centreId], fields, auditor()).finally(allow);
    expect(data?._entities).toMatchObject([{ certificationFile: null, benchmark: null }]);
  });

  test('an entry that takes too long is as good as none, and the rest comes in time', async () => {
    const allow = await refuseInserts(subgraph.connection, 'accessEntries', {
      blockConnection: true,
      blockTimeMS: 1_500,
    });
    const { data, errors } = await readCentres([audit.centreId], fields, auditor()).finally(allow);
    expect(data?._entities).toMatchObject([{ certificationFile: null, certification: {} }]);
    expect(errors?.[0]?.extensions?.code).toBe('NOT_RECORDED');
  });

  test('nobody reads the ledger either', async () => {
    const allow = await refuseInserts(subgraph.connection, 'accessEntries');
    const query = '{ accessLedger { nodes { id } } }';
    const { data, errors } = await subgraph.run(query, {}, steward).finally(allow);
    expect(data).toEqual({ accessLedger: null });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_RECORDED');
  });
});

describe('the ledger', () => {
  const ledger = `query Ledger($centre: ID, $subject: String, $from: DateTime, $to: DateTime, $first: Int! = 100, $after: String) {
    accessLedger(centre: $centre, subject: $subject, from: $from, to: $to, first: $first, after: $after) {
      nodes { centre { id } subject operation { name } at } pageInfo { hasNextPage endCursor }
    }
  }`;
  type Read = { centre: { id: string } | null; subject: string; operation: { name: string } };
  type Answer = {
    accessLedger: { nodes: Read[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  const read = async (viewer: Viewer, variables: object = {}) =>
    (await subgraph.query<Answer>(ledger, variables, viewer)).accessLedger;
  const file = 'certificationFile { audits { id } }';
  const later = async (minutes: number, work: () => Promise<unknown>) => {
    const before = now;
    now = new Date(before.getTime() + minutes * 60_000);
    await work().finally(() => {
      now = before;
    });
  };

  test('is read by a steward for all centres, newest first, page by page', async () => {
    await readCentres([audit.centreId], file, auditor());
    await later(1, () => readCentres([otherCentre], file, committee));
    await later(2, () => readCentres([audit.centreId], file, centre(audit.centreId)));
    const all = await read(steward);
    expect(all.nodes.map(({ centre, subject }) => [centre?.id, subject])).toEqual([
      [audit.centreId, `token of ${audit.centreId}`],
      [otherCentre, 'someone'],
      [audit.centreId, 'someone'],
    ]);
    const first = await read(steward, { first: 1, to: new Date(now.getTime() + 1) });
    expect(first.nodes).toHaveLength(1);
  });

  test('is filtered by centre, subject and time', async () => {
    await readCentres([audit.centreId, otherCentre], file, committee);
    await later(10, () => readCentres([audit.centreId], file, centre(audit.centreId)));
    const count = async (variables: object) => (await read(steward, variables)).nodes.length;
    const afterwards = new Date(now.getTime() + 60_000);
    expect(await count({ centre: otherCentre })).toBe(1);
    expect(await count({ subject: `token of ${audit.centreId}` })).toBe(1);
    expect(await count({ centre: audit.centreId, subject: 'someone' })).toBe(1);
    expect(await count({ centre: audit.centreId, from: afterwards })).toBe(1);
    expect(await count({ centre: audit.centreId, subject: 'someone', from: afterwards })).toBe(0);
  });

  test('pages on by its cursor without repeating anything', async () => {
    for (const centreId of [audit.centreId, otherCentre, audit.centreId])
      await readCentres([centreId], file, committee);
    const page = (after?: string) => read(steward, { subject: 'someone', first: 2, after });
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect([first.nodes.length, second.nodes.length]).toEqual([2, 1]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('is read by a centre for itself', async () => {
    await readCentres([audit.centreId, otherCentre], file, committee);
    const { nodes } = await read(centre(audit.centreId), { centre: audit.centreId });
    expect(nodes.map(({ centre }) => centre?.id)).toEqual([audit.centreId]);
  });

  test('of another centre is refused to a centre as that of one that does not exist', async () => {
    await readCentres([otherCentre], file, committee);
    const ask = (id: string | null) => subgraph.run(ledger, { centre: id }, centre(audit.centreId));
    const foreign = await ask(otherCentre);
    expect(foreign.data).toEqual({ accessLedger: null });
    expect(foreign).toEqual(await ask('centre-999'));
    expect(foreign).toEqual(await ask(null));
  });

  test.each([
    ['nobody', () => anonymous],
    ['the committee', () => committee],
    ['an auditor', auditor],
    ['a researcher', () => viewerWith(['registry:read'])],
  ])('is refused to %s', async (_who, viewer) => {
    const { data, errors } = await subgraph.run(ledger, { centre: audit.centreId }, viewer());
    expect(data).toEqual({ accessLedger: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('tells who read it', async () => {
    await readCentres([audit.centreId], file, committee);
    await read(steward, { centre: audit.centreId });
    const { nodes } = await read(centre(audit.centreId), { centre: audit.centreId });
    expect(nodes.map(({ subject, operation }) => [subject, operation.name])).toEqual([
      ['a steward', 'Ledger'],
      ['someone', 'CentresRead'],
    ]);
    await read(steward, { subject: 'nobody at all' });
    expect((await recorded()).at(-1)).toMatchObject({ centreId: null, subject: 'a steward' });
  });

  test.each([
    [{}],
    [{ centreId: 'centre-001' }],
    [{ subject: 'someone' }],
    [{ centreId: 'centre-001', subject: 'someone' }],
  ])('of %j is read along an index, without a sort', async (filter) => {
    const within = { ...filter, _id: { $lt: 'f' } };
    const plan = await entries().find(within).sort({ _id: -1 }).limit(21).explain('queryPlanner');
    const stages = JSON.stringify(plan.queryPlanner.winningPlan);
    expect(stages).toContain('IXSCAN');
    expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
  });
});

test('MongoDB itself refuses an entry that is none, or larger than one can be', async () => {
  await readCentres([audit.centreId], 'benchmark { year }', committee);
  const [entry] = await recorded();
  const broken = [
    { subject: 'x'.repeat(129) },
    { fields: [] },
    { operationHash: 'none' },
    { reads: 0 },
  ];
  for (const change of broken)
    await expect(
      entries().insertOne({ ...entry, _id: 'another', ...change } as never),
    ).rejects.toThrow(/Document failed validation/);
});

test('what a token and a client name is cut to a length that keeps entries small', async () => {
  const name = `N${'x'.repeat(2_000)}`;
  const wordy: Viewer = {
    subject: 's'.repeat(2_000),
    scopes: ['certification:decide', ...Array.from({ length: 200 }, (_, i) => `scope:${i}`)],
    claims: { person_id: 'p'.repeat(2_000) },
  };
  const query = `query ${name} { audit(id: "${audit._id}") { kind } }`;
  const { errors } = await subgraph.run(query, {}, wordy);
  expect(errors).toBeUndefined();
  const [entry] = await recorded();
  expect(entry?.operationName).toHaveLength(128);
  expect(entry?.subject).toHaveLength(128);
  expect(entry?.scopes).toHaveLength(50);
});

async function insertsDuring(work: () => Promise<unknown>): Promise<number> {
  let inserts = 0;
  const client = subgraph.connection.getClient();
  const note = ({ commandName }: { commandName: string }) => {
    if (commandName === 'insert') inserts += 1;
  };
  client.on('commandStarted', note);
  await work().finally(() => client.off('commandStarted', note));
  return inserts;
}
