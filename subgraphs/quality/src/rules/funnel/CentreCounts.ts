import type { PopulationCode } from '../catalogue/populations.ts';
import type { GatedCount } from '../disclosure/closeGate.ts';
import type { GatedCounts } from '../disclosure/GatedCounts.ts';
import { policy } from '../disclosure/policy.ts';
import type { CentreTally } from '../release/CentreTally.ts';
import { indicators } from './indicators.ts';

/** What counts of centres are made of. */
export interface CentreParts {
  readonly tally: CentreTally;
  /** All counts of the release, to which these are added. */
  readonly gated: GatedCounts;
  /** The number there of all centres together, as cubes show them. */
  readonly totalOf: (population: PopulationCode) => number;
}

/**
 * Counts of each centre, each population once, whatever funnels it is in: who is followed up is what happened in one
 * and whom another is about, and pseudonyms are the same in both. Totals are those of the cubes: one that gives centres
 * away is withheld there too.
 */
export class CentreCounts {
  readonly #gated: GatedCounts;
  /** By population, the numbers of the total and of each centre. */
  readonly #numbers = new Map<PopulationCode, { total: number; centres: readonly number[] }>();

  constructor({ tally, gated, totalOf }: CentreParts) {
    this.#gated = gated;
    const centres = Array.from({ length: tally.centres }, (_, centre) => centre);
    for (const code of new Set(indicators.flatMap(({ population, event }) => [population, event])))
      this.#addPopulation(
        code,
        totalOf(code),
        centres.map((centre) => tally.counted(centre, code)),
      );
    for (const { population, event } of indicators) this.#relateEvent(population, event);
  }

  /** All centres together. */
  total(population: PopulationCode): GatedCount {
    return this.#at(this.#of(population).total);
  }

  of(centre: number, population: PopulationCode): GatedCount {
    return this.#at(this.#of(population).centres[centre] ?? -1);
  }

  #addPopulation(
    code: PopulationCode,
    total: number,
    counted: readonly { readonly n: number; readonly cellKey: number }[],
  ): void {
    const centres = counted.map(({ n, cellKey }) =>
      this.#gated.add({ n, cellKey, structural: false, withheld: n < policy.fewest }),
    );
    this.#numbers.set(code, { total, centres });
    this.#gated.relate(total, centres);
  }

  #relateEvent(population: PopulationCode, event: PopulationCode): void {
    const [whole, part] = [this.#of(population), this.#of(event)];
    this.#gated.relateSubset(whole.total, part.total);
    whole.centres.forEach((number, centre) => {
      this.#gated.relateSubset(number, part.centres[centre] ?? -1);
    });
  }

  #of(population: PopulationCode) {
    const numbers = this.#numbers.get(population);
    if (!numbers) throw new Error(`No funnel counts ${population}.`);
    return numbers;
  }

  #at(number: number): GatedCount {
    const count = this.#gated.at(number);
    if (!count) throw new Error(`There is no count ${number}.`);
    return count;
  }
}
