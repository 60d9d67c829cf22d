import { addDays } from '@spine/kit/days';
import {
  type CertificateTimes,
  type CertificationStatus,
  statusOn,
} from './certificationStatus.ts';

/** Statuses that pass: nothing of the register has them for long, and by them it is asked for most. */
export const passingStatuses = ['NOT_YET_VALID', 'VALID', 'SUSPENDED'] as const;
export type PassingStatus = (typeof passingStatuses)[number];

/** Months of a stretch by which a status is looked for: what lasts shorter by shorter ones, which fewer pass within. */
const monthsOf = { NOT_YET_VALID: 1, VALID: 3, SUSPENDED: 1 } as const;

/**
 * The passing statuses that a certificate has, with the month or quarter of a year in which it has them on a day at
 * least: `SUSPENDED 2026-02`, `VALID 2026-Q1`. By them an index finds those of a day, but for the few that change
 * within it.
 *
 * @param grantedOn before which nobody is told of it
 */
export function standingsOf(grantedOn: string, times: CertificateTimes): string[] {
  const changes = changesOf(grantedOn, times);
  const standings = changes.flatMap((from, i) => {
    const { status } = statusOn(times, from);
    const last = addDays(changes[i + 1] ?? from, -1);
    return isPassing(status) ? stretchesOf(status, from, last) : [];
  });
  return [...new Set(standings)];
}

/** A status on a day as {@link standingsOf} has it. */
export function standingOn(status: PassingStatus, day: string): string {
  return named(status, stretchOf(status, day));
}

/** Whether a certificate has a status for a while only. */
export function isPassing(status: CertificationStatus): status is PassingStatus {
  return (passingStatuses as readonly CertificationStatus[]).includes(status);
}

/** The days from the grant on at which a status can change, in order; from the last on it is over. */
function changesOf(grantedOn: string, times: CertificateTimes): string[] {
  const { validFrom, validUntil, withdrawnOn, suspensions } = times;
  const days = [
    ...[grantedOn, validFrom, addDays(validUntil, 1), withdrawnOn],
    ...suspensions.flatMap(({ from, until }) => [from, until]),
  ];
  const later = days.filter((day) => day !== null && day >= grantedOn);
  return [...new Set(later as string[])].toSorted();
}

function stretchesOf(status: PassingStatus, first: string, last: string): string[] {
  const start = stretchOf(status, first);
  const length = stretchOf(status, last) - start + 1;
  return Array.from({ length }, (_, i) => named(status, start + i));
}

/** Months or quarters counted from the year 0. */
function stretchOf(status: PassingStatus, day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Math.floor((year * 12 + month - 1) / monthsOf[status]);
}

function named(status: PassingStatus, stretch: number): string {
  const ofYear = 12 / monthsOf[status];
  const [year, nth] = [Math.floor(stretch / ofYear), (stretch % ofYear) + 1];
  const name = monthsOf[status] === 1 ? String(nth).padStart(2, '0') : `Q${nth}`;
  return `${status} ${year}-${name}`;
}
