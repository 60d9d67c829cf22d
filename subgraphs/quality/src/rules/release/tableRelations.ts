import { areImpossible } from '../catalogue/dimensions.ts';
import { type PopulationCode, partitions, populations } from '../catalogue/populations.ts';
import type { Equation } from '../disclosure/Equations.ts';
import type { TableTally } from './TableTally.ts';

/** What makes up what in a table. */
export interface TableRelations {
  /** By the numbers of cells: the categories of each row and column. */
  readonly rows: readonly Equation[];
  /** By the places of populations in the set: those that others make up together. */
  readonly wholes: readonly Equation[];
  /** Likewise: each population in the smallest other one that holds it. */
  readonly subsets: readonly Equation[];
}

export function relationsOf(tally: TableTally): TableRelations {
  return {
    rows: tally.places.flatMap((nodes) => rowsOf(tally, nodes)),
    wholes: wholesIn(tally.set.populations),
    subsets: subsetsIn(tally.set.populations),
  };
}

/** Whether nobody can be in a cell, by the code lists. */
export function isImpossible({ hierarchies, set }: TableTally, nodes: readonly number[]): boolean {
  const [one, other] = hierarchies.map(({ nodes: all }, i) => all[nodes[i] ?? 0]?.leaves ?? []);
  const [first, second] = set.dimensions;
  if (!one || !other || !first || !second) return false;
  return one.every((leaf) => other.every((each) => areImpossible(first, leaf, second, each)));
}

function rowsOf(tally: TableTally, nodes: readonly number[]): readonly Equation[] {
  return tally.hierarchies.flatMap(({ nodes: categories }, dimension) => {
    const parts = categories[nodes[dimension] ?? 0]?.parts ?? [];
    if (parts.length === 0) return [];
    const cells = parts.map((part) => tally.cellNumber(nodes.with(dimension, part)));
    return [{ total: tally.cellNumber(nodes), parts: cells }];
  });
}

function wholesIn(counted: readonly PopulationCode[]): readonly Equation[] {
  return partitions
    .map(([whole, parts]) => ({
      total: counted.indexOf(whole),
      parts: parts.map((each) => counted.indexOf(each)),
    }))
    .filter(({ total, parts }) => ![total, ...parts].includes(-1));
}

function subsetsIn(counted: readonly PopulationCode[]): readonly Equation[] {
  return counted.flatMap((population, part) => {
    let around = withinOf(population);
    while (around && !counted.includes(around)) around = withinOf(around);
    return around ? [{ total: counted.indexOf(around), parts: [part], atMost: true }] : [];
  });
}

function withinOf(population: PopulationCode): PopulationCode | null {
  return populations.find(({ code }) => code === population)?.within ?? null;
}
