import { readdirSync, readFileSync } from 'node:fs';
import { anonymous } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import operationVariables from '../../schema/operationVariables.json' with { type: 'json' };
import { startGraph, type TestGraph } from '../support/graph.ts';
import { explainReads } from '../support/queryPlans.ts';

const folder = new URL('../../schema/operations/', import.meta.url);
const operations = readdirSync(folder).map((file) => file.replace('.graphql', ''));

/** They make every part of a shipped operation read something. */
const variables: Readonly<Record<string, object>> = operationVariables;

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous });
});
afterAll(() => graph.end());

test('every shipped operation has variables', () => {
  expect(operations.toSorted()).toEqual(Object.keys(variables).toSorted());
});

test.each(operations)(
  '%s reads through indexes: no collection scan, no sort in memory',
  async (name) => {
    const document = readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
    const reads = await explainReads(graph.connections, () =>
      graph.ask(document, variables[name] ?? {}),
    );
    expect(reads.length).toBeGreaterThan(0);
    const slow = reads.filter(({ stages }) =>
      stages.some((stage) => stage === 'COLLSCAN' || stage === 'SORT'),
    );
    expect(slow).toEqual([]);
  },
);
