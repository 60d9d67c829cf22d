import { BadArgumentError } from '@spine/kit';
import type { Context } from '../../context.ts';
import type { CubeSliceInput, Trajectory, TrajectoryPoint } from '../../generated/types.ts';
import type { ReleaseRecord } from '../../models/releases/Release.ts';
import { all } from '../../rules/catalogue/dimensions.ts';
import type { MeasureCode } from '../../rules/catalogue/populations.ts';
import { citationOf } from '../../rules/release/citation.ts';
import type { ProtectedCell } from '../../rules/release/protectedSlices.ts';
import { protectedMeanOf } from './Cube.ts';
import { cubeAnswerOf } from './cubeAnswerOf.ts';
import { protectedRate } from './protectedRate.ts';

const months = [3, 12, 24] as const;
type Point = Omit<TrajectoryPoint, '__typename'>;

/**
 * COMI before surgery and at each time; null of a release that has not the cubes for it.
 *
 * @throws BadArgumentError for a slice that is not one cell a cube
 */
export async function trajectoryOf(
  release: ReleaseRecord,
  slice: CubeSliceInput,
  context: Context,
): Promise<
  (Omit<Trajectory, 'release' | 'points'> & { release: ReleaseRecord; points: Point[] }) | null
> {
  if (slice.byYear) throw new BadArgumentError('slice', 'a trajectory is of one year or of all.');
  const cellOf = async (cube: string) => {
    const answer = await cubeAnswerOf(release, cube, whole(slice), context);
    return answer?.cells[0]?.cell ?? null;
  };
  const asked = await Promise.all(months.map((month) => cellOf(`ELIGIBLE_${month}`)));
  const answered = await Promise.all(months.map((month) => cellOf(`COMI_${month}`)));
  const [first] = asked;
  if (!first) return null;
  const points = months.flatMap((month, i) => {
    const [eligible, followed] = [asked[i], answered[i]];
    return eligible && followed ? [pointAt(month, eligible, followed)] : [];
  });
  return {
    release,
    policyVersion: release.policyVersion,
    points: [beforeSurgery(first), ...points],
    citation: citationOf(release, { code: 'TRAJECTORY', label: 'COMI over two years' }),
  };
}

/** One cell: what is not fixed is all. */
function whole({ year, where }: CubeSliceInput): CubeSliceInput {
  const open = ['condition', 'ageBand'].filter(
    (code) => !where.some(({ dimension }) => dimension === code),
  );
  const rest = open.map((dimension) => ({ dimension, category: all }));
  return { year, byYear: false, where: [...where, ...rest] };
}

function beforeSurgery(eligible: ProtectedCell): Point {
  const { n } = eligible;
  const before = meanOf(eligible, 'comiBefore');
  return {
    month: 0,
    n,
    suppressed: reasonOf(n),
    before,
    after: null,
    change: null,
    followUp: null,
  };
}

function pointAt(month: number, eligible: ProtectedCell, followed: ProtectedCell): Point {
  return {
    month,
    n: followed.n,
    suppressed: reasonOf(followed.n),
    before: meanOf(followed, 'comiBefore'),
    after: meanOf(followed, 'comiAfter'),
    change: meanOf(followed, 'comiChange'),
    followUp: protectedRate(eligible.outcome, eligible.n),
  };
}

function meanOf({ means }: ProtectedCell, code: MeasureCode) {
  return protectedMeanOf({
    measure: code,
    value: means.find(({ measure }) => measure === code)?.value ?? null,
  });
}

function reasonOf(n: number | null): 'SUPPRESSED' | null {
  return n === null ? 'SUPPRESSED' : null;
}
