import { type CubeDefinition, cubes } from '../catalogue/cubes.ts';
import { type DimensionCode, dimensionCodes } from '../catalogue/dimensions.ts';
import type { MeasureCode, PopulationCode } from '../catalogue/populations.ts';

/** Cubes that divide cases alike are counted together. */
export interface TableSet {
  /** In the order of the catalogue's dimensions. */
  readonly dimensions: readonly DimensionCode[];
  readonly cubes: readonly CubeDefinition[];
  readonly populations: readonly PopulationCode[];
  readonly sums: readonly (readonly [PopulationCode, MeasureCode])[];
  readonly histograms: readonly (readonly [PopulationCode, MeasureCode])[];
}

/** Every answer gives the follow-up rate of its cases: these are counted in every table. */
const always: readonly PopulationCode[] = ['ELIGIBLE_12', 'FOLLOWED_12'];

function tableSet(together: readonly CubeDefinition[]): TableSet {
  return {
    dimensions: inOrder(together[0]?.dimensions ?? []),
    cubes: together,
    populations: distinct([
      ...always,
      ...together.flatMap(({ population, outcome }) =>
        outcome ? [population, outcome] : [population],
      ),
    ]),
    sums: pairs(together, 'means'),
    histograms: pairs(together, 'quartiles'),
  };
}

/** The catalogue by what its cubes divide by. */
export const tableSets: readonly TableSet[] = distinct(
  cubes.map(({ dimensions }) => inOrder(dimensions).join()),
).map((key) => tableSet(cubes.filter(({ dimensions }) => inOrder(dimensions).join() === key)));

function inOrder(dimensions: readonly DimensionCode[]): readonly DimensionCode[] {
  return dimensionCodes.filter((code) => dimensions.includes(code));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function pairs(
  together: readonly CubeDefinition[],
  kind: 'means' | 'quartiles',
): readonly (readonly [PopulationCode, MeasureCode])[] {
  const found = together.flatMap((cube) =>
    cube[kind].map((measure) => [cube.population, measure] as const),
  );
  return [...new Map(found.map((pair) => [pair.join(), pair])).values()];
}
