import { afterAll, beforeAll, expect, test } from 'vitest';
import { subgraphs } from '../../support/foreign/gateway.ts';
import { type GatewayProcess, startedGateway } from '../../support/foreign/gatewayProcess.ts';
import { type RunningSubgraph, serve } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

let running: Record<string, RunningSubgraph>;
let gateway: GatewayProcess;

beforeAll(async () => {
  running = Object.fromEntries(
    await Promise.all(subgraphs.map(async (subgraph) => [subgraph.name, await serve(subgraph)])),
  );
  gateway = await startedGateway(composed(subgraphs, addresses()), {
    SUBGRAPH_ERROR_CODES: 'SILENCED',
  });
});

afterAll(async () => {
  await Promise.all(Object.values(running).map((subgraph) => subgraph.close()));
  expect(await gateway.stop()).toMatchObject({ code: 0, stderr: '' });
});

function addresses(): Record<string, string> {
  return Object.fromEntries(Object.entries(running).map(([name, { url }]) => [name, url]));
}

async function ask(query: string, variables = {}, headers = {}) {
  const response = await fetch(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

test('somebody asks three subgraphs in one query, one of them needing fields of another', async () => {
  expect(await ask('{ products { name shippingCost reviews { stars } } }')).toEqual({
    status: 200,
    data: {
      products: [
        { name: 'Retractor', shippingCost: 0, reviews: [{ stars: 5 }, { stars: 3 }] },
        { name: 'Curette', shippingCost: 9, reviews: [] },
      ],
    },
  });
});

test('variables, enums and mutations reach the subgraph that owns them', async () => {
  expect(
    await ask('query ($kind: Kind) { products(kind: $kind) { id } }', { kind: 'LIGHT' }),
  ).toEqual({
    status: 200,
    data: { products: [{ id: 'p2' }] },
  });
  expect(await ask('mutation { review(productId: "p1", stars: 4) { id stars } }')).toEqual({
    status: 200,
    data: { review: { id: 'r3', stars: 4 } },
  });
});

test('an error that a subgraph coded reaches the client, without what the code does not need', async () => {
  expect(await ask('{ product(id: "p1") { name coded } }')).toEqual({
    status: 200,
    errors: [
      {
        message: 'The reviewer asked for silence.',
        path: ['product', 'coded'],
        extensions: { code: 'SILENCED', argument: 'id' },
      },
    ],
    data: { product: { name: 'Retractor', coded: null } },
  });
});

test('an error that nobody coded tells the client nothing of the subgraph', async () => {
  expect(await ask('{ product(id: "p1") { uncoded } }')).toEqual({
    status: 200,
    errors: [
      {
        message: 'Something went wrong on our side; the log has the details.',
        path: ['product', 'uncoded'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
    data: { product: { uncoded: null } },
  });
});

test('no header of the client reaches a subgraph but the request’s id', async () => {
  const secrets = { authorization: 'Bearer secret', cookie: 'a=b', 'x-viewer-token': 'forged' };
  expect(await ask('{ headers }', {}, secrets)).toMatchObject({
    data: {
      headers: ['accept', 'connection', 'content-length', 'content-type', 'host', 'x-request-id'],
    },
  });
});

test('it is ready when all its subgraphs are, each told by name', async () => {
  const response = await fetch(`${gateway.address}/health/ready`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ready',
    subgraphs: { inventory: 'ready', products: 'ready', reviews: 'ready' },
  });
});
