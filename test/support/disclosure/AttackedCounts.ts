import type { PopulationCode } from '../../../subgraphs/quality/src/rules/catalogue/populations.ts';
import type { ProtectedCell } from '../../../subgraphs/quality/src/rules/release/protectedSlices.ts';
import type { TableTally } from '../../../subgraphs/quality/src/rules/release/TableTally.ts';
import { relationsOf } from '../../../subgraphs/quality/src/rules/release/tableRelations.ts';
import type { Sum } from './reconciled.ts';
import type { SyntheticRelease } from './syntheticRelease.ts';

/** A count that a release has, as it is published and as it is. */
export interface AttackedCount {
  /** By how many dimensions it is divided, the year not counted. */
  readonly divided: number;
  readonly shown: number | null;
  readonly structural: boolean;
  /** What the attacker is after. */
  readonly truth: number;
}

/** All counts of one population, each once, and all sums that anybody knows to hold between them. */
export class AttackedCounts {
  readonly counts: AttackedCount[] = [];
  readonly sums: Sum[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #release: SyntheticRelease;
  readonly #population: PopulationCode;

  constructor(release: SyntheticRelease, population: PopulationCode) {
    this.#release = release;
    this.#population = population;
    for (const table of release.tally.tables)
      if (table.set.populations.includes(population)) this.#addTable(table);
  }

  #addTable(table: TableTally): void {
    const p = table.set.populations.indexOf(this.#population);
    const byYear = table.rolledUp().map(({ year, cells }) => {
      const shown = this.#shownIn(table, year);
      const numbers = table.places.map((nodes, cell) =>
        this.#add(nameOf(table, year, nodes), {
          divided: nodes.filter((node) => node > 0).length,
          shown: shown[cell]?.n ?? null,
          structural: shown[cell]?.structural ?? false,
          truth: cells.get(cell)?.counts[p] ?? 0,
        }),
      );
      for (const { total, parts } of relationsOf(table).rows)
        this.sums.push({
          total: numbers[total] ?? 0,
          parts: parts.map((part) => numbers[part] ?? 0),
        });
      return { year, numbers };
    });
    const every = byYear.find(({ year }) => year === null)?.numbers ?? [];
    const single = byYear.filter(({ year }) => year !== null);
    every.forEach((total, cell) => {
      this.sums.push({ total, parts: single.map(({ numbers }) => numbers[cell] ?? 0) });
    });
  }

  /** What the release publishes of the population, in the order of the table's cells. */
  #shownIn({ set }: TableTally, year: number | null) {
    const population = this.#population;
    const cube = set.cubes.find((each) => each.population === population) ?? set.cubes[0];
    const slice = this.#release.slices.find(
      (each) => each.cube === cube?.code && each.year === year,
    );
    const figure = (cell: ProtectedCell): number | null => {
      if (cube?.population === population) return cell.n;
      if (population === 'ELIGIBLE_12') return cell.eligible;
      if (population === 'FOLLOWED_12') return cell.followedUp;
      throw new Error(`Nothing is published of ${population} by ${cube?.code}.`);
    };
    return (slice?.cells ?? []).map((cell) => ({ n: figure(cell), structural: cell.structural }));
  }

  #add(name: string, count: AttackedCount): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.counts.push(count) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}

function nameOf(
  { hierarchies }: TableTally,
  year: number | null,
  nodes: readonly number[],
): string {
  const divided = hierarchies.flatMap(({ dimension, nodes: all }, i) => {
    const node = nodes[i] ?? 0;
    return node === 0 ? [] : [`${dimension.code}=${all[node]?.code}`];
  });
  return [year ?? 'all', ...divided.toSorted()].join(' ');
}
