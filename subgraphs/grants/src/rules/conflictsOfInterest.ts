import { addYears } from './calendar.ts';

/** Where somebody works or worked. */
export interface Affiliation {
  readonly organizationId: string;
  /** The spine unit, where it is one. */
  readonly centreId?: string | null;
  readonly from: string;
  /** Absent while it lasts. */
  readonly until?: string | null;
}

/** Somebody who is to judge, with what they disclosed. */
export interface Judge {
  readonly personId: string;
  readonly affiliations: readonly Affiliation[];
}

/** What is judged: an application, or the award that came of it. */
export interface Judged {
  readonly investigatorIds: readonly string[];
  readonly institutionId: string;
  readonly centreId?: string | null;
}

export type Conflict = 'OWN_APPLICATION' | 'SAME_INSTITUTION';

/** So long after leaving an institution nobody judges an application of it. */
const yearsApart = 3;

/**
 * The conflicts of interest that somebody would judge an application with on a day: it is their own, or it
 * comes from an institution or spine unit where they work or worked within three years, the day itself included.
 */
export function conflictsOfInterest(
  judge: Judge,
  judged: Judged,
  day: string,
): readonly Conflict[] {
  const earliestEnd = addYears(day, -yearsApart);
  const isClose = ({ organizationId, centreId, from, until }: Affiliation) =>
    (organizationId === judged.institutionId || (centreId && centreId === judged.centreId)) &&
    from <= day &&
    (!until || until >= earliestEnd);
  return [
    ...(judged.investigatorIds.includes(judge.personId) ? ['OWN_APPLICATION' as const] : []),
    ...(judge.affiliations.some(isClose) ? ['SAME_INSTITUTION' as const] : []),
  ];
}
