/** Something that has to be done by then; told when it is not. */
export interface Deadline {
  /** It is done. */
  met(): void;
}

interface Waiting extends Deadline {
  readonly due: number;
  readonly missed: () => void;
}

/**
 * Deadlines of one length. They run out in the order in which they were set, so that one timer, for the first that is
 * not met, serves all: a timer for each costs more than the rest of a call's supervision. It keeps no process alive.
 *
 * @param milliseconds from when a deadline is set until it is missed
 * @returns sets a deadline; `missed` is called once, unless it is met before
 */
export function deadlines(milliseconds: number): (missed: () => void) => Deadline {
  const waiting = new Set<Waiting>();
  let isWatched = false;

  function watch(): void {
    const [first] = waiting;
    isWatched = first !== undefined;
    // A timer may be early by a part of a millisecond, and the deadline is looked at again then.
    if (first) setTimeout(look, Math.max(1, first.due - performance.now())).unref();
  }

  function look(): void {
    const now = performance.now();
    try {
      for (const each of waiting) {
        if (each.due > now) break;
        // One by one: one that is told may be what meets another.
        waiting.delete(each);
        each.missed();
      }
    } finally {
      // After a fault the rest are looked at next.
      watch();
    }
  }

  return (missed) => {
    const deadline: Waiting = {
      due: performance.now() + milliseconds,
      missed,
      met: () => void waiting.delete(deadline),
    };
    waiting.add(deadline);
    if (!isWatched) watch();
    return deadline;
  };
}
