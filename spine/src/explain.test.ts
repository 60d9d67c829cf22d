import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '@spine/kit/startup';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Config, readConfig } from './config.ts';
import { explain } from './explain.ts';

/** Answers whatever it is asked with `answer`, a text as it is, and keeps the last request. */
let answer: object | string;
let asked: { headers: Record<string, unknown>; body: unknown };
let server: Server;
let directory: string;
let config: Config;
let file: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked = { headers: request.headers, body: JSON.parse(body) };
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  directory = await mkdtemp(join(tmpdir(), 'spine-explain-'));
  const { port } = server.address() as AddressInfo;
  config = readConfig({ PORT: String(port), DATA_DIR: directory });
  file = join(directory, 'file.graphql');
  await writeFile(file, '{ a }');
});
afterAll(async () => {
  server.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  answer = { data: null, extensions: { explain: nothing } };
});

const nothing = { mode: 'plan', cost: null, fields: [], plan: null, fetches: [] };

test('the operation is asked as the role, with its variables, and only planned where that is wanted', async () => {
  const variables = join(directory, 'variables.json');
  await writeFile(variables, '{"id":"a"}');
  const text = await explain(config, file, {
    variables,
    operation: 'A',
    as: 'auditor',
    plan: true,
  });
  expect(asked.body).toEqual({ query: '{ a }', variables: { id: 'a' }, operationName: 'A' });
  expect(asked.headers).toMatchObject({
    'x-explain': 'plan',
    authorization: expect.stringMatching(/^Bearer eyJ/),
  });
  expect(text).toContain('none: the operation was only planned');
});

test('a collection scan and a sort in memory are named', async () => {
  const plan = {
    ...{ stages: ['SORT', 'COLLSCAN'], indexes: [], keysExamined: 0 },
    ...{ documentsExamined: 400, returned: 3 },
  };
  const command = { command: 'find', collection: 'centres', shape: 'filter {}', ms: 7, plan };
  const fetched = { subgraph: 'organizations', entities: 2, ms: 9.5, answered: true };
  const fetches = [{ ...fetched, commands: [command] }];
  answer = { data: {}, extensions: { explain: { ...nothing, mode: 'run', fetches } } };
  const text = await explain(config, file, { plan: false });
  expect(text).toMatch(/organizations +2 entities +9\.5 ms/);
  expect(text).toMatch(/find centres +COLLSCAN \+ SORT, 400 examined, 3 returned +7 ms +filter/);
});

test('commands that a subgraph does not tell are no absence of commands, and how they are told is said', async () => {
  const fetched = { subgraph: 'organizations', entities: 0, ms: 9.5, answered: true };
  const fetches = [{ ...fetched, commands: null }];
  answer = { data: {}, extensions: { explain: { ...nothing, mode: 'run', fetches } } };
  const text = await explain(config, file, { plan: false });
  expect(text).toMatch(/organizations +root fields +9\.5 ms\n +commands not told\n/);
  expect(text).toContain('in production only where EXPLAIN_COMMANDS is true');
  answer = {
    data: {},
    extensions: { explain: { ...nothing, mode: 'run', fetches: [{ ...fetched, commands: [] }] } },
  };
  expect(await explain(config, file, { plan: false })).not.toMatch(/not told|EXPLAIN_COMMANDS/);
});

test('a refused operation is told with what the graph said', async () => {
  answer = { errors: [{ message: 'Syntax Error: Unexpected Name "a".' }] };
  await expect(explain(config, file, { plan: false })).rejects.toThrow(
    `would not answer ${file} (Syntax Error: Unexpected Name "a"); correct it.`,
  );
});

test.each(['<html>502 Bad Gateway</html>', '', 'null', '"nothing"'])(
  'what answers %j is no graph, which is said in one sentence',
  async (text) => {
    answer = text;
    await expect(explain(config, file, { plan: false })).rejects.toThrow(
      new StartupError(
        `What answers at http://127.0.0.1:${config.PORT}/graphql is no graph (status 200); set PORT and HOST to where one runs.`,
      ),
    );
  },
);

test('where nobody may have an explanation, the scope is named', async () => {
  answer = { data: {} };
  await expect(explain(config, file, { plan: false })).rejects.toThrow('scope graph:explain');
});

test('files that cannot be used and a graph that does not run are one sentence each', async () => {
  const variables = join(directory, 'broken.json');
  await writeFile(variables, '{');
  const options = { plan: false };
  await expect(explain(config, 'nothing.graphql', options)).rejects.toThrow(
    'nothing.graphql cannot be read (ENOENT)',
  );
  await expect(explain(config, file, { ...options, variables })).rejects.toThrow(
    'broken.json is no JSON',
  );
  await expect(explain({ ...config, PORT: 1 }, file, options)).rejects.toThrow(
    'No graph answers at http://127.0.0.1:1/graphql',
  );
});
