import { createPace, type Pace, together } from './pace.ts';

/** A request that runs, or waits until it may. */
export interface Place {
  /** Gives the place to the next; to be called once, when the request is answered or its client has left. */
  leave(): void;
}

/** Who runs, who waits, and who is sent away. */
export interface Turnstile extends Pick<Pace, 'refused' | 'connected'> {
  /** How many run, without those that wait. */
  readonly running: number;
  /** Whether another one would be one too many. */
  readonly isFull: boolean;
  /**
   * Starts a request at once, or when its turn comes.
   *
   * @returns null where it is one too many; it is never started then
   */
  enter(start: () => void): Place | null;
}

/**
 * Lets as many requests run as a limit allows at the moment, and others wait, in the order in which they came. Once any
 * waits, they begin at a pace that leaves turns of the event loop short.
 *
 * @param limit how many may run, from time to time anew
 * @param most of those that run or wait
 */
export function turnstile(limit: { readonly current: number }, most: number): Turnstile {
  const waiting = new Set<() => void>();
  const pace = createPace();
  let running = 0;
  let allowed = together;
  let isTurning = false;
  const begin = () => {
    for (const first of waiting) {
      if (allowed === 0) return awaitTurn();
      if (running >= limit.current) return;
      allowed -= 1;
      running += 1;
      waiting.delete(first);
      awaitTurn();
      first();
    }
  };
  const awaitTurn = () => {
    if (isTurning) return;
    isTurning = true;
    setImmediate(turn);
  };
  const turn = () => {
    isTurning = false;
    allowed = pace.next(waiting.size === 0);
    begin();
  };
  const isFull = () => running + waiting.size >= most;
  return {
    get running() {
      return running;
    },
    get isFull() {
      return isFull();
    },
    refused: pace.refused,
    connected: pace.connected,
    enter(start) {
      if (isFull()) return null;
      // A function of its own: the same one may be waiting already.
      const own = () => start();
      waiting.add(own);
      begin();
      return {
        leave() {
          if (!waiting.delete(own)) running -= 1;
          begin();
        },
      };
    },
  };
}
