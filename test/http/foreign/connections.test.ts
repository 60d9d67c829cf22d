import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { noMetrics } from '@spine/gateway';
import { silentLogger } from '@spine/kit';
import type { FormattedExecutionResult } from 'graphql';
import { expect, test, vi } from 'vitest';
import { foreignGateway, post, subgraphNamed } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';

const query = '{ product(id: "p1") { name } }';

/** So many different requests in one piece, which ask without waiting for an answer (RFC 9112, 9.3.2). */
function pipelined(many: number, variables = {}): string {
  return Array.from({ length: many }, (_, index) => onTheWire(index, variables)).join('');
}

/** By a name of its own, as identical reads at a time are one. */
function onTheWire(index: number, variables = {}): string {
  return inOnePiece({ query: `{ n${index}: product(id: "p1") { name } }`, variables });
}

function inOnePiece(asked: object): string {
  const body = JSON.stringify(asked);
  return `${headOf(body.length)}${body}`;
}

function headOf(length: number): string {
  const head = ['POST /graphql HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json'];
  return `${head.join('\r\n')}\r\nContent-Length: ${length}\r\n\r\n`;
}

const asJson = (headers: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
});

/** Settles when it was called so many times. */
function times(most: number) {
  let left = most;
  let settle: () => void = () => {};
  const reached = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const happen = () => {
    left -= 1;
    if (left === 0) settle();
  };
  return { reached, happen };
}

/** A log that keeps the status of each request, and tells that there is one more. */
function keptStatuses(tell: () => void) {
  const statuses: unknown[] = [];
  const info = (line: object) => {
    statuses.push((line as { status?: number }).status);
    tell();
  };
  return { statuses, logger: { ...silentLogger, info } };
}

test('requests of one connection that closes give up their places, those behind others too (pipelining)', async () => {
  const many = 20;
  const [asked, given, told] = [times(many), times(many), times(many)];
  const { statuses, logger } = keptStatuses(told.happen);
  let hangs = true;
  const app = await foreignGateway({
    maxInFlight: many,
    logger,
    subgraphs: (name) => {
      const call = inProcess(subgraphNamed(name));
      return {
        ...call,
        execute: (request, viewer, forwarded, terms) => {
          if (!hangs) return call.execute(request, viewer, forwarded, terms);
          asked.happen();
          terms?.leaving?.onCancel(given.happen);
          return new Promise(() => {});
        },
      };
    },
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const client = connect(Number(port), '127.0.0.1');
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
  const hung = times(2);
  const app = await foreignGateway({
    maxInFlight: many + 2,
    subgraphs: (name) => {
      const call = inProcess(subgraphNamed(name));
      return {
        ...call,
        execute: (request, ...given) => {
          if (!/n[89]/.test(request.query)) return call.execute(request, ...given);
          hung.happen();
          return new Promise(() => {});
        },
      };
    },
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const client = connect(Number(port), '127.0.0.1');
  const tooDeep = JSON.parse(`{"v":${'['.repeat(20)}${']'.repeat(20)}}`);
  client.write([onTheWire(8), pipelined(many, tooDeep), onTheWire(9)].join(''));
  await hung.reached;
  expect((await post(app, query)).status).toBe(200);
  client.destroy();
  await app.close();
});

test('a mutation keeps its place until its end, though its client has left', async () => {
  const [told, begun] = [times(1), times(1)];
  let end: (answer: FormattedExecutionResult) => void = () => {};
  const app = await foreignGateway({
    maxInFlight: 1,
    logger: { ...silentLogger, info: told.happen },
    subgraphs: (name) => {
      const call = inProcess(subgraphNamed(name));
      return {
        ...call,
        execute: (request, ...given) => {
          if (!request.query.startsWith('mutation')) return call.execute(request, ...given);
          begun.happen();
          return new Promise((resolve) => {
            end = resolve;
          });
        },
      };
    },
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const client = connect(Number(port), '127.0.0.1');
  client.write(inOnePiece({ query: 'mutation { review(productId: "p1", stars: 5) { id } }' }));
  await begun.reached;
  client.destroy();
  await told.reached;
  expect((await post(app, query)).status).toBe(503);
  end({ data: { review: { id: 'r3' } } });
  await vi.waitFor(async () => expect((await post(app, query)).status).toBe(200));
  await app.close();
});

test('requests of one connection are answered in their order, however long the first takes', async () => {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const begun = times(3);
  let calls = 0;
  const app = await foreignGateway({
    subgraphs: (name) => {
      const call = inProcess(subgraphNamed(name));
      return {
        ...call,
        execute: async (...given) => {
          calls += 1;
          const first = calls === 1;
          begun.happen();
          if (first) await released;
          return call.execute(...given);
        },
      };
    },
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const client = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  client.write(pipelined(3));
  await begun.reached;
  release();
  let received = '';
  for await (const piece of client) {
    received += piece;
    if (received.includes('"n2"')) break;
  }
  expect(received.match(/"n\d"/g)).toEqual(['"n0"', '"n1"', '"n2"']);
  await app.close();
});

test('who is slow to send a body holds no place meanwhile (slowloris), and is answered once it is there', async () => {
  const began = times(1);
  const app = await foreignGateway({
    maxInFlight: 1,
    metrics: { ...noMetrics, requestBegan: began.happen },
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const client = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  const request = onTheWire(0);
  client.write(request.slice(0, -1));
  await began.reached;
  expect((await post(app, query)).status).toBe(200);
  client.write(request.slice(-1));
  let received = '';
  for await (const piece of client) {
    received += piece;
    if (received.includes('"n0"')) break;
  }
  expect(received).toContain('HTTP/1.1 200 OK');
  expect((await post(app, query)).status).toBe(200);
  await app.close();
});

test('who never takes the answer holds no place (slow read), and is cut off after two minutes', async () => {
  const name = 'x'.repeat(50_000_000);
  let isLong = true;
  const app = await foreignGateway({
    maxInFlight: 1,
    subgraphs: (subgraph) => {
      const call = inProcess(subgraphNamed(subgraph));
      return {
        ...call,
        execute: async (...given) => {
          if (!isLong) return call.execute(...given);
          isLong = false;
          return { data: { n0: { name } } };
        },
      };
    },
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const accepted = once(app.server, 'connection') as Promise<[Socket]>;
  const client = connect(Number(port), '127.0.0.1').pause();
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

test.each([
  ['plain', {}, Buffer.alloc(10_000_000, ' ')],
  ['of random bytes called gzip', { 'content-encoding': 'gzip' }, randomBytes(10_000_000)],
])(
  'a body that is too large is read and left (%s), so that its client hears why, over a connection that stays',
  async (_, encoding, body) => {
    const app = await foreignGateway();
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = async (payload: Buffer, more = {}) => {
      const sent = request(`${url}/graphql`, { ...asJson(more), agent }).end(payload);
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      const { localPort } = response.socket;
      return [response.statusCode, localPort, (await text(response)).includes('"code"')];
    };
    for (let time = 0; time < 20; time += 1) {
      const [, port] = await send(Buffer.from(JSON.stringify({ query })));
      expect(await send(body, encoding)).toEqual([413, port, true]);
      expect(await send(Buffer.from(JSON.stringify({ query })))).toEqual([200, port, false]);
    }
    agent.destroy();
    await app.close();
  },
);

test('one of which more would follow than is worth reading is not waited for', async () => {
  const app = await foreignGateway();
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const client = connect(Number(port), '127.0.0.1');
  client.write(`${headOf(2 ** 30)}{`);
  const answer = await text(client);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  await app.close();
});

test('a body that comes compressed is read as far as it goes, and where its client leaves half-way none is waited for', async () => {
  const told = times(1);
  const { statuses, logger } = keptStatuses(told.happen);
  const app = await foreignGateway({ logger });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const zipped = gzipSync(JSON.stringify({ query }).padEnd(102_400));
  const asked = () => request(`${url}/graphql`, asJson({ 'content-encoding': 'gzip' }));
  const half = asked();
  half.on('error', () => undefined).write(zipped.subarray(0, 50));
  await once(app.server, 'request');
  half.destroy();
  await told.reached;
  expect(statuses).toEqual([499]);
  const [response] = (await once(asked().end(zipped), 'response')) as [IncomingMessage];
  expect(JSON.parse(await text(response))).toEqual({ data: { product: { name: 'Retractor' } } });
  await app.close();
});
