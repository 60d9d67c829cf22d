import { addMonths } from '@spine/kit/days';
import { type CertificateTimes, statusOn } from './certificationStatus.ts';

/** After so many months a suspension ends by withdrawal or a smaller scope (practice of certification bodies). */
const monthsSuspended = 6;

/** The last day on which a certificate can be suspended as it is. */
export function lastDaySuspended(suspendedFrom: string): string {
  return addMonths(suspendedFrom, monthsSuspended);
}

/**
 * Whether a certificate has been suspended for more than six months on a day, and does not cover less since they were
 * over. A reduction within them does not count: what it left is still suspended.
 */
export function isSuspendedTooLong(certificate: CertificateTimes, day: string): boolean {
  const { status, since } = statusOn(certificate, day);
  if (status !== 'SUSPENDED') return false;
  const last = lastDaySuspended(since);
  return last < day && !certificate.scopes.some(({ from }) => from > last && from <= day);
}
