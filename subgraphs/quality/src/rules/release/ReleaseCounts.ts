import type { PopulationCode } from '../catalogue/populations.ts';
import type { GatedCount } from '../disclosure/closeGate.ts';
import { correctedCount, type Earlier } from '../disclosure/corrected.ts';
import type { Equation } from '../disclosure/Equations.ts';
import type { GatedCounts } from '../disclosure/GatedCounts.ts';
import { isWithheld } from '../disclosure/publishedCount.ts';
import type { CellTally } from './CellTally.ts';
import type { TableTally, YearTally } from './TableTally.ts';
import { isImpossible, relationsOf } from './tableRelations.ts';

/** What the release that is corrected showed of a count. */
export type EarlierCount = (
  table: TableTally,
  year: number | null,
  nodes: readonly number[],
  population: PopulationCode,
) => Earlier<number>;

/** A table with its cells counted. */
export interface RolledUpTable {
  readonly tally: TableTally;
  readonly years: readonly YearTally[];
}

/**
 * All counts of a release's tables, each once: the same people of the same population are the same count in whatever
 * table, and so shown or withheld in all of them. What is shown is decided once the gate is closed.
 */
export class ReleaseCounts {
  readonly #gated: GatedCounts;
  readonly #earlier: EarlierCount;
  /** The numbers of counts that several tables have, by what they are of. */
  readonly #shared = new Map<string, number>();
  /** The numbers of a table's counts by year, then by cell and population. */
  readonly #numbers = new Map<TableTally, Map<number | null, Int32Array>>();

  /** @param gated what the counts are added to */
  constructor(tables: readonly RolledUpTable[], gated: GatedCounts, earlier: EarlierCount) {
    this.#gated = gated;
    this.#earlier = earlier;
    for (const table of tables) this.#addCounts(table);
    for (const { tally } of tables) this.#relate(tally);
  }

  /** The count of a population in a cell, by the cell's number. */
  at(tally: TableTally, year: number | null, cell: number, population: PopulationCode): GatedCount {
    const { populations, dimensions } = tally.set;
    const slot = cell * populations.length + populations.indexOf(population);
    const count = this.#gated.at(this.#numbers.get(tally)?.get(year)?.[slot] ?? -1);
    if (!count) throw new Error(`${population} is not counted by ${dimensions.join()}.`);
    return count;
  }

  /** The number of all cases of a population together. */
  totalOf(population: PopulationCode): number {
    for (const [{ set }, byYear] of this.#numbers) {
      const number = byYear.get(null)?.[set.populations.indexOf(population)];
      if (number !== undefined) return number;
    }
    throw new Error(`No cube counts ${population}.`);
  }

  #addCounts({ tally, years }: RolledUpTable): void {
    const byYear = new Map<number | null, Int32Array>();
    this.#numbers.set(tally, byYear);
    const cells = tally.places.map((nodes) => ({
      structural: isImpossible(tally, nodes),
      shared: sharedName(tally, nodes),
    }));
    for (const { year, cells: counted } of years)
      byYear.set(year, this.#countsOf(tally, year, cells, counted));
  }

  #countsOf(
    table: TableTally,
    year: number | null,
    cells: readonly { readonly structural: boolean; readonly shared: string | null }[],
    counted: YearTally['cells'],
  ): Int32Array {
    const { populations } = table.set;
    const numbers = new Int32Array(cells.length * populations.length);
    cells.forEach(({ structural, shared }, cell) => {
      populations.forEach((population, p) => {
        const name = shared === null ? null : `${population} ${year} ${shared}`;
        const earlier = () => this.#earlier(table, year, table.places[cell] ?? [], population);
        numbers[cell * populations.length + p] =
          this.#shared.get(name ?? '') ??
          this.#push(correctedCount(countIn(counted.get(cell), p, structural), earlier()), name);
      });
    });
    return numbers;
  }

  #push(count: GatedCount, name: string | null): number {
    const number = this.#gated.add(count);
    if (name !== null) this.#shared.set(name, number);
    return number;
  }

  #relate(tally: TableTally): void {
    const { rows, wholes, subsets } = relationsOf(tally);
    const width = tally.set.populations.length;
    const byYear = this.#numbers.get(tally) ?? new Map<number | null, Int32Array>();
    for (const numbers of byYear.values()) {
      for (let p = 0; p < width; p += 1)
        for (const row of rows) this.#addRow(row, numbers, width, p);
      for (let first = 0; first < numbers.length; first += width) {
        for (const whole of wholes) this.#add(whole, numbers, 1, first);
        for (const { total, parts } of subsets)
          this.#gated.relateSubset(
            numbers[first + total] ?? -1,
            numbers[first + (parts[0] ?? 0)] ?? -1,
          );
      }
    }
    this.#relateYears(byYear);
  }

  /** Each count of all years together and those of its years. */
  #relateYears(byYear: ReadonlyMap<number | null, Int32Array>): void {
    const single = [...byYear].flatMap(([year, numbers]) => (year === null ? [] : [numbers]));
    byYear.get(null)?.forEach((total, slot) => {
      const parts = single.map((numbers) => numbers[slot] ?? -1);
      this.#gated.relate(total, parts);
    });
  }

  /** Adds a relation of places as the equation of the counts that are there. */
  #add({ total, parts }: Equation, numbers: Int32Array, step: number, offset: number): void {
    this.#gated.relate(
      numbers[total * step + offset] ?? -1,
      parts.map((part) => numbers[part * step + offset] ?? -1),
    );
  }

  /** Categories of a row or column. Where only one is not empty, who is in the row is known to be in it. */
  #addRow(row: Equation, numbers: Int32Array, width: number, population: number): void {
    this.#add(row, numbers, width, population);
    let possible = 0;
    let filled = 0;
    let only = -1;
    for (const part of row.parts) {
      const number = numbers[part * width + population] ?? -1;
      const { structural = true, n = 0 } = this.#gated.at(number) ?? {};
      if (structural) continue;
      possible += 1;
      if (n === 0) continue;
      filled += 1;
      only = number;
    }
    if (possible > 1 && filled === 1) this.#gated.withhold(only);
  }
}

function countIn(cell: CellTally | undefined, p: number, structural: boolean): GatedCount {
  const [n, cellKey] = [cell?.counts[p] ?? 0, cell?.keys[p] ?? 0];
  const withheld = !structural && isWithheld({ n, cellKey, byCentre: cell?.centres[p] ?? [] });
  return { n, cellKey, structural, withheld };
}

/**
 * What a cell is of, for one that other tables have too: what does not divide it is left out. Null where both
 * dimensions do, as no two tables have the same two.
 */
function sharedName({ hierarchies }: TableTally, nodes: readonly number[]): string | null {
  const divided = hierarchies.flatMap(({ dimension, nodes: all }, i) => {
    const node = nodes[i] ?? 0;
    return node === 0 ? [] : [`${dimension.code}=${all[node]?.code}`];
  });
  return divided.length > 1 ? null : divided.join();
}
