import { addDays } from '@spine/kit/days';
import type { PathologyGroup } from './pathologyGroup.ts';

export const certificationStatuses = [
  'NOT_YET_VALID',
  'VALID',
  'SUSPENDED',
  'EXPIRED',
  'WITHDRAWN',
] as const;

export type CertificationStatus = (typeof certificationStatuses)[number];

/** A stretch of days: `from` is its first, `until` the first day after it or null while it lasts. */
export interface Stretch {
  readonly from: string;
  readonly until: string | null;
}

export interface ScopeStretch extends Stretch {
  readonly groups: readonly PathologyGroup[];
}

/** What a certificate's status and scope on any day follow from; in order of time. */
export interface CertificateTimes {
  readonly validFrom: string;
  /** The last day of validity. */
  readonly validUntil: string;
  /** The first day on which it is withdrawn, or null. */
  readonly withdrawnOn: string | null;
  readonly suspensions: readonly Stretch[];
  /** The first begins with the grant; at least one. */
  readonly scopes: readonly ScopeStretch[];
}

/** A certificate's status on a day, and since when: WITHDRAWN before EXPIRED before SUSPENDED before VALID. */
export function statusOn(
  certificate: CertificateTimes,
  day: string,
): { status: CertificationStatus; since: string } {
  const { validFrom, validUntil, withdrawnOn, suspensions, scopes } = certificate;
  if (withdrawnOn !== null && withdrawnOn <= day)
    return { status: 'WITHDRAWN', since: withdrawnOn };
  if (validUntil < day) return { status: 'EXPIRED', since: addDays(validUntil, 1) };
  if (day < validFrom) return { status: 'NOT_YET_VALID', since: scopes[0]?.from ?? validFrom };
  const suspension = suspensions.find((each) => covers(each, day));
  if (suspension) return { status: 'SUSPENDED', since: suspension.from };
  const reinstated = suspensions.findLast(({ until }) => until !== null && until <= day);
  return { status: 'VALID', since: reinstated?.until ?? validFrom };
}

/** The groups a certificate covers on a day; before its grant, those it was granted for. */
export function scopeOn({ scopes }: CertificateTimes, day: string): readonly PathologyGroup[] {
  const scope = scopes.findLast(({ from }) => from <= day) ?? scopes[0];
  return scope?.groups ?? [];
}

function covers({ from, until }: Stretch, day: string): boolean {
  return from <= day && (until === null || day < until);
}
