import { grants } from '@spine/grants';
import { describe, expect, test } from 'vitest';
import { seededSubgraph } from '../../support/seededSubgraph.ts';

const subgraph = seededSubgraph(grants);

describe('paging', () => {
  test.each([
    ['awards', 'NEWEST'],
    ['awards', 'OLDEST'],
    ['fundingCalls', 'EARLIEST_DEADLINE'],
    ['fundingCalls', 'LATEST_DEADLINE'],
  ])('through %s, %s, neither repeats nor skips one', async (list, sort) => {
    const pages = async (first: number) => {
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const data: Record<string, Page> = await subgraph.query(
          `query ($first: Int!, $after: String) { ${list}(sort: ${sort}, first: $first, after: $after) {
            nodes { id } pageInfo { hasNextPage endCursor }
          } }`,
          { first, after },
        );
        const { nodes, pageInfo } = data[list] as Page;
        ids.push(...nodes.map(({ id }) => id));
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
      return ids;
    };
    const whole = await pages(100);
    expect(await pages(4)).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  interface Page {
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }
});

test('an unknown id is null, not an error', async () => {
  const data = await subgraph.query(
    '{ award(id: "no-award") { id } fundingCall(id: "no-call") { id } }',
  );
  expect(data).toEqual({ award: null, fundingCall: null });
});

test.each([
  ['id', '{ award(id: "no award") { id } }'],
  ['id', '{ fundingCall(id: "") { id } }'],
  ['first', '{ awards(first: 101) { totalCount } }'],
  ['after', '{ fundingCalls(after: "e30.c2ln") { totalCount } }'],
  ['year', '{ awards(filter: { year: 20255 }) { totalCount } }'],
  ['funderId', '{ awards(filter: { funderId: "{}" }) { totalCount } }'],
  ['centreId', '{ awards(filter: { centreId: " " }) { totalCount } }'],
  ['programmeId', '{ fundingCalls(filter: { programmeId: "$ne" }) { totalCount } }'],
  ['asOf', '{ fundingCalls(filter: { status: OPEN, asOf: "2026-02-30" }) { totalCount } }'],
  ['pathologyGroup', '{ awards(filter: { pathologyGroup: HEAD }) { totalCount } }'],
])('a malformed %s is a BAD_USER_INPUT that names it', async (argument, query) => {
  const { errors } = await subgraph.run(query);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

test('half a surrogate pair in an input is one too, so that what is hashed is what is stored', async () => {
  const input = {
    ...{ idempotencyKey: 'half', awardId: 'a', title: 'After \ud800 two years', kind: 'ARTICLE' },
    ...{ publishedOn: '2026-01-31', source: 'A journal', authorIds: ['r'] },
  };
  const { errors } = await subgraph.run(
    'mutation ($input: RecordOutputInput!) { recordOutput(input: $input) { userErrors { field } } }',
    { input },
  );
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'input' });
});
