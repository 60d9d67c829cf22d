import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@spine/spine';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { subgraphNames } from '../../spine/src/subgraphNames.ts';
import { answers, checkout, startProcess } from '../support/process.ts';
import { signingSettings } from '../support/signing.ts';
import { freshPrefix } from '../support/subgraph.ts';

interface Service {
  command: string[];
  environment: Record<string, string | number>;
  ports?: string[];
  networks: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
}

const text = readFileSync(join(checkout, 'docker-compose.yml'), 'utf8');
const compose: {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
} = parse(text, { merge: true });
const { mongo, ...ours } = compose.services;
const service = (name: string): Service => {
  const found = ours[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}.`);
  return found;
};

describe('docker-compose.yml', () => {
  test('runs the gateway, each subgraph, MongoDB and what prepares it', () => {
    expect(Object.keys(ours).toSorted()).toEqual(
      ['gateway', 'prepare', ...subgraphNames].toSorted(),
    );
  });

  test('lets only the gateway out of a network without a way out', () => {
    expect(compose.networks.inside).toEqual({ internal: true });
    for (const [name, { ports, networks }] of Object.entries(compose.services)) {
      expect([name, networks]).toEqual([
        name,
        name === 'gateway' ? ['inside', 'outside'] : ['inside'],
      ]);
      expect([name, ports]).toEqual([name, name === 'gateway' ? ['4000:4000'] : undefined]);
    }
  });

  test('gives no service of ours a writable tree, a capability or a way to more rights', () => {
    for (const { read_only, cap_drop, security_opt } of Object.values(ours))
      expect({ read_only, cap_drop, security_opt }).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
  });

  test('runs MongoDB without JavaScript, as nothing of ours needs it', () => {
    expect(mongo?.command).toContain('--noscripting');
  });

  test('tells the gateway the address that each subgraph listens on', () => {
    const urls = subgraphNames.map(
      (name) => `${name}=http://${name}:${service(name).environment.PORT}/graphql`,
    );
    expect(service('gateway').environment.SUBGRAPH_URLS).toBe(urls.join(','));
  });

  test('gives the gateway what the graph has without being told: its tables, its documents, and where attempts are counted', () => {
    expect(service('gateway').environment).toMatchObject({
      TABLES: 'schema/tables',
      TRUSTED_DOCUMENTS: 'schema/operations.json',
      RATE_LIMIT_MONGODB_URI: service('prepare').environment.MONGODB_URI,
    });
  });

  test('asks for secrets instead of bringing its own', () => {
    const asked = ({ environment }: Service) =>
      Object.entries(environment)
        .filter(([name, value]) => String(value).startsWith(`\${${name}:?`))
        .map(([name]) => name);
    const shared = ['VIEWER_SECRET', 'CURSOR_SECRET'];
    for (const name of ['prepare', 'organizations', 'education', 'grants'])
      expect([name, asked(service(name))]).toEqual([name, shared]);
    expect(asked(service('quality'))).toEqual([...shared, 'SIGNING_KEYS', 'SIGNING_ISSUER']);
    expect(asked(service('gateway'))).toEqual(['VIEWER_SECRET']);
  });
});

describe('the image', () => {
  const dockerfile = readFileSync(join(checkout, 'Dockerfile'), 'utf8');
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
  const last = stages.at(-1) ?? '';

  test('starts from nothing and takes over what was built, so it has no shell to run', () => {
    expect(stages.map((stage) => stage.split('\n')[0])).toEqual([
      'FROM node:24-slim AS build',
      'FROM scratch',
    ]);
    expect(last).not.toMatch(/^(RUN|ADD|SHELL)/m);
    // In their other form these would ask for a shell.
    for (const [line] of last.matchAll(/\bCMD .*/g)) expect(line).toMatch(/^CMD \[".*"\]$/);
    for (const { command } of Object.values(ours)) expect(command[0]).toBe('node');
  });

  test('runs as an ordinary user on files of root, and says whether it is well', () => {
    expect(last).toMatch(/^USER 1000:1000$/m);
    expect(last).toMatch(/^COPY --from=build --chown=0:0 \/app \/app$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/\$\{process\.env\.PORT \?\? 4000\}\/health\/ready/);
  });
});

describe('the programs of docker-compose.yml, compiled, on this machine', () => {
  beforeAll(async () => {
    const tsc = join(checkout, 'node_modules/typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [tsc, '--build', 'tsconfig.build.json'], {
      cwd: checkout,
    });
  }, 180_000);

  test('start in their order and answer through the gateway, and write no file', async () => {
    const ports = new Map<string, number>();
    for (const name of [...subgraphNames, 'gateway']) ports.set(name, await freePort());
    const prefix = freshPrefix();
    const start = (name: string) =>
      startProcess(service(name).command, settingsOf(name, ports, prefix));

    expect((await start('prepare').ended).code).toBe(0);
    const processes = [...subgraphNames, 'gateway'].map((name) => ({ name, process: start(name) }));
    for (const { name, process } of processes)
      await answers(`http://127.0.0.1:${ports.get(name)}/health/ready`, process);

    const graphql = `http://127.0.0.1:${ports.get('gateway')}/graphql`;
    const response = await fetch(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ organization(acronym: "EUROSPINE") { name programs { id } certificationSchemes { code } } }',
      }),
    });
    expect(await response.json()).toMatchObject({
      data: { organization: { name: 'EUROSPINE', certificationSchemes: [{ code: 'SSCOE' }] } },
    });
    const byId = new URLSearchParams({ documentId: idOf('RegionalActivity') });
    byId.set('variables', JSON.stringify({ year: 2021 }));
    const trusted = await fetch(`${graphql}?${byId}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await trusted.json()).toMatchObject({
      data: { regionalActivity: { stated: { facultyDays: 1925 } } },
    });
    for (const { process } of processes) expect((await process.stop()).code).toBe(0);
  }, 120_000);
});

/** The id of a document that this graph trusts. */
function idOf(operation: string): string {
  const manifest: { operations: { id: string; name: string }[] } = JSON.parse(
    readFileSync(join(checkout, 'schema/operations.json'), 'utf8'),
  );
  return manifest.operations.find(({ name }) => name === operation)?.id ?? '';
}

/** Node itself refuses whatever a program tries to write, as a tree that is read only would. */
const writingNothing = [
  ...['--permission', '--experimental-permission'].filter(isKnown).slice(0, 1),
  ...['--allow-net'].filter(isKnown),
  '--allow-fs-read=*',
].join(' ');

function isKnown(flag: string): boolean {
  return process.allowedNodeEnvironmentFlags.has(flag);
}

/** A service's settings, its containers' names and ports and its MongoDB turned into those of this machine. */
function settingsOf(
  name: string,
  ports: ReadonlyMap<string, number>,
  prefix: string,
): Record<string, string> {
  const port = ports.get(name);
  const settings = Object.entries(service(name).environment).map(([setting, value]) => [
    setting,
    String(value)
      .replace(/\$\{(SIGNING_\w+):\?[^}]*\}/, (_asked, name) => signingSettings[name] ?? '')
      .replace(/\$\{\w+:\?[^}]*\}/, 'a secret that only this test knows, long')
      .replace(/\$\{\w+:-\}/, '')
      .replace(/^mongodb:.*/, inject('mongoUri'))
      .replace(/http:\/\/(\w+):\d+/g, (_url, host) => `http://127.0.0.1:${ports.get(host)}`),
  ]);
  return {
    NODE_ENV: 'production',
    ...Object.fromEntries(settings),
    ...(port && { PORT: String(port) }),
    DATABASE_PREFIX: prefix,
    HOST: '127.0.0.1',
    NODE_OPTIONS: writingNothing,
  };
}
