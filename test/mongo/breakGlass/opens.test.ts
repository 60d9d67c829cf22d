import { anonymous } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { BreakGlass, refused } from '../../support/BreakGlass.ts';
import { viewerWith } from '../../support/subgraph.ts';

const glass = new BreakGlass();

describe.each(glass.ways)('break-glass: %s', (_way, query) => {
  test('is read 59 minutes after, and refused 61 minutes after and before', async () => {
    expect(await glass.verdict(query())).toEqual(refused);
    await glass.opened();
    expect(await glass.verdict(query())).toBe('read');
    glass.later(59);
    expect(await glass.verdict(query())).toBe('read');
    glass.later(2);
    expect(await glass.verdict(query())).toEqual(refused);
  });
});

test('break-glass: a grant of a minute lasts a minute', async () => {
  const query = glass.ofCentre('benchmark { year }');
  const { until } = await glass.opened({ minutes: 1 });
  expect(new Date(until).getTime() - glass.now.getTime()).toBe(60_000);
  glass.now = new Date(new Date(until).getTime() - 1);
  expect(await glass.verdict(query)).toBe('read');
  glass.now = new Date(until);
  expect(await glass.verdict(query)).toEqual(refused);
});

test('break-glass: what waits at the centre, and what was found there, is told while it is open', async () => {
  const lists = `{ auditWork(asOf: "2027-06-15", centre: "${glass.centre}") { totalCount }
    breachedDecisions(first: 100) { nodes { centre { id } } } findingCounts { major minor observations } }`;
  const told = async () => JSON.stringify(await glass.subgraph.query(lists, {}, glass.auditor()));
  const before = await told();
  await glass.opened();
  expect(await told()).not.toBe(before);
  glass.later(61);
  expect(await told()).toBe(before);
});

test('break-glass: it opens one centre to one person', async () => {
  await glass.opened();
  const audits = glass.collection('audits');
  const other = await audits.findOne({
    centreId: {
      $nin: [
        glass.centre,
        ...(await audits.distinct('centreId', { 'team.personId': glass.auditorsId })),
      ],
    },
  });
  expect(await glass.verdict(`{ audit(id: "${other?._id}") { kind } }`)).toEqual(refused);
  const query = glass.ofCentre('benchmark { year }');
  const stranger = viewerWith(['audit:read'], { person_id: 'synthetic-person-0001' });
  expect(await glass.verdict(query, stranger)).toEqual(refused);
  expect(await glass.verdict(query, anonymous)).toEqual(refused);
});

test('break-glass: it lets nobody change anything', async () => {
  await glass.opened();
  const begin = `mutation { beginVisit(input: { idempotencyKey: "${glass.nextKey()}", auditId: "${glass.audit}", expectedVersion: 1 }) { userErrors { code } } }`;
  expect(await glass.verdict(begin)).toEqual(refused);
});
