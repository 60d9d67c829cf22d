import {
  type MeasureCode,
  measures,
  type PopulationCode,
  populationNumber,
  populations,
} from '../catalogue/populations.ts';
import { roundedTo } from '../disclosure/wilson.ts';
import type { CodedCase } from './Tally.ts';

interface Moments {
  n: number;
  sum: number;
  squares: number;
}

/** How far measures spread over all cases of a population: one figure a release, of all its cases. */
export class MeasureTally {
  /** By population, and then by measure. */
  readonly #moments = populations.flatMap(() =>
    measures.map((): Moments => ({ n: 0, sum: 0, squares: 0 })),
  );

  add({ belongs }: CodedCase): void {
    for (let p = 0; p < belongs.length; p += 1)
      for (let m = 0; m < measures.length; m += 1) {
        const value = belongs[p]?.[measures[m]?.code as MeasureCode];
        if (value !== undefined) addTo(this.#moments[p * measures.length + m], value);
      }
  }

  /**
   * The standard deviation in units of the measure, to one decimal, so that one case more does not move intervals
   * that it is not in; 0 with fewer than two cases.
   */
  deviation(population: PopulationCode, measure: MeasureCode): number {
    const m = measures.findIndex(({ code }) => code === measure);
    const moments = this.#moments[populationNumber(population) * measures.length + m];
    if (!moments || moments.n < 2) return 0;
    const { n, sum, squares } = moments;
    const stepsPerUnit = measures[m]?.stepsPerUnit ?? 1;
    return roundedTo(
      Math.sqrt(Math.max(0, (squares - (sum * sum) / n) / (n - 1))) / stepsPerUnit,
      1,
    );
  }
}

function addTo(moments: Moments | undefined, value: number): void {
  if (!moments) return;
  moments.n += 1;
  moments.sum += value;
  moments.squares += value * value;
}
