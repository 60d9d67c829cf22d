/** How many requests begin in a turn of the event loop, by what else there is to do in it. */
export interface Pace {
  /** To be told of each refusal, and of each connection that is taken. */
  refused(): void;
  connected(): void;
  /** How many begin in this turn, given whether nobody waits. */
  next(isCalm: boolean): number;
}

/** So many may begin in a turn while nobody is refused: together they share what they load, and what they write. */
export const together = 16;
/** Milliseconds in which another refusal is expected after one; or after a connection that found some waiting. */
const wary = 1_000;
/** So many begin then; and one more for so many refusals, which take about as long as an answer. */
const few = 3;
const refusalsPerAnswer = 16;
/** So many connections, with the refusal of what comes first over each, take about as long as an answer. */
const connectionsPerAnswer = 8;

/**
 * While some are refused few begin in a turn, so that the next who comes is heard soon; and more for refusals, as these
 * make turns long, but in the turn after that: who came while the loop stood still is to be told first. Else many do, as
 * one to a turn shares nothing with the next.
 *
 * While any wait, Node is to take connections soon, which it does one a turn: of turns in which it has taken one only each
 * eighth lets one begin, as hundreds that come at once would be heard only after as many answers. However many were
 * refused, no more begin than while nobody is: without turns, as all places are taken, refusals add up.
 *
 * @param now milliseconds of a clock that never goes back; tests give their own
 */
export function createPace(now: () => number = () => performance.now()): Pace {
  let refused = 0;
  let refusedBefore = 0;
  let connections = 0;
  let isConnecting = false;
  let waryUntil = Number.NEGATIVE_INFINITY;
  const waryPace = (isHeldUp: boolean): number => {
    if (isHeldUp && connections % connectionsPerAnswer > 0) return 0;
    return (isHeldUp ? 1 : few) + Math.floor(refusedBefore / refusalsPerAnswer);
  };
  return {
    refused() {
      refused += 1;
    },
    connected() {
      isConnecting = true;
      connections += 1;
    },
    next(isCalm) {
      const at = now();
      const isHeldUp = isConnecting && !isCalm;
      if (refused > 0 || isHeldUp) waryUntil = at + wary;
      const allowed = at < waryUntil ? Math.min(together, waryPace(isHeldUp)) : together;
      refusedBefore = allowed > 0 ? refused : refusedBefore + refused;
      refused = 0;
      isConnecting = false;
      return allowed;
    },
  };
}
