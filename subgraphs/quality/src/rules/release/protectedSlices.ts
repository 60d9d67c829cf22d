import type { CubeDefinition } from '../catalogue/cubes.ts';
import { type MeasureCode, measures, type PopulationCode } from '../catalogue/populations.ts';
import type { GatedCount } from '../disclosure/closeGate.ts';
import { type Earlier, isWithinMean } from '../disclosure/corrected.ts';
import { policy } from '../disclosure/policy.ts';
import { type Interval, protectedMean, withInterval } from '../disclosure/protectedMean.ts';
import {
  areWithinNoise,
  protectedQuartiles,
  type Quartiles,
} from '../disclosure/protectedQuartiles.ts';
import { noisyCount, publishedCount } from '../disclosure/publishedCount.ts';
import type { CellTally } from './CellTally.ts';
import type { ReleaseCounts, RolledUpTable } from './ReleaseCounts.ts';
import type { TableTally, YearTally } from './TableTally.ts';
import type { Tally } from './Tally.ts';

/** A cell as it is published: nothing in it was not protected. Null is withheld. */
export interface ProtectedCell {
  /** Categories, in the order of the cube's dimensions; `ALL` where it is not divided. */
  readonly at: readonly string[];
  /** Nobody can be counted here, by the code lists; then `n` is 0. */
  readonly structural: boolean;
  readonly n: number | null;
  readonly outcome: number | null;
  readonly eligible: number | null;
  readonly followedUp: number | null;
  readonly means: readonly { readonly measure: MeasureCode; readonly value: Interval | null }[];
  readonly quartiles: readonly {
    readonly measure: MeasureCode;
    readonly value: Quartiles | null;
  }[];
}

/** A cube's cells of one year, or of all years together (null). */
export interface ProtectedSlice {
  readonly cube: string;
  readonly year: number | null;
  readonly cells: readonly ProtectedCell[];
}

/** A key of its own, from 0 to below 1, for a cell and what is asked of it. */
export type Keyed = (cellKey: number, purpose: string) => number;

/** The cells of all cubes, as it was decided that they are shown. */
export function protectedSlices(
  tables: readonly RolledUpTable[],
  given: Given,
): readonly ProtectedSlice[] {
  return tables.flatMap(({ tally: table, years }) =>
    table.set.cubes.flatMap((cube) =>
      years.map((year) => {
        const shown = new CubeCells(cube, table, given);
        return { cube: cube.code, year: year.year, cells: shown.cellsOf(year) };
      }),
    ),
  );
}

interface Given {
  readonly tally: Tally;
  readonly counts: ReleaseCounts;
  readonly keyed: Keyed;
  /** A cell of the release that is corrected. */
  readonly earlierCell: (
    cube: string,
    year: number | null,
    at: readonly string[],
  ) => ProtectedCell | undefined;
}

/** What is behind a cell: nothing where nobody is counted, and what was shown of it before a correction. */
interface CellParts {
  readonly tally: CellTally | undefined;
  readonly earlier: ProtectedCell | undefined;
}

class CubeCells {
  readonly #cube: CubeDefinition;
  readonly #table: TableTally;
  readonly #given: Given;

  constructor(cube: CubeDefinition, table: TableTally, given: Given) {
    this.#cube = cube;
    this.#table = table;
    this.#given = given;
  }

  cellsOf({ year, cells }: YearTally): readonly ProtectedCell[] {
    return this.#table.places.map((nodes, number) => {
      const count = (population: PopulationCode) =>
        this.#given.counts.at(this.#table, year, number, population);
      const at = this.#table.categoriesAt(nodes, this.#cube.dimensions);
      const earlier = this.#given.earlierCell(this.#cube.code, year, at);
      return { at, ...this.#shown(count, { tally: cells.get(number), earlier }) };
    });
  }

  #shown(
    count: (population: PopulationCode) => GatedCount,
    cell: CellParts,
  ): Omit<ProtectedCell, 'at'> {
    const { population, outcome, means, quartiles } = this.#cube;
    const counted = count(population);
    return {
      structural: counted.structural,
      n: shownOf(counted),
      outcome: outcome && shownOf(count(outcome)),
      eligible: shownOf(count('ELIGIBLE_12')),
      followedUp: shownOf(count('FOLLOWED_12')),
      means: means.map((measure) => ({ measure, value: this.#mean(counted, cell, measure) })),
      quartiles: quartiles.map((measure) => ({
        measure,
        value: this.#quartiles(counted, cell, measure),
      })),
    };
  }

  #mean(counted: GatedCount, cell: CellParts, code: MeasureCode): Interval | null {
    const measure = measures.find((each) => each.code === code);
    const { n, cellKey, withheld, structural } = counted;
    if (!cell.tally || !measure || withheld || structural) return null;
    const { population } = this.#cube;
    const { tally, keyed } = this.#given;
    const slot = slotOf(this.#table.set.sums, population, code);
    const sum = (cell.tally.sums[slot] ?? 0) / measure.stepsPerUnit;
    const scale = { ...measure, deviation: tally.measures.deviation(population, code) };
    const shownN = publishedCount(counted);
    const earlier = keptOf(counted, cell.earlier?.means, code);
    if (earlier && isWithinMean(earlier.mean, sum / n, scale.most - scale.least, shownN))
      return withInterval(earlier.mean, shownN, scale);
    const summed = { sum, n, noisyN: noisyCount(counted), shownN };
    return protectedMean(summed, keyed(cellKey, code), scale);
  }

  #quartiles(counted: GatedCount, cell: CellParts, code: MeasureCode): Quartiles | null {
    const { n, cellKey, withheld, structural } = counted;
    if (!cell.tally || withheld || structural) return null;
    const slot = slotOf(this.#table.set.histograms, this.#cube.population, code);
    const histogram = cell.tally.histograms[slot] ?? [];
    const earlier = keptOf(counted, cell.earlier?.quartiles, code);
    if (earlier === null || (earlier && areWithinNoise(earlier, histogram, n))) return earlier;
    if (n < policy.fewestOfQuartiles) return null;
    const key = (rank: string) => this.#given.keyed(cellKey, `${code}/${rank}`);
    return protectedQuartiles(histogram, n, [key('lower'), key('median'), key('upper')]);
  }
}

/** What the release that is corrected showed beside a count that is kept. */
function keptOf<T>(
  { kept }: GatedCount,
  shown: readonly { readonly measure: MeasureCode; readonly value: T | null }[] = [],
  code: MeasureCode,
): Earlier<T> {
  return kept === undefined ? undefined : shown.find(({ measure }) => measure === code)?.value;
}

function slotOf(
  pairs: readonly (readonly [PopulationCode, MeasureCode])[],
  population: PopulationCode,
  measure: MeasureCode,
): number {
  return pairs.findIndex(([of, what]) => of === population && what === measure);
}

function shownOf(count: GatedCount): number | null {
  if (count.structural) return 0;
  return count.withheld ? null : publishedCount(count);
}
