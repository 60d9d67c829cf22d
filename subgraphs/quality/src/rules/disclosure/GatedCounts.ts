import { closeGate, type GatedCount } from './closeGate.ts';
import { Equations } from './Equations.ts';

/** All counts of a release by number, with what makes up what: one gate for all of them, as an attacker sees them all. */
export class GatedCounts {
  readonly #counts: GatedCount[] = [];
  readonly #equations = new Equations();

  /** @returns the count's number */
  add(count: GatedCount): number {
    return this.#counts.push(count) - 1;
  }

  at(number: number): GatedCount | undefined {
    return this.#counts[number];
  }

  /** A total and the counts that make it up; with `atMost` they may be fewer. */
  relate(total: number, parts: Iterable<number>, atMost = false): void {
    for (const part of parts) this.#equations.parts.push(part);
    this.#equations.close(total, atMost);
  }

  /** A part of a population. Where it is all of it, what is true of each is known of each. */
  relateSubset(whole: number, part: number): void {
    this.relate(whole, [part], true);
    if (this.at(part)?.n === this.at(whole)?.n) this.withhold(part);
  }

  /** Withholds a count for itself; one that a correction keeps has passed that before. */
  withhold(number: number): void {
    const count = this.#counts[number];
    if (count && !count.structural && count.kept === undefined) count.withheld = true;
  }

  /** Decides what is shown, once all counts are there. */
  close(): void {
    closeGate(this.#counts, this.#equations);
  }
}
