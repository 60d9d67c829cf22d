import { addDays, addMonths } from '@spine/kit/days';
import {
  type CertificateTimes,
  type CertificationStatus,
  statusOn,
} from '../certificationStatus.ts';
import { isSuspendedTooLong, lastDaySuspended } from '../suspension.ts';
import type { DueWork } from './auditWorkRules.ts';

/** A renewal is to be filed so many days before the end. */
const daysToRenew = 180;

/** The last day of validity that is told of on a day. */
export function lastEnd(day: string): string {
  return addDays(day, daysToRenew);
}

/** An application to renew a certificate. */
export interface FiledRenewal {
  readonly filedOn: string;
  readonly withdrawnOn?: string | null;
}

const inForce: readonly CertificationStatus[] = ['VALID', 'SUSPENDED'];

/** A certificate that ends within 180 days of a day, for which no renewal was filed, or only one taken back. */
export function renewalWork(
  certificate: CertificateTimes,
  renewals: readonly FiledRenewal[],
  day: string,
): DueWork | null {
  const { validUntil: dueOn } = certificate;
  const isFiled = renewals.some(
    ({ filedOn, withdrawnOn }) => filedOn <= day && !(withdrawnOn && withdrawnOn <= day),
  );
  const isEnding = inForce.includes(statusOn(certificate, day).status) && dueOn <= lastEnd(day);
  if (!isEnding || isFiled) return null;
  const reason = `The certificate ends on ${dueOn}, and no renewal was filed.`;
  return { rule: 'RENEWAL_NOT_FILED', dueOn, reason };
}

/** A certificate that has been suspended for more than six months: it is withdrawn or covers less. */
export function suspensionWork(certificate: CertificateTimes, day: string): DueWork | null {
  if (!isSuspendedTooLong(certificate, day)) return null;
  const { since } = statusOn(certificate, day);
  const dueOn = lastDaySuspended(since);
  const reason = `Suspended since ${since}; after six months it is withdrawn or covers less.`;
  return { rule: 'SUSPENDED_TOO_LONG', dueOn, reason };
}

/**
 * A certificate whose next surveillance was due by a day: so many months after the last visit, or after the validity
 * began where there was none since.
 *
 * @param visits last days of closed surveillance and renewal audits of the centre
 */
export function surveillanceWork(
  certificate: CertificateTimes,
  surveillanceMonths: number,
  visits: readonly string[],
  day: string,
): DueWork | null {
  if (!inForce.includes(statusOn(certificate, day).status)) return null;
  const { validFrom } = certificate;
  const held = visits.filter((each) => validFrom < each && each <= day).toSorted();
  const last = held.at(-1) ?? validFrom;
  const dueOn = addMonths(last, surveillanceMonths);
  if (day < dueOn) return null;
  const since = last === validFrom ? 'the validity began' : 'the last visit';
  const reason = `Surveillance was due ${dueOn}, ${surveillanceMonths} months after ${since}.`;
  return { rule: 'SURVEILLANCE_DUE', dueOn, reason };
}
