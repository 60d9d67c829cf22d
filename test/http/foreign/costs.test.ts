import { createMetrics, defaultPolicy, type OperationCost } from '@spine/gateway';
import { anonymous, type Viewer } from '@spine/kit';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  foreignGateway,
  type Gateway,
  post,
  subgraphNamed,
} from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';

let app: Gateway;
let viewer: Viewer = anonymous;
let calls = 0;
let observed: unknown[] = [];

beforeAll(async () => {
  app = await build();
});
beforeEach(() => {
  calls = 0;
  observed = [];
  viewer = anonymous;
});

function build(given: Parameters<typeof foreignGateway>[0] = {}) {
  return foreignGateway({
    authenticate: async () => viewer,
    observeCost: (cost: OperationCost, name) => observed.push([cost, name]),
    subgraphs: (name) => {
      const subgraph = inProcess(subgraphNamed(name));
      return {
        ...subgraph,
        execute: (...request) => {
          calls += 1;
          return subgraph.execute(...request);
        },
      };
    },
    ...given,
  });
}

/** Ten products assumed, each with so many further ones behind it, and the products’ ten reviews. */
const operation = 'query Shop { products { name next { name } reviews { stars } } }';
const estimated = 10 * (1 + 1 + 10);

test('an operation at its budget is answered, one above it is refused before any subgraph is called', async () => {
  const withBudget = (maximum: number) =>
    build({ policy: { ...defaultPolicy, budget: { ...defaultPolicy.budget, maximum } } });
  expect((await post(await withBudget(estimated), operation)).status).toBe(200);
  calls = 0;
  const { status, body } = await post(await withBudget(estimated - 1), operation);
  expect([status, body.errors]).toEqual([
    400,
    [
      {
        message: "This operation's estimated cost is 120; the maximum is 119.",
        extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE' },
      },
    ],
  ]);
  expect(calls).toBe(0);
});

test('someone with a scope that has a budget of its own may ask for more', async () => {
  const budget = { maximum: 10, byScope: new Map([['shop:read', 200]]), listSize: 10 };
  const guarded = await build({ policy: { ...defaultPolicy, budget } });
  expect((await post(guarded, operation)).status).toBe(400);
  viewer = { ...anonymous, scopes: ['shop:read'] };
  expect((await post(guarded, operation)).status).toBe(200);
});

test('a client that asks learns in development what an operation was estimated to cost, and did', async () => {
  const { body } = await post(app, operation, {}, { 'x-explain-cost': '1' });
  // Two products, each with a next one; two reviews.
  expect(body.extensions).toEqual({ cost: { estimated, actual: 2 * 2 + 2, budget: 5_000 } });
  expect((await post(app, operation)).body).not.toHaveProperty('extensions');
});

test('nobody learns it in production', async () => {
  const production = await build({ environment: 'production' });
  const { body } = await post(production, operation, {}, { 'x-explain-cost': '1' });
  expect(body).not.toHaveProperty('extensions');
});

test('whoever measures is told of every valid operation, answered or refused', async () => {
  await post(app, operation);
  const budget = { ...defaultPolicy.budget, maximum: 1 };
  await post(await build({ policy: { ...defaultPolicy, budget } }), operation);
  await post(app, '{ nothing }');
  expect(observed).toEqual([
    [{ estimated, actual: 6, budget: 5_000 }, 'Shop'],
    [{ estimated, actual: null, budget: 1 }, 'Shop'],
  ]);
});

test('every sixteenth operation’s cost, before and after, is in the metrics', async () => {
  const metrics = createMetrics();
  const counted = await build({ metrics });
  for (let i = 0; i < 17; i += 1) await post(counted, operation);
  const { text } = await metrics.expose();
  expect(text).toContain('gateway_operation_cost_estimated_count 2');
  expect(text).toContain(`gateway_operation_cost_estimated_sum ${2 * estimated}`);
  expect(text).toContain('gateway_operation_cost_actual_count 2');
});
