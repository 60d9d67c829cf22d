import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { freePort, isAlive } from '@spine/spine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subgraphs } from '../../support/foreign/gateway.ts';
import { supergraphFile } from '../../support/foreign/gatewayProcess.ts';
import { type RunningSubgraph, serve } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';
import { startProcess, type TestProcess } from '../../support/process.ts';

let services: RunningSubgraph[];
let sdl: string;

beforeAll(async () => {
  services = await Promise.all(subgraphs.map((subgraph) => serve(subgraph)));
  const urls = subgraphs.map(({ name }, i) => [name, services[i]?.url ?? '']);
  sdl = composed(subgraphs, Object.fromEntries(urls));
});
afterAll(() => Promise.all(services.map((service) => service.close())));

interface Running {
  readonly process: TestProcess;
  readonly port: number;
  readonly metricsPort: number;
  /** The file of its supergraph. */
  readonly supergraph: string;
}

async function startedWorkers(): Promise<Running> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const supergraph = await supergraphFile(sdl);
  const command = ['run.mjs', 'gateway/src/main.ts', '--supergraph', supergraph];
  const process_ = startProcess([process.execPath, ...command], {
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    WORKERS: '2',
  });
  await process_.says(/workers listen/);
  return { process: process_, port, metricsPort, supergraph };
}

/** One operation on a connection of its own, so that any worker may get it; the status of its answer. */
function ask(port: number): Promise<number | undefined> {
  const headers = { 'content-type': 'application/json' };
  const options = { port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers };
  return new Promise((resolve, reject) => {
    request({ ...options, agent: false })
      .on('response', (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      })
      .on('error', reject)
      .end(JSON.stringify({ query: '{ products { name } }' }));
  });
}

const collected = async (metricsPort: number) =>
  (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

const lines = (text: string): { msg: string; pid: number }[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Which processes answered requests, by a stopped gateway's log. */
const answering = (stdout: string) =>
  new Set(
    lines(stdout)
      .filter(({ msg }) => msg === 'request')
      .map(({ pid }) => pid),
  );

const listeners = (stdout: string) =>
  lines(stdout)
    .filter(({ msg }) => msg === 'listening')
    .map(({ pid }) => pid);

test('two workers answer on one port, are counted together, and end with the gateway', async () => {
  const { process, port, metricsPort } = await startedWorkers();
  expect(await Promise.all(Array.from({ length: 20 }, () => ask(port)))).toEqual(
    Array.from({ length: 20 }, () => 200),
  );
  const metrics = await collected(metricsPort);
  expect(metrics).toMatch(/^gateway_requests_total\{.*status="200"\} 20$/m);
  expect(metrics).toMatch(/^gateway_supergraph_generations_open 1$/m);
  const since = Number(/^gateway_supergraph_served_since_seconds\S* (\S+)$/m.exec(metrics)?.[1]);
  expect(since).toBeLessThanOrEqual(Date.now() / 1000);
  const { code, stdout } = await process.stop();
  expect(code).toBe(0);
  expect(answering(stdout)).toEqual(new Set(listeners(stdout)));
  expect(listeners(stdout)).toHaveLength(2);
  expect(stdout.match(/everybody is anonymous/g)).toHaveLength(1);
  for (const pid of listeners(stdout)) expect(isAlive(pid)).toBe(false);
}, 60_000);

test('workers are replaced one by one while requests go on, and none of them fails', async () => {
  const { process, port } = await startedWorkers();
  let replaced = false;
  const asked: (number | undefined)[] = [];
  const goOn = async () => {
    while (!replaced) asked.push(await ask(port));
  };
  const asking = Array.from({ length: 4 }, goOn);
  globalThis.process.kill(process.pid, 'SIGHUP');
  await process.says(/workers replaced/);
  replaced = true;
  await Promise.all(asking);
  expect(new Set(asked)).toEqual(new Set([200]));
  const { code, stdout } = await process.stop();
  expect(code).toBe(0);
  expect(new Set(listeners(stdout)).size).toBe(4);
}, 60_000);

test('workers asked twice to be replaced, the second time while they are, are as many as before', async () => {
  const { process } = await startedWorkers();
  globalThis.process.kill(process.pid, 'SIGHUP');
  await process.says(/(?:"msg":"listening"[\s\S]*){3}/);
  globalThis.process.kill(process.pid, 'SIGHUP');
  const { input } = await process.says(/(?:workers replaced[\s\S]*){2}/);
  expect(listeners(input.slice(0, input.lastIndexOf('\n') + 1)).filter(isAlive)).toHaveLength(2);
  expect((await process.stop()).code).toBe(0);
}, 60_000);

test('what workers that ended have counted stays counted: all of it where they were replaced, what was collected where they were killed', async () => {
  const { process, port, metricsPort } = await startedWorkers();
  await Promise.all(Array.from({ length: 10 }, () => ask(port)));
  globalThis.process.kill(process.pid, 'SIGHUP');
  await process.says(/workers replaced/);
  const counted = /^gateway_requests_total\{.*status="200"\} 10$/m;
  expect(await collected(metricsPort)).toMatch(counted);
  const [, pid] = await process.says(/(?:"pid":(\d+)[^\n]*"msg":"listening"[\s\S]*?){3}/);
  globalThis.process.kill(Number(pid), 'SIGKILL');
  await process.says(/(?:"msg":"listening"[\s\S]*){5}/);
  expect(await collected(metricsPort)).toMatch(counted);
  expect((await process.stop()).code).toBe(0);
}, 60_000);

test('a supergraph that cannot be served leaves the workers that run in their places', async () => {
  const { process, port, supergraph } = await startedWorkers();
  await writeFile(supergraph, 'type Query');
  for (let time = 1; time <= 2; time += 1) {
    globalThis.process.kill(process.pid, 'SIGHUP');
    await process.says(new RegExp(`(?:workers not replaced[\\s\\S]*){${time}}`));
  }
  expect(await Promise.all([ask(port), ask(port)])).toEqual([200, 200]);
  const { code, stdout } = await process.stop();
  expect(code).toBe(0);
  expect(listeners(stdout)).toHaveLength(2);
  expect(stdout).not.toContain('a worker ended by itself');
}, 60_000);

test('a worker that is killed is replaced', async () => {
  const { process, port } = await startedWorkers();
  const [, pid] = await process.says(/"pid":(\d+)[^\n]*"msg":"listening"/);
  globalThis.process.kill(Number(pid), 'SIGKILL');
  await process.says(/a worker ended by itself/);
  await process.says(/(?:"msg":"listening"[\s\S]*){3}/);
  expect(await Promise.all(Array.from({ length: 6 }, () => ask(port)))).toEqual(
    Array.from({ length: 6 }, () => 200),
  );
  expect((await process.stop()).code).toBe(0);
}, 60_000);

test('a worker that is killed while the supergraph cannot be served takes no other along, and is replaced once it can', async () => {
  const { process, port, supergraph } = await startedWorkers();
  const [, pid] = await process.says(/"pid":(\d+)[^\n]*"msg":"listening"/);
  await writeFile(supergraph, 'type Query');
  globalThis.process.kill(Number(pid), 'SIGKILL');
  await process.says(/a worker not replaced; those that run go on/);
  expect(await Promise.all([ask(port), ask(port)])).toEqual([200, 200]);
  await writeFile(supergraph, sdl);
  await process.says(/(?:"msg":"listening"[\s\S]*){3}/);
  const { code, stdout } = await process.stop();
  expect(code).toBe(0);
  expect(listeners(stdout)).toHaveLength(3);
}, 60_000);

test('workers that cannot listen end the gateway with one sentence each and a code', async () => {
  const supergraph = await supergraphFile(composed(subgraphs, {}));
  const { code, stderr } = await startProcess(
    [process.execPath, 'run.mjs', 'gateway/src/main.ts', '--supergraph', supergraph],
    { WORKERS: '2', PORT: '0', SUBGRAPH_URLS: 'nobody=http://127.0.0.1:1' },
  ).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/error: A worker \(process \d+\) ended with code 1 before it listened/);
}, 60_000);
