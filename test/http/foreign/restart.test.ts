import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Pool } from 'undici';
import { expect, test } from 'vitest';
import { foreignGateway, type Gateway, subgraphs } from '../../support/foreign/gateway.ts';
import { startedGateway } from '../../support/foreign/gatewayProcess.ts';
import { composed } from '../../support/foreign/supergraph.ts';

/** A gateway as its balancer sees it. */
interface Instance {
  readonly app: Gateway;
  readonly address: string;
  /** The balancer's keep-alive connections to it. */
  readonly pool: Pool;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

async function post(pool: Pool, body: string | Buffer): Promise<Reply> {
  const headers = { 'content-type': 'application/json' };
  const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
  return { status: answer.statusCode, text: await answer.body.text() };
}

/** Sends each request once, to one of the instances in turn; answers 502 where that one does not answer. */
async function startBalancer() {
  const instances: Instance[] = [];
  let turn = 0;
  const forward = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await buffer(incoming);
    turn += 1;
    const { pool } = instances[turn % instances.length] as Instance;
    const { status, text } = await post(pool, body);
    outgoing.writeHead(status).end(text);
  };
  const server = createServer((incoming, outgoing) => {
    forward(incoming, outgoing).catch((error) => outgoing.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { instances, address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Clients that ask over keep-alive connections, one request after the other, until they are stopped. */
function startClients(address: string) {
  const pool = new Pool(address, { connections: 20 });
  const body = JSON.stringify({ query: '{ products { name reviews { stars } } }' });
  const answers: string[] = [];
  let running = true;
  let awaited = { count: 0, tell: () => {} };
  const client = async () => {
    while (running) {
      const { status, text } = await post(pool, body);
      if (answers.push(`${status} ${text.trim()}`) === awaited.count) awaited.tell();
    }
  };
  const all = Promise.all(Array.from({ length: 20 }, client));
  return {
    more: (count: number) =>
      new Promise<void>((tell) => {
        awaited = { count: answers.length + count, tell };
      }),
    stop: async () => {
      running = false;
      await all;
      await pool.close();
      return answers;
    },
  };
}

test('of steady requests without a retry none fails while one of two gateways after the other restarts, twenty times', async () => {
  const balancer = await startBalancer();
  let grace = true;
  const start = async (): Promise<Instance> => {
    const app = await foreignGateway({ environment: 'production', shutdownGrace: () => noticed() });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const instance = { app, address, pool: new Pool(address, { connections: 20 }) };
    /** The balancer goes on sending until its check tells it, and for what it has chosen already. */
    const noticed = async () => {
      if (!grace) return;
      await clients.more(40);
      const check = await fetch(`${address}/health/ready`);
      expect([check.status, check.headers.get('connection')]).toEqual([503, 'close']);
      balancer.instances.splice(balancer.instances.indexOf(instance), 1);
      await clients.more(40);
    };
    return instance;
  };

  balancer.instances.push(await start(), await start());
  const clients = startClients(balancer.address);
  for (let restart = 0; restart < 20; restart += 1) {
    await clients.more(20);
    const { app, pool } = balancer.instances[0] as Instance;
    await app.close();
    await pool.close();
    balancer.instances.push(await start());
  }
  const answers = await clients.stop();
  grace = false;
  for (const { app, pool } of balancer.instances) {
    await pool.close();
    await app.close();
  }
  balancer.close();
  expect(new Set(answers)).toEqual(
    new Set([
      '200 {"data":{"products":[{"name":"Retractor","reviews":[{"stars":5},{"stars":3}]},{"name":"Curette","reviews":[]}]}}',
    ]),
  );
}, 120_000);

test('a gateway that was told to stop says so, and answers until its grace is over', async () => {
  const gateway = await startedGateway(composed(subgraphs), { SHUTDOWN_GRACE: '600000' });
  // Killed when the tests are over.
  void gateway.stop();
  const ready = () => fetch(`${gateway.address}/health/ready`);
  await expect.poll(async () => (await ready()).headers.get('connection')).toBe('close');
  expect((await ready()).status).toBe(503);
  const pool = new Pool(gateway.address);
  expect((await post(pool, '{"query":"{ __typename }"}')).status).toBe(200);
  await pool.close();
});
