import { type Dimension, dimensionsFor } from '../catalogue/dimensions.ts';

/** The centres that contribute to a registry, and where they are. */
export class Participants {
  readonly dimensions: readonly Dimension[];
  readonly ids: string[] = [];
  readonly #countries: ReadonlyMap<string, string>;
  readonly #numbers = new Map<string, number>();

  constructor(centres: readonly { readonly centreId: string; readonly country: string }[]) {
    this.#countries = new Map(centres.map(({ centreId, country }) => [centreId, country]));
    this.dimensions = dimensionsFor([...new Set(this.#countries.values())].toSorted());
  }

  countryOf(centreId: string): string {
    return this.#countries.get(centreId) ?? 'UNKNOWN';
  }

  /** A number of its own for each centre that has cases, from 0 on. */
  numberOf(centreId: string): number {
    const known = this.#numbers.get(centreId);
    if (known !== undefined) return known;
    const number = this.ids.push(centreId) - 1;
    this.#numbers.set(centreId, number);
    return number;
  }
}
