import type { Earlier } from '../disclosure/corrected.ts';
import type { Coefficient } from './riskModel.ts';

/** Log odds, two decimals. */
export interface PublishedModel {
  readonly intercept: number;
  readonly coefficients: readonly Coefficient[];
}

/**
 * The model that a correction publishes: the one that was published, unless a category is off by more than a standard
 * error. A model has no noise, so that two of them tell more than counts do.
 */
export function keptModel(
  earlier: Earlier<PublishedModel>,
  fitted: PublishedModel | null,
): PublishedModel | null {
  if (earlier === undefined) return fitted;
  if (!earlier || !fitted) return earlier;
  const isOff = earlier.coefficients.some(({ dimension, category, estimate, error }) => {
    const now = fitted.coefficients.find(
      (each) => each.dimension === dimension && each.category === category,
    );
    return now !== undefined && Math.abs(now.estimate - estimate) > error;
  });
  return isOff ? fitted : earlier;
}
