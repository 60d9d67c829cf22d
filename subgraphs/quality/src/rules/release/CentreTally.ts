import type { DimensionCode } from '../catalogue/dimensions.ts';
import { type PopulationCode, populationNumber } from '../catalogue/populations.ts';
import { addedKeys } from '../disclosure/noise.ts';
import { covariates, indicators } from '../funnel/indicators.ts';
import { type Hierarchy, leafNumber } from './hierarchy.ts';
import type { CodedCase } from './Tally.ts';

/** Cases of one centre that are alike in all that models adjust for. */
export interface CentrePattern {
  readonly centre: number;
  /** Their leaves, in the order of the covariates. */
  readonly leaves: readonly string[];
  /** By indicator: how many are in its population, and to how many of them it happened. */
  readonly n: number[];
  readonly events: number[];
}

interface Counted {
  readonly n: number;
  readonly cellKey: number;
}

/** Counts by centre, for what sets centres beside each other. */
export class CentreTally {
  readonly #hierarchies: readonly Hierarchy[];
  readonly #patterns = new Map<number, CentrePattern>();
  /** By centre, then by population. */
  readonly #counts: { readonly n: number[]; readonly keys: number[] }[] = [];
  readonly #slots = indicators.map(({ population, event }) => ({
    population: populationNumber(population),
    event: populationNumber(event),
  }));

  constructor(hierarchies: ReadonlyMap<DimensionCode, Hierarchy>) {
    this.#hierarchies = covariates.flatMap((code) => hierarchies.get(code) ?? []);
  }

  add({ leaves, centre, recordKey, belongs }: CodedCase): void {
    this.#count(centre, recordKey, belongs);
    const pattern = this.#patternOf(centre, leaves);
    for (let i = 0; i < this.#slots.length; i += 1) {
      const { population = -1, event = -1 } = this.#slots[i] ?? {};
      if (!belongs[population]) continue;
      pattern.n[i] = (pattern.n[i] ?? 0) + 1;
      if (belongs[event]) pattern.events[i] = (pattern.events[i] ?? 0) + 1;
    }
  }

  /** How many centres have cases; their numbers are those below. */
  get centres(): number {
    return this.#counts.length;
  }

  /** The cases of a centre in a population. */
  counted(centre: number, population: PopulationCode): Counted {
    const number = populationNumber(population);
    const { n = [], keys = [] } = this.#counts[centre] ?? {};
    return { n: n[number] ?? 0, cellKey: keys[number] ?? 0 };
  }

  /** In the order of their leaves. */
  patterns(): readonly CentrePattern[] {
    return [...this.#patterns].toSorted(([a], [b]) => a - b).map(([, pattern]) => pattern);
  }

  #count(centre: number, recordKey: number, belongs: CodedCase['belongs']): void {
    while (this.#counts.length <= centre) this.#counts.push({ n: [], keys: [] });
    const counts = this.#counts[centre];
    if (!counts) return;
    for (let p = 0; p < belongs.length; p += 1) {
      if (!belongs[p]) continue;
      counts.n[p] = (counts.n[p] ?? 0) + 1;
      counts.keys[p] = addedKeys(counts.keys[p] ?? 0, recordKey);
    }
  }

  #patternOf(centre: number, leaves: CodedCase['leaves']): CentrePattern {
    const key = leafNumber(this.#hierarchies, leaves) * mostCentres + centre;
    const known = this.#patterns.get(key);
    if (known) return known;
    const pattern = {
      centre,
      leaves: covariates.map((code) => leaves[code]),
      n: indicators.map(() => 0),
      events: indicators.map(() => 0),
    };
    this.#patterns.set(key, pattern);
    return pattern;
  }
}

/** More than there are centres. */
const mostCentres = 100_000;
