import { remoteSubgraph } from '@spine/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  foreignGateway,
  type Gateway,
  post,
  subgraphNamed,
  subgraphs,
} from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { type RunningSubgraph, serve } from '../../support/foreign/subgraph.ts';

let running: Map<string, RunningSubgraph>;
let remote: Gateway;
let local: Gateway;

beforeAll(async () => {
  const served = subgraphs.map(async (subgraph) => [subgraph.name, await serve(subgraph)] as const);
  running = new Map(await Promise.all(served));
  remote = await foreignGateway({
    subgraphs: (name) => remoteSubgraph(running.get(name)?.url ?? '', null),
  });
  local = await foreignGateway();
});

afterAll(async () => {
  await remote.close();
  await local.close();
  await Promise.all([...running.values()].map((subgraph) => subgraph.close()));
});

const operations: readonly (readonly [query: string, variables: object])[] = [
  ['{ products { __typename id name price weight shippingCost reviews { id stars } } }', {}],
  [
    '{ a: product(id: "p1") { ...all } b: product(id: "p9") { ...all } } fragment all on Product { name reviews { stars } }',
    {},
  ],
  ['{ products { uncoded coded } }', {}],
  ['{ products { b: coded a: uncoded c: coded } }', {}],
  [
    'query ($kind: Kind, $first: Int!) { products(kind: $kind, first: $first) { id } }',
    { kind: 'LIGHT', first: 1 },
  ],
  ['query ($id: ID!) { product(id: $id) { id } }', {}],
  ['query ($kind: Kind) { products(kind: $kind) { id } }', { kind: 'HEAVY' }],
  ['mutation { review(productId: "p1", stars: 5) { id stars } }', {}],
  ['{ nothing }', {}],
];

test.each(operations)(
  '%s %j is answered in the same bytes over HTTP and in one process',
  async (query, variables) => {
    const answers = [await post(remote, query, variables), await post(local, query, variables)];
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(answers[0]?.status).toBe(answers[1]?.status);
  },
);

test('errors stand in the order of their places in the answer', async () => {
  const { body } = await post(local, '{ products { b: coded a: uncoded } }');
  expect(body.errors.map(({ path }: { path: unknown }) => path)).toEqual([
    ['products', 0, 'a'],
    ['products', 0, 'b'],
    ['products', 1, 'a'],
    ['products', 1, 'b'],
  ]);
});

test('what one subgraph says of an entity reaches the other in the same process untouched', async () => {
  const received: unknown[] = [];
  const app = await foreignGateway({
    subgraphs: (name) => {
      const call = inProcess(subgraphNamed(name));
      const spied = (...[request, ...rest]: Parameters<typeof call.execute>) => {
        received.push(request.variables);
        return call.execute(request, ...rest);
      };
      return name === 'inventory' ? { ...call, execute: spied } : call;
    },
  });
  await post(app, '{ products { shippingCost } }');
  expect(received).toEqual([
    {
      representations: [
        { __typename: 'Product', id: 'p1', price: 120, weight: 300 },
        { __typename: 'Product', id: 'p2', price: 40, weight: 90 },
      ],
    },
  ]);
});
