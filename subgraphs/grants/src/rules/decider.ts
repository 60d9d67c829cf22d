import { conflictsOfInterest, type Judge, type Judged } from './conflictsOfInterest.ts';

/** Who may decide on a funder's behalf. */
export interface Panel {
  readonly officer: Judge;
  readonly chairperson: Judge;
}

export interface Decider {
  readonly personId: string;
  readonly passedToChairperson: boolean;
}

/**
 * Who decides on an application: the officer, or the chairperson where the officer has a conflict of interest
 * (AO Spine Asia Pacific, 2020). Null where both have one, so that nobody of the panel may.
 */
export function decider(
  { officer, chairperson }: Panel,
  judged: Judged,
  day: string,
): Decider | null {
  const isFree = (judge: Judge) => conflictsOfInterest(judge, judged, day).length === 0;
  if (isFree(officer)) return { personId: officer.personId, passedToChairperson: false };
  if (isFree(chairperson)) return { personId: chairperson.personId, passedToChairperson: true };
  return null;
}
