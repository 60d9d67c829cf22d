import { once } from 'node:events';
import type { Socket } from 'node:net';
import { noMetrics } from '@spine/gateway';
import { expect, test, vi } from 'vitest';
import { countdown } from '../../../support/countdown.ts';
import { foreignGateway, post } from '../../../support/foreign/gateway.ts';
import { intercepted } from '../../../support/foreign/intercepted.ts';
import {
  connectedTo,
  onTheWire,
  query,
  receivedUntil,
} from '../../../support/foreign/onTheWire.ts';

test('who is slow to send a body holds no place meanwhile (slowloris), and is answered once it is there', async () => {
  const began = countdown(1);
  const app = await foreignGateway({
    maxInFlight: 1,
    metrics: { ...noMetrics, requestBegan: began.happen },
  });
  const client = await connectedTo(app);
  const request = onTheWire(0);
  client.write(request.slice(0, -1));
  await began.reached;
  expect((await post(app, query)).status).toBe(200);
  client.write(request.slice(-1));
  const received = await receivedUntil(client, '"n0"');
  expect(received).toContain('HTTP/1.1 200 OK');
  expect((await post(app, query)).status).toBe(200);
  await app.close();
});

test('who never takes the answer holds no place (slow read), and is cut off after two minutes', async () => {
  const name = 'x'.repeat(50_000_000);
  let isLong = true;
  const app = await foreignGateway({
    maxInFlight: 1,
    subgraphs: intercepted(async ({ answer }) => {
      if (!isLong) return answer();
      isLong = false;
      return { data: { n0: { name } } };
    }),
  });
  const accepted = once(app.server, 'connection') as Promise<[Socket]>;
  const client = (await connectedTo(app)).pause();
  const [connection] = await accepted;
  client.write(onTheWire(0));
  await vi.waitFor(() => expect(isLong).toBe(false), { timeout: 20_000 });
  await vi.waitFor(async () => expect((await post(app, query)).status).toBe(200), {
    timeout: 20_000,
  });
  expect([app.server.timeout, connection.timeout]).toEqual([120_000, 120_000]);
  expect(connection.writableLength).toBeGreaterThan(0);
  const cutOff = once(connection, 'close');
  connection.setTimeout(1);
  await cutOff;
  client.destroy();
  await app.close();
});
