import type { Worker } from 'node:cluster';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from '@spine/kit/Logger';
import { ended, listening, onEnd } from './workerProcess.ts';

/** What a crew is made of, and who is told of it. */
export interface CrewOptions {
  /** Starts a worker. */
  readonly fork: () => Worker;
  /** Milliseconds that a worker may take to finish. */
  readonly patience: number;
  readonly logger: Logger;
  /** Told, with what happened, when the last worker ended and none could be put in its place. */
  readonly onBroken: (message: string) => void;
  /** Waits so many milliseconds; tests give their own. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** A worker that listens, and where. */
interface Listening {
  readonly worker: Worker;
  readonly address: string;
}

/** Milliseconds from the first failure to fill a place to the next attempt; they double with each, up to the longest. */
const firstPause = 1_000;
const longestPause = 30_000;

const keepingNothingAlive = (milliseconds: number) =>
  setTimeout(milliseconds, undefined, { ref: false });

/** Workers that answer together. One that ends by itself is replaced, as soon as that can be done. */
export class Crew {
  readonly #options: CrewOptions;
  readonly #running = new Set<Worker>();
  /** Those that were told to end, until they have. */
  readonly #ending = new Set<Promise<void>>();
  /** Places of workers that ended by themselves, which are to be filled. */
  #empty = 0;
  #isStopping = false;

  constructor(options: CrewOptions) {
    this.#options = options;
  }

  /**
   * Starts one more, and waits for it to listen.
   *
   * @returns null where it was told to end before
   * @throws StartupError when it ends before by itself
   */
  async add(): Promise<Listening | null> {
    const worker = this.#options.fork();
    this.#running.add(worker);
    try {
      const address = await listening(worker);
      // Only now: who asked for it hears it when it cannot listen.
      onEnd(worker, () => this.#replaceLost(worker));
      return { worker, address };
    } catch (error) {
      if (!this.#running.delete(worker)) return null;
      throw error;
    }
  }

  /** Puts a new one in the place of each, one after the other; an old one ends once a new one listens. */
  async replaceEach(): Promise<void> {
    for (const worker of [...this.#running]) {
      if (this.#isStopping) return;
      // One that ended by itself meanwhile is replaced already, or will be.
      if (!this.#running.has(worker)) continue;
      const fresh = await this.add();
      if (!fresh || this.#isStopping) return;
      if (this.#running.has(worker)) await this.#end(worker);
      else await this.#takePlace(fresh);
    }
  }

  /** Lets each finish what it is answering, and ends it; waits for those too that were ending already. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const worker of this.#running) void this.#end(worker);
    await Promise.all(this.#ending);
  }

  #replaceLost(worker: Worker): void {
    if (!this.#running.delete(worker) || this.#isStopping) return;
    const { pid, exitCode: code, signalCode: signal } = worker.process;
    this.#options.logger.error({ worker: pid, code, signal }, 'a worker ended by itself');
    void this.#fillPlace();
  }

  /**
   * What keeps a new worker from listening, such as a file that cannot be read or a database that is away, keeps none
   * that runs from answering: they go on, and it is tried again.
   */
  async #fillPlace(): Promise<void> {
    const { pause = keepingNothingAlive, logger, onBroken } = this.#options;
    this.#empty += 1;
    for (let next = firstPause; this.#empty > 0; next = Math.min(2 * next, longestPause)) {
      if (this.#isStopping) return;
      try {
        return await this.#takePlace(await this.add());
      } catch (err) {
        if (this.#isStopping) return;
        if (this.#running.size === 0) return onBroken((err as Error).message);
        logger.error({ err, pause: next }, 'a worker not replaced; those that run go on');
      }
      await pause(next);
    }
  }

  /** Puts one that listens in an empty place, and ends it where another has filled that. One that was told to end was replaced. */
  async #takePlace(added: Listening | null): Promise<void> {
    if (this.#empty > 0) this.#empty -= 1;
    else if (added) await this.#end(added.worker);
  }

  async #end(worker: Worker): Promise<void> {
    this.#running.delete(worker);
    const ending = ended(worker, this.#options.patience);
    this.#ending.add(ending);
    await ending;
    this.#ending.delete(ending);
  }
}
