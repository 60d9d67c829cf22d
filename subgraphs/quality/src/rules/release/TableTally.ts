import type { DimensionCode } from '../catalogue/dimensions.ts';
import {
  type MeasureCode,
  type PopulationCode,
  populationNumber,
} from '../catalogue/populations.ts';
import { addedKeys } from '../disclosure/noise.ts';
import { type CellTally, emptyCell, mergeCell } from './CellTally.ts';
import { type Hierarchy, leafNumber } from './hierarchy.ts';
import type { CodedCase } from './Tally.ts';
import type { TableSet } from './tableSets.ts';

/** One year's cells, or those of all years together (null), by the numbers of their nodes. */
export interface YearTally {
  readonly year: number | null;
  readonly cells: ReadonlyMap<number, CellTally>;
}

/** A measure of a population, by the population's number in the catalogue. */
interface Slot {
  readonly population: number;
  readonly measure: MeasureCode;
}

/** Counts the cases of one {@link TableSet}: leaves while cases come, groups and totals at the end. */
export class TableTally {
  readonly set: TableSet;
  readonly hierarchies: readonly Hierarchy[];
  /** Every cell of one year, by its nodes, in the order of the cells' numbers. */
  readonly places: readonly (readonly number[])[];
  readonly #years = new Map<number, Map<number, CellTally>>();
  /** The numbers of the cells that each leaf counts in. */
  readonly #above: readonly (readonly number[])[];
  readonly #populations: readonly number[];
  readonly #sums: readonly Slot[];
  readonly #histograms: readonly Slot[];

  constructor(set: TableSet, hierarchies: ReadonlyMap<DimensionCode, Hierarchy>) {
    this.set = set;
    this.hierarchies = set.dimensions.flatMap((code) => hierarchies.get(code) ?? []);
    this.places = placesOf(this.hierarchies);
    this.#above = cellsAbove(this.hierarchies);
    this.#populations = set.populations.map(populationNumber);
    this.#sums = set.sums.map(slotOf);
    this.#histograms = set.histograms.map(slotOf);
  }

  /** A loop over numbers, as it runs for every table and case. */
  add({ leaves, year, centre, recordKey, belongs }: CodedCase): void {
    const cell = this.#leaf(leaves, year);
    for (let p = 0; p < this.#populations.length; p += 1) {
      if (!belongs[this.#populations[p] ?? -1]) continue;
      cell.counts[p] = (cell.counts[p] ?? 0) + 1;
      cell.keys[p] = addedKeys(cell.keys[p] ?? 0, recordKey);
      const centres = cell.centres[p] ?? [];
      while (centres.length <= centre) centres.push(0);
      centres[centre] = (centres[centre] ?? 0) + 1;
    }
    for (let s = 0; s < this.#sums.length; s += 1)
      cell.sums[s] = (cell.sums[s] ?? 0) + (measuredIn(belongs, this.#sums[s]) ?? 0);
    for (let h = 0; h < this.#histograms.length; h += 1) {
      const value = measuredIn(belongs, this.#histograms[h]);
      const histogram = cell.histograms[h];
      if (value !== undefined && histogram) histogram[value] = (histogram[value] ?? 0) + 1;
    }
  }

  /** All cells of all years and of all years together, those without a case left out. */
  rolledUp(): readonly YearTally[] {
    const everyYear = new Map<number, CellTally>();
    const years = [...this.#years].toSorted(([a], [b]) => a - b);
    for (const [, leaves] of years)
      for (const [leaf, cell] of leaves) mergeCell(this.#at(everyYear, leaf), cell);
    return [
      ...years.map(([year, leaves]) => ({ year, cells: this.#withGroups(leaves) })),
      { year: null, cells: this.#withGroups(everyYear) },
    ];
  }

  /** The number of a cell by those of its nodes. */
  cellNumber(nodes: readonly number[]): number {
    const [, second] = this.hierarchies;
    return (nodes[0] ?? 0) * (second?.nodes.length ?? 1) + (nodes[1] ?? 0);
  }

  /** The categories of a cell, in the order of the dimensions asked for. */
  categoriesAt(nodes: readonly number[], dimensions: readonly DimensionCode[]): readonly string[] {
    return dimensions.map((code) => {
      const i = this.set.dimensions.indexOf(code);
      return this.hierarchies[i]?.nodes[nodes[i] ?? 0]?.code ?? '';
    });
  }

  #leaf(leaves: CodedCase['leaves'], year: number): CellTally {
    let ofYear = this.#years.get(year);
    if (!ofYear) {
      ofYear = new Map();
      this.#years.set(year, ofYear);
    }
    return this.#at(ofYear, leafNumber(this.hierarchies, leaves));
  }

  #withGroups(leaves: ReadonlyMap<number, CellTally>): ReadonlyMap<number, CellTally> {
    const cells = new Map<number, CellTally>();
    for (const [leaf, cell] of leaves)
      for (const number of this.#above[leaf] ?? []) mergeCell(this.#at(cells, number), cell);
    return cells;
  }

  #at(cells: Map<number, CellTally>, number: number): CellTally {
    let cell = cells.get(number);
    if (!cell) {
      cell = emptyCell(this.set);
      cells.set(number, cell);
    }
    return cell;
  }
}

function measuredIn(belongs: CodedCase['belongs'], slot: Slot | undefined): number | undefined {
  return slot && belongs[slot.population]?.[slot.measure];
}

function slotOf([population, measure]: readonly [PopulationCode, MeasureCode]): Slot {
  return { population: populationNumber(population), measure };
}

function cellsAbove([first, second]: readonly Hierarchy[]): readonly (readonly number[])[] {
  const above = first?.above ?? [];
  if (!second) return above;
  return above.flatMap((some) =>
    second.above.map((others) =>
      some.flatMap((node) => others.map((other) => node * second.nodes.length + other)),
    ),
  );
}

function placesOf(hierarchies: readonly Hierarchy[]): readonly (readonly number[])[] {
  const [first, second] = hierarchies.map(({ nodes }) => nodes.map((_, number) => number));
  if (!second) return (first ?? []).map((node) => [node]);
  return (first ?? []).flatMap((node) => second.map((other) => [node, other]));
}
