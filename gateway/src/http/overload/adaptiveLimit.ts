import { boundedLimit } from './boundedLimit.ts';

/** Milliseconds that whatever comes in may wait for the event loop, again and again, before that is too long. */
const bearable = 40;
/** Milliseconds between two looks at it, were it always in time. */
export const sampleEvery = 25;
/** What is judged together: one late turn is a pause, and only lateness that stays is overload. */
const judged = { milliseconds: 200, samples: 2 };
/** By how much the number of requests under way falls at a judgement: the later the loop, the more. */
const less = { most: 0.5, least: 0.8 };
/** However late the loop is, so many are let in: a starved machine must not send a handful of clients away. */
const least = 32;

/** How many requests may be under way. */
export interface AdaptiveLimit {
  readonly current: number;
  /**
   * Takes note of how late the event loop is.
   *
   * @param lateness in milliseconds
   * @param inFlight requests under way now
   */
  sample(lateness: number, inFlight: number): void;
}

/**
 * A limit that shrinks while the event loop is late all the time, and grows back when it is not (the judgement by
 * the least of an interval is CoDel's, RFC 8289). Requests that wait for others leave the loop alone and are
 * limited by `most` only; requests that compute are limited to what the loop can turn around in time, so that
 * refusals are quick and what is let in is answered before its deadline.
 */
export function adaptiveLimit(most: number): AdaptiveLimit {
  const limit = boundedLimit(least, most);
  let leastLate = Number.POSITIVE_INFINITY;
  let samples = 0;
  let elapsed = 0;
  return {
    get current() {
      return limit.current;
    },
    sample(lateness, inFlight) {
      leastLate = Math.min(leastLate, lateness);
      samples += 1;
      elapsed += sampleEvery + lateness;
      if (samples < judged.samples || elapsed < judged.milliseconds) return;
      if (leastLate > bearable) limit.set(Math.min(limit.current, inFlight) * shrinkage(leastLate));
      else limit.grow();
      leastLate = Number.POSITIVE_INFINITY;
      samples = 0;
      elapsed = 0;
    },
  };
}

function shrinkage(lateness: number): number {
  return Math.max(less.most, Math.min(less.least, bearable / lateness));
}
