import cluster, { type Address, type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Logger } from '@spine/kit/presentError';
import { StartupError } from '@spine/kit/startup';
import { onHangup } from './onHangup.ts';

/** Processes that answer on one port and share nothing else. */
export interface Workers {
  /** Where they listen. */
  readonly address: string;
  /** Settles, with what happened, when a worker could not be put in the place of one that ended. */
  readonly broken: Promise<string>;
  /** Puts a new process in the place of each, one after the other; an old one ends once a new one listens. */
  replace(): Promise<void>;
  /** Lets each finish what it is answering, and ends it. */
  stop(): Promise<void>;
}

/** Milliseconds that a worker may take to finish, once its grace is over. */
const patience = 20_000;

/**
 * Runs this same program in several processes; in them `cluster.isWorker` is true. One that ends by itself is
 * replaced.
 *
 * @param environment settings that the workers get on top of this process's own
 * @param grace milliseconds that a worker tells of its stop before it stops
 * @throws StartupError when one of them ends before it listens; why, it says itself
 */
export async function startWorkers(
  count: number,
  environment: Readonly<Record<string, string>>,
  logger: Logger,
  grace: number,
): Promise<Workers> {
  const running = new Set<Worker>();
  let stopping = false;
  let tellBroken: (message: string) => void = () => {};
  const broken = new Promise<string>((resolve) => {
    tellBroken = resolve;
  });
  const add = async (): Promise<string> => {
    const worker = cluster.fork(environment);
    running.add(worker);
    worker.once('exit', (code, signal) => {
      if (!running.delete(worker) || stopping) return;
      logger.error({ worker: worker.process.pid, code, signal }, 'a worker ended by itself');
      add().catch((error: Error) => tellBroken(error.message));
    });
    return listening(worker).catch((error: unknown) => {
      running.delete(worker);
      throw error;
    });
  };
  const end = async (worker: Worker) => {
    running.delete(worker);
    await ended(worker, grace + patience);
  };
  const stop = async () => {
    stopping = true;
    await Promise.all([...running].map(end));
  };
  try {
    const [address] = await Promise.all(Array.from({ length: count }, add));
    return {
      address: String(address),
      broken,
      stop,
      replace: () => eachReplaced([...running], add, end),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Replaces the workers one by one on SIGHUP. */
export function replaceOnSignal(workers: Workers, logger: Logger): void {
  onHangup(() => {
    workers.replace().then(
      () => logger.info({}, 'workers replaced'),
      (err: unknown) => logger.error({ err }, 'workers not replaced; those that run go on'),
    );
  });
}

async function eachReplaced(
  workers: readonly Worker[],
  add: () => Promise<unknown>,
  end: (worker: Worker) => Promise<void>,
): Promise<void> {
  for (const worker of workers) {
    await add();
    await end(worker);
  }
}

async function listening(worker: Worker): Promise<string> {
  const exited = once(worker, 'exit').then(([code]): never => {
    throw new StartupError(
      `A worker (process ${worker.process.pid}) ended with code ${code} before it listened; what it says above is the reason.`,
    );
  });
  const [{ address, port }] = (await Promise.race([once(worker, 'listening'), exited])) as [
    Address,
  ];
  return `http://${address}:${port}`;
}

async function ended(worker: Worker, patience: number): Promise<void> {
  if (worker.isDead()) return;
  const gone = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  const overdue = setTimeout(() => worker.process.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(overdue);
}
