/** How many requests begin in a turn of the event loop, by what else there is to do in it. */
export interface Pace {
  /** To be told of each refusal, and of each connection that is taken. */
  refused(): void;
  connected(): void;
  /** To be told when the next turn is awaited, before what is left of this one. */
  awaited(): void;
  /** How many begin in this turn, given whether nobody waits, and whether as many began in the last as might. */
  next(isCalm: boolean, isSpent: boolean): number;
}

/** So many may begin in a turn while nobody is refused: together they share what they load, and what they write. */
export const together = 16;
/** Milliseconds in which another refusal is expected after one; or after a connection that found some waiting. */
const wary = 1_000;
/** Milliseconds that a turn is to take then, as who is one too many waits for its end. */
const short = 10;
/** However long turns are, so many begin. */
const least = 3;
/** One more begins for so many refusals, which take about as long as an answer. */
const refusalsPerAnswer = 16;
/** So many connections, with the refusal of what comes first over each, take about as long as an answer. */
const connectionsPerAnswer = 8;

/**
 * While some are refused as many begin in a turn as keep turns short, so that the next who comes is heard soon; and more
 * for refusals, as these make turns long too, but in the turn after that: who came while the loop stood still is to be
 * told first. Else many do, as one to a turn shares nothing with the next.
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
  let awaitedAt = 0;
  let fitting = together;
  let allowed = together;
  const waryPace = (isHeldUp: boolean): number => {
    if (isHeldUp && connections % connectionsPerAnswer > 0) return 0;
    return (isHeldUp ? 1 : Math.floor(fitting)) + Math.floor(refusedBefore / refusalsPerAnswer);
  };
  return {
    refused() {
      refused += 1;
    },
    connected() {
      isConnecting = true;
      connections += 1;
    },
    awaited() {
      awaitedAt = now();
    },
    next(isCalm, isSpent) {
      const at = now();
      fitting = fittingAfter(at - awaitedAt, fitting, isSpent && allowed >= Math.floor(fitting));
      const isHeldUp = isConnecting && !isCalm;
      if (refused > 0 || isHeldUp) waryUntil = at + wary;
      allowed = at < waryUntil ? Math.min(together, waryPace(isHeldUp)) : together;
      refusedBefore = allowed > 0 ? refused : refusedBefore + refused;
      refused = 0;
      isConnecting = false;
      return allowed;
    },
  };
}

/**
 * As many fewer as the turn was too long, and at once, as the next may be of the same kind; one more where it was short,
 * although as many began in it as fit.
 */
function fittingAfter(milliseconds: number, fitting: number, isProven: boolean): number {
  if (milliseconds > short) return Math.max(least, (fitting * short) / milliseconds);
  return isProven ? Math.min(together, fitting + 1) : fitting;
}
