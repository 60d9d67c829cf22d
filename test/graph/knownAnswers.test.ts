import { anonymous, RecordMemory } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bothWaysGateway } from '../support/bothWays.ts';
import { startGraph, subgraphNamed, supergraphSdl, type TestGraph } from '../support/graph.ts';
import { operations } from '../support/operations.ts';
import { type Cast, castOf, type Role, roles } from './access/cast.ts';

let graph: TestGraph;
let cast: Cast;
let bothWays: Awaited<ReturnType<typeof bothWaysGateway>>['bothWays'];

beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous, recordMemory: new RecordMemory(64_000_000) });
  cast = await castOf(graph.connections);
  const gateway = await bothWaysGateway({
    supergraphSdl,
    subgraphs: (name) => subgraphNamed(graph.subgraphs, name),
    authenticate: async (role) => cast.viewers[(role ?? 'anyone') as Role],
  });
  bothWays = gateway.bothWays;
});
afterAll(() => graph.end());

/** What each role may see of a centre hangs on tokens, scopes and who it is. */
const file = {
  query: `query File($centre: ID!) {
    centre(id: $centre) { name certificationFile { audits { kind findings { grade } } } }
    myCentre { name }
    audit(id: "none") { kind }
  }`,
};

test.each(roles)('shipped operations answer %s alike, known or not', async (authorization) => {
  const headers = { authorization };
  const own = { name: 'File', document: file.query, variables: { centre: cast.things.centre } };
  for (const { name, document: query, variables } of [...operations, own]) {
    const { byApollo, asKnown, known } = await bothWays({ payload: { query, variables }, headers });
    expect([name, asKnown]).toEqual([name, byApollo]);
    expect([name, known]).toEqual([name, !asKnown.text.startsWith('{"errors"')]);
  }
});
