import { addMonths } from '@spine/kit/days';

/** Someone's tie to a centre: employment, consulting, training. `until` is its last day. */
export interface Tie {
  readonly personId: string;
  readonly centreId: string;
  readonly until?: string | null;
}

/** Nobody judges a centre within so many months of a tie to it (as in ISO/IEC 17021-1). */
const monthsOfDistance = 24;

/** Whether a person has, on a day, a tie to a centre or had one too shortly before. */
export function isTied(
  ties: readonly Tie[],
  personId: string,
  centreId: string,
  day: string,
): boolean {
  return ties.some(
    (tie) => tie.personId === personId && tie.centreId === centreId && binds(tie, day),
  );
}

function binds({ until }: Tie, day: string): boolean {
  return !until || addMonths(until, monthsOfDistance) > day;
}
