import { Row, type Place as Standing } from '../../traffic/Row.ts';
import { createPace, type Pace, together } from './pace.ts';
import type { Queue } from './queueLimit.ts';

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
  /** Who waits, and how many have begun or were refused since the last such look. */
  look(): Queue;
  /** Whether another one would be one too many. */
  readonly isFull: boolean;
  /** Takes a place; null where a request is one too many. */
  enter(): Place | null;
}

/** How many there may be at a time; what changes, is asked each time anew. */
export interface Limits {
  readonly running: { readonly current: number };
  readonly waiting: { readonly current: number };
  /** Of both together. */
  readonly most: number;
}

/**
 * Lets as many requests run as a limit allows at the moment, and others wait, in the order in which they came. They begin
 * at a pace that leaves turns of the event loop short while some are refused.
 *
 * @param now milliseconds of a clock that never goes back; tests give their own
 */
export function turnstile(limits: Limits, now: () => number = () => performance.now()): Turnstile {
  return new Turns(limits, now);
}

/** A request that waits. */
interface Waiting {
  readonly since: number;
  readonly begin: () => void;
}

class Turns implements Turnstile {
  readonly connected: Pace['connected'];
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #pace: Pace;
  readonly #row = new Row<Waiting>();
  #present = 0;
  #running = 0;
  #begun = 0;
  #refused = 0;
  #allowed = together;
  #isTurning = false;

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
    this.#pace = createPace(now);
    this.connected = this.#pace.connected;
  }

  get running(): number {
    return this.#running;
  }

  get isFull(): boolean {
    const { most, waiting } = this.#limits;
    return this.#present >= most || this.#waiting >= waiting.current;
  }

  get #waiting(): number {
    return this.#present - this.#running;
  }

  look(): Queue {
    const { first } = this.#row;
    const waited = first ? this.#now() - first.since : 0;
    const seen = { waiting: this.#waiting, waited, begun: this.#begun, refused: this.#refused };
    this.#begun = 0;
    this.#refused = 0;
    return seen;
  }

  refused(): void {
    this.#refused += 1;
    this.#pace.refused();
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
        const begin = () => {
          waiting?.leave();
          isRunning = true;
          this.#running += 1;
          this.#begun += 1;
          start();
        };
        waiting = this.#row.add({ since: this.#now(), begin });
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
    for (let { first } = this.#row; first; { first } = this.#row) {
      if (this.#allowed > 0 && this.#running >= this.#limits.running.current) return;
      this.#awaitTurn();
      if (this.#allowed === 0) return;
      this.#allowed -= 1;
      first.begin();
    }
  }

  #awaitTurn(): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    this.#pace.awaited();
    setImmediate(() => {
      this.#isTurning = false;
      this.#allowed = this.#pace.next(this.#row.first === null, this.#allowed === 0);
      this.#begin();
    });
  }
}
