import { readdirSync } from 'node:fs';
import { anonymous } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { operations } from '../support/operations.ts';
import { explainReads, readsOf } from '../support/queryPlans.ts';
import { viewerAs } from '../support/roles.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous });
});
afterAll(() => graph.end());

test('every shipped operation has example variables', () => {
  const files = readdirSync(new URL('../../schema/operations/', import.meta.url));
  expect(files.toSorted()).toEqual(operations.map(({ name }) => `${name}.graphql`).toSorted());
});

test.each(operations)(
  '$name reads through indexes: no collection scan, no sort in memory',
  async ({ document, variables, as }) => {
    graph.as(viewerAs(as));
    const reads = await explainReads(graph.connections, () => graph.ask(document, variables));
    expect(reads.length).toBeGreaterThan(0);
    const slow = reads.filter(({ stages }) =>
      stages.some((stage) => stage === 'COLLSCAN' || stage === 'SORT'),
    );
    expect(slow).toEqual([]);
  },
);

test('every read of every shipped operation has a time limit of two seconds, aggregations as well', async () => {
  const reads = await readsOf(graph.connections, async () => {
    for (const { document, variables, as } of operations) {
      graph.as(viewerAs(as));
      await graph.ask(document, variables);
    }
  });
  expect(new Set(reads.map(({ name }) => name))).toEqual(new Set(['find', 'aggregate']));
  expect(reads.filter(({ maxTimeMS }) => maxTimeMS !== 2_000)).toEqual([]);
});
