import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '@spine/spine';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import variables from '../../schema/operationVariables.json' with { type: 'json' };
import { type Issuer, startIssuer } from '../bench/targets/issuer.ts';
import { subgraphs } from '../support/foreign/gateway.ts';
import { startedGateway } from '../support/foreign/gatewayProcess.ts';
import { serve } from '../support/foreign/subgraph.ts';
import { composed } from '../support/foreign/supergraph.ts';
import { checkout, startProcess } from '../support/process.ts';
import { signingSettings } from '../support/signing.ts';
import { freshPrefix } from '../support/subgraph.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'spine-egress-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A record of what leads off this machine, and the setting that makes a program keep it. */
function guarded(name: string) {
  const file = join(directory, name);
  const guard = pathToFileURL(join(checkout, 'test/support/egressGuard.mjs'));
  guard.searchParams.set('record', file);
  const attempts = () => {
    const lines = readdirSync(directory).includes(name) ? readFileSync(file, 'utf8') : '';
    return lines.split('\n').filter(Boolean);
  };
  return { attempts, NODE_OPTIONS: `--import ${guard.href}` };
}

/** Hosts that a page or an answer, its headers included, sends its reader to. */
async function hostsIn(response: Response): Promise<string[]> {
  const headers = [...response.headers].map(([, value]) => value);
  const text = [...headers, await response.text()].join('\n');
  const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/([^\s"'<>)\\/:]+)/g)].map(
    ([, host]) => host,
  );
  return hosts.filter((host) => host !== 'localhost' && host !== '127.0.0.1').map(String);
}

const asked = (address: string, body: object, headers = {}) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const secret = 'a secret that only this test knows, long';

const production = (issuer: Issuer) => ({
  NODE_ENV: 'production',
  MONGODB_URI: inject('mongoUri'),
  DATABASE_PREFIX: freshPrefix(),
  DATA_DIR: join(directory, 'production'),
  SUBGRAPH_PORT: '0',
  OIDC_ISSUER: issuer.url,
  OIDC_AUDIENCE: issuer.audience,
  VIEWER_SECRET: secret,
  CURSOR_SECRET: secret,
  ...signingSettings,
});

describe('no name is looked up and nothing connected to off this machine', () => {
  test('by the graph in one process, whatever it answers; nor do its pages or answers name another host', async () => {
    const { attempts, NODE_OPTIONS } = guarded('graph');
    const port = await freePort();
    const graph = startProcess([process.execPath, 'run.mjs', 'spine/src/main.ts', 'start'], {
      NODE_OPTIONS,
      MONGODB_URI: inject('mongoUri'),
      DATABASE_PREFIX: freshPrefix(),
      DATA_DIR: join(directory, 'data'),
      PORT: String(port),
    });
    await graph.says(/is up/);
    const address = `http://127.0.0.1:${port}`;
    const hosts: string[] = [];
    for (const [name, { variables: given }] of Object.entries(variables)) {
      const file = join(checkout, `schema/operations/${name}.graphql`);
      const response = await asked(address, {
        query: readFileSync(file, 'utf8'),
        variables: given,
      });
      expect(response.status).toBe(200);
      hosts.push(...(await hostsIn(response)));
    }
    hosts.push(...(await hostsIn(await asked(address, { query: '{ nothing }' }))));
    const forged = { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' };
    hosts.push(...(await hostsIn(await asked(address, { query: '{ __typename }' }, forged))));
    for (const path of ['/', '/graphql', '/health/live', '/health/ready', '/nowhere'])
      hosts.push(
        ...(await hostsIn(await fetch(address + path, { headers: { accept: 'text/html' } }))),
      );
    const { code } = await graph.stop();
    expect({ hosts, attempts: attempts(), code }).toEqual({ hosts: [], attempts: [], code: 0 });
  }, 120_000);

  test.each([
    ['in one process', []],
    ['as services', ['--services']],
  ])(
    'by the graph %s, in production with an issuer that it finds by discovery',
    async (shape, flags) => {
      const { attempts, NODE_OPTIONS } = guarded(`production-${flags.length}`);
      const issuer = await startIssuer();
      const port = await freePort();
      const graph = startProcess(
        [process.execPath, 'run.mjs', 'spine/src/main.ts', 'start', ...flags],
        { ...production(issuer), NODE_OPTIONS, PORT: String(port) },
      );
      await graph.says(/is up/);
      const authorization = `Bearer ${await issuer.token({ scope: 'audit:read' })}`;
      const query =
        '{ organizations { totalCount } courses { totalCount } awards { totalCount } releases { id } }';
      const response = await asked(`http://127.0.0.1:${port}`, { query }, { authorization });
      // Nothing is seeded in production; all four are asked.
      const none = { totalCount: 0 };
      expect([shape, await response.json()]).toEqual([
        shape,
        { data: { organizations: none, courses: none, awards: none, releases: [] } },
      ]);
      const { code } = await graph.stop();
      issuer.close();
      expect({ attempts: attempts(), code }).toEqual({ attempts: [], code: 0 });
    },
    120_000,
  );

  test('by the gateway on another supergraph, but for the subgraphs that it names', async () => {
    const { attempts, NODE_OPTIONS } = guarded('gateway');
    const running = await Promise.all(subgraphs.map((subgraph) => serve(subgraph)));
    const urls = Object.fromEntries(
      subgraphs.map(({ name }, index) => [name, running[index]?.url ?? '']),
    );
    const sdl = composed(subgraphs, { ...urls, reviews: 'http://reviews.invalid/graphql' });
    const gateway = await startedGateway(sdl, { NODE_OPTIONS });
    const inside = await asked(gateway.address, { query: '{ products { id } }' });
    expect(await inside.json()).not.toHaveProperty('errors');
    expect(attempts()).toEqual([]);

    const outside = await asked(gateway.address, { query: '{ products { reviews { id } } }' });
    expect(await outside.json()).toHaveProperty('errors');
    await gateway.stop();
    for (const subgraph of running) await subgraph.close();
    expect(new Set(attempts())).toEqual(new Set(['connect reviews.invalid']));
  }, 60_000);
});

test.each([
  ['fetch', 'fetch("http://a.invalid")', 'connect a.invalid'],
  ['https', 'require("https").get("https://a.invalid").on("error", () => {})', 'connect a.invalid'],
  [
    'an address',
    'require("net").connect(80, "192.0.2.1").on("error", () => {})',
    'connect 192.0.2.1',
  ],
  [
    'an address by options',
    'require("net").connect({ port: 80, host: "2001:db8::1" }).on("error", () => {})',
    'connect 2001:db8::1',
  ],
  ['tls', 'require("tls").connect(443, "a.invalid").on("error", () => {})', 'connect a.invalid'],
  ['the resolver', 'require("dns").lookup("a.invalid", () => {})', 'lookup a.invalid'],
  [
    'the resolver, imported',
    'import("node:dns").then((dns) => dns.resolve4("a.invalid", () => {}))',
    'resolve4 a.invalid',
  ],
  ['the resolver, as a promise', 'require("dns/promises").lookup("a.invalid")', 'lookup a.invalid'],
  [
    'a resolver of its own',
    'new (require("dns").Resolver)().resolveSrv("a.invalid", () => {})',
    'resolveSrv a.invalid',
  ],
  [
    'its promises',
    'new (require("dns/promises").Resolver)().resolveTxt("a.invalid")',
    'resolveTxt a.invalid',
  ],
  [
    'a datagram',
    'require("dgram").createSocket("udp4").send("x", 53, "192.0.2.1")',
    'send 192.0.2.1',
  ],
])('the guard refuses and records %s', async (way, script, attempt) => {
  const { attempts, NODE_OPTIONS } = guarded(way.replaceAll(/\W+/g, '-'));
  await startProcess([process.execPath, '-e', script], { NODE_OPTIONS }).ended;
  expect(attempts()).toEqual([attempt]);
});

test('the guard lets through what stays on this machine', async () => {
  const { attempts, NODE_OPTIONS } = guarded('inside');
  const script =
    'fetch("http://localhost:1").catch(() => fetch("http://[::1]:1")).catch(() => console.log("refused"))';
  const { stdout } = await startProcess([process.execPath, '-e', script], { NODE_OPTIONS }).ended;
  expect([stdout, attempts()]).toEqual(['refused\n', []]);
});
