import { boundedLimit } from './boundedLimit.ts';

/** Of those who wait, at one moment. */
export interface Queue {
  readonly waiting: number;
  /** Milliseconds that the first of them has waited; 0 where none does. */
  readonly waited: number;
  /** How many have begun, and how many were refused, since the look before. */
  readonly begun: number;
  readonly refused: number;
}

/** How many may wait. */
export interface QueueLimit {
  readonly current: number;
  /** Takes note of the queue, as it is looked at again and again. */
  sample(queue: Queue): void;
}

/** Milliseconds that it may take to begin while many are refused. */
const bearable = 10;
/** Many are refused from this share of those that begin. */
const many = 0.1;
/** However long that takes, so many wait: the event loop must not run out of what to begin before it hears of more. */
const least = 24;

/**
 * How many may wait for their turn, judged at each second look by the shorter of both waits (by the least, as RFC 8289
 * does). A queue bridges a burst, or a moment in which nothing begins; where more comes than is answered, as many are
 * refused with a long one as with a short one, and whoever is let in waits for its length. So as soon as it stands, and
 * many are refused for it, it is cut to what begins in ten milliseconds; and it grows back when few are. One that is long
 * while nobody is refused, as hundreds of clients make it who each wait for their answer, is left alone.
 *
 * @param most of those that wait
 */
export function queueLimit(most: number): QueueLimit {
  const limit = boundedLimit(least, most);
  let before: Queue | null = null;
  return {
    get current() {
      return limit.current;
    },
    sample(queue) {
      const last = before;
      before = last ? null : queue;
      if (!last) return;
      const waited = Math.min(last.waited, queue.waited);
      const areMany = last.refused + queue.refused > (last.begun + queue.begun) * many;
      if (waited > bearable && areMany) limit.set((queue.waiting * bearable) / waited);
      else limit.grow();
    },
  };
}
