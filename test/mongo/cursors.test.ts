import { anonymous } from '@spine/kit';
import { organizations } from '@spine/organizations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, testClock, viewerWith } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
let cursor: string;
let now = testClock();
beforeAll(async () => {
  subgraph = await openSeeded(organizations, { clock: () => now });
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
    [1, 2, 4, 8, 16, 32, 64, 128].map((bit) => {
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

test('a cursor of a viewer with other scopes or another centre is refused, whatever the order of the scopes', async () => {
  const anna = viewerWith(['registry:read', 'audit:read'], { centre_ids: ['centre-001'] });
  const { centres } = await subgraph.query<{ centres: { pageInfo: { endCursor: string } } }>(
    '{ centres(first: 5) { pageInfo { endCursor } } }',
    {},
    anna,
  );
  const { endCursor } = centres.pageInfo;
  const as = (scopes: readonly string[], centre = 'centre-001') =>
    codeOf(endCursor, viewerWith(scopes, { centre_ids: [centre] }));
  expect(await as(['audit:read', 'registry:read'])).toBeUndefined();
  expect(await as(['registry:read'])).toBe('BAD_USER_INPUT');
  expect(await as(['registry:read', 'audit:read', 'ledger:read'])).toBe('BAD_USER_INPUT');
  expect(await as(['registry:read', 'audit:read'], 'centre-002')).toBe('BAD_USER_INPUT');
});

test('a cursor counts until the day after it was given is over', async () => {
  const day = 86_400_000;
  const given = testClock().getTime();
  const until = Math.ceil(given / day) * day + day;
  const codeAt = async (time: number) => {
    now = new Date(time);
    return codeOf(cursor, anonymous);
  };
  expect(await codeAt(given)).toBeUndefined();
  expect(await codeAt(until - 1)).toBeUndefined();
  expect(await codeAt(until)).toBe('BAD_USER_INPUT');
  // Another process's clock may be a day behind at midnight, and no further.
  expect(await codeAt(given - day)).toBeUndefined();
  expect(await codeAt(given - 2 * day)).toBe('BAD_USER_INPUT');
  now = testClock();
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
