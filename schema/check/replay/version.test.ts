import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { machineEnvironment } from './config.ts';
import { runScript, startVersion, type VersionOptions } from './version.ts';

let version: VersionOptions;
beforeEach(() => {
  const directory = mkdtempSync(join(tmpdir(), 'spine-version-'));
  const log = join(directory, 'log');
  version = { name: 'v1', directory, environment: machineEnvironment, log };
});
afterEach(() => rmSync(version.directory, { recursive: true }));

/** Gives the version a script of this name, in JavaScript. */
function script(name: string, code: string): void {
  writeFileSync(join(version.directory, 'script.mjs'), code);
  const scripts = { [name]: 'exec node script.mjs' };
  writeFileSync(join(version.directory, 'package.json'), JSON.stringify({ scripts }));
}

const answering = (body: object, status = 200) => `
  import { createServer } from 'node:http';
  createServer((request, response) => {
    response.writeHead(request.url === '/graphql' ? ${status} : 200);
    response.end(${JSON.stringify(JSON.stringify(body))});
  }).listen(Number(process.env.PORT), process.env.HOST);`;

test('a version that does not start is named, with what it said last', async () => {
  script('start', 'console.error("error: DATA_DIR is damaged."); process.exit(1);');
  await expect(startVersion(version)).rejects.toThrow(
    /^The answers of v1 cannot be replayed: it did not start \(.*error: DATA_DIR is damaged\..*\); --no-replay compares the schemas alone\.$/,
  );
});

test('a script that fails is named', async () => {
  script('spine', 'process.exit(3);');
  await expect(runScript(version, 'run', 'spine', 'seed')).rejects.toThrow(
    /^The answers of v1 cannot be replayed: `pnpm run spine seed` failed \([^\n]+\); --no-replay/,
  );
});

test('an answer is kept as far as it is the same each time', async () => {
  const later = {
    message: 'No.',
    path: ['b', 0],
    extensions: { code: 'FORBIDDEN', requestId: 'x' },
  };
  const earlier = { message: 'Nor this.', path: ['a'] };
  const body = { data: { a: null }, errors: [later, earlier], extensions: { cost: 1 } };
  script('start', answering(body, 403));
  const running = await startVersion(version);
  const question = { query: '{ a }', operationName: 'A', variables: {}, token: null };
  expect(await running.ask(question)).toEqual({
    data: { a: null },
    errors: [
      { message: 'Nor this.', path: 'a', code: '' },
      { message: 'No.', path: 'b.0', code: 'FORBIDDEN' },
    ],
    status: 403,
  });
  await running.stop();
});
