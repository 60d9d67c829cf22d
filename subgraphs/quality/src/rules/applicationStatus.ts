/** As much of an application as its status follows from. */
export interface ApplicationTimes {
  readonly completeOn?: string | null;
  readonly withdrawnOn?: string | null;
}

export type ApplicationStatus = 'FILED' | 'COMPLETE' | 'IN_AUDIT' | 'DECIDED' | 'WITHDRAWN';

/**
 * How far an application has come on a day.
 *
 * @param visits first days of its audits
 * @param decisions days of its decisions
 */
export function applicationStatus(
  { completeOn, withdrawnOn }: ApplicationTimes,
  visits: readonly string[],
  decisions: readonly string[],
  day: string,
): ApplicationStatus {
  const reached = (date: string | null | undefined) => typeof date === 'string' && date <= day;
  if (reached(withdrawnOn)) return 'WITHDRAWN';
  if (decisions.some(reached)) return 'DECIDED';
  if (visits.some(reached)) return 'IN_AUDIT';
  return reached(completeOn) ? 'COMPLETE' : 'FILED';
}
