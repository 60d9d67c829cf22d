import { homedir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '@spine/kit/startup';
import { expect, test } from 'vitest';
import { cacheDirectories, readConfig, requireInProduction } from './config.ts';

const secret = 'a secret that only tests are given';

test('a graph without settings runs for development on port 4000 of this machine alone', () => {
  const { NODE_ENV, PORT, HOST, SEED } = readConfig({});
  expect({ NODE_ENV, PORT, HOST, SEED }).toEqual({
    NODE_ENV: 'development',
    PORT: 4000,
    HOST: '127.0.0.1',
    SEED: 1,
  });
});

test.each([
  ['NODE_ENV', 'staging'],
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['SUBGRAPH_PORT', '-1'],
  ['MONGODB_URI', 'localhost:27017'],
  ['DATABASE_PREFIX', 'Has Spaces'],
  ['LOG_LEVEL', 'loud'],
  ['SEED', 'one'],
  ['OIDC_ISSUER', 'my issuer'],
  ['OIDC_ISSUER', 'urn:spine:mine'],
  ['OIDC_ISSUER', 'login.example.org:8443/realms/spine'],
  ['VIEWER_SECRET', 'short'],
  ['CURSOR_SECRET', 'short'],
  ['SIGNING_KEYS', '{"keys":[]}'],
  ['SIGNING_ISSUER', 'https://certifier.example/'],
  ['SIGNING_ISSUER', 'http://certifier.example'],
  ['SUBGRAPH_URLS', 'organizations'],
  ['RECORD_CACHE_MB', '-1'],
  ['RECORD_CACHE_MB', 'lots'],
])('%s=%s is refused in one line that names the setting', (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(StartupError);
  expect(read).toThrow(new RegExp(`^${name}[^\n]+$`));
});

test('all unusable settings are reported together', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT.*LOG_LEVEL/);
});

test('limits, documents and the issuer are among them', () => {
  const environment = {
    PORT: 'x',
    OIDC_AUDIENCE: 'urn:graph',
    LIMIT_DEPTH: 'x',
    TRUSTED_DOCUMENTS_MODE: 'loud',
  };
  expect(() => readConfig(environment)).toThrow(
    /PORT.*OIDC_ISSUER and OIDC_AUDIENCE.*LIMIT_DEPTH.*TRUSTED_DOCUMENTS_MODE/,
  );
});

test('an issuer without an audience is refused', () => {
  expect(() => readConfig({ OIDC_ISSUER: 'https://issuer.example' })).toThrow(/OIDC_AUDIENCE/);
});

test('production names everything that is missing together', () => {
  const config = readConfig({ NODE_ENV: 'production', VIEWER_SECRET: secret });
  const names = ['VIEWER_SECRET', 'CURSOR_SECRET', 'OIDC_ISSUER', 'MONGODB_URI'] as const;
  expect(() => requireInProduction(config, names)).toThrow(
    /CURSOR_SECRET, OIDC_ISSUER, and MONGODB_URI/,
  );
});

test('development makes up what is missing', () => {
  expect(() => requireInProduction(readConfig({}), ['VIEWER_SECRET'])).not.toThrow();
});

test('a fetched mongod is kept in the cache of the user, else beside the data', () => {
  const DATA_DIR = '/srv/graph';
  expect(cacheDirectories(readConfig({ DATA_DIR, XDG_CACHE_HOME: '/cache' }))).toEqual([
    '/cache/spine-care-graph',
    '/srv/graph/cache',
  ]);
  expect(cacheDirectories(readConfig({ DATA_DIR }))[0]).toBe(
    join(homedir(), '.cache/spine-care-graph'),
  );
});
