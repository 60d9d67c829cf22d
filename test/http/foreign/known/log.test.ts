import { createLog, silentLogger } from '@spine/kit';
import { expect, test } from 'vitest';
import { bothWaysGateway } from '../../../support/bothWays.ts';
import { intercepted } from '../../../support/foreign/intercepted.ts';
import { documents, foreign, named } from '../../../support/foreign/known.ts';

test('documents that are not trusted are told of once, and left to Apollo Server while they are', async () => {
  const told: object[] = [];
  const { bothWays } = await bothWaysGateway({
    ...foreign,
    documents: { ...documents, mode: 'log' },
    logger: { ...silentLogger, warn: (details) => void told.push(details) },
  });
  const strange = await bothWays({ payload: { query: '{ products { id } }' } });
  expect(strange.asKnown).toEqual(strange.byApollo);
  expect(strange.known).toBe(false);
  expect(told).toHaveLength(1);
  const trusted = await bothWays({ payload: { query: named } });
  expect(trusted.asKnown).toEqual(trusted.byApollo);
  expect(trusted.known).toBe(true);
});

test('the access line says the same of a query, known or not', async () => {
  const lines: object[] = [];
  const { bothWays } = await bothWaysGateway({
    ...foreign,
    logger: { ...silentLogger, info: (details) => void lines.push(details) },
  });
  const query = 'query Shipped { products { name shippingCost } }';
  const headers = { 'apollographql-client-name': 'shop' };
  expect((await bothWays({ payload: { query }, headers })).known).toBe(true);
  expect(lines).toHaveLength(3);
  for (const line of lines)
    expect(line).toMatchObject({
      operation: 'Shipped',
      client: 'shop',
      status: 200,
      codes: [],
      fetches: 2,
    });
});

test('what goes wrong with a known query is in the log with the request’s id', async () => {
  const lines: string[] = [];
  let gone = false;
  const { app, bothWays } = await bothWaysGateway({
    ...foreign,
    logger: createLog('test', 'error', { write: (line) => void lines.push(line) }),
    subgraphs: intercepted(async ({ answer }) => {
      if (gone) throw new Error('gone');
      return answer();
    }),
  });
  const payload = { query: named };
  expect((await bothWays({ payload })).known).toBe(true);
  gone = true;
  const headers = { 'x-request-id': 'mine' };
  await app.inject({ method: 'POST', url: '/graphql', payload, headers });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ msg: 'a subgraph did not answer', requestId: 'mine' }),
  ]);
});
