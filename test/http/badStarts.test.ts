import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheDirectories, findMongod, freePort, readConfig, startMongod } from '@spine/spine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProcess } from '../support/process.ts';

const spine = [process.execPath, 'run.mjs', 'spine/src/main.ts'];

let directory: string;
let taken: Server;
let takenPort: number;
let standalone: { port: number; stop: () => Promise<unknown> };

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-bad-'));
  await writeFile(join(directory, 'broken.graphql'), 'type Query {');
  await writeFile(join(directory, 'plain.graphql'), 'type Query { a: Int }');
  takenPort = await freePort();
  taken = createServer().listen(takenPort, '127.0.0.1');
  standalone = await startStandalone();
});
afterAll(async () => {
  taken.close();
  await standalone.stop();
  await rm(directory, { recursive: true, force: true });
});

/** A mongod that is no replica set. */
async function startStandalone() {
  const config = readConfig();
  const { MONGOMS_SYSTEM_BINARY: systemBinary, PATH: path } = config;
  const search = { systemBinary, path, caches: cacheDirectories(config) };
  const binary = await findMongod(search, () => {});
  const port = await freePort();
  const logPath = join(directory, 'mongod.log');
  const mongod = await startMongod({ binary, dbPath: directory, port, logPath, args: [] });
  return { port, stop: () => mongod.stop() };
}

/** What a user sees of a start that cannot go on. */
async function refusal(args: readonly string[], environment: Record<string, string>) {
  const settings = {
    DATA_DIR: join(directory, 'data'),
    PORT: String(await freePort()),
    ...environment,
  };
  const { code, stdout, stderr } = await startProcess([...spine, ...args], settings).ended;
  return { code, text: stderr, all: stdout + stderr };
}

test.each<[string, string[], () => Record<string, string>, RegExp]>([
  ['an unknown value', ['start'], () => ({ LOG_LEVEL: 'loud' }), /LOG_LEVEL is "loud".*unset it/],
  ['a port that is no number', ['start'], () => ({ PORT: 'door' }), /PORT is "door"/],
  ['a taken port', ['start'], () => ({ PORT: String(takenPort) }), /PORT \d+ is taken.*set PORT/],
  ['a host elsewhere', ['start'], () => ({ HOST: '192.0.2.1' }), /HOST "192\.0\.2\.1" is no addr/],
  [
    'metrics on a host that is none',
    ['start'],
    () => ({ METRICS_HOST: ' ', METRICS_PORT: '14640' }),
    /METRICS_HOST " " is no address of this machine; set METRICS_HOST/,
  ],
  [
    'metrics on the port of the graph',
    ['start'],
    () => ({ PORT: '14640', METRICS_PORT: '14640' }),
    /^error: Port 14640 is asked for by both PORT and METRICS_PORT; set one/,
  ],
  [
    'the graph on the port of a subgraph',
    ['start', '--services'],
    () => ({ PORT: '14643', SUBGRAPH_PORT: '14641' }),
    /^error: Port 14643 is asked for by both PORT and SUBGRAPH_PORT \(14641, .*14644\); set one/,
  ],
  [
    'subgraphs past the last port',
    ['start', '--services'],
    () => ({ SUBGRAPH_PORT: '65534' }),
    /SUBGRAPH_PORT 65534 asks for the ports 65534 to 65537, but the last is 65535; set SUBGRAPH_PORT/,
  ],
  [
    'a MongoDB that is not there',
    ['start'],
    () => ({ MONGODB_URI: 'mongodb://127.0.0.1:1/' }),
    /MONGODB_URI at 127\.0\.0\.1:1 cannot be used.*start MongoDB there/,
  ],
  [
    'an address for a subgraph that there is not',
    ['start'],
    () => ({ SUBGRAPH_URLS: 'spire=http://127.0.0.1:1/' }),
    /SUBGRAPH_URLS has an address for "spire", but .*organizations.*correct the name/,
  ],
  [
    'an address that is none',
    ['start'],
    () => ({ MONGODB_URI: 'localhost' }),
    /MONGODB_URI is not usable/,
  ],
  [
    'a MongoDB without a replica set',
    ['start'],
    () => ({ MONGODB_URI: `mongodb://127.0.0.1:${standalone.port}/` }),
    /MONGODB_URI points to .* not a replica set.*--replSet/,
  ],
  [
    'a supergraph that does not parse',
    ['start'],
    () => ({ SUPERGRAPH: join(directory, 'broken.graphql') }),
    /SUPERGRAPH does not parse at line 1.*compose it again/,
  ],
  [
    'a schema that is no supergraph',
    ['start'],
    () => ({ SUPERGRAPH: join(directory, 'plain.graphql') }),
    /SUPERGRAPH is no supergraph.*composition/,
  ],
  [
    'a supergraph that is not there',
    ['start'],
    () => ({ SUPERGRAPH: join(directory, 'absent.graphql') }),
    /SUPERGRAPH is ".*absent.graphql", which does not exist/,
  ],
  [
    'production without its settings',
    ['start'],
    () => ({ NODE_ENV: 'production' }),
    /OIDC_ISSUER, OIDC_AUDIENCE, VIEWER_SECRET, CURSOR_SECRET, MONGODB_URI, SIGNING_KEYS, and SIGNING_ISSUER/,
  ],
  [
    'half an issuer',
    ['start'],
    () => ({ OIDC_ISSUER: 'https://a.example' }),
    /OIDC_ISSUER and OIDC_AUDIENCE belong together/,
  ],
  [
    'an unknown role',
    ['token', 'emperor'],
    () => ({}),
    /no role "emperor"; choose one of researcher/,
  ],
  ['a token in production', ['token', 'auditor'], () => ({ NODE_ENV: 'production' }), /production/],
  ['an unknown command', ['frobnicate'], () => ({}), /unknown command 'frobnicate'.*--help/],
  ['half a case', ['seed', '--cases', '0.5'], () => ({}), /from 0 to 1000000/],
])(
  '%s is one sentence with the way out, and no stack trace',
  async (_what, args, environment, expected) => {
    const { code, text, all } = await refusal(args, environment());
    expect(code).not.toBe(0);
    expect(text.match(/^error: .+$/gm)).toHaveLength(1);
    expect(text).toMatch(expected);
    expect(all).not.toMatch(/\n\s+at /);
  },
);
