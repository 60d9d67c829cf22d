/** A request that runs, or waits until it may. */
export interface Place {
  /** Gives the place to the next; to be called once, when the request is answered or its client has left. */
  leave(): void;
}

/** Who runs, who waits, and who is sent away. */
export interface Turnstile {
  /** How many run, without those that wait. */
  readonly running: number;
  /** Whether another one would be one too many. */
  refuses(): boolean;
  /**
   * Starts a request at once, or when its turn comes.
   *
   * @returns null where it is one too many; it is never started then
   */
  enter(start: () => void): Place | null;
}

/** So many may begin in a turn while nobody has had to wait: together they share what they load. */
const together = 16;
/** So many refusals take about as long as an answer. */
const refusalsPerAnswer = 16;

/**
 * Lets as many requests run as a limit allows at the moment, and others wait, in the order in which they came. Once any
 * waits one begins in each turn of the event loop, and one more for so many refusals in the turn before, as these make
 * it long.
 *
 * @param limit how many may run, from time to time anew
 * @param most of those that run or wait
 */
export function turnstile(limit: { readonly current: number }, most: number): Turnstile {
  const waiting = new Set<() => void>();
  let running = 0;
  let refused = 0;
  let allowed = together;
  let isTurning = false;
  const begin = () => {
    for (const first of waiting) {
      if (allowed === 0 || running >= limit.current) return;
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
    allowed = waiting.size === 0 ? together : 1 + Math.floor(refused / refusalsPerAnswer);
    refused = 0;
    begin();
  };
  const refuses = () => {
    const isFull = running + waiting.size >= most;
    if (isFull) refused += 1;
    return isFull;
  };
  return {
    get running() {
      return running;
    },
    refuses,
    enter(start) {
      if (refuses()) return null;
      // A function of its own: the same one may be waiting already.
      const own = () => start();
      waiting.add(own);
      begin();
      return {
        leave() {
          if (waiting.delete(own)) return;
          running -= 1;
          begin();
        },
      };
    },
  };
}
