export type CredentialStatus = 'NOT_YET_VALID' | 'VALID' | 'EXPIRED' | 'REVOKED';

/** The days that decide about a diploma: its first, its last valid one, the first revoked one. */
export interface CredentialDays {
  readonly issuedOn: string;
  readonly validUntil?: string | null;
  readonly revokedOn?: string | null;
}

/** A diploma's status on a day. Revoked weighs more than expired. */
export function credentialStatus(
  { issuedOn, validUntil, revokedOn }: CredentialDays,
  asOf: string,
): CredentialStatus {
  if (asOf < issuedOn) return 'NOT_YET_VALID';
  if (revokedOn && asOf >= revokedOn) return 'REVOKED';
  return validUntil && asOf > validUntil ? 'EXPIRED' : 'VALID';
}
