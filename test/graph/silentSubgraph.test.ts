import { buildGateway, type GatewayOptions } from '@spine/gateway';
import { type SubgraphRequest, silentLogger } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGraph, subgraphNamed, supergraphSdl, type TestGraph } from '../support/graph.ts';
import { viewerWith } from '../support/subgraph.ts';

const committee = viewerWith(['certification:decide']);
let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: committee, cases: 200 });
});
afterAll(() => graph.end());

/** A gateway over the graph's subgraphs, one of which does not answer. */
function withoutAnswerOf(silent: string, note: (name: string, request: SubgraphRequest) => void) {
  const subgraphs: GatewayOptions['subgraphs'] = (name) => {
    const subgraph = subgraphNamed(graph.subgraphs, name);
    return {
      ...subgraph,
      execute: async (request, viewer) => {
        note(name, request);
        if (name === silent) throw new Error('Unplugged.');
        return subgraph.execute(request, viewer);
      },
    };
  };
  return buildGateway({
    supergraphSdl,
    environment: 'development',
    logger: silentLogger,
    authenticate: async () => committee,
    subgraphs,
  });
}

test('where nobody says who holds a diploma, a centre’s readiness is an error and not worked out from nulls', async () => {
  const all = '{ centres(first: 50) { nodes { id surgeons { id } } } }';
  const { data } = await graph.ask<{
    centres: { nodes: { id: string; surgeons: object[] }[] };
  }>(all);
  const id = data.centres.nodes.find(({ surgeons }) => surgeons.length > 1)?.id;
  const told: unknown[] = [];
  const app = await withoutAnswerOf('education', (name, { variables }) => {
    if (name === 'quality') told.push(variables?.representations);
  });
  const query = 'query ($id: ID!) { centre(id: $id) { name readiness { lines { figure } } } }';
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables: { id } },
  });
  await app.close();
  expect(statusCode).toBe(200);
  expect(JSON.parse(body)).toEqual({
    data: { centre: { name: expect.any(String), readiness: null } },
    errors: [
      {
        message: 'The education subgraph did not answer.',
        path: ['centre', 'readiness'],
        extensions: { code: 'SUBGRAPH_UNREACHABLE' },
      },
    ],
  });
  expect(told).toEqual([]);
});
