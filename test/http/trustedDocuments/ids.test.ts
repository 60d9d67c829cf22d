import { defaultPolicy } from '@spine/gateway';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../support/foreign/gateway.ts';
import {
  documents,
  gateway,
  get,
  names,
  persisted,
  retractor,
  send,
  sha256,
  stars,
  trusted,
} from '../../support/foreign/trustedDocuments.ts';

describe('a trusted document is asked for by its id', () => {
  let app: Gateway;
  beforeAll(async () => {
    app = await gateway({});
  });

  test.each([
    ['documentId', { documentId: sha256(names) }],
    ['documentId with the prefix of its hash', { documentId: `sha256:${sha256(names)}` }],
    ['Relay’s doc_id', { doc_id: sha256(names) }],
    ['the hash of a persisted query', persisted(sha256(names))],
    ['its id and its own text', { documentId: sha256(names), query: names }],
  ])('as %s', async (_, asked) => {
    const { status, body } = await send(app, { ...asked, variables: { id: 'p1' } });
    expect([status, body]).toEqual([200, retractor]);
  });

  test('by the hash of its text, whatever id its manifest gives it', async () => {
    const { body } = await send(app, persisted(sha256(stars)));
    expect(body).toEqual({ data: { product: { reviews: [{ stars: 5 }, { stars: 3 }] } } });
  });

  test('by GET, with its variables', async () => {
    const { status, body } = await get(app, {
      documentId: sha256(names),
      variables: '{"id":"p1"}',
    });
    expect([status, body]).toEqual([200, retractor]);
  });

  test('by GET a mutation is refused all the same', async () => {
    expect((await send(app, { documentId: 'review' })).body).toEqual({
      data: { review: { stars: 4 } },
    });
    const { status, headers } = await get(app, { documentId: 'review' });
    expect([status, headers.allow]).toEqual([405, 'POST']);
  });

  test('by GET without the header that keeps other sites out it is refused', async () => {
    const response = await app.inject({ url: '/graphql?documentId=stars' });
    expect(response.statusCode).toBe(400);
  });

  test('and ids that differ by case are two', async () => {
    const data = async (documentId: string) => (await send(app, { documentId })).body.data;
    expect(await data('Stars')).toEqual({ product: { reviews: expect.any(Array) } });
    expect(await data('stars')).toEqual({ product: { name: 'Curette' } });
  });

  test('and __proto__ is an id like any other, found where it was given and nowhere else', async () => {
    const asked = '{"documentId":"__proto__"}';
    const ask = async (to: Gateway) => {
      const headers = { 'content-type': 'application/json' };
      return (await to.inject({ method: 'POST', url: '/graphql', headers, payload: asked })).json();
    };
    expect(await ask(app)).toEqual({ data: { product: { price: 40 } } });
    const without = await gateway({ documents: documents.slice(0, 1) });
    expect((await ask(without)).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_IN_LIST');
  });

  test.each([
    ['a property of every object', 'constructor'],
    ['a path', '../app.json'],
    ['an absolute path', '/etc/passwd'],
    ['empty', ''],
    ['very long', 'x'.repeat(10_000)],
  ])('and one that is %s leads nowhere', async (_, documentId) => {
    const { status, code, response } = await send(app, { documentId });
    expect([status, code]).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['another text', { documentId: 'Stars', query: '{ __typename }' }],
    ['another text under its hash', { query: '{ __typename }', ...persisted(sha256(stars)) }],
    ['a text under an id that is none', { documentId: 'none', query: stars }],
  ])('and not with %s', async (_, payload) => {
    const { status, code } = await send(app, payload);
    expect([status, code]).toEqual([400, 'CANNOT_SEND_PQ_ID_AND_BODY']);
  });

  test.each([
    ['a list', { documentId: ['Stars'] }],
    ['an object', { documentId: { $ne: null } }],
    ['two that differ', { documentId: 'Stars', doc_id: 'stars' }],
    ['another than its hash', { documentId: 'Stars', ...persisted('a') }],
  ])('and an id that is %s is the client’s mistake', async (_, payload) => {
    const { status, code } = await send(app, payload);
    expect([status, code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('and two ids in one address are a mistake too', async () => {
    const response = await app.inject({
      url: '/graphql?documentId=Stars&documentId=stars',
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.statusCode).toBe(400);
  });

  test('and what its caller may spend is asked with every request', async () => {
    const dear = [trusted('dear', '{ products { id } }')];
    const budget = { ...defaultPolicy.budget, maximum: 5, byScope: new Map([['rich', 100]]) };
    const poor = await gateway({ documents: dear }, { policy: { ...defaultPolicy, budget } });
    const { status, code } = await send(poor, { documentId: 'dear' });
    expect([status, code]).toEqual([400, 'COST_ESTIMATED_TOO_EXPENSIVE']);
  });
});
