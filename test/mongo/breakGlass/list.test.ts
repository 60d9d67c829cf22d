import { anonymous, type Viewer } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { BreakGlass, steward } from '../../support/BreakGlass.ts';
import { centreOf } from '../../support/lifecycle.ts';
import { viewerWith } from '../../support/subgraph.ts';

const glass = new BreakGlass();

describe('break-glass: the list of grants', () => {
  const list = `query Grants($centre: ID, $reviewed: Boolean) {
    breakGlassGrants(centre: $centre, reviewed: $reviewed, first: 100) { nodes { id centre { id } overdue reviewDueOn review { verdict } } } }`;
  interface Listed {
    breakGlassGrants: { nodes: { id: string; centre: { id: string }; overdue: boolean }[] };
  }
  const listed = async (viewer: Viewer, variables: object = {}) =>
    (await glass.subgraph.query<Listed>(list, variables, viewer)).breakGlassGrants.nodes;

  test('is the stewards’ work list: what is reviewed leaves it, the longest waiting comes first', async () => {
    const first = await glass.opened({ minutes: 1 });
    glass.later(5);
    const second = await glass.opened({ minutes: 1 });
    const waiting = (await listed(steward, { reviewed: false })).map(({ id }) => id);
    expect(waiting.slice(-2)).toEqual([first.id, second.id]);
    await glass.review(first);
    expect((await listed(steward, { reviewed: false })).map(({ id }) => id)).not.toContain(
      first.id,
    );
    expect((await listed(steward, { reviewed: true })).map(({ id }) => id)).toContain(first.id);
  });

  test('says after seven days that nobody has reviewed it', async () => {
    const { id } = await glass.opened();
    const told = async () => (await listed(steward)).find((each) => each.id === id)?.overdue;
    glass.later(7 * 24 * 60);
    expect(await told()).toBe(false);
    glass.later(24 * 60);
    expect(await told()).toBe(true);
  });

  test('is shown to the centre that it is about, and no other', async () => {
    const { id } = await glass.opened();
    const own = await listed(centreOf(glass.centre), { centre: glass.centre });
    expect(own.at(-1)?.id).toBe(id);
    for (const each of own) expect(each.centre.id).toBe(glass.centre);
    expect(await listed(centreOf(glass.ownCentre), { centre: glass.ownCentre })).toEqual([]);
  });

  test('is refused of another centre as of one that does not exist, and to everybody else', async () => {
    const foreign = await glass.subgraph.run(
      list,
      { centre: glass.centre },
      centreOf(glass.ownCentre),
    );
    expect(foreign.data).toEqual({ breakGlassGrants: null });
    const same: [object, Viewer][] = [
      [{ centre: 'centre-999' }, centreOf(glass.ownCentre)],
      [{}, centreOf(glass.ownCentre)],
      [{ centre: glass.centre }, glass.auditor()],
      [{ centre: glass.centre }, viewerWith(['certification:decide'])],
      [{ centre: glass.centre }, anonymous],
    ];
    for (const [variables, viewer] of same)
      expect(await glass.subgraph.run(list, variables, viewer)).toEqual(foreign);
  });

  test.each([
    [{}],
    [{ isReviewed: false }],
    [{ centreId: 'centre-001' }],
    [{ centreId: 'centre-001', isReviewed: true }],
    [{ personId: 'someone' }],
  ])('of %j is read along an index, without a sort', async (filter) => {
    const sort: Record<string, 1 | -1> = 'personId' in filter ? { sequence: -1 } : { _id: 1 };
    const plan = await glass
      .collection('breakGlassGrants')
      .find({ ...filter, _id: { $gt: '0' } })
      .sort(sort)
      .limit(21)
      .explain('queryPlanner');
    const stages = JSON.stringify(plan.queryPlanner.winningPlan);
    expect(stages).toContain('IXSCAN');
    expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
  });
});
