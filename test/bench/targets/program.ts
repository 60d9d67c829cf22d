import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { machineEnvironment } from '../../../schema/check/replay/config.ts';
import { benchFolder, checkout } from '../checkout.ts';

/** A program that the bench started. */
export interface Program {
  readonly pid: number;
  /** Settles when it has ended. */
  readonly ended: Promise<unknown>;
  /** Waits for a line of its output; rejects with the end of it when the program ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits until an address answers 2xx; rejects when the program ends before. */
  answers(url: string): Promise<void>;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

let programs = 0;
const pollMs = 50;

/**
 * Starts a Node program in the checkout, with this environment and nothing else of ours. Its output goes to a
 * file: whoever reads a pipe takes part in what is measured.
 */
export async function startProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  programs += 1;
  const log = join(await benchFolder('logs'), `${programs}.log`);
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env: { ...machineEnvironment, ...environment },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  running.add(child);
  const ended = once(child, 'close').then(() => running.delete(child));
  const until = async <T>(ask: () => Promise<T | null>): Promise<T> => {
    for (;;) {
      const over = !running.has(child);
      const found = await ask();
      if (found !== null) return found;
      if (over) throw new Error(`${args.join(' ')} ended too early; ${log} says why.`);
      await wait(pollMs);
    }
  };
  return {
    pid: child.pid ?? 0,
    ended,
    says: (pattern) => until(async () => pattern.exec(await readFile(log, 'utf8'))),
    answers: async (url) => {
      await until(() =>
        fetch(url).then(
          ({ ok }) => (ok ? ok : null),
          () => null,
        ),
      );
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
