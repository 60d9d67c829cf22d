import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, startChild } from '../../../spine/src/process/child.ts';
import { freePort } from '../../../spine/src/process/freePort.ts';
import { StartupError } from '../../../subgraphs/kit/src/process/startup.ts';
import type { Answer } from './answers.ts';

/** What a version is asked, and by whom. */
export interface Question {
  readonly query: string;
  readonly operationName: string;
  readonly variables: object;
  /** A bearer token; null for somebody without one. */
  readonly token: string | null;
}

/** A version of the graph that runs. */
export interface RunningVersion {
  ask(question: Question): Promise<Answer>;
  stop(): Promise<void>;
}

/** Where a version's code is, and all that it is to know. */
export interface VersionOptions {
  /** What it is called in errors. */
  readonly name: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A file that takes what its processes say. */
  readonly log: string;
}

interface AnswerBody {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * Runs a script of a version's package.json to its end.
 *
 * @throws StartupError with the end of its output when it fails
 */
export async function runScript(options: VersionOptions, ...args: string[]): Promise<void> {
  const child = await pnpm(options, ...args);
  const { code } = await child.exited;
  if (code !== 0) throw failure(options, `\`pnpm ${args.join(' ')}\` failed`);
}

/**
 * Starts a version as `pnpm start` does, and waits until it answers.
 *
 * @throws StartupError with the end of its output when it ends before
 */
export async function startVersion(options: VersionOptions): Promise<RunningVersion> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = { ...options.environment, PORT: String(port), HOST: '127.0.0.1' };
  const child = await pnpm({ ...options, environment }, 'run', 'start');
  const isUp = () =>
    fetch(`${address}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await child.until(isUp))) throw failure(options, 'it did not start');
  return { ask: (question) => ask(`${address}/graphql`, question), stop: child.stop };
}

/** The pinned pnpm of this checkout, whatever pnpm the version would fetch for itself. */
function pnpm({ directory, environment, log }: VersionOptions, ...args: string[]): Promise<Child> {
  const program = join(import.meta.dirname, '../../../node_modules/pnpm/bin/pnpm.cjs');
  const asIs = [
    '--config.verify-deps-before-run=false',
    '--config.manage-package-manager-versions=false',
  ];
  const file = openSync(log, 'a');
  return startChild(process.execPath, [program, ...asIs, ...args], {
    cwd: directory,
    env: { ...environment },
    stdio: ['ignore', file, file],
  });
}

async function ask(
  url: string,
  { query, operationName, variables, token }: Question,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, operationName, variables }),
  });
  const { data, errors = [] } = (await response.json()) as AnswerBody;
  const stable = errors.map(({ message, path = [], extensions }) => ({
    message,
    path: path.join('.'),
    code: extensions?.code ?? '',
  }));
  const inOrder = stable.sort((one, other) =>
    one.path < other.path ? -1 : Number(one.path > other.path),
  );
  return { data, errors: inOrder, status: response.status };
}

function failure({ name, log }: VersionOptions, what: string): StartupError {
  const said = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line.trim());
  const reason =
    said.findLast((line) => /error|ERR/.test(line)) ?? said.at(-1) ?? 'it said nothing';
  return new StartupError(
    `The answers of ${name} cannot be replayed: ${what} (${reason.trim()}); --no-replay compares the schemas alone.`,
  );
}
