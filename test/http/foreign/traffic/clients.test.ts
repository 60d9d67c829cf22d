import type { RequestListener } from 'node:http';
import { createMetrics } from '@spine/gateway';
import { type Logger, silentLogger } from '@spine/kit';
import { expect, test } from 'vitest';
import { event } from '../../../support/event.ts';
import { post } from '../../../support/foreign/gateway.ts';
import { reviewsOf, said, withReviews } from '../../../support/foreign/reviewsElsewhere.ts';

const json = { 'content-type': 'application/json' };

/** A log that tells when a request's line is written. */
function telling() {
  const line = event<{ status?: number }>();
  const errors: object[] = [];
  const logger: Logger = {
    ...silentLogger,
    info: (details, message) => message === 'request' && line.happen(details),
    error: (details) => void errors.push(details),
  };
  return { logger, told: line.happened, errors };
}

async function ask(address: string, query: string, signal: AbortSignal) {
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query }),
    signal,
  });
}

test('a client that leaves takes its question back from the subgraphs', async () => {
  const leaving = new AbortController();
  const gone = event();
  const { logger, told, errors } = telling();
  const listener: RequestListener = (_request, response) => {
    response.once('close', () => gone.happen());
    leaving.abort();
  };
  const app = await withReviews(listener, {
    logger,
    deadlines: { others: 60_000, named: new Map() },
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  await expect(ask(address, reviewsOf, leaving.signal)).rejects.toThrow('aborted');
  await gone.happened;
  expect(await told).toMatchObject({ status: 499, fetches: 2 });
  expect(errors).toEqual([]);
});

test('a mutation goes on to its end without its client', async () => {
  const leaving = new AbortController();
  const ended = event<boolean>();
  const { logger, told } = telling();
  const listener: RequestListener = async (_request, response) => {
    response.once('close', () => ended.happen(response.writableFinished));
    leaving.abort();
    await told;
    response.writeHead(200, json).end('{"data":{"review":{"id":"r3"}}}');
  };
  const app = await withReviews(listener, { logger });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const mutation = 'mutation { review(productId: "p1", stars: 5) { id } }';
  await expect(ask(address, mutation, leaving.signal)).rejects.toThrow('aborted');
  expect(await ended.happened).toBe(true);
});

test('two clients who ask the same at once are answered by one read', async () => {
  const shared = event();
  let requests = 0;
  const listener: RequestListener = async (_request, response) => {
    requests += 1;
    await shared.happened;
    response.writeHead(200, json).end(said);
  };
  const app = await withReviews(listener, {
    metrics: {
      ...createMetrics(),
      readShared: (name) => name === 'reviews' && shared.happen(),
    },
  });
  const [one, two] = await Promise.all([post(app, reviewsOf), post(app, reviewsOf)]);
  expect(one.body.data.product).toEqual({ name: 'Retractor', coded: 'said' });
  expect(two.text).toBe(one.text);
  expect(requests).toBe(1);
});

test('beyond its limit a gateway sends clients away for a moment, and says that it is well', async () => {
  const asked = event();
  const released = event();
  const app = await withReviews(
    async (_request, response) => {
      asked.happen();
      await released.happened;
      response.writeHead(200, json).end(said);
    },
    { maxInFlight: 1 },
  );
  const first = post(app, reviewsOf);
  await asked.happened;
  const refused = await post(app, '{ __typename }');
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('1');
  expect(refused.body.errors[0].extensions).toEqual({ code: 'OVERLOADED' });
  expect((await app.inject({ url: '/health/live' })).statusCode).toBe(200);
  released.happen();
  expect((await first).status).toBe(200);
  expect((await post(app, '{ __typename }')).status).toBe(200);
});
