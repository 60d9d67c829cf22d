/** A request that runs, or waits until it may. */
export interface Place {
  /** Gives the place to the next; to be called once, when the request is answered or its client has left. */
  leave(): void;
}

/** Who runs, who waits, and who is sent away. */
export interface Turnstile {
  /** How many run, without those that wait. */
  readonly running: number;
  /**
   * Starts a request at once, or when its turn comes.
   *
   * @returns null where it is one too many; it is never started then
   */
  enter(start: () => void): Place | null;
}

/** So many refusals take about as long as an answer. */
const refusalsPerAnswer = 16;

/**
 * Lets as many requests run as a limit allows at the moment, and others wait, in the order in which they came. One
 * begins in each turn of the event loop, and one more for so many refusals in the turn before, as these make it long.
 *
 * @param limit how many may run, from time to time anew
 * @param most of those that run or wait
 */
export function turnstile(limit: { readonly current: number }, most: number): Turnstile {
  const waiting = new Set<() => void>();
  let running = 0;
  let refused = 0;
  let turning = false;
  const isOpen = () => waiting.size > 0 && running < limit.current;
  const begin = (count: number) => {
    if (turning || !isOpen()) return;
    turning = true;
    setImmediate(turn);
    for (let begun = 0; begun < count && isOpen(); begun += 1) beginFirst();
  };
  const beginFirst = () => {
    const [first] = waiting;
    if (!first) return;
    waiting.delete(first);
    running += 1;
    first();
  };
  const turn = () => {
    turning = false;
    const more = Math.floor(refused / refusalsPerAnswer);
    refused = 0;
    begin(1 + more);
  };
  return {
    get running() {
      return running;
    },
    enter(start) {
      if (running + waiting.size >= most) {
        refused += 1;
        return null;
      }
      // A function of its own: the same one may be waiting already.
      const own = () => start();
      waiting.add(own);
      begin(1);
      return {
        leave() {
          if (waiting.delete(own)) return;
          running -= 1;
          begin(1);
        },
      };
    },
  };
}
