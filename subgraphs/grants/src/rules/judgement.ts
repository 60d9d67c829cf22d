/** How many reviewers score an application in how many areas, and from what score it may be funded. */
export interface ScoringRules {
  readonly reviewersRequired: number;
  readonly areas: readonly string[];
  readonly maxPoints: number;
  readonly fundableFrom: number;
}

/** The points of one review, one for each area. */
export type Points = readonly number[];

export interface Judgement {
  /** Null while too few reviews are complete. */
  readonly overallScore: number | null;
  readonly fundable: boolean;
}

/** The mean of a review's points over its areas. */
export function areaMean(points: Points): number {
  return sum(points) / points.length;
}

/**
 * The overall score, the mean over the reviewers of the mean over the areas, and whether it reaches the line.
 * As every complete review has the same areas, that mean is the sum of all points over their number; points are
 * whole, so the comparison is exact: 7 is fundable and nothing below is, whatever floating point would make of
 * the means (EUROSPINE research grants, 2013: three reviewers, seven areas, 0 to 10 points, funded from 7).
 */
export function judgement(reviews: readonly Points[], rules: ScoringRules): Judgement {
  const complete = reviews.filter((points) => isComplete(points, rules));
  if (complete.length < Math.max(1, rules.reviewersRequired))
    return { overallScore: null, fundable: false };
  const points = complete.flat();
  const total = sum(points);
  return {
    overallScore: total / points.length,
    fundable: total >= rules.fundableFrom * points.length,
  };
}

/** The points of a review in the order of the areas; what it leaves out is not a number. */
export function pointsOf(
  scores: readonly { readonly area: string; readonly points: number }[],
  areas: readonly string[],
): Points {
  const byArea = new Map(scores.map(({ area, points }) => [area, points]));
  return areas.map((area) => byArea.get(area) ?? Number.NaN);
}

/** Whether a review gives every area whole points within the scale. */
export function isComplete(points: Points, { areas, maxPoints }: ScoringRules): boolean {
  const inScale = (given: number) => Number.isInteger(given) && given >= 0 && given <= maxPoints;
  return points.length === areas.length && points.every(inScale);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
