import { organizations } from '@spine/organizations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, viewerWith } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
let cursor: string;
beforeAll(async () => {
  subgraph = await openSeeded(organizations);
  const { centres } = await subgraph.query<{ centres: { pageInfo: { endCursor: string } } }>(
    '{ centres(first: 5) { pageInfo { endCursor } } }',
  );
  cursor = centres.pageInfo.endCursor;
});
afterAll(() => subgraph.end());

const codeOf = async (after: string, viewer = viewerWith([]), field = 'centres(after: $after)') => {
  const { errors } = await subgraph.run(
    `query ($after: String) { ${field} { totalCount } }`,
    { after },
    viewer,
  );
  return errors?.[0]?.extensions?.code;
};

test('a cursor with any one bit changed is refused', async () => {
  const changed = [...cursor].flatMap((letter, at) =>
    [1, 2, 4, 8, 16, 32].map((bit) => {
      const other = String.fromCharCode(letter.charCodeAt(0) ^ bit);
      return cursor.slice(0, at) + other + cursor.slice(at + 1);
    }),
  );
  const anonymously = async (after: string) => {
    const { errors } = await subgraph.run(
      'query ($after: String) { centres(after: $after) { totalCount } }',
      { after },
    );
    return errors?.[0]?.extensions?.code;
  };
  const codes = await Promise.all(changed.map(anonymously));
  expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
});

test('a cursor of another viewer, list, filter or order is refused', async () => {
  expect(await codeOf(cursor)).toBe('BAD_USER_INPUT');
  for (const field of [
    'organizations(after: $after)',
    'centres(filter: { country: "DE" }, after: $after)',
    'centres(sort: COUNTRY, after: $after)',
  ]) {
    const { errors } = await subgraph.run(`query ($after: String) { ${field} { totalCount } }`, {
      after: cursor,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  }
});
