import { silentLogger } from '@spine/kit';
import type { FormattedExecutionResult } from 'graphql';
import { expect, test, vi } from 'vitest';
import { countdown } from '../../../support/countdown.ts';
import { event } from '../../../support/event.ts';
import { foreignGateway, post } from '../../../support/foreign/gateway.ts';
import { intercepted } from '../../../support/foreign/intercepted.ts';
import {
  connectedTo,
  inOnePiece,
  onTheWire,
  pipelined,
  query,
  receivedUntil,
} from '../../../support/foreign/onTheWire.ts';
import { keptStatuses } from '../../../support/keptStatuses.ts';

test('requests of one connection that closes give up their places, those behind others too (pipelining)', async () => {
  const many = 20;
  const [asked, given, told] = [countdown(many), countdown(many), countdown(many)];
  const { statuses, logger } = keptStatuses(told.happen);
  let hangs = true;
  const app = await foreignGateway({
    maxInFlight: many,
    logger,
    subgraphs: intercepted(({ terms, answer }) => {
      if (!hangs) return answer();
      asked.happen();
      terms?.leaving?.onCancel(given.happen);
      return new Promise(() => {});
    }),
  });
  const client = await connectedTo(app);
  client.write(pipelined(many));
  await asked.reached;
  hangs = false;
  expect((await post(app, query)).status).toBe(503);
  client.destroy();
  await given.reached;
  await told.reached;
  expect(statuses.filter((status) => status === 499)).toHaveLength(many);
  await vi.waitFor(async () => expect((await post(app, query)).status).toBe(200));
  // All of them, not one alone.
  const all = await Promise.all(Array.from({ length: many }, () => post(app, query)));
  expect(all.map(({ status }) => status)).toEqual(Array(many).fill(200));
  await app.close();
});

test('requests that are refused behind one that hangs hold no places (pipelining)', async () => {
  const many = 3;
  const hung = countdown(2);
  const app = await foreignGateway({
    maxInFlight: many + 2,
    subgraphs: intercepted(({ request, answer }) => {
      if (!/n[89]/.test(request.query)) return answer();
      hung.happen();
      return new Promise(() => {});
    }),
  });
  const client = await connectedTo(app);
  const tooDeep = JSON.parse(`{"v":${'['.repeat(20)}${']'.repeat(20)}}`);
  client.write([onTheWire(8), pipelined(many, tooDeep), onTheWire(9)].join(''));
  await hung.reached;
  expect((await post(app, query)).status).toBe(200);
  client.destroy();
  await app.close();
});

test('a mutation keeps its place until its end, though its client has left', async () => {
  const [told, begun] = [countdown(1), countdown(1)];
  const ended = event<FormattedExecutionResult>();
  const app = await foreignGateway({
    maxInFlight: 1,
    logger: { ...silentLogger, info: told.happen },
    subgraphs: intercepted(({ request, answer }) => {
      if (!request.query.startsWith('mutation')) return answer();
      begun.happen();
      return ended.happened;
    }),
  });
  const client = await connectedTo(app);
  client.write(inOnePiece({ query: 'mutation { review(productId: "p1", stars: 5) { id } }' }));
  await begun.reached;
  client.destroy();
  await told.reached;
  expect((await post(app, query)).status).toBe(503);
  ended.happen({ data: { review: { id: 'r3' } } });
  await vi.waitFor(async () => expect((await post(app, query)).status).toBe(200));
  await app.close();
});

test('requests of one connection are answered in their order, however long the first takes', async () => {
  const released = event();
  const begun = countdown(3);
  let calls = 0;
  const app = await foreignGateway({
    subgraphs: intercepted(async ({ answer }) => {
      calls += 1;
      const first = calls === 1;
      begun.happen();
      if (first) await released.happened;
      return answer();
    }),
  });
  const client = await connectedTo(app);
  client.write(pipelined(3));
  await begun.reached;
  released.happen();
  const received = await receivedUntil(client, '"n2"');
  expect(received.match(/"n\d"/g)).toEqual(['"n0"', '"n1"', '"n2"']);
  await app.close();
});
