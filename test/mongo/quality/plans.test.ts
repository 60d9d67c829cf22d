import { quality } from '@spine/quality';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainReads } from '../../support/queryPlans.ts';
import { openSeeded, type TestSubgraph, testSeed, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 2_000 });
});
afterAll(() => subgraph.end());

/** Every read that the subgraph offers, for someone who may do all of it. */
const everything = `query ($of: [_Any!]!) {
  scheme(code: "SSCOE") { versions { version } }
  certificate(number: "SYN-SSCOE-0001") { status }
  certificationRegister(country: "DE", pathologyGroup: TRAUMA, status: VALID) { totalCount nodes { since } }
  audit(id: "audit-999-1") { id }
  auditWork { nodes { certificate { number } finding { repeats { id } } audit { reauditDue } } }
  breachedDecisions(until: "2026-01-01") { nodes { breaches } }
  findingCounts { major }
  myCentre { cases { totalCount nodes { id } } }
  _entities(representations: $of) {
    ... on Organization { certificationSchemes { code } registries { code codeLists { list } } }
    ... on Person { auditAssignments { id } }
    ... on Centre {
      certification { status } certificates { events { kind decision { kind } } }
      certificationFile {
        applications { status certificate { number } }
        audits { findings { status criterion { code } } version { version } }
        decisions { breaches }
      }
      volumes { cases } benchmark { own { cases } pool { cases } } readiness { lines { figure } }
    }
  }
}`;

test('no operation scans a collection or sorts in memory', async () => {
  const { centres, auditors } = syntheticWorld(testSeed);
  const of = [
    { __typename: 'Organization', id: 'eurospine' },
    ...auditors.map(({ id }) => ({ __typename: 'Person', id })),
    ...centres.map(({ id }) => ({
      __typename: 'Centre',
      id,
      surgeonTerms: [],
      awardPeriods: [],
    })),
  ];
  const viewer = viewerWith(['registry:submit', 'certification:decide'], {
    centre_ids: [centres[0]?.id ?? ''],
  });
  const reads = await explainReads([subgraph.connection], () =>
    subgraph.query(everything, { of }, viewer),
  );
  expect(reads.length).toBeGreaterThan(15);
  const slow = reads.filter(({ stages }) =>
    stages.some((stage) => stage === 'COLLSCAN' || stage === 'SORT'),
  );
  expect(slow).toEqual([]);
});
