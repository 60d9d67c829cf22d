import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { silentLogger } from '@spine/kit/Logger';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { boundUntaken } from './boundUntaken.ts';

/** Two of them are less than what may wait to be taken, and three are more. */
const long = 'a'.repeat(25 * 2 ** 20);

test('of answers that nobody takes the oldest are given up when they are too many, and whoever reads gets all', async () => {
  const told: object[] = [];
  const app = Fastify();
  boundUntaken(app, { ...silentLogger, warn: (facts: object) => void told.push(facts) });
  const answers: ServerResponse[] = [];
  app.get('/long', async (_request, { raw }) => {
    answers.push(raw);
    return long;
  });
  const url = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const read = async () => (await fetch(new URL('/long', url))).text();
  const leave = async () => {
    const asked = once(app.server, 'request');
    const client = connect(Number(url.port), url.hostname).pause();
    client.on('error', () => undefined).write('GET /long HTTP/1.1\r\nhost: a\r\n\r\n');
    await asked;
    return client;
  };
  for (let time = 0; time < 4; time += 1) expect((await read()).length).toBe(long.length);
  const clients = [await leave(), await leave()];
  expect((await read()).length).toBe(long.length);
  expect(answers.slice(-3).map(({ destroyed }) => destroyed)).toEqual([true, false, false]);
  expect(told).toEqual([{ characters: long.length }]);
  for (const client of clients) client.destroy();
  await app.close();
});
