import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@spine/spine';
import { Client } from 'undici';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startProcess, type TestProcess } from '../support/process.ts';
import { freshPrefix } from '../support/subgraph.ts';

const spine = [process.execPath, 'run.mjs', 'spine/src/main.ts'];
const patience = { timeout: 20_000, interval: 20 };

let environment: Record<string, string>;
let graph: TestProcess;
let token: string;

beforeAll(async () => {
  environment = {
    MONGODB_URI: inject('mongoUri'),
    DATABASE_PREFIX: freshPrefix(),
    DATA_DIR: await mkdtemp(join(tmpdir(), 'spine-workers-')),
    PORT: String(await freePort()),
    METRICS_PORT: String(await freePort()),
    WORKERS: '2',
    LOG_LEVEL: 'info',
  };
  await startProcess([...spine, 'seed', '--cases', '50'], environment).ended;
  token = (await startProcess([...spine, 'token', 'steward'], environment).ended).stdout.trim();
  graph = startProcess([...spine, 'start'], environment);
  await graph.says(/is up/);
}, 300_000);
afterAll(() => rm(environment.DATA_DIR ?? '', { recursive: true, force: true }));

/** Somebody with one connection, which one worker has for as long as it is open. */
function caller(name: string) {
  const origin = `http://127.0.0.1:${environment.PORT}`;
  const client = new Client(origin, { keepAliveTimeout: 60_000 });
  const ask = async (query: string) => {
    const { body } = await client.request({
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-request-id': name,
      },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await body.json()) as Answer;
    expect(errors).toBeUndefined();
    return data;
  };
  return {
    read: async () =>
      (await ask('{ organization(id: "ao-spine") { vision version } }')).organization,
    write: async (vision: string, expectedVersion: number) => {
      const input = `{ idempotencyKey: "${vision}", id: "ao-spine", expectedVersion: ${expectedVersion}, vision: "${vision}" }`;
      const { updateOrganization } = await ask(
        `mutation { updateOrganization(input: ${input}) { userErrors { message } } }`,
      );
      expect(updateOrganization).toEqual({ userErrors: [] });
    },
    leave: () => client.close(),
  };
}

interface Answer {
  readonly data: {
    readonly organization: { readonly vision: string; readonly version: number };
    readonly updateOrganization?: object;
  };
  readonly errors?: object;
}

/** Records that both workers answered with from their memories. */
async function hits(): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${environment.METRICS_PORT}/metrics`);
  const counted = /^record_cache_hits_total\{subgraph="organizations"\} (\d+)$/m;
  return Number(counted.exec(await response.text())?.[1] ?? 0);
}

type Caller = ReturnType<typeof caller>;

/** Settles when this caller's worker answers from its memory. */
async function keptBy({ read }: Caller): Promise<void> {
  const grows = async () => {
    const before = await hits();
    await read();
    return (await hits()) > before;
  };
  await expect.poll(grows, patience).toBe(true);
}

/** One writes while both workers keep the record: it reads its write at once, the other after the stream's delay. */
async function writtenAndRead(writer: Caller, reader: Caller, vision: string): Promise<void> {
  await keptBy(writer);
  await keptBy(reader);
  const { version } = await reader.read();
  await writer.write(vision, version);
  const written = { vision, version: version + 1 };
  expect(await writer.read()).toEqual(written);
  await expect.poll(reader.read, patience).toEqual(written);
}

/** Which processes answered a caller, by the log of the graph. */
const answering = (stdout: string, name: string) =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ msg, requestId }) => msg === 'request' && requestId === name)
    .map(({ pid }) => pid);

test('whoever writes through one worker reads it there at once, and through the other within the stream’s delay', async () => {
  const [one, other] = [caller('one'), caller('other')];
  await writtenAndRead(one, other, 'Written through the first.');
  await writtenAndRead(other, one, 'Written through the second.');
  for (const { leave } of [one, other]) await leave();

  const { code, stdout } = await graph.stop();
  expect(code).toBe(0);
  const [ofOne, ofOther] = ['one', 'other'].map((name) => new Set(answering(stdout, name)));
  expect([ofOne?.size, ofOther?.size]).toEqual([1, 1]);
  expect(ofOne).not.toEqual(ofOther);
}, 90_000);
