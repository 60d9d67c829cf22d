import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { lifeline } from './lifeline.ts';

/** How a process ended: its exit code, or the signal that ended it. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process started and ended by this one. */
export interface Child {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Asks until the answer is yes, or the process has ended; says whether it was yes. */
  until(ask: () => Promise<boolean>): Promise<boolean>;
  /** Ends it in order, and for good once the patience is over. */
  stop(): Promise<void>;
}

const pollMs = 20;
const patienceMs = 20_000;

/**
 * Starts a process in a group of its own, because Ctrl-C in a terminal signals a whole group and what this
 * program needs must outlive what still drains. It ends with this program, even one that is killed outright.
 *
 * @throws what the system says when the program cannot be run
 */
export async function startChild(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<Child> {
  const child = spawn(program, args, { ...options, detached: true });
  const exited = once(child, 'exit').then(([code, signal]): Exit => ({ code, signal }));
  await Promise.race([once(child, 'spawn'), exited]);
  const pid = child.pid as number;
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  exited.then(lifeline(pid));
  return {
    pid,
    exited,
    until: async (ask) => {
      while (!hasExited()) {
        if (await ask()) return true;
        await wait(pollMs);
      }
      return false;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const overdue = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await exited;
      clearTimeout(overdue);
    },
  };
}
