/** Milliseconds of one slot of the window. */
const slot = 1_000;
/** Slots that are remembered: ten seconds. */
const slots = 10;
/** Calls in the window from which on their failures tell something. */
const fewest = 10;
const tooManyFailures = 0.5;
/** Milliseconds from one probe of an open circuit to the next. */
const probeEvery = 1_000;

/** How a call ended, for its circuit: one that was given up early, or not read, says nothing of the subgraph. */
export type Ending = 'answered' | 'failed' | 'given up';

/**
 * Lets a call through, to be told once how it ended; null while the circuit is open, but for one probe a
 * second.
 */
export type Circuit = () => ((ending: Ending) => void) | null;

/**
 * A circuit that opens when half of the calls of the last ten seconds failed, and closes when a probe is
 * answered.
 *
 * @param onChange told when it opens (true) and closes (false)
 * @param now milliseconds of a clock that never goes back; tests give their own
 */
export function createCircuit(
  onChange: (open: boolean) => void,
  now: () => number = () => performance.now(),
): Circuit {
  const recent = recentCalls(now);
  let open = false;
  let nextProbe = 0;

  const putOffProbe = () => {
    nextProbe = now() + probeEvery;
  };
  function change(to: boolean): void {
    open = to;
    putOffProbe();
    recent.forget();
    onChange(open);
  }

  const settleCall = (ending: Ending) => {
    if (!open && ending !== 'given up' && recent.failing(ending === 'answered')) change(true);
  };
  const settleProbe = (ending: Ending) => {
    if (open && ending === 'answered') change(false);
  };

  return () => {
    if (!open) return settleCall;
    if (now() < nextProbe) return null;
    // Whatever becomes of this one: a mutation that hangs does so for ten seconds.
    putOffProbe();
    return settleProbe;
  };
}

/** The calls of one slot of the clock. */
interface Slot {
  at: number;
  calls: number;
  failures: number;
}

/** Long before any that is counted. */
const never = -slots;

/** Counts calls and failures of the window, in as many slots as it has, each of which is used again. */
function recentCalls(now: () => number) {
  const counted = Array.from({ length: slots }, (): Slot => ({ at: never, calls: 0, failures: 0 }));
  const slotAt = (at: number): Slot => {
    const own = counted[at % slots] as Slot;
    if (own.at !== at) Object.assign(own, { at, calls: 0, failures: 0 });
    return own;
  };
  return {
    /** Adds a call; answers whether too many of the window failed. */
    failing: (ok: boolean): boolean => {
      const at = Math.floor(now() / slot);
      const latest = slotAt(at);
      latest.calls += 1;
      if (!ok) latest.failures += 1;
      let calls = 0;
      let failures = 0;
      for (const each of counted) {
        if (each.at <= at - slots) continue;
        calls += each.calls;
        failures += each.failures;
      }
      return calls >= fewest && failures >= calls * tooManyFailures;
    },
    forget: () => {
      for (const each of counted) each.at = never;
    },
  };
}
