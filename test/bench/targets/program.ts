import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { machineEnvironment } from '../../support/env.ts';
import { checkout } from '../checkout.ts';

/** A program that the bench started. */
export interface Program {
  readonly pid: number;
  /** Waits for a line of its output; rejects with all of it when the program ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a Node program in the checkout, with this environment and nothing else of ours. */
export function startProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env: { ...machineEnvironment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = once(child, 'close').then(() => running.delete(child));
  return {
    pid: child.pid ?? 0,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output);
          if (found) resolve(found);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        look();
        void ended.then(() =>
          reject(new Error(`${args.join(' ')} ended before it said ${pattern}:\n${output}`)),
        );
      }),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
