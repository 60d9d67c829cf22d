import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { machineEnvironment } from '../../schema/check/replay/config.ts';

export const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** How a process ended, and all it said. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of a test; ended with the test file at the latest. */
export interface TestProcess {
  readonly pid: number;
  readonly stdin: Writable;
  readonly ended: Promise<Ending>;
  /** Settles when a line of its output matches; rejects when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  stop(signal?: NodeJS.Signals): Promise<Ending>;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a program of the checkout with this environment and nothing else of ours. */
export function startProcess(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): TestProcess {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: checkout,
    env: { ...machineEnvironment, ...environment },
  });
  running.add(child);
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk) => {
      output[stream] += chunk;
    });
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, ...output });
    });
  });
  return {
    pid: child.pid ?? 0,
    stdin: child.stdin,
    ended,
    says: (pattern) => said(child, output, pattern, ended),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

function said(
  child: ChildProcess,
  output: { stdout: string; stderr: string },
  pattern: RegExp,
  ended: Promise<Ending>,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(output.stdout) ?? pattern.exec(output.stderr);
      if (found) resolve(found);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    look();
    ended.then(
      ({ code, stdout, stderr }) =>
        reject(
          new Error(`It ended with code ${code} before it said ${pattern}:\n${stdout}\n${stderr}`),
        ),
      reject,
    );
  });
}

/** Asks until an address answers 2xx; rejects when the process ends before. */
export async function answers(url: string, process: TestProcess): Promise<void> {
  let ended: Ending | null = null;
  void process.ended.then((ending) => {
    ended = ending;
  });
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (ended) throw new Error(`It ended before ${url} answered: ${JSON.stringify(ended)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
