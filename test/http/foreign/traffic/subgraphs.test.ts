import { createServer, type RequestListener } from 'node:http';
import { createMetrics, remoteSubgraph } from '@spine/gateway';
import { type Logger, silentLogger } from '@spine/kit';
import { expect, test } from 'vitest';
import { closedAfterEach } from '../../../support/closedAfterEach.ts';
import { event } from '../../../support/event.ts';
import { foreignGateway, post, subgraphNamed } from '../../../support/foreign/gateway.ts';
import { inProcess } from '../../../support/foreign/inProcess.ts';
import {
  reviewsOf,
  said,
  silence,
  withReviews,
} from '../../../support/foreign/reviewsElsewhere.ts';
import { listening } from '../../../support/foreign/subgraph.ts';

const closing = closedAfterEach();
const json = { 'content-type': 'application/json' };

test('a hung subgraph costs its own fields only, while another one is still waited for', async () => {
  const asked = event();
  const released = event();
  const inventory = inProcess(subgraphNamed('inventory'));
  const server = await listening(createServer(() => {}));
  closing.push(server.close);
  const app = await foreignGateway({
    deadlines: { others: 60_000, named: new Map([['reviews', 100]]) },
    subgraphs: (name) => {
      if (name === 'reviews') return remoteSubgraph(server.url, null);
      if (name !== 'inventory') return inProcess(subgraphNamed(name));
      const execute: typeof inventory.execute = async (...asking) => {
        asked.happen();
        await released.happened;
        return inventory.execute(...asking);
      };
      return { ...inventory, execute };
    },
  });
  closing.push(() => app.close());
  const patient = post(app, '{ product(id: "p1") { shippingCost } }');
  await asked.happened;
  expect((await post(app, reviewsOf)).body).toEqual(silence);
  released.happen();
  const { body } = await patient;
  expect(body.errors).toBeUndefined();
  expect(body.data.product.shippingCost).toEqual(expect.any(Number));
});

test('a subgraph that hangs in this very process is waited for no longer', async () => {
  const metrics = createMetrics();
  const app = await foreignGateway({
    metrics,
    deadlines: { others: 100, named: new Map() },
    subgraphs: (name) =>
      name === 'reviews'
        ? { ready: async () => true, execute: () => new Promise(() => {}) }
        : inProcess(subgraphNamed(name)),
  });
  expect((await post(app, reviewsOf)).body).toEqual(silence);
  expect((await metrics.expose()).text).toContain(
    'gateway_subgraph_call_duration_seconds_count{subgraph="reviews",outcome="deadline"} 1',
  );
});

test('a deadline for a subgraph that is none is refused at start', async () => {
  const deadlines = { others: 100, named: new Map([['ratings', 5]]) };
  await expect(foreignGateway({ deadlines })).rejects.toThrow(
    'SUBGRAPH_DEADLINE has a deadline for "ratings", but the subgraphs of SUPERGRAPH are',
  );
});

test('an answer of 300 MB is cut off, and costs its fields and hardly any memory', async () => {
  const chunk = Buffer.alloc(1024 * 1024, ' ');
  const sent = { megabytes: 0, before: 0, most: 0 };
  const app = await withReviews((_request, response) => {
    // What the gateway itself takes is none of the answer's.
    sent.before ||= process.memoryUsage.rss();
    const more = () => {
      while (sent.megabytes < 300 && !response.destroyed) {
        sent.megabytes += 1;
        sent.most = Math.max(sent.most, process.memoryUsage.rss());
        if (!response.write(chunk)) return response.once('drain', more);
      }
      return response.end(said);
    };
    response.writeHead(200, json);
    more();
  });
  expect((await post(app, reviewsOf)).body).toEqual(silence);
  expect(sent.megabytes).toBeLessThan(64);
  expect(sent.most - sent.before).toBeLessThan(50 * 1024 * 1024);
});

test('a read over a connection that breaks is repeated, a mutation is not', async () => {
  let requests = 0;
  const app = await withReviews((request, response) => {
    requests += 1;
    if (requests === 1) request.socket.destroy();
    else response.writeHead(200, json).end(said);
  });
  expect((await post(app, reviewsOf)).body.data.product.coded).toBe('said');
  expect(requests).toBe(2);
  requests = 0;
  const { body } = await post(app, 'mutation { review(productId: "p1", stars: 5) { id } }');
  const errors = silence.errors.map((error) => ({ ...error, path: ['review'] }));
  expect(body).toEqual({ errors, data: { review: null } });
  expect(requests).toBe(1);
});

test('a subgraph that keeps failing is spared, told once, and the rest is answered', async () => {
  let requests = 0;
  const warned: string[] = [];
  const failures: object[] = [];
  const metrics = createMetrics();
  const logger: Logger = {
    ...silentLogger,
    warn: (_details, message) => void warned.push(message),
    error: (details) => void failures.push(details),
  };
  const listener: RequestListener = (_request, response) => {
    requests += 1;
    response.writeHead(500).end();
  };
  const app = await withReviews(listener, { metrics, logger });
  for (let i = 0; i < 15; i += 1) expect((await post(app, reviewsOf)).body).toEqual(silence);
  expect(requests).toBe(10);
  expect(failures).toHaveLength(10);
  expect(warned).toEqual(['a subgraph fails and is spared']);
  const { text } = await metrics.expose();
  expect(text).toContain('gateway_subgraph_circuit_open{subgraph="reviews"} 1');
  expect(text).toMatch(/call_duration_seconds_count\{subgraph="reviews",outcome="refused"\} 5/);
});
