import cluster from 'node:cluster';
import type { Logger } from '@spine/kit/Logger';
import { Crew } from './Crew.ts';
import { inTurn } from './inTurn.ts';
import { onHangup } from './onHangup.ts';

/** Processes that answer on one port and share nothing else. */
export interface Workers {
  /** Where they listen. */
  readonly address: string;
  /** Settles, with what happened, when the last worker ended and none could be put in its place. */
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
 * replaced, as soon as that can be done.
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
  let onBroken: (message: string) => void = () => {};
  const broken = new Promise<string>((resolve) => {
    onBroken = resolve;
  });
  const fork = () => cluster.fork(environment);
  const crew = new Crew({ fork, patience: grace + patience, logger, onBroken });
  const stop = () => crew.stop();
  try {
    const [first] = await Promise.all(Array.from({ length: count }, () => crew.add()));
    const { begin: replace } = inTurn(() => crew.replaceEach());
    return { address: String(first?.address), broken, stop, replace };
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

/** Goes on at SIGHUP, which would end a program outright, where there are no workers to replace. */
export function outliveHangup(logger: Logger): void {
  onHangup(() =>
    logger.warn({}, 'SIGHUP replaces workers, and with WORKERS 1 there are none: nothing is done'),
  );
}
