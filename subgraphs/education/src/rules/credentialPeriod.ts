import { addDays } from '@spine/kit/days';
import type { CredentialDays } from './credentialStatus.ts';

/** Days from `from` to `until`, both included; without an end `until` is null. */
export interface Period {
  readonly from: string;
  readonly until: string | null;
}

/** When a diploma is valid, or null for one that was revoked before it ever was. */
export function credentialPeriod({
  issuedOn,
  validUntil,
  revokedOn,
}: CredentialDays): Period | null {
  const lastUnrevoked = revokedOn ? addDays(revokedOn, -1) : null;
  const ends = [validUntil, lastUnrevoked].filter((end) => typeof end === 'string').sort();
  const until = ends[0] ?? null;
  return until !== null && until < issuedOn ? null : { from: issuedOn, until };
}
