import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { doorsGraph } from '../../support/foreign/planner/doors.ts';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

/** Each with what is to run, in this order: every response name once, where it appears first (CollectFields). */
const mutations: readonly (readonly [query: string, ran: string])[] = [
  ['{ open { name } light { name } open { by } }', 'open light'],
  ['{ ... { light { name } } open { name } ... { dim { name } } }', 'light open dim'],
  [
    '{ ...F open { name } ...G } fragment F on Mutation { light { name } } fragment G on Mutation { dim { name } }',
    'light open dim',
  ],
  ['{ open { name } light { name } ... on Mutation { open { by } } }', 'open light'],
  ['($x: Boolean!) { light { name } open { name } light @include(if: $x) { by } }', 'light open'],
  ['($x: Boolean!) { light @skip(if: $x) { name } open { name } light { by } }', 'open light'],
  [
    '($x: Boolean!) { open { name } light { name } ...F @include(if: $x) } fragment F on Mutation { open { by } }',
    'open light',
  ],
  [
    '($x: Boolean!) { ... @include(if: $x) { light { name } } open { name } ... @include(if: $x) { dim { name } } }',
    'light open dim',
  ],
  [
    '($x: Boolean = true) { ... { open { name @skip(if: $x) by } } again: open { name } light @skip(if: $x) { by } }',
    'open open',
  ],
  ['($x: Boolean!) { ... @skip(if: $x) { open { name } } }', ''],
];

describe.each(['spine', 'apollo'] as const)('run by %s', (engine) => {
  const journal: string[] = [];
  const subgraphs = doorsGraph(journal);
  let app: Gateway;
  beforeAll(async () => {
    app = await foreignGateway({
      engine,
      supergraphSdl: composed(subgraphs),
      subgraphs: (name) =>
        inProcess(subgraphs.find((each) => each.name === name) as ForeignSubgraph),
    });
  });
  afterAll(() => app.close());

  test.each(mutations)('mutation %s runs %s', async (query, ran) => {
    journal.length = 0;
    const variables = query.includes('$x: Boolean!') ? { x: true } : {};
    const { data, errors } = (await post(app, `mutation ${query}`, variables)).body;
    expect(errors).toBeUndefined();
    expect(journal.join(' ')).toBe(ran);
    expect(Object.keys(data)).toHaveLength(journal.length);
  });

  test('what is asked of one field at several places is answered at once', async () => {
    const query =
      'mutation ($x: Boolean!) { open { name } light { name } ...F @include(if: $x) } fragment F on Mutation { open { by } }';
    for (const x of [true, false, true])
      expect((await post(app, query, { x })).body).toEqual({
        data: { open: { name: 'open', ...(x && { by: 'Ada' }) }, light: { name: 'light' } },
      });
  });
});
