import type { Worker } from 'node:cluster';
import type { Logger } from '@spine/kit/presentError';
import { ended, listening, onEnd } from './workerProcess.ts';

/** What a crew is made of, and who is told of it. */
export interface CrewOptions {
  /** Starts a worker. */
  readonly fork: () => Worker;
  /** Milliseconds that a worker may take to finish. */
  readonly patience: number;
  readonly logger: Logger;
  /** Told, with what happened, when a worker could not be put in the place of one that ended. */
  readonly onBroken: (message: string) => void;
}

/** Workers that answer together. One that ends by itself is replaced. */
export class Crew {
  readonly #options: CrewOptions;
  readonly #running = new Set<Worker>();
  #isStopping = false;

  constructor(options: CrewOptions) {
    this.#options = options;
  }

  /**
   * Starts one more, and waits for it to listen.
   *
   * @returns it, and where it listens
   * @throws StartupError when it ends before
   */
  async add(): Promise<{ readonly worker: Worker; readonly address: string }> {
    const worker = this.#options.fork();
    this.#running.add(worker);
    try {
      const address = await listening(worker);
      // Only now: in the place of one that cannot listen another could not either.
      onEnd(worker, () => this.#replaceLost(worker));
      return { worker, address };
    } catch (error) {
      this.#running.delete(worker);
      throw error;
    }
  }

  /** Puts a new one in the place of each, one after the other; an old one ends once a new one listens. */
  async replaceEach(): Promise<void> {
    for (const worker of [...this.#running]) {
      if (this.#isStopping) return;
      // One that ended by itself meanwhile has been replaced.
      if (!this.#running.has(worker)) continue;
      const { worker: fresh } = await this.add();
      // One that ended by itself meanwhile has another in its place already.
      await this.#end(this.#running.has(worker) ? worker : fresh);
    }
  }

  /** Lets each finish what it is answering, and ends it. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all([...this.#running].map((worker) => this.#end(worker)));
  }

  #replaceLost(worker: Worker): void {
    if (!this.#running.delete(worker) || this.#isStopping) return;
    const { pid, exitCode: code, signalCode: signal } = worker.process;
    this.#options.logger.error({ worker: pid, code, signal }, 'a worker ended by itself');
    this.add().catch((error: Error) => {
      if (!this.#isStopping) this.#options.onBroken(error.message);
    });
  }

  async #end(worker: Worker): Promise<void> {
    this.#running.delete(worker);
    await ended(worker, this.#options.patience);
  }
}
