import { createMetrics } from '@spine/gateway';
import { createLog } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import {
  gateway,
  persisted,
  retractor,
  send,
  sha256,
  stars,
} from '../../support/foreign/trustedDocuments.ts';

describe('what the log and the metrics say', () => {
  function observed() {
    const text: string[] = [];
    const logger = createLog('test', 'info', { write: (line) => void text.push(line) });
    const lines = () => text.map((line) => JSON.parse(line));
    return { options: { logger, metrics: createMetrics() }, lines };
  }

  test('under log a document that is not trusted is answered, and told of once for each client', async () => {
    const { options, lines } = observed();
    const app = await gateway({ mode: 'log' }, options);
    const query = 'query Ad_hoc { product(id: "p1") { name } }';
    for (let i = 0; i < 3; i += 1)
      expect((await send(app, { query }, { 'apollographql-client-name': 'web' })).body).toEqual(
        retractor,
      );
    await send(app, { query });
    await send(app, { documentId: 'Stars' });
    const untrusted = lines().filter(({ msg }) => msg === 'a document is not trusted');
    expect(untrusted).toEqual([
      expect.objectContaining({ operation: 'Ad_hoc', client: 'web', hash: sha256(query) }),
      expect.objectContaining({ operation: 'Ad_hoc', client: null, hash: sha256(query) }),
    ]);
    const requests = lines().filter(({ msg }) => msg === 'request');
    expect(requests.map(({ document }) => document)).toEqual([null, null, null, null, 'Stars']);
  });

  test('what enforce refuses is in the log by its hash, and no text of it', async () => {
    const { options, lines } = observed();
    const app = await gateway({ mode: 'enforce' }, options);
    const query = '{ secret }';
    await send(app, { query, operationName: 'Made\nup' });
    await send(app, { query, operationName: 'Made_up' });
    expect(lines().filter(({ msg }) => msg !== 'request')).toMatchObject([
      { hash: sha256(query), operation: null },
      { hash: sha256(query), operation: 'Made_up' },
    ]);
    expect(JSON.stringify(lines())).not.toContain('secret');
  });

  test('documents are counted by how they were let in, persisted queries by what came of them', async () => {
    const { options } = observed();
    const app = await gateway({ mode: 'log', clients: new Map([['ios', 'enforce']]) }, options);
    const query = '{ product(id: "p1") { name } }';
    await send(app, { documentId: 'Stars' });
    await send(app, { query: stars });
    await send(app, persisted(sha256(query)));
    await send(app, { query, ...persisted(sha256(query)) });
    await send(app, persisted(sha256(query)));
    await send(
      app,
      { query },
      { 'apollographql-client-name': 'ios', 'graphql-client-version': '1.2' },
    );
    const { text } = await options.metrics.expose();
    for (const line of [
      'gateway_documents_total{kind="trusted"} 2',
      'gateway_documents_total{kind="untrusted"} 3',
      'gateway_documents_total{kind="refused"} 1',
      'gateway_persisted_queries_total{outcome="miss"} 1',
      'gateway_persisted_queries_total{outcome="registered"} 1',
      'gateway_persisted_queries_total{outcome="hit"} 1',
      'gateway_client_requests_total{client="ios",version="1.2"} 1',
    ])
      expect(text.split('\n')).toContain(line);
  });
});
