export interface AttendedDay {
  readonly minutes: number;
}

const minutesPerUnit = 30;
const creditsPerUnit = 0.5;
const mostCreditsPerDay = 8;

/**
 * European CME credits for the time attended: half a credit for each full 30 minutes of a day (EACCME),
 * at most 8 a day (EADV's reading of the same rules), none without feedback.
 */
export function cmeCredits(days: readonly AttendedDay[], feedbackGiven: boolean): number {
  if (!feedbackGiven) return 0;
  return days.reduce((total, { minutes }) => total + creditsOfDay(minutes), 0);
}

function creditsOfDay(minutes: number): number {
  return Math.min(mostCreditsPerDay, Math.floor(minutes / minutesPerUnit) * creditsPerUnit);
}
