import type { CubeDefinition } from '../catalogue/cubes.ts';
import type { PopulationCode } from '../catalogue/populations.ts';
import type { Earlier } from '../disclosure/corrected.ts';
import { type IndicatorCode, indicators } from '../funnel/indicators.ts';
import type { ProtectedFunnel } from '../funnel/protectedFunnels.ts';
import type { ProtectedCell, ProtectedSlice } from './protectedSlices.ts';
import type { TableTally } from './TableTally.ts';

/** What a release showed that is corrected now: found by what a figure is of, as a later catalogue may have others. */
export class EarlierFigures {
  readonly #cells = new Map<string, ProtectedCell>();
  readonly #funnels: readonly ProtectedFunnel[];

  constructor(slices: readonly ProtectedSlice[], funnels: readonly ProtectedFunnel[]) {
    for (const { cube, year, cells } of slices)
      for (const cell of cells) this.#cells.set(nameOf(cube, year, cell.at), cell);
    this.#funnels = funnels;
  }

  cell(cube: string, year: number | null, at: readonly string[]): ProtectedCell | undefined {
    return this.#cells.get(nameOf(cube, year, at));
  }

  /** A population's count in a table's cell, by any cube that showed it. */
  count(
    table: TableTally,
    year: number | null,
    nodes: readonly number[],
    population: PopulationCode,
  ): Earlier<number> {
    for (const cube of table.set.cubes) {
      const cell = this.cell(cube.code, year, table.categoriesAt(nodes, cube.dimensions));
      const figure = cell && !cell.structural ? figureOf(cell, cube, population) : undefined;
      if (figure !== undefined) return figure;
    }
    return undefined;
  }

  /** A funnel. Where there were more centres or fewer, its pseudonyms were of others, and it is none to go on from. */
  funnel(indicator: IndicatorCode, centres: number): ProtectedFunnel | undefined {
    const known = this.#funnels.find((each) => each.indicator === indicator);
    return known?.centres.length === centres ? known : undefined;
  }

  /** A centre's count of a population, by any funnel that showed it. */
  centreCount(population: PopulationCode, place: number, centres: number): Earlier<number> {
    for (const { code, population: whole, event } of indicators) {
      const known = this.funnel(code, centres)?.centres[place];
      if (known && whole === population) return known.n;
      if (known && event === population) return known.events;
    }
    return undefined;
  }
}

function nameOf(cube: string, year: number | null, at: readonly string[]): string {
  return `${cube} ${year} ${at.join()}`;
}

function figureOf(
  cell: ProtectedCell,
  { population, outcome }: CubeDefinition,
  asked: PopulationCode,
): Earlier<number> {
  if (asked === population) return cell.n;
  if (asked === outcome) return cell.outcome;
  if (asked === 'ELIGIBLE_12') return cell.eligible;
  return asked === 'FOLLOWED_12' ? cell.followedUp : undefined;
}
