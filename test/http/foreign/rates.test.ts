import {
  authenticator,
  createMetrics,
  developmentIssuer,
  type GatewayOptions,
  type Metrics,
  openRates,
} from '@spine/gateway';
import { anonymous, silentLogger, type Viewer } from '@spine/kit';
import { parse } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, expect, inject, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';
import { freshPrefix } from '../../support/subgraph.ts';

const databasePrefix = freshPrefix();
const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** A vault that tells whether a number is right, which it should not be asked too often. */
const vault: ForeignSubgraph = {
  name: 'vault',
  typeDefs: parse(`extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
    @link(url: "https://spine-care-graph.invalid/attempts/v0.1", import: [{ name: "@attempts", as: "@tries" }])
    @composeDirective(name: "@tries")
    directive @tries(max: Int!, seconds: Int! = 60) on FIELD_DEFINITION
    type Query { opens(number: ID!): Boolean @tries(max: 10, seconds: 3600) door: Door! doors: [Openable!]! }
    interface Openable { opens(number: ID!): Boolean }
    type Door implements Openable { opens(number: ID!): Boolean @tries(max: 3, seconds: 3600) }`),
  resolvers: {
    Query: { opens: () => false, door: () => ({}), doors: () => [{ __typename: 'Door' }] },
    Door: { opens: () => false },
  },
};

/** A store whose lists are as long as they are asked for; words cost nothing, items a point each. */
const store: ForeignSubgraph = {
  name: 'store',
  typeDefs: parse(`extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@listSize"])
    type Query {
      words(first: Int): [String!] @listSize(slicingArguments: ["first"])
      items(first: Int): [Item!] @listSize(slicingArguments: ["first"])
    }
    type Item { name: String }`),
  resolvers: { Query: { words: () => [], items: () => [] } },
};

interface Given {
  readonly subgraph?: ForeignSubgraph;
  readonly metrics?: Metrics;
  readonly limit?: { readonly points: number; readonly seconds: number };
  readonly viewer?: Viewer;
  readonly authenticate?: GatewayOptions['authenticate'];
  readonly trustProxy?: number;
  readonly shared?: boolean;
}

async function rated({
  subgraph = vault,
  metrics,
  limit,
  viewer = anonymous,
  authenticate = async () => viewer,
  trustProxy = 0,
  shared,
}: Given): Promise<Gateway> {
  const { rates, close } = openRates({
    limits: { anonymous: limit ?? null, authenticated: limit ?? null },
    mongoUri: shared ? async () => inject('mongoUri') : null,
    databasePrefix,
    logger: silentLogger,
    deadline: 20_000,
  });
  ends.push(close);
  return foreignGateway({
    supergraphSdl: composed([subgraph]),
    subgraphs: () => inProcess(subgraph),
    ...(metrics && { metrics }),
    authenticate,
    environment: 'production',
    rates,
    trustProxy,
  });
}

async function ask(app: Gateway, query: string, remoteAddress = '192.0.2.1', headers = {}) {
  const {
    statusCode,
    headers: answered,
    body,
  } = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query },
    remoteAddress,
    headers,
  });
  const { errors = [] } = JSON.parse(body);
  return {
    status: statusCode,
    code: errors[0]?.extensions.code ?? null,
    headers: answered,
    errors,
  };
}

const tries = (count: number) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: opens(number: "${i}")`).join(' ')} }`;

test('twenty guesses under twenty aliases are twenty attempts, and too many', async () => {
  const app = await rated({});
  const { status, code, headers } = await ask(app, tries(20));
  expect([status, code]).toEqual([429, 'RATE_LIMITED']);
  expect(headers['retry-after']).toBe('3600');
  expect(headers['ratelimit-policy']).toBe('"Query.opens";q=10;w=3600');
});

test('attempts are counted from operation to operation, for each caller and each field', async () => {
  const app = await rated({});
  expect((await ask(app, tries(6))).status).toBe(200);
  expect((await ask(app, `query { ...F } fragment F on Query ${tries(5)}`)).status).toBe(429);
  expect((await ask(app, '{ door { __typename } }')).status).toBe(200);
  expect((await ask(app, '{ door { opens(number: "1") } }')).status).toBe(200);
  expect((await ask(app, tries(6), '192.0.2.2')).status).toBe(200);
});

test('what @skip leaves out is no attempt; what an interface hides is one', async () => {
  const app = await rated({});
  expect((await ask(app, tries(20).replaceAll('")', '") @skip(if: true)'))).status).toBe(200);
  const four = [1, 2, 3, 4].map((n) => `a${n}: opens(number: "${n}")`).join(' ');
  expect((await ask(app, `{ doors { ${four} } }`)).code).toBe('RATE_LIMITED');
});

test('a caller past the limit gets 429 with the time to wait, from every gateway that shares the count', async () => {
  const limit = { points: 3, seconds: 3_600 };
  const gateways = [await rated({ limit, shared: true }), await rated({ limit, shared: true })];
  const query = '{ __typename }';
  const answers = [];
  for (const app of [...gateways, ...gateways]) answers.push(await ask(app, query));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(answers[0]?.headers.ratelimit).toMatch(/^"anonymous";r=2;t=(3600|3599)$/);
  const { errors, headers } = answers[3] as (typeof answers)[0];
  expect(headers['retry-after']).toMatch(/^3[56]\d\d$/);
  expect(headers['content-type']).toMatch(/json/);
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^The limit "anonymous" of 3 in 3600 seconds is reached; try/),
      extensions: { code: 'RATE_LIMITED' },
    },
  ]);
  expect((await gateways[0]?.inject({ url: '/health/live' }))?.statusCode).toBe(200);
});

/** As text: no JavaScript value is written so. */
async function askEndless(app: Gateway, field: string) {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: `{"query":"query ($n: Int) { ${field} }","variables":{"n":1e999}}`,
    remoteAddress: '192.0.2.1',
  });
  return [statusCode, JSON.parse(body).errors?.[0]?.extensions.code];
}

test('an endless list of what costs nothing is counted, and so is what its caller asks for next', async () => {
  const app = await rated({ subgraph: store, limit: { points: 3, seconds: 3_600 } });
  expect(await askEndless(app, 'words(first: $n)')).toEqual([400, 'BAD_USER_INPUT']);
  const statuses = [];
  for (let time = 0; time < 3; time += 1) statuses.push((await ask(app, '{ __typename }')).status);
  expect(statuses).toEqual([200, 200, 429]);
});

test('an endless list of what costs something is beyond its budget, and its cost can be counted', async () => {
  const app = await rated({ subgraph: store, metrics: createMetrics() });
  const tooMuch = [400, 'COST_ESTIMATED_TOO_EXPENSIVE'];
  expect(await askEndless(app, 'items(first: $n) { name }')).toEqual(tooMuch);
});

test('a flood of requests that are no operation is refused too', async () => {
  const app = await rated({ limit: { points: 3, seconds: 3_600 } });
  const statuses = [];
  for (const query of ['{', '{ nothing }', '{ nothing }', '{ nothing }', '{ nothing }'])
    statuses.push((await ask(app, query)).status);
  expect(statuses).toEqual([400, 400, 400, 400, 429]);
});

test('a thousand forged tokens count against their address, and neither those elsewhere nor those beside it wait', async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const key = { publicKey: await exportJWK(publicKey), viewerClaims: [] };
  const app = await rated({
    limit: { points: 100, seconds: 3_600 },
    authenticate: authenticator({ ...developmentIssuer, ...key }),
  });
  // By another key: the right signature with its first letters replaced is now and then the right one.
  const { privateKey: forgersKey } = await generateKeyPair('EdDSA');
  const [head, body, signature] = (await annasToken(forgersKey)).split('.');
  const asking = (token: string) => ({ authorization: `Bearer ${token}` });
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (let index = 0; index < 1_000; index += 1) {
    const forged = `${head}.${body}.${index}${signature?.slice(String(index).length)}`;
    answers.push(await ask(app, '{ __typename }', '192.0.2.1', asking(forged)));
  }
  expect(answers.map(({ status }) => status)).toEqual([
    ...Array(100).fill(401),
    ...Array(900).fill(429),
  ]);
  const challenges = new Set(answers.map(({ headers }) => headers['www-authenticate']));
  expect([...challenges]).toEqual(['Bearer error="invalid_token"']);
  const token = await annasToken(privateKey);
  for (const address of ['192.0.2.1', '192.0.2.2']) {
    expect((await ask(app, '{ __typename }', address, asking(token))).status).toBe(200);
    expect((await ask(app, '{ __typename }', address)).status).toBe(200);
  }
});

test('whoever has spent what an address may without a token is still told that theirs is refused', async () => {
  const { publicKey } = await generateKeyPair('EdDSA');
  const key = { publicKey: await exportJWK(publicKey), viewerClaims: [] };
  const app = await rated({
    limit: { points: 1, seconds: 3_600 },
    authenticate: authenticator({ ...developmentIssuer, ...key }),
  });
  expect((await ask(app, '{ __typename }')).status).toBe(200);
  expect((await ask(app, '{ __typename }')).status).toBe(429);
  const old = { authorization: 'Bearer old' };
  expect((await ask(app, '{ __typename }', '192.0.2.1', old)).status).toBe(401);
});

function annasToken(key: Parameters<SignJWT['sign']>[0]): Promise<string> {
  const { issuer, audience } = developmentIssuer;
  return new SignJWT({ scope: '' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('anna')
    .setExpirationTime('1h')
    .sign(key);
}

test('a token counts for its subject, whatever address it comes from', async () => {
  const viewer = { subject: 'anna', scopes: [], claims: {} };
  const app = await rated({ viewer, limit: { points: 1, seconds: 3_600 } });
  expect((await ask(app, '{ __typename }', '192.0.2.1')).status).toBe(200);
  expect((await ask(app, '{ __typename }', '192.0.2.2')).status).toBe(429);
});

test('the address that a proxy tells counts where that proxy is trusted, and only its own word', async () => {
  const limit = { points: 1, seconds: 3_600 };
  const from = (forwarded: string) => ({ 'x-forwarded-for': forwarded });
  const alone = await rated({ limit });
  expect((await ask(alone, '{ __typename }', '10.0.0.1', from('192.0.2.1'))).status).toBe(200);
  expect((await ask(alone, '{ __typename }', '10.0.0.1', from('192.0.2.2'))).status).toBe(429);
  const behind = await rated({ limit, trustProxy: 1 });
  expect((await ask(behind, '{ __typename }', '10.0.0.1', from('192.0.2.1'))).status).toBe(200);
  expect((await ask(behind, '{ __typename }', '10.0.0.1', from('192.0.2.2'))).status).toBe(200);
  const forged = from('198.51.100.9, 192.0.2.1');
  expect((await ask(behind, '{ __typename }', '10.0.0.1', forged)).status).toBe(429);
  const withPort = from('192.0.2.1:20001');
  expect((await ask(behind, '{ __typename }', '10.0.0.1', withPort)).status).toBe(429);
});
