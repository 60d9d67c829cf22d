import { describe, expect, test } from 'vitest';
import { BreakGlass, reason, refused, steward } from '../../support/BreakGlass.ts';
import { refuseInserts } from '../../support/failPoints.ts';
import { centreOf } from '../../support/lifecycle.ts';

const glass = new BreakGlass();

const counts = () =>
  Promise.all(
    ['breakGlassGrants', 'accessEntries', 'logEntries'].map((name) =>
      glass.collection(name).countDocuments(),
    ),
  );

describe('silent access: of a grant', () => {
  const entriesSince = async (since: Date) =>
    (await glass
      .collection('accessEntries')
      .find({ at: { $gte: since } } as never)
      .sort({ _id: 1 })
      .toArray()) as unknown as { centreId: string; grantId: string | null; fields: string[] }[];

  test('the ledger and the log tell when it is given', async () => {
    const { id } = await glass.opened();
    const [entry] = await entriesSince(glass.now);
    expect(entry).toMatchObject({
      centreId: glass.centre,
      grantId: id,
      personId: glass.auditorsId,
      subject: 'someone',
      fields: ['Mutation.breakGlass'],
      operationName: 'Open',
    });
    const logged = await glass.collection('logEntries').findOne({ _id: `BREAK_GLASS_GRANT/${id}` });
    expect(JSON.parse((logged as unknown as { text: string }).text)).toMatchObject({
      kind: 'BREAK_GLASS_GRANT',
      content: { centreId: glass.centre, personId: glass.auditorsId, reason },
    });
  });

  test('every reading carries its id, and what is read by an assignment does not', async () => {
    const { id } = await glass.opened();
    glass.later(1);
    const since = glass.now;
    for (const [, query] of glass.ways) expect(await glass.verdict(query())).toBe('read');
    const entries = await entriesSince(since);
    expect(entries).toHaveLength(glass.ways.length);
    for (const entry of entries)
      expect(entry).toMatchObject({ centreId: glass.centre, grantId: id });
    glass.later(1);
    const own = `{ _entities(representations: [{ __typename: "Centre", id: "${glass.ownCentre}" }]) { ... on Centre { benchmark { year } } } }`;
    expect(await glass.verdict(own)).toBe('read');
    expect(await entriesSince(glass.now)).toMatchObject([
      { centreId: glass.ownCentre, grantId: null },
    ]);
  });

  test('lists over centres carry it, also where they count alone or find nothing', async () => {
    const { id } = await glass.opened();
    glass.later(1);
    const lists = `{ auditWork(first: 1) { totalCount } breachedDecisions(first: 1) { totalCount }
      findingCounts(from: "2099-01-01") { major } }`;
    expect(await glass.verdict(lists)).toBe('read');
    const entry = (await entriesSince(glass.now)).find(({ centreId }) => centreId === glass.centre);
    const fields = ['Query.auditWork', 'Query.breachedDecisions', 'Query.findingCounts'];
    expect(entry).toMatchObject({ grantId: id, fields: expect.arrayContaining(fields) });
  });

  test('whoever reads the ledger sees the grant beside what was read by it', async () => {
    const { id } = await glass.opened();
    const ledger = `{ accessLedger(centre: "${glass.centre}", first: 1) { nodes { breakGlassGrant { id reason } } } }`;
    expect(await glass.subgraph.query(ledger, {}, centreOf(glass.centre))).toEqual({
      accessLedger: { nodes: [{ breakGlassGrant: { id, reason } }] },
    });
  });

  test('its reviewer finds what was read by it, by an index of its own', async () => {
    const { id } = await glass.opened();
    expect(await glass.verdict(glass.ofCentre('benchmark { year }'))).toBe('read');
    const ledger = `{ accessLedger(grant: "${id}") { nodes { fields } } }`;
    const { accessLedger } = await glass.subgraph.query<{ accessLedger: { nodes: object[] } }>(
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
    const plan = await glass
      .collection('accessEntries')
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
      const allow = await refuseInserts(glass.subgraph.connection, name);
      const { data, errors } = await glass.ask().finally(allow);
      expect(data).toEqual({ breakGlass: null });
      expect(errors).toHaveLength(1);
      expect(await counts()).toEqual(before);
      expect(await glass.verdict(glass.ofCentre('benchmark { year }'))).toEqual(refused);
    },
  );

  test('nothing is read by it that cannot be recorded', async () => {
    await glass.opened();
    const allow = await refuseInserts(glass.subgraph.connection, 'accessEntries');
    const answer = await glass.verdict(glass.ofCentre('benchmark { year }')).finally(allow);
    expect(answer).toEqual(['NOT_RECORDED']);
  });
});
