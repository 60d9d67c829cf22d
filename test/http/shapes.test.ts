import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@spine/spine';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { operations } from '../support/operations.ts';
import { startProcess, type TestProcess } from '../support/process.ts';
import { freshPrefix } from '../support/subgraph.ts';

const spine = [process.execPath, '--conditions=source', '--import', 'tsx', 'spine/src/main.ts'];

/** The two shapes over the same databases. */
const shapes: { name: string; port: number; process: TestProcess }[] = [];
let environment: Record<string, string>;

beforeAll(async () => {
  environment = {
    MONGODB_URI: inject('mongoUri'),
    DATABASE_PREFIX: freshPrefix(),
    DATA_DIR: await mkdtemp(join(tmpdir(), 'spine-shapes-')),
    SUBGRAPH_PORT: '0',
  };
  for (const name of ['start', 'start --services']) {
    const port = await freePort();
    const command = [...spine, ...name.split(' ')];
    const process = startProcess(command, { ...environment, PORT: String(port) });
    await process.says(/is up/);
    shapes.push({ name, port, process });
  }
}, 180_000);
afterAll(async () => {
  for (const { process } of shapes) await process.stop('SIGINT');
  await rm(environment.DATA_DIR ?? '', { recursive: true, force: true });
});

/** The bytes and the status of the same request to both shapes. */
async function bothAnswers(body: object, token?: string) {
  const answers = shapes.map(async ({ port }) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, bytes: await response.text() };
  });
  const [oneProcess, services] = await Promise.all(answers);
  if (!oneProcess || !services) throw new Error('Both shapes run.');
  return { oneProcess, services };
}

async function tokenOf(...args: string[]): Promise<string> {
  const { stdout } = await startProcess([...spine, 'token', ...args], environment).ended;
  return stdout.trim();
}

test('every shipped operation has the same bytes in both shapes', async () => {
  for (const { document: query, variables, as } of operations) {
    const token = as === null ? undefined : await tokenOf(as);
    const { oneProcess, services } = await bothAnswers({ query, variables }, token);
    expect(JSON.parse(oneProcess.bytes)).not.toHaveProperty('errors');
    expect(services).toEqual(oneProcess);
  }
});

test.each([
  ['an unknown id', '{ centre(id: "nowhere") { name } }'],
  ['a malformed id', '{ centre(id: "not an id") { name } }'],
  ['a malformed cursor', '{ centres(after: "x") { totalCount } }'],
  ['a malformed date', '{ certificationRegister(asOf: "2026-02-30") { totalCount } }'],
  ['an unknown enum value', '{ courses(filter: { topic: SHOULDER }) { totalCount } }'],
  ['an unknown field', '{ centres { nodes { owner } } }'],
  [
    'a refused field beside an allowed one',
    '{ centre(id: "centre-001") { name benchmark { year } } }',
  ],
  [
    'a refused mutation',
    'mutation { enrol(input: { idempotencyKey: "k", courseEventId: "e" }) { userErrors { code } } }',
  ],
  ['a syntax error', '{ centres {'],
])('%s is answered with the same bytes in both shapes', async (_what, query) => {
  const { oneProcess, services } = await bothAnswers({ query });
  expect(services).toEqual(oneProcess);
});

test('what fails hundreds of times is told in part, and with the same bytes in both shapes', async () => {
  const files = Array.from({ length: 9 }, (_, n) => `a${n}: certificationFile { __typename }`);
  const query = `{ centres(first: 100) { nodes { ${files.join(' ')} } } }`;
  const { oneProcess, services } = await bothAnswers({ query });
  const { errors } = JSON.parse(oneProcess.bytes);
  expect([errors.length, errors[0].extensions.code]).toEqual([101, 'TOO_MANY_ERRORS']);
  expect(services).toEqual(oneProcess);
});

test('a restricted field is given to its reader with the same bytes in both shapes', async () => {
  const token = await tokenOf('centre', '--centre', 'centre-001');
  const query =
    '{ myCentre { name benchmark { year own { cases } } readiness { lines { figure met } } } }';
  const { oneProcess, services } = await bothAnswers({ query }, token);
  const { data, errors } = JSON.parse(oneProcess.bytes);
  expect(errors).toBeUndefined();
  expect(data.myCentre).toMatchObject({ name: 'Synthetic Centre 001', benchmark: { own: {} } });
  expect(services).toEqual(oneProcess);
});

test('a forged token is 401 with the same bytes in both shapes', async () => {
  const { oneProcess, services } = await bothAnswers(
    { query: '{ __typename }' },
    'forged.token.here',
  );
  expect(oneProcess.status).toBe(401);
  expect(services).toEqual(oneProcess);
});

/** A process and those of them it started that run Node. */
async function programs(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const own = [pid, ...children.split(' ').filter(Boolean).map(Number)];
  const names = await Promise.all(own.map((each) => readFile(`/proc/${each}/comm`, 'utf8')));
  return own.filter((_, index) => names[index] === names[0]);
}

/** The names of those threads that give way to the one of the event loop. */
async function giveWay(pid: number): Promise<string[]> {
  const threads = (await readdir(`/proc/${pid}/task`)).map(Number);
  const behind = threads.filter((thread) => getPriority(thread) > getPriority(pid));
  const names = behind.map((thread) => readFile(`/proc/${pid}/task/${thread}/comm`, 'utf8'));
  return (await Promise.all(names)).map((name) => name.trim());
}

test.runIf(process.platform === 'linux')(
  'in each process of both shapes the four threads that collect garbage give way to the event loop',
  async () => {
    const found = (await Promise.all(shapes.map(({ process: { pid } }) => programs(pid)))).flat();
    expect(found).toHaveLength(1 + 1 + 4);
    for (const pid of found) {
      const names = await giveWay(pid);
      expect(names).toHaveLength(4);
      // Where Node names its threads, it is to be those of V8.
      expect(new Set(names).size).toBe(1);
      expect(['node', 'MainThread', 'V8Worker']).toContain(names[0]);
    }
  },
);
