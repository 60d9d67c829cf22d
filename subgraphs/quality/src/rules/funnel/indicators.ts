import type { DimensionCode } from '../catalogue/dimensions.ts';
import type { PopulationCode } from '../catalogue/populations.ts';

/** What centres are set beside each other by: the share of a population to whom something happened. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly label: string;
  readonly population: PopulationCode;
  readonly event: PopulationCode;
}

export type IndicatorCode = 'IMPROVED' | 'FOLLOW_UP' | 'SURGEON_REPORTED' | 'PATIENT_REPORTED';

/**
 * None is about all cases of a centre: how many it operates on is public, and would tell which pseudonym is whose.
 */
export const indicators: readonly Indicator[] = [
  {
    ...{ code: 'IMPROVED', label: 'Improved at 12 months' },
    ...{ population: 'FOLLOWED_12', event: 'IMPROVED_12' },
  },
  {
    ...{ code: 'FOLLOW_UP', label: 'Followed up at 12 months' },
    ...{ population: 'ELIGIBLE_12', event: 'FOLLOWED_12' },
  },
  {
    ...{ code: 'SURGEON_REPORTED', label: 'Complication reported by the surgeon' },
    ...{ population: 'PATIENT_ANSWERED', event: 'SURGEON_ANSWERED' },
  },
  {
    ...{ code: 'PATIENT_REPORTED', label: 'Complication reported by the patient' },
    ...{ population: 'PATIENT_ANSWERED', event: 'PATIENT_REPORTED' },
  },
];

/** What models adjust for. */
export const covariates = [
  ...(['ageBand', 'sex', 'asa', 'pathology', 'previousSurgery'] as const),
] as const satisfies readonly DimensionCode[];
