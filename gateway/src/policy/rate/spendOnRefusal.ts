import type { Caller } from './caller.ts';
import type { Rates } from './rates.ts';

/**
 * Takes a point of a caller for a request that is refused for itself. Nobody waits for that: where it was one too many,
 * the caller's next request says so.
 */
export function spendOnRefusal(rates: Rates, caller: Caller): void {
  rates.spend(caller, 0).catch(() => undefined);
}
