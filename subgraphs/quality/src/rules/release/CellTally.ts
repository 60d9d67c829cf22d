import { measures } from '../catalogue/populations.ts';
import { addedKeys } from '../disclosure/noise.ts';
import type { TableSet } from './tableSets.ts';

/** What a cell of a table counts: by the set's populations, sums and histograms, in their order. */
export interface CellTally {
  readonly counts: number[];
  readonly keys: number[];
  /** Cases by centre, of each population. */
  readonly centres: number[][];
  readonly sums: number[];
  readonly histograms: number[][];
}

/** A cell in which nobody is counted yet. */
export function emptyCell({ populations, sums, histograms }: TableSet): CellTally {
  return {
    counts: populations.map(() => 0),
    keys: populations.map(() => 0),
    centres: populations.map(() => []),
    sums: sums.map(() => 0),
    histograms: histograms.map(([, measure]) =>
      new Array<number>((measures.find(({ code }) => code === measure)?.most ?? 0) + 1).fill(0),
    ),
  };
}

/** Counts all of a cell in another one as well. */
export function mergeCell(into: CellTally, { counts, keys, ...cell }: CellTally): void {
  addAll(into.counts, counts);
  for (let p = 0; p < keys.length; p += 1) {
    into.keys[p] = addedKeys(into.keys[p] ?? 0, keys[p] ?? 0);
    addAll(into.centres[p] ?? [], cell.centres[p] ?? []);
  }
  addAll(into.sums, cell.sums);
  for (let h = 0; h < cell.histograms.length; h += 1)
    addAll(into.histograms[h] ?? [], cell.histograms[h] ?? []);
}

/** Adds number by number; what has been reached by neither list is not there in the sum. */
function addAll(into: number[], values: readonly number[]): void {
  while (into.length < values.length) into.push(0);
  for (let i = 0; i < values.length; i += 1) into[i] = (into[i] ?? 0) + (values[i] ?? 0);
}
