export type CohortStatus = 'UPCOMING' | 'RUNNING' | 'FINISHED';

/** A cohort's status on a day; it runs on its first and its last day. */
export function cohortStatus(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  asOf: string,
): CohortStatus {
  if (asOf < startsOn) return 'UPCOMING';
  return asOf <= endsOn ? 'RUNNING' : 'FINISHED';
}
