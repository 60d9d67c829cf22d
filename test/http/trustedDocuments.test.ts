import { createHash } from 'node:crypto';
import {
  anyDocuments,
  authenticator,
  createMetrics,
  type DocumentPolicy,
  defaultPolicy,
  developmentIssuer,
  type GatewayOptions,
} from '@spine/gateway';
import { createLog } from '@spine/kit';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../support/foreign/gateway.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const trusted = (id: string, text: string) => ({ id, text, file: 'app.json' });

const names = 'query Names($id: ID!) {\n  product(id: $id) {\n    name\n  }\n}';
const stars = 'query Stars { product(id: "p1") { reviews { stars } } }';
const review = 'mutation Review { review(productId: "p1", stars: 4) { stars } }';
const documents = [
  trusted(sha256(names), names),
  trusted('Stars', stars),
  trusted('review', review),
  trusted('stars', 'query stars { product(id: "p2") { name } }'),
  trusted('__proto__', 'query Proto { product(id: "p2") { price } }'),
];
const retractor = { data: { product: { name: 'Retractor' } } };

function gateway(given: Partial<DocumentPolicy>, options: Partial<GatewayOptions> = {}) {
  return foreignGateway({ documents: { ...anyDocuments, documents, ...given }, ...options });
}

async function send(app: Gateway, payload: object, headers: Record<string, string> = {}) {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
  const body = response.json();
  return { status: response.statusCode, code: body.errors?.[0].extensions.code, body, response };
}

async function get(app: Gateway, search: Record<string, string>) {
  const response = await app.inject({
    url: `/graphql?${new URLSearchParams(search)}`,
    headers: { 'apollo-require-preflight': '1' },
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

const persisted = (sha256Hash: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

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

describe('under enforce', () => {
  let app: Gateway;
  let strict: Gateway;
  beforeAll(async () => {
    app = await gateway({ mode: 'enforce' });
    strict = await gateway({ mode: 'enforce', requireId: true });
  });

  test('a trusted text is answered, however it is spaced and commented', async () => {
    const spaced = `# hello\n${names.replaceAll(' ', '  ,')}`;
    for (const query of [names, spaced]) {
      const { body } = await send(app, { query, variables: { id: 'p1' } });
      expect(body).toEqual(retractor);
    }
  });

  test.each([
    ['another selection', names.replace('name', 'name price')],
    ['another name', names.replace('Names', 'Other')],
    [
      'a fragment',
      'query Names($id: ID!) { product(id: $id) { ...F } } fragment F on Product { name }',
    ],
    ['an alias', names.replace('  name', '  x: name')],
    ['a second operation', `${names} query Other { __typename }`],
    ['introspection', '{ __schema { types { name } } }'],
    ['nothing but its own type', '{ __typename }'],
    ['no GraphQL', 'query {'],
    ['a literal for a variable', names.replace('($id: ID!)', '').replace('$id', '"p1"')],
    ['a form feed in it', names.replace('name', 'name\f')],
  ])('a document with %s is not the trusted one (deny-list bypass)', async (_, query) => {
    const { status, code } = await send(app, { query, variables: { id: 'p1' } });
    expect([status, code]).toEqual([400, 'QUERY_NOT_IN_SAFELIST']);
  });

  test('nobody registers a text, neither with its hash nor by GET', async () => {
    const query = '{ __typename }';
    const hash = persisted(sha256(query));
    expect(await send(app, { query, ...hash })).toMatchObject({ code: 'QUERY_NOT_IN_SAFELIST' });
    const byGet = await get(app, { query, extensions: JSON.stringify(hash.extensions) });
    expect(byGet.body.errors[0].extensions.code).toBe('QUERY_NOT_IN_SAFELIST');
    expect(await send(app, hash)).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  test('a client that is told of an unknown hash sends the text, and is answered where that is trusted', async () => {
    const spaced = names.replaceAll('\n', ' ');
    const hash = persisted(sha256(spaced));
    expect((await send(app, hash)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const { body } = await send(app, { query: spaced, ...hash, variables: { id: 'p1' } });
    expect(body).toEqual(retractor);
  });

  test.each([
    ['an unknown version', { extensions: { persistedQuery: { version: 2, sha256Hash: 'a' } } }],
    ['nothing', { operationName: 'Names' }],
    ['a batch', [{ documentId: 'Stars' }, { query: '{ __typename }' }]],
  ])('a request with %s runs nothing', async (_, payload) => {
    for (const to of [app, strict]) {
      const { status, body } = await send(to, payload);
      expect([status, body.data]).toEqual([400, undefined]);
    }
  });

  test('a name that the documents do not have runs nothing', async () => {
    const { status, code } = await send(app, { documentId: 'Stars', operationName: 'Other' });
    expect([status, code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });

  test('where ids are required a text is not enough, even a trusted one', async () => {
    const variables = { id: 'p1' };
    expect((await send(strict, { query: names, variables })).code).toBe(
      'PERSISTED_QUERY_ID_REQUIRED',
    );
    expect((await send(strict, persisted('a'))).code).toBe('PERSISTED_QUERY_NOT_IN_LIST');
    expect((await send(strict, { documentId: sha256(names), variables })).body).toEqual(retractor);
  });
});

describe('clients are moved one by one', () => {
  const ad_hoc = { query: '{ product(id: "p1") { name } }' };
  const named = (name: string) => ({ 'apollographql-client-name': name });
  const refused = 'QUERY_NOT_IN_SAFELIST';

  test('whoever calls itself by the name of a stricter mode has that mode', async () => {
    const app = await gateway({ mode: 'log', clients: new Map([['ios', 'enforce']]) });
    expect((await send(app, ad_hoc, named('ios'))).code).toBe(refused);
    expect((await send(app, ad_hoc, { 'graphql-client-name': 'ios' })).code).toBe(refused);
    expect((await send(app, ad_hoc, named('web'))).body).toEqual(retractor);
    expect((await send(app, ad_hoc)).body).toEqual(retractor);
  });

  test('whoever only calls itself by the name of a laxer mode is not let in by it; a token lets in', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    const { issuer, audience } = developmentIssuer;
    const app = await gateway(
      { mode: 'enforce', clients: new Map([['console', 'off']]) },
      {
        authenticate: authenticator({
          issuer,
          audience,
          publicKey: await exportJWK(publicKey),
          viewerClaims: [],
        }),
      },
    );
    const tokenOf = async (claims: object) => ({
      authorization: `Bearer ${await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject('anna')
        .setExpirationTime('1m')
        .sign(privateKey)}`,
    });
    expect((await send(app, ad_hoc, named('console'))).code).toBe(refused);
    for (const claim of ['client_id', 'azp'])
      expect((await send(app, ad_hoc, await tokenOf({ [claim]: 'console' }))).body).toEqual(
        retractor,
      );
    const other = { ...(await tokenOf({ client_id: 'other' })), ...named('console') };
    expect((await send(app, ad_hoc, other)).code).toBe(refused);
  });
});

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

describe('documents that clients register by their hash', () => {
  const query = '{ product(id: "p1") { name } }';
  const hash = persisted(sha256(query));

  test('are asked for by hash afterwards, by POST and by GET', async () => {
    const app = await gateway({});
    expect(await send(app, hash)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect((await send(app, { query, ...hash })).body).toEqual(retractor);
    expect((await send(app, hash)).body).toEqual(retractor);
    const { body } = await get(app, { extensions: JSON.stringify(hash.extensions) });
    expect(body).toEqual(retractor);
  });

  test('are not registered under a hash that is not theirs', async () => {
    const app = await gateway({});
    const wrong = persisted(sha256('{ __typename }'));
    expect(await send(app, { query, ...wrong })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
    expect((await send(app, wrong)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('are held to the limits when they are registered', async () => {
    const app = await gateway({});
    const deep = `{ products ${'{ next '.repeat(11)} { id ${'}'.repeat(12)} }`;
    const { code } = await send(app, { query: deep, ...persisted(sha256(deep)) });
    expect(code).toBe('LIMIT_EXCEEDED');
    expect((await send(app, persisted(sha256(deep)))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('take no more room than there is: of many the first are given up', async () => {
    // Two texts of this length and their hashes, and not three.
    const room = 2 * (query.length + 6 + 80) + 20;
    const app = await gateway({ automatic: { maximum: room, seconds: 60 } });
    const texts = Array.from({ length: 9 }, (_, i) => `${query} # n=${i}`);
    for (const text of texts) await send(app, { query: text, ...persisted(sha256(text)) });
    const found = [];
    for (const text of texts) found.push((await send(app, persisted(sha256(text)))).code ?? 'kept');
    expect(found).toEqual([
      ...Array.from({ length: 7 }, () => 'PERSISTED_QUERY_NOT_FOUND'),
      'kept',
      'kept',
    ]);
  });

  test('are not kept where there is no room for any', async () => {
    const app = await gateway({ automatic: { maximum: 0, seconds: 60 } });
    expect((await send(app, hash)).code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    expect((await post(app, query)).body).toEqual(retractor);
  });
});

describe('a document that could not be served stops the start', () => {
  const wide = `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: products { id }`).join(' ')} }`;
  test.each([
    ['no GraphQL', 'query {', /Syntax Error/],
    ['an unknown field', '{ nothing }', /Cannot query field "nothing"/],
    ['too many root fields', wide, /root fields come to 21; the maximum is 20/],
    ['a reserved alias', '{ constructor: __typename }', /"constructor" cannot be an alias/],
    ['a subscription', 'subscription { reviewed { id } }', /Subscription/],
    ['no operation', 'fragment F on Product { id }', /never used|no operation/],
    // Ten products, each with ten reviews.
    ['too much to pay for', '{ products { reviews { id } } }', /cost is 110; the maximum is 100/],
  ])('%s', async (_, text, reason) => {
    const refused = gateway(
      { documents: [...documents, trusted('bad', text)] },
      { policy: { ...defaultPolicy, budget: { ...defaultPolicy.budget, maximum: 100 } } },
    );
    await expect(refused).rejects.toThrow(reason);
    await expect(refused).rejects.toThrow(
      /^TRUSTED_DOCUMENTS: "app\.json" holds the document "bad", which cannot be served \(.*\); correct it or take it out\.$/s,
    );
  });

  test('introspection only where it is off', async () => {
    const given = { documents: [trusted('schema', '{ __schema { queryType { name } } }')] };
    await gateway(given);
    await expect(gateway(given, { environment: 'production' })).rejects.toThrow(/introspection/);
  });
});
