import type { Equations } from './Equations.ts';

/** What is known of counts one by one: the least and the most that each can be. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * What can be known of counts from bounds and equations: bounds are narrowed by every equation in turn until nothing
 * changes any more. This is what an attacker can do who knows the published figures and the rules.
 */
export class Intervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The equations that raised the lower bound of a count last, and lowered the upper one; −1 where none did. */
  readonly raisedBy: Int32Array;
  readonly loweredBy: Int32Array;
  readonly #equations: Equations;

  constructor({ low, high }: Bounds, equations: Equations) {
    this.low = low.slice();
    this.high = high.slice();
    this.raisedBy = new Int32Array(low.length).fill(-1);
    this.loweredBy = new Int32Array(low.length).fill(-1);
    this.#equations = equations;
    while (this.#narrowAll());
  }

  /** How many values a count can have. */
  candidates(count: number): number {
    return (this.high[count] ?? 0) - (this.low[count] ?? 0) + 1;
  }

  #narrowAll(): boolean {
    let changed = false;
    for (let equation = 0; equation < this.#equations.size; equation += 1)
      if (this.#narrowBy(equation)) changed = true;
    return changed;
  }

  #narrowBy(equation: number): boolean {
    const { low, high } = this;
    const { totals, atMost, parts, starts } = this.#equations;
    const [from, until] = [starts[equation] ?? 0, starts[equation + 1] ?? 0];
    const [total, open] = [totals[equation] ?? 0, atMost[equation] ?? false];
    let lowSum = 0;
    let highSum = 0;
    for (let i = from; i < until; i += 1) {
      lowSum += low[parts[i] ?? 0] ?? 0;
      highSum += high[parts[i] ?? 0] ?? 0;
    }
    let changed = this.#raise(total, lowSum, equation);
    if (!open && this.#lower(total, highSum, equation)) changed = true;
    const [least, most] = [low[total] ?? 0, high[total] ?? 0];
    for (let i = from; i < until; i += 1) {
      const part = parts[i] ?? 0;
      const othersHigh = highSum - (high[part] ?? 0);
      if (this.#lower(part, most - (lowSum - (low[part] ?? 0)), equation)) changed = true;
      if (!open && this.#raise(part, least - othersHigh, equation)) changed = true;
    }
    return changed;
  }

  #raise(count: number, bound: number, cause: number): boolean {
    if (!(bound > (this.low[count] ?? 0))) return false;
    this.low[count] = bound;
    this.raisedBy[count] = cause;
    return true;
  }

  #lower(count: number, bound: number, cause: number): boolean {
    if (!(bound < (this.high[count] ?? 0))) return false;
    this.high[count] = bound;
    this.loweredBy[count] = cause;
    return true;
  }
}
