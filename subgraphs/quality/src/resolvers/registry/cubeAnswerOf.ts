import { BadArgumentError, present } from '@spine/kit';
import type { Context } from '../../context.ts';
import type { CubeSliceInput } from '../../generated/types.ts';
import { type ReleaseRecord, sliceId } from '../../models/releases/Release.ts';
import { type CubeDefinition, cubes } from '../../rules/catalogue/cubes.ts';
import { all } from '../../rules/catalogue/dimensions.ts';
import type { ProtectedCell } from '../../rules/release/protectedSlices.ts';

export interface CubeAnswered {
  readonly release: ReleaseRecord;
  readonly cube: CubeDefinition;
  readonly cells: readonly AnsweredCell[];
}

export interface AnsweredCell {
  readonly cube: CubeDefinition;
  readonly year: number | null;
  readonly cell: ProtectedCell;
}

/**
 * A slice of a cube, from what the release published alone; null for a cube that it has not.
 *
 * @throws BadArgumentError for a year, dimension or category that it does not have
 */
export async function cubeAnswerOf(
  release: ReleaseRecord,
  code: string,
  slice: CubeSliceInput,
  { loaders }: Context,
): Promise<CubeAnswered | null> {
  const cube = cubes.find((each) => each.code === code);
  if (!cube || !release.cubes.includes(code)) return null;
  const fixed = readFixed(release, cube, slice);
  const years = readYears(release, cube, slice);
  const ids = years.map((year) => sliceId(release._id, code, year));
  const slices = present(await loaders.releaseSliceById.loadMany(ids));
  const cells = slices.flatMap((each) =>
    each.cells
      .filter(({ at }) => fixed.every((category, i) => category === null || at[i] === category))
      .map((cell) => ({ cube, year: each.year, cell })),
  );
  return { release, cube, cells };
}

/** The category that each dimension of the cube is fixed to; null where it is not. */
function readFixed(
  { dimensions }: ReleaseRecord,
  cube: CubeDefinition,
  { where }: CubeSliceInput,
): readonly (string | null)[] {
  for (const { dimension, category } of where) {
    const known = dimensions.find(({ code }) => code === dimension)?.categories ?? [];
    if (!cube.dimensions.some((each) => each === dimension))
      throw new BadArgumentError('slice', `${cube.code} is not divided by ${dimension}.`);
    if (category !== all && !known.some((each) => each.code === category))
      throw new BadArgumentError('slice', `${dimension} has no category ${category}.`);
  }
  if (new Set(where.map(({ dimension }) => dimension)).size < where.length)
    throw new BadArgumentError('slice', 'a dimension is fixed to one category.');
  return cube.dimensions.map(
    (code) => where.find(({ dimension }) => dimension === code)?.category ?? null,
  );
}

function readYears(
  { years }: ReleaseRecord,
  cube: CubeDefinition,
  { year, byYear, where }: CubeSliceInput,
): readonly (number | null)[] {
  if (typeof year === 'number') {
    if (!years.includes(year))
      throw new BadArgumentError('slice', `the release has the years ${years.join(', ')}.`);
    return [year];
  }
  if (!byYear) return [null];
  if (where.length < cube.dimensions.length - 1)
    throw new BadArgumentError('slice', 'year by year one dimension must be fixed.');
  return years;
}
