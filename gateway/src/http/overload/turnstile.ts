import { Row, type Place as Standing } from '../../traffic/Row.ts';
import { createPace, type Pace, together } from './pace.ts';

/** Of a request that runs, or waits until it may. */
export interface Place {
  /** Starts the request at once, or when its turn comes; to be called once, by who can leave by then. */
  begin(start: () => void): void;
  /** Gives the place to the next; to be called once, when nothing is done for the request any more. */
  leave(): void;
  /** Whether it has begun. */
  readonly isRunning: boolean;
}

/** Who runs, who waits, and who is sent away. */
export interface Turnstile extends Pick<Pace, 'refused' | 'connected'> {
  /** How many run, without those that wait. */
  readonly running: number;
  /** Whether another one would be one too many. */
  readonly isFull: boolean;
  /** Takes a place; null where a request is one too many. */
  enter(): Place | null;
}

/**
 * Lets as many requests run as a limit allows at the moment, and others wait, in the order in which they came. They begin
 * at a pace that leaves turns of the event loop short while some are refused.
 *
 * @param limit how many may run, from time to time anew
 * @param most of those that run or wait
 * @param now milliseconds of a clock that never goes back; tests give their own
 */
export function turnstile(
  limit: { readonly current: number },
  most: number,
  now?: () => number,
): Turnstile {
  return new Turns(limit, most, createPace(now));
}

class Turns implements Turnstile {
  readonly refused: Pace['refused'];
  readonly connected: Pace['connected'];
  readonly #limit: { readonly current: number };
  readonly #most: number;
  readonly #pace: Pace;
  readonly #waiting = new Row<() => void>();
  #present = 0;
  #running = 0;
  #allowed = together;
  #isTurning = false;

  constructor(limit: { readonly current: number }, most: number, pace: Pace) {
    this.#limit = limit;
    this.#most = most;
    this.#pace = pace;
    this.refused = pace.refused;
    this.connected = pace.connected;
  }

  get running(): number {
    return this.#running;
  }

  get isFull(): boolean {
    return this.#present >= this.#most;
  }

  enter(): Place | null {
    if (this.isFull) return null;
    this.#present += 1;
    let waiting: Standing | null = null;
    let isRunning = false;
    return {
      get isRunning() {
        return isRunning;
      },
      begin: (start) => {
        waiting = this.#waiting.add(() => {
          waiting?.leave();
          isRunning = true;
          this.#running += 1;
          start();
        });
        this.#begin();
      },
      leave: () => {
        this.#present -= 1;
        if (isRunning) this.#running -= 1;
        else waiting?.leave();
        this.#begin();
      },
    };
  }

  #begin(): void {
    for (let { first } = this.#waiting; first; { first } = this.#waiting) {
      if (this.#allowed > 0 && this.#running >= this.#limit.current) return;
      this.#awaitTurn();
      if (this.#allowed === 0) return;
      this.#allowed -= 1;
      first();
    }
  }

  #awaitTurn(): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    this.#pace.awaited();
    setImmediate(() => {
      this.#isTurning = false;
      this.#allowed = this.#pace.next(this.#waiting.first === null, this.#allowed === 0);
      this.#begin();
    });
  }
}
