import { anonymous, type Viewer } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { AccessLedger, centre, committee, steward } from '../../../support/AccessLedger.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const access = new AccessLedger();

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
    (await access.subgraph.query<Answer>(ledger, variables, viewer)).accessLedger;
  const file = 'certificationFile { audits { id } }';
  const later = async (minutes: number, work: () => Promise<unknown>) => {
    const before = access.now;
    access.now = new Date(before.getTime() + minutes * 60_000);
    await work().finally(() => {
      access.now = before;
    });
  };

  test('is read by a steward for all centres, newest first, page by page', async () => {
    await access.readCentres([access.audit.centreId], file, access.auditor());
    await later(1, () => access.readCentres([access.otherCentre], file, committee));
    await later(2, () =>
      access.readCentres([access.audit.centreId], file, centre(access.audit.centreId)),
    );
    const all = await read(steward);
    expect(all.nodes.map(({ centre, subject }) => [centre?.id, subject])).toEqual([
      [access.audit.centreId, `token of ${access.audit.centreId}`],
      [access.otherCentre, 'someone'],
      [access.audit.centreId, 'someone'],
    ]);
    const first = await read(steward, { first: 1, to: new Date(access.now.getTime() + 1) });
    expect(first.nodes).toHaveLength(1);
  });

  test('is filtered by centre, subject and time', async () => {
    await access.readCentres([access.audit.centreId, access.otherCentre], file, committee);
    await later(10, () =>
      access.readCentres([access.audit.centreId], file, centre(access.audit.centreId)),
    );
    const count = async (variables: object) => (await read(steward, variables)).nodes.length;
    const afterwards = new Date(access.now.getTime() + 60_000);
    expect(await count({ centre: access.otherCentre })).toBe(1);
    expect(await count({ subject: `token of ${access.audit.centreId}` })).toBe(1);
    expect(await count({ centre: access.audit.centreId, subject: 'someone' })).toBe(1);
    expect(await count({ centre: access.audit.centreId, from: afterwards })).toBe(1);
    expect(
      await count({ centre: access.audit.centreId, subject: 'someone', from: afterwards }),
    ).toBe(0);
  });

  test('pages on by its cursor without repeating anything', async () => {
    for (const centreId of [access.audit.centreId, access.otherCentre, access.audit.centreId])
      await access.readCentres([centreId], file, committee);
    const page = (after?: string) => read(steward, { subject: 'someone', first: 2, after });
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect([first.nodes.length, second.nodes.length]).toEqual([2, 1]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('is read by a centre for itself', async () => {
    await access.readCentres([access.audit.centreId, access.otherCentre], file, committee);
    const { nodes } = await read(centre(access.audit.centreId), { centre: access.audit.centreId });
    expect(nodes.map(({ centre }) => centre?.id)).toEqual([access.audit.centreId]);
  });

  test('of another centre is refused to a centre as that of one that does not exist', async () => {
    await access.readCentres([access.otherCentre], file, committee);
    const ask = (id: string | null) =>
      access.subgraph.run(ledger, { centre: id }, centre(access.audit.centreId));
    const foreign = await ask(access.otherCentre);
    expect(foreign.data).toEqual({ accessLedger: null });
    expect(foreign).toEqual(await ask('centre-999'));
    expect(foreign).toEqual(await ask(null));
  });

  test.each([
    ['nobody', () => anonymous],
    ['the committee', () => committee],
    ['an auditor', () => access.auditor()],
    ['a researcher', () => viewerWith(['registry:read'])],
  ])('is refused to %s', async (_who, viewer) => {
    const { data, errors } = await access.subgraph.run(
      ledger,
      { centre: access.audit.centreId },
      viewer(),
    );
    expect(data).toEqual({ accessLedger: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('of all is refused to who has a centre of no name, as issuers say of who has none', async () => {
    await access.readCentres([access.otherCentre], file, committee);
    const { data, errors } = await access.subgraph.run(ledger, {}, centre(''));
    expect(data).toEqual({ accessLedger: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('finds what a subject of any length read, of which it keeps 128 characters', async () => {
    const subject = 's'.repeat(200);
    await access.readCentres([access.otherCentre], file, { ...committee, subject });
    const { nodes } = await read(steward, { subject });
    expect(nodes.map((each) => each.subject)).toEqual([subject.slice(0, 128)]);
  });

  test('tells who read it', async () => {
    await access.readCentres([access.audit.centreId], file, committee);
    await read(steward, { centre: access.audit.centreId });
    const { nodes } = await read(centre(access.audit.centreId), { centre: access.audit.centreId });
    expect(nodes.map(({ subject, operation }) => [subject, operation.name])).toEqual([
      ['a steward', 'Ledger'],
      ['someone', 'CentresRead'],
    ]);
    await read(steward, { subject: 'nobody at all' });
    expect((await access.recorded()).at(-1)).toMatchObject({
      centreId: null,
      subject: 'a steward',
    });
  });

  test.each([
    [{}],
    [{ centreId: 'centre-001' }],
    [{ subject: 'someone' }],
    [{ centreId: 'centre-001', subject: 'someone' }],
  ])('of %j is read along an index, without a sort', async (filter) => {
    const within = { ...filter, _id: { $lt: 'f' } };
    const plan = await access
      .entries()
      .find(within)
      .sort({ _id: -1 })
      .limit(21)
      .explain('queryPlanner');
    const stages = JSON.stringify(plan.queryPlanner.winningPlan);
    expect(stages).toContain('IXSCAN');
    expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
  });
});
