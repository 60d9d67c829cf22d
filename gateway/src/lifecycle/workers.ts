import cluster, { type Address, type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Logger } from '@spine/kit/presentError';
import { StartupError } from '@spine/kit/startup';
import { inTurn } from './inTurn.ts';
import { onHangup } from './onHangup.ts';

/** Processes that answer on one port and share nothing else. */
export interface Workers {
  /** Where they listen. */
  readonly address: string;
  /** Settles, with what happened, when a worker could not be put in the place of one that ended. */
  readonly broken: Promise<string>;
  /**
   * Puts a new process in the place of each, one after the other; an old one ends once a new one listens. Asked for
   * again meanwhile, it begins when that is done. Rejects, and leaves those that run, when a new one does not listen.
   */
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
  let tellBroken: (message: string) => void = () => {};
  const broken = new Promise<string>((resolve) => {
    tellBroken = resolve;
  });
  const { add, replaceEach, stop } = openCrew(environment, logger, grace, tellBroken);
  try {
    const [first] = await Promise.all(Array.from({ length: count }, add));
    return { address: String(first?.address), broken, stop, replace: inTurn(replaceEach).begin };
  } catch (error) {
    await stop();
    throw error;
  }
}

function openCrew(
  environment: Readonly<Record<string, string>>,
  logger: Logger,
  grace: number,
  tellBroken: (message: string) => void,
) {
  const running = new Set<Worker>();
  let stopping = false;
  const add = async () => {
    const worker = cluster.fork(environment);
    running.add(worker);
    try {
      const address = await listening(worker);
      // Only now: in the place of one that cannot listen another could not either.
      onEnd(worker, () => respawn(worker));
      return { worker, address };
    } catch (error) {
      running.delete(worker);
      throw error;
    }
  };
  const respawn = (worker: Worker) => {
    if (!running.delete(worker) || stopping) return;
    const { pid, exitCode: code, signalCode: signal } = worker.process;
    logger.error({ worker: pid, code, signal }, 'a worker ended by itself');
    add().catch((error: Error) => {
      if (!stopping) tellBroken(error.message);
    });
  };
  const end = async (worker: Worker) => {
    running.delete(worker);
    await ended(worker, grace + patience);
  };
  const replaceEach = async () => {
    for (const worker of [...running]) {
      if (stopping) return;
      // One that ended by itself meanwhile has been replaced.
      if (!running.has(worker)) continue;
      const { worker: fresh } = await add();
      // One that ended by itself meanwhile has another in its place already.
      await end(running.has(worker) ? worker : fresh);
    }
  };
  const stop = async () => {
    stopping = true;
    await Promise.all([...running].map(end));
  };
  return { add, replaceEach, stop };
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

function onEnd(worker: Worker, listener: () => void): void {
  if (worker.isDead()) listener();
  else worker.once('exit', listener);
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
