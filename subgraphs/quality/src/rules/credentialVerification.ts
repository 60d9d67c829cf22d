/** As much of a diploma as its standing follows from. */
export interface CredentialTimes {
  readonly issuedOn: string;
  /** The last day of validity; absent when it has no end. */
  readonly validUntil?: string | null;
  readonly revokedOn?: string | null;
}

export type CredentialVerification = 'NOT_YET_VALID' | 'VALID' | 'EXPIRED' | 'REVOKED';

/** Whether a diploma may be relied on, on a day: revoked before expired before valid. */
export function credentialVerification(
  { issuedOn, validUntil, revokedOn }: CredentialTimes,
  day: string,
): CredentialVerification {
  if (revokedOn && revokedOn <= day) return 'REVOKED';
  if (day < issuedOn) return 'NOT_YET_VALID';
  return validUntil && validUntil < day ? 'EXPIRED' : 'VALID';
}
