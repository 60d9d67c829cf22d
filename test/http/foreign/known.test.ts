import { anyDocuments, defaultPolicy, openRates } from '@spine/gateway';
import { anonymous, createLog, silentLogger, type Viewer } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { bothWaysGateway } from '../../support/bothWays.ts';
import { foreignPolicy, subgraphNamed, subgraphs } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { composed } from '../../support/foreign/supergraph.ts';

const supergraphSdl = composed(subgraphs);
const foreign = {
  supergraphSdl,
  subgraphs: (name: string) => inProcess(subgraphNamed(name)),
  policy: foreignPolicy,
};
const unlimited = { points: 1_000_000, seconds: 60 };
const { rates } = openRates({
  limits: { anonymous: unlimited, authenticated: unlimited },
  mongoUri: null,
  databasePrefix: '',
  logger: silentLogger,
});

const several = `query One($id: ID!) { product(id: $id) { name } }
  query Two($with: Boolean = true) { products { id name @include(if: $with) reviews { stars } } }`;
const named = '{ product(id: "p1") { name } }';
const documents = {
  ...anyDocuments,
  documents: [{ id: 'named', text: named, file: '' }],
};

const gateway = await bothWaysGateway({ ...foreign, rates, documents });

describe('a query that was answered before is answered alike, headers and bytes', () => {
  test.each([
    ['without variables', { query: named }],
    ['by id', { documentId: 'named' }],
    ['with a hash that is a trusted one', { documentId: 'named', query: named }],
    ['with variables', { query: several, operationName: 'One', variables: { id: 'p2' } }],
    ['that finds nothing', { query: several, operationName: 'One', variables: { id: 'p9' } }],
    ['with a default', { query: several, operationName: 'Two' }],
    [
      'with null for a default',
      { query: several, operationName: 'Two', variables: { with: true } },
    ],
    ['with a condition', { query: several, operationName: 'Two', variables: { with: false } }],
    [
      'with nulls for all else',
      { query: named, operationName: null, variables: null, extensions: null },
    ],
    [
      'with more than it needs',
      { query: named, variables: { other: 1 }, extensions: { a: 1 }, b: 2 },
    ],
    ['over three subgraphs', { query: '{ products { name shippingCost reviews { id stars } } }' }],
    ['of types alone', { query: '{ __typename }' }],
  ])('%s', async (_, payload) => {
    const { byApollo, asKnown, known } = await gateway.bothWays({ payload });
    expect(asKnown).toEqual(byApollo);
    expect(asKnown.status).toBe(200);
    expect(asKnown.headers.ratelimit).toBeDefined();
    expect(known).toBe(true);
  });

  test.each([
    'application/graphql-response+json',
    'application/json',
    'application/json; charset=utf-8',
    '*/*',
    'text/html, application/*;q=0.9',
    'application/graphql-response+json, application/json;q=0.9',
  ])('to who accepts %s', async (accept) => {
    const { byApollo, asKnown, known } = await gateway.bothWays({
      payload: { query: named },
      headers: { accept },
    });
    expect(asKnown).toEqual(byApollo);
    expect(known).toBe(true);
  });
});

describe('what is not a plain answer to a known query is left to Apollo Server, and is the same each time', () => {
  const wrong = '{ product(id: "p1") { nam } }';
  const hash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: text } });
  test.each<[string, unknown]>([
    ['an error at a field', { query: '{ product(id: "p1") { name coded } }' }],
    ['an error that nobody coded', { query: '{ products { uncoded } }' }],
    ['a field that does not exist', { query: wrong }],
    ['a text that does not parse', { query: '{ product(' }],
    ['a variable of another type', { query: several, operationName: 'One', variables: { id: {} } }],
    ['a variable that is missing', { query: several, operationName: 'One' }],
    ['a null for a condition', { query: several, operationName: 'Two', variables: { with: null } }],
    ['no name where it takes one', { query: several }],
    ['an empty name', { query: several, operationName: '' }],
    ['a name that is none of its own', { query: several, operationName: 'Three' }],
    ['a name that is no text', { query: several, operationName: ['One'] }],
    ['variables that are a list', { query: named, variables: [] }],
    ['variables that are text', { query: named, variables: '{}' }],
    ['extensions that are a list', { query: named, extensions: [] }],
    ['a hash that is not its own', { query: named, extensions: hash('0'.repeat(64)) }],
    ['a hash alone', { extensions: hash('0'.repeat(64)) }],
    ['a text that is no text', { query: { kind: 'Document' } }],
    ['an empty text', { query: '' }],
    ['a list of requests', [{ query: named }, { query: named }]],
    ['nothing', {}],
    ['an id that is not known', { documentId: 'unnamed' }],
    ['two ids', { documentId: 'named', doc_id: 'other' }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['a mutation', { query: 'mutation { review(productId: "p1", stars: 1) { id } }' }],
    ['a subscription', { query: 'subscription { reviewed { id } }' }],
  ])('%s', async (_, payload) => {
    const { byApollo, asKnown, known } = await gateway.bothWays({ payload: payload as object });
    expect(asKnown).toEqual(byApollo);
    expect(known).toBe(false);
  });

  test.each([
    { method: 'GET', url: `/graphql?query=${encodeURIComponent(named)}` },
    { payload: { query: named }, headers: { accept: 'image/png' } },
    { payload: { query: named }, headers: { accept: 'multipart/mixed' } },
    { payload: JSON.stringify({ query: named }), headers: { 'content-type': 'text/plain' } },
    { payload: '{"query":', headers: { 'content-type': 'application/json' } },
  ] as const)('%j', async (request) => {
    const { byApollo, asKnown, known } = await gateway.bothWays(request);
    expect(asKnown).toEqual(byApollo);
    expect(known).toBe(false);
  });
});

test('a query beyond its viewer’s budget is refused though it is known to others', async () => {
  let viewer: Viewer = { ...anonymous, scopes: ['rich'] };
  const { bothWays } = await bothWaysGateway({
    ...foreign,
    authenticate: async () => viewer,
    policy: {
      ...defaultPolicy,
      budget: { maximum: 2, byScope: new Map([['rich', 1_000]]), listSize: 10 },
    },
  });
  const payload = { query: '{ products { id reviews { id } } }' };
  expect((await bothWays({ payload })).known).toBe(true);
  viewer = anonymous;
  const { byApollo, asKnown, known } = await bothWays({ payload });
  expect(asKnown).toEqual(byApollo);
  expect(asKnown).toMatchObject({ status: 400 });
  expect(asKnown.text).toContain('COST_ESTIMATED_TOO_EXPENSIVE');
  expect(known).toBe(false);
});

test('what a known query was answered with errors nobody is asked for a second time', async () => {
  const asked: string[] = [];
  const { bothWays } = await bothWaysGateway({
    ...foreign,
    subgraphs: (name) => {
      const call = inProcess(subgraphNamed(name));
      return {
        ...call,
        execute: (...given) => {
          asked.push(name);
          return call.execute(...given);
        },
      };
    },
  });
  const { asKnown } = await bothWays({ payload: { query: '{ product(id: "p1") { coded } }' } });
  expect(asKnown.text).toContain('SILENCED');
  expect(asked).toEqual(Array.from({ length: 3 }, () => ['products', 'reviews']).flat());
});

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

test('a query of a supergraph of before is not known, and refused where it is no query any more', async () => {
  let serve: (sdl: string) => Promise<void> = async () => {};
  const { bothWays } = await bothWaysGateway({
    ...foreign,
    updates: (next) => {
      serve = next;
      return () => {};
    },
  });
  const payload = { query: '{ products { shippingCost } }' };
  expect((await bothWays({ payload })).known).toBe(true);
  await serve(composed(subgraphs.filter(({ name }) => name !== 'inventory')));
  const { byApollo, asKnown, known } = await bothWays({ payload });
  expect(asKnown).toEqual(byApollo);
  expect(asKnown).toMatchObject({ status: 400 });
  expect(known).toBe(false);
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
    subgraphs: (name) => {
      const call = inProcess(subgraphNamed(name));
      const execute: typeof call.execute = async (...asked) => {
        if (gone) throw new Error('gone');
        return call.execute(...asked);
      };
      return { ...call, execute };
    },
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

test('a client that leaves has its known query given up', async () => {
  const left = promised<unknown>();
  const asked = promised<null>();
  let silent = false;
  const { app, bothWays } = await bothWaysGateway({
    ...foreign,
    subgraphs: (name) => {
      const call = inProcess(subgraphNamed(name));
      return {
        ...call,
        execute: (request, viewer, forwarded, terms) => {
          if (!silent) return call.execute(request, viewer, forwarded, terms);
          asked.resolve(null);
          return new Promise((_resolve, reject) => {
            terms?.leaving?.onCancel((reason) => {
              left.resolve(reason);
              reject(reason);
            });
          });
        },
      };
    },
  });
  const payload = { query: named };
  expect((await bothWays({ payload })).known).toBe(true);
  silent = true;
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const leaving = new AbortController();
  const answer = fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    signal: leaving.signal,
  });
  await asked.promise;
  leaving.abort();
  await expect(answer).rejects.toThrow();
  expect(await left.promise).toMatchObject({ message: 'The client left.' });
  await app.close();
});

test('a stranger who invents what they accept leaves the others their short way', async () => {
  const { ask, bothWays } = await bothWaysGateway(foreign);
  const payload = { query: named };
  for (let each = 0; each < 150; each++)
    await ask({ payload, headers: { accept: `application/json;level=${each}` } });
  expect((await bothWays({ payload })).known).toBe(true);
});

function promised<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
