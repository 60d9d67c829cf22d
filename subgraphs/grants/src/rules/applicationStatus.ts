export type ApplicationStatus = 'SUBMITTED' | 'IN_REVIEW' | 'FUNDED' | 'DECLINED';

/** The dated events of an application; days in UTC. */
export interface ApplicationHistory {
  readonly submittedOn: string;
  readonly reviews: readonly { readonly assignedOn: string }[];
  /** Absent until it is made. */
  readonly decision?: {
    readonly decidedOn: string;
    readonly outcome: 'FUNDED' | 'DECLINED';
  } | null;
}

/** The status of an application on a day; null before it was submitted. */
export function applicationStatus(
  { submittedOn, reviews, decision }: ApplicationHistory,
  day: string,
): ApplicationStatus | null {
  if (day < submittedOn) return null;
  if (decision && decision.decidedOn <= day) return decision.outcome;
  return reviews.some(({ assignedOn }) => assignedOn <= day) ? 'IN_REVIEW' : 'SUBMITTED';
}
