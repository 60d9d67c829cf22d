import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { defaultPolicy } from './policy/requestPolicy.ts';

const read = (environment: Record<string, string>, ...flags: string[]) =>
  readConfig(['node', 'main.ts', ...flags], environment);

test('a flag wins over the variable of its name', () => {
  const environment = { SUPERGRAPH: 'a.graphql', PORT: '4001', HOST: '::1' };
  expect(read(environment)).toMatchObject({ supergraph: 'a.graphql', port: 4001, host: '::1' });
  expect(read(environment, '--supergraph', 'b.graphql', '--port', '0')).toMatchObject({
    supergraph: 'b.graphql',
    port: 0,
  });
});

test('nobody is authenticated, nothing forwarded and nothing signed unless asked for', () => {
  expect(read({ SUPERGRAPH: 'a.graphql' })).toEqual({
    supergraph: 'a.graphql',
    port: 4000,
    host: '127.0.0.1',
    subgraphUrls: new Map(),
    viewerSecret: null,
    issuer: null,
    forwardHeaders: [],
    logLevel: 'info',
    environment: 'development',
    policy: defaultPolicy,
    documents: {
      manifests: [],
      mode: 'off',
      clients: new Map(),
      requireId: false,
      automatic: { maximum: 10 * 1024 * 1024, seconds: 24 * 60 * 60 },
    },
    deadlines: { others: 2000, named: new Map() },
    maxInFlight: 256,
    engine: 'spine',
    rateLimits: { anonymous: null, authenticated: null },
    rateMongoUri: null,
    databasePrefix: '',
    trustProxy: 0,
    plansDirectory: null,
    tables: [],
    supergraphWatch: 1000,
    shutdownGrace: 0,
    workers: 1,
    metrics: null,
  });
});

test('an issuer is known by its name, its audience and where its keys are', () => {
  const OIDC_AUDIENCE = 'urn:graph';
  const given = { SUPERGRAPH: 'a', OIDC_AUDIENCE, VIEWER_CLAIMS: 'ward_ids, person_id' };
  expect(read({ ...given, OIDC_ISSUER: 'https://id.invalid' }).issuer).toEqual({
    issuer: 'https://id.invalid',
    audience: OIDC_AUDIENCE,
    viewerClaims: ['ward_ids', 'person_id'],
  });
});

/** Public keys of examples: RFC 8037, A.2, and RFC 7517, A.1. */
const publicKeys = [
  { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  {
    ...{ kty: 'EC', crv: 'P-256', x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4' },
    y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  },
];

test.each(publicKeys)('an issuer may have its key of $crv told instead', (publicKey) => {
  const key = JSON.stringify(publicKey);
  const named = { SUPERGRAPH: 'a', OIDC_AUDIENCE: 'urn:graph', OIDC_ISSUER: 'urn:here' };
  expect(read({ ...named, OIDC_PUBLIC_KEY: key }).issuer).toMatchObject({ publicKey });
});

test.each([
  ['a secret', { kty: 'oct', k: 'c2VjcmV0' }],
  ['of no kind', { kty: 'nonsense' }],
  ['cut short', { kty: 'OKP', crv: 'Ed25519', x: 'AA' }],
  ['half a key', { kty: 'EC', crv: 'P-256', x: publicKeys[1]?.x }],
  // RFC 8037, A.6: for agreeing on keys, not for signing.
  ['of X25519', { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08' }],
])('a public key by which no token could be verified is refused: %s', (_what, key) => {
  expect(() => read({ SUPERGRAPH: 'a', OIDC_PUBLIC_KEY: JSON.stringify(key) })).toThrow(
    /^OIDC_PUBLIC_KEY is not usable: expected a public key as JSON \(JWK\): RSA, EC of P-256 or Ed25519/,
  );
});

test('header names are forwarded in lower case', () => {
  expect(
    read({ SUPERGRAPH: 'a', FORWARD_HEADERS: 'Authorization,X-Tenant' }).forwardHeaders,
  ).toEqual(['authorization', 'x-tenant']);
});

test.each([
  [{ SUPERGRAPH: '' }, /^SUPERGRAPH is not usable: name the supergraph file/],
  [{ PORT: '70000' }, /^PORT is "70000"/],
  [{ PORT: 'http' }, /^PORT is "http"/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"/],
  [{ ENGINE: 'rust' }, /^ENGINE is "rust": expected spine or apollo/],
  [{ NODE_ENV: 'staging' }, /^NODE_ENV is "staging"/],
  [{ RATE_LIMIT: '600' }, /^RATE_LIMIT is "600": expected points per second/],
  [{ RATE_LIMIT: '0/minute' }, /^RATE_LIMIT is "0\/minute"/],
  [{ RATE_LIMIT: '1/minute,2/minute' }, /^RATE_LIMIT is/],
  [{ RATE_LIMIT: 'anonymous=1/day' }, /^RATE_LIMIT is/],
  [
    { RATE_LIMIT_MONGODB_URI: 'localhost:27017' },
    /^RATE_LIMIT_MONGODB_URI is not usable: expected/,
  ],
  [{ TRUST_PROXY: 'yes' }, /^TRUST_PROXY is "yes": expected how many proxies/],
  [{ TRUST_PROXY: '-1' }, /^TRUST_PROXY is "-1"/],
  [{ SUPERGRAPH_WATCH: 'off' }, /^SUPERGRAPH_WATCH is "off": expected milliseconds/],
  [{ SHUTDOWN_GRACE: '-1' }, /^SHUTDOWN_GRACE is "-1": expected milliseconds/],
  [{ SHUTDOWN_GRACE: '5s' }, /^SHUTDOWN_GRACE is "5s": expected milliseconds/],
  [{ SUBGRAPH_URLS: 'a' }, /^SUBGRAPH_URLS is "a": expected name=http/],
  [{ VIEWER_SECRET: 'too-short' }, /^VIEWER_SECRET is not usable(?!.*too-short)/],
  [{ FORWARD_HEADERS: 'x-viewer-token' }, /^FORWARD_HEADERS is "x-viewer-token"/],
  [{ FORWARD_HEADERS: 'Content-Length' }, /^FORWARD_HEADERS is/],
  [{ FORWARD_HEADERS: 'a b' }, /^FORWARD_HEADERS is/],
  [{ OIDC_ISSUER: 'https://id.invalid' }, /^OIDC_ISSUER and OIDC_AUDIENCE belong together/],
  [{ OIDC_AUDIENCE: 'urn:graph' }, /^OIDC_ISSUER and OIDC_AUDIENCE belong together/],
  [{ OIDC_ISSUER: 'urn:x', OIDC_AUDIENCE: 'urn:graph' }, /^OIDC_ISSUER is "urn:x", where no keys/],
  [{ OIDC_PUBLIC_KEY: 'no key' }, /^OIDC_PUBLIC_KEY is not usable: expected a public key/],
  [
    { OIDC_PUBLIC_KEY: '{"kty":"OKP","d":"private"}' },
    /^OIDC_PUBLIC_KEY is not usable(?!.*private)/,
  ],
])('%j is refused in a sentence that names the setting', (environment, sentence) => {
  expect(() => read({ SUPERGRAPH: 'a.graphql', ...environment })).toThrow(sentence);
});

test('whatever cannot be used is reported together, limits, documents and the issuer included', () => {
  const settings = [
    'PORT',
    'LIMIT_DEPTH',
    'TRUSTED_DOCUMENTS_MODE',
    'OIDC_ISSUER and OIDC_AUDIENCE',
  ];
  const environment = {
    SUPERGRAPH: 'a.graphql',
    PORT: 'door',
    LIMIT_DEPTH: 'x',
    TRUSTED_DOCUMENTS_MODE: 'loud',
    OIDC_ISSUER: 'https://id.invalid',
  };
  expect(() => read(environment)).toThrow(new RegExp(settings.join('.*')));
});

test('a deadline holds for all subgraphs, or for one by its name', () => {
  const deadlines = (text: string) =>
    read({ SUPERGRAPH: 'a.graphql', SUBGRAPH_DEADLINE: text }).deadlines;
  expect(deadlines('500')).toEqual({ others: 500, named: new Map() });
  expect(deadlines('slow=5000')).toEqual({ others: 2000, named: new Map([['slow', 5000]]) });
  expect(deadlines('500, slow=5000')).toEqual({ others: 500, named: new Map([['slow', 5000]]) });
});

test('callers have one limit, or one for those with a token and one for those without', () => {
  const limits = (text: string) => read({ SUPERGRAPH: 'a.graphql', RATE_LIMIT: text }).rateLimits;
  const [few, many] = [
    { points: 600, seconds: 60 },
    { points: 9000, seconds: 3600 },
  ];
  expect(limits('600/minute')).toEqual({ anonymous: few, authenticated: few });
  expect(limits('anonymous=600/minute')).toEqual({ anonymous: few, authenticated: null });
  expect(limits('600/minute, authenticated=9000/hour')).toEqual({
    anonymous: few,
    authenticated: many,
  });
});

test('a gateway in production waits for its balancers before it stops, unless told otherwise', () => {
  const grace = (more: object) => read({ SUPERGRAPH: 'a.graphql', ...more }).shutdownGrace;
  expect(grace({})).toBe(0);
  expect(grace({ NODE_ENV: 'production' })).toBe(5000);
  expect(grace({ NODE_ENV: 'production', SHUTDOWN_GRACE: '0' })).toBe(0);
});

test.each(['0', 'soon', '500,', 'slow=', '-1', '1e3', '500,600', 'slow=1,slow=9'])(
  '%j is no deadline',
  (text) => {
    expect(() => read({ SUPERGRAPH: 'a.graphql', SUBGRAPH_DEADLINE: text })).toThrow(
      /^SUBGRAPH_DEADLINE is ".*expected milliseconds/,
    );
  },
);

test('the gateway answers in one process, in as many as are set, or in one for each core', () => {
  const workers = (more: object) => read({ SUPERGRAPH: 'a.graphql', ...more }).workers;
  expect(workers({})).toBe(1);
  expect(workers({ WORKERS: '3' })).toBe(3);
  expect(workers({ WORKERS: 'auto' })).toBe(availableParallelism());
  for (const text of ['0', '-1', '1.5', 'all', '1000'])
    expect(() => workers({ WORKERS: text })).toThrow(/^WORKERS is ".*": expected a number of proc/);
});

test('metrics are collected where a port is set, from this machine unless an address says otherwise', () => {
  const metrics = (more: object) => read({ SUPERGRAPH: 'a.graphql', ...more }).metrics;
  expect(metrics({ METRICS_PORT: '9464' })).toEqual({ port: 9464, host: '127.0.0.1' });
  expect(metrics({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })?.host).toBe('0.0.0.0');
  expect(metrics({})).toBeNull();
  expect(metrics({ METRICS_PORT: '0' })).toBeNull();
});

test.each([
  ['METRICS_PORT', 'web', 'expected a port number from 0 to 65535'],
  ['METRICS_PORT', '65536', 'expected a port number from 0 to 65535'],
  ['METRICS_PORT', '-1', 'expected a port number from 0 to 65535'],
  ['MAX_IN_FLIGHT', '0', 'expected a number of requests, at least 1'],
  ['MAX_IN_FLIGHT', '1.5', 'expected a number of requests, at least 1'],
  ['LIMIT_DEPTH', '-1', 'expected a whole number, at least 0'],
  ['LIMIT_BODY_BYTES', '0', 'expected a whole number, at least 1'],
  ['COST_BUDGETS', 'a=1,a=9', 'expected scope=budget pairs, each scope once, separated by commas'],
  ['LIMIT_DEPTH', '1.5', 'expected a whole number, at least 0'],
])('%s=%s is refused with what is expected', (name, value, expected) => {
  expect(() => read({ SUPERGRAPH: 'a.graphql', [name]: value })).toThrow(
    `${name} is "${value}": ${expected}.`,
  );
});
