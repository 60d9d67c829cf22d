import type { CertificateTimes, Stretch } from '../certificationStatus.ts';
import type { PathologyGroup } from '../pathologyGroup.ts';

/** What a credential says that may come to be wrong: from when until when a certificate covers which groups. */
export interface CredentialClaims {
  validFrom: string;
  /** The last day. */
  validUntil: string;
  scope: PathologyGroup[];
}

/** Claims, and on which days they are not to be relied on. */
export interface ClaimsStatus extends CredentialClaims {
  /** The first day from which they are wrong: the certificate is withdrawn then, or covers other groups. Null for never. */
  revokedFrom: string | null;
  suspensions: Stretch[];
}

/** What becomes of a certificate's entries in status lists. */
export interface StatusChanges<E extends ClaimsStatus> {
  /** Entries that say something else from now on. */
  readonly changed: readonly E[];
  /** Claims that have no entry yet. */
  readonly added: readonly ClaimsStatus[];
}

/** What can be claimed of a certificate, one for each of its scopes, in order of time. */
export function claimsOf(certificate: CertificateTimes): ClaimsStatus[] {
  const { validFrom, validUntil, withdrawnOn, suspensions, scopes } = certificate;
  return scopes.map(({ from, until, groups }) => ({
    validFrom: latest(from, validFrom),
    validUntil,
    scope: [...groups],
    revokedFrom: earliest(until, withdrawnOn),
    suspensions: [...suspensions],
  }));
}

/** What a certificate's credential claims on a day. */
export function claimsOn(certificate: CertificateTimes, day: string): ClaimsStatus {
  const at = certificate.scopes.findLastIndex(({ from }) => from <= day);
  return claimsOf(certificate)[Math.max(0, at)] as ClaimsStatus;
}

/** Whether two claim the same. */
export function isSameClaim(one: CredentialClaims, other: CredentialClaims): boolean {
  return (
    one.validFrom === other.validFrom &&
    one.validUntil === other.validUntil &&
    one.scope.length === other.scope.length &&
    one.scope.every((group) => other.scope.includes(group))
  );
}

/**
 * What an event changes in a certificate's entries. Who was told that a credential is revoked need not ask again:
 * what is revoked stays so, and where a correction says that it should not have been, the same claims get an entry
 * of their own.
 *
 * @param today the day of the event's recording
 */
export function statusChanges<E extends ClaimsStatus>(
  certificate: CertificateTimes,
  entries: readonly E[],
  today: string,
): StatusChanges<E> {
  const claims = claimsOf(certificate);
  const live = entries.filter((entry) => !isRevoked(entry, today));
  const changed = live.flatMap((entry) => {
    const claim = claims.find((each) => isSameClaim(each, entry));
    const { revokedFrom, suspensions } = claim ?? { ...entry, revokedFrom: today };
    const isSame = revokedFrom === entry.revokedFrom && isSameDays(suspensions, entry.suspensions);
    return isSame ? [] : [{ ...entry, revokedFrom, suspensions }];
  });
  const added = claims.filter((claim) => {
    const known = isRevoked(claim, today) ? entries : live;
    return !known.some((entry) => isSameClaim(entry, claim));
  });
  return { changed, added };
}

function isSameDays(some: readonly Stretch[], others: readonly Stretch[]): boolean {
  const isSame = ({ from, until }: Stretch, i: number) =>
    others[i]?.from === from && others[i]?.until === until;
  return some.length === others.length && some.every(isSame);
}

function isRevoked({ revokedFrom }: ClaimsStatus, day: string): boolean {
  return revokedFrom !== null && revokedFrom <= day;
}

/** Days in order of their text. */
function latest(one: string, other: string): string {
  return [one, other].toSorted()[1] as string;
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
