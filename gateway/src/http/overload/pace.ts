/** How many requests begin in a turn of the event loop, by what else there is to do in it. */
export interface Pace {
  /** To be told of each refusal, and of each connection that is taken. */
  refused(): void;
  connected(): void;
  /** How many begin in this turn, given whether nobody waits. */
  next(isCalm: boolean): number;
}

/** So many may begin in a turn while nobody has had to wait: together they share what they load. */
export const together = 16;
/** So many refusals take about as long as an answer. */
const refusalsPerAnswer = 16;
/** And so many connections with the refusal of what comes first over each. */
const connectionsPerAnswer = 8;

/**
 * Once any waits one begins in each turn, and one more for so many refusals in the turn before, as these make it long.
 * None begins in a turn in which Node has taken a connection, which it does one a turn: hundreds that come at once would
 * be heard only after as many answers. The turn of each eighth connection is like any other. However many were refused,
 * no more begin than while nobody waits: without turns, as all places are taken, refusals add up.
 */
export function createPace(): Pace {
  let refused = 0;
  let connections = 0;
  let isConnecting = false;
  return {
    refused() {
      refused += 1;
    },
    connected() {
      isConnecting = true;
      connections += 1;
    },
    next(isCalm) {
      const isHeldUp = isConnecting && connections % connectionsPerAnswer > 0;
      isConnecting = false;
      if (isHeldUp && !isCalm) return 0;
      const paced = 1 + Math.floor(refused / refusalsPerAnswer);
      const allowed = isCalm ? together : Math.min(together, paced);
      refused = 0;
      return allowed;
    },
  };
}
