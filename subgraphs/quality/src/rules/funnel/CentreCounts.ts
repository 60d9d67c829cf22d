import type { PopulationCode } from '../catalogue/populations.ts';
import type { GatedCount } from '../disclosure/closeGate.ts';
import { correctedCount, type Earlier } from '../disclosure/corrected.ts';
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
  /** What the release that is corrected showed of a centre. */
  readonly earlierOf: (centre: number, population: PopulationCode) => Earlier<number>;
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

  constructor(parts: CentreParts) {
    this.#gated = parts.gated;
    for (const code of new Set(indicators.flatMap(({ population, event }) => [population, event])))
      this.#addPopulation(code, parts);
    for (const { population, event } of indicators) this.#relateEvent(population, event);
  }

  /** All centres together. */
  total(population: PopulationCode): GatedCount {
    return this.#at(this.#of(population).total);
  }

  of(centre: number, population: PopulationCode): GatedCount {
    return this.#at(this.#of(population).centres[centre] ?? -1);
  }

  #addPopulation(code: PopulationCode, { tally, totalOf, earlierOf }: CentreParts): void {
    const centres = Array.from({ length: tally.centres }, (_, centre) => {
      const { n, cellKey } = tally.counted(centre, code);
      const count = { n, cellKey, structural: false, withheld: n < policy.fewest };
      return this.#gated.add(correctedCount(count, earlierOf(centre, code)));
    });
    const total = totalOf(code);
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
