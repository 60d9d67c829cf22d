import type { CubeDefinition } from '../catalogue/cubes.ts';
import { type MeasureCode, measures, type PopulationCode } from '../catalogue/populations.ts';
import type { GatedCount } from '../disclosure/closeGate.ts';
import { policy } from '../disclosure/policy.ts';
import { type Interval, protectedMean } from '../disclosure/protectedMean.ts';
import { protectedQuartiles, type Quartiles } from '../disclosure/protectedQuartiles.ts';
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
      return { at: this.#categoriesAt(nodes), ...this.#shown(count, cells.get(number)) };
    });
  }

  #shown(
    count: (population: PopulationCode) => GatedCount,
    cell: CellTally | undefined,
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

  #categoriesAt(nodes: readonly number[]): readonly string[] {
    const { set, hierarchies } = this.#table;
    return this.#cube.dimensions.map((code) => {
      const i = set.dimensions.indexOf(code);
      return hierarchies[i]?.nodes[nodes[i] ?? 0]?.code ?? '';
    });
  }

  #mean(counted: GatedCount, cell: CellTally | undefined, code: MeasureCode): Interval | null {
    const measure = measures.find((each) => each.code === code);
    if (!cell || !measure || counted.withheld || counted.structural) return null;
    const { population } = this.#cube;
    const { tally, keyed } = this.#given;
    const sum =
      (cell.sums[slotOf(this.#table.set.sums, population, code)] ?? 0) / measure.stepsPerUnit;
    const deviation = tally.measures.deviation(population, code);
    const { n, cellKey } = counted;
    const summed = { sum, n, noisyN: noisyCount(counted), shownN: publishedCount(counted) };
    return protectedMean(summed, keyed(cellKey, code), { ...measure, deviation });
  }

  #quartiles(
    counted: GatedCount,
    cell: CellTally | undefined,
    code: MeasureCode,
  ): Quartiles | null {
    const { n, cellKey, withheld, structural } = counted;
    if (!cell || withheld || structural || n < policy.fewestOfQuartiles) return null;
    const { histograms } = this.#table.set;
    const histogram = cell.histograms[slotOf(histograms, this.#cube.population, code)] ?? [];
    const key = (rank: string) => this.#given.keyed(cellKey, `${code}/${rank}`);
    return protectedQuartiles(histogram, n, [key('lower'), key('median'), key('upper')]);
  }
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
