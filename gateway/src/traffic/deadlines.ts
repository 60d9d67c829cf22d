import { type Place, Row } from './Row.ts';

/** Something that has to be done by then; told when it is not. */
export interface Deadline {
  /** Milliseconds that are left. */
  readonly left: number;
  /** It is done; to be told once, and not once it was missed. */
  met(): void;
}

/** A class, as there is one for each call. */
class Waiting implements Deadline {
  readonly due: number;
  readonly missed: () => void;
  readonly #place: Place;

  constructor(due: number, missed: () => void, all: Row<Waiting>) {
    this.due = due;
    this.missed = missed;
    this.#place = all.add(this);
  }

  get left(): number {
    return this.due - performance.now();
  }

  met(): void {
    this.#place.leave();
  }
}

/**
 * Deadlines of one length. They run out in the order in which they were set, so that one timer, for the first that is
 * not met, serves all: a timer for each costs more than the rest of a call's supervision. It keeps no process alive.
 *
 * @param milliseconds from when a deadline is set until it is missed
 * @returns sets a deadline; `missed` is called once, unless it is met before
 */
export function deadlines(milliseconds: number): (missed: () => void) => Deadline {
  const waiting = new Row<Waiting>();
  let isWatched = false;

  function watch(): void {
    const { first } = waiting;
    isWatched = first !== null;
    // A timer may be early by a part of a millisecond, and the deadline is looked at again then.
    if (first) setTimeout(look, Math.max(1, first.due - performance.now())).unref();
  }

  function look(): void {
    const now = performance.now();
    try {
      // One by one: one that is told may be what meets another.
      for (let { first } = waiting; first && first.due <= now; { first } = waiting) {
        first.met();
        first.missed();
      }
    } finally {
      // After a fault the rest are looked at next.
      watch();
    }
  }

  return (missed) => {
    const deadline = new Waiting(performance.now() + milliseconds, missed, waiting);
    if (!isWatched) watch();
    return deadline;
  };
}
