import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { countdown } from '../../../support/countdown.ts';
import { foreignGateway } from '../../../support/foreign/gateway.ts';
import { connectedTo, headOf, query } from '../../../support/foreign/onTheWire.ts';
import { keptStatuses } from '../../../support/keptStatuses.ts';

const asJson = (headers: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
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
  const client = await connectedTo(app);
  client.write(`${headOf(2 ** 30)}{`);
  const answer = await text(client);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  await app.close();
});

test('a body that comes compressed is read as far as it goes, and where its client leaves half-way none is waited for', async () => {
  const told = countdown(1);
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
