import { readdirSync, readFileSync } from 'node:fs';
import { anonymous } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { explainReads } from '../support/queryPlans.ts';
import { testDay } from '../support/subgraph.ts';

const folder = new URL('../../schema/operations/', import.meta.url);
const operations = readdirSync(folder).map((file) => file.replace('.graphql', ''));

/** Variables that make every part of a shipped operation read something. */
const variables: Readonly<Record<string, object>> = {
  CentresOfCountry: { country: 'DE', asOf: testDay },
  OrganizationProfile: { acronym: 'EUROSPINE' },
  PathologyGroupEverywhere: { group: 'TRAUMA', asOf: testDay },
  RegionalActivity: { year: 2021 },
  WayToCourse: { course: 'ao-spine-trauma-advanced', year: 2026 },
};

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous });
});
afterAll(() => graph.end());

test('every shipped operation has variables here', () => {
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
