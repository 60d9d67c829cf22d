import {
  type CertificateTimes,
  type CertificationStatus,
  statusOn,
} from './certificationStatus.ts';

/** Which status speaks for a centre that has several certificates, first things first. */
const precedence: readonly CertificationStatus[] = [
  'VALID',
  'SUSPENDED',
  'NOT_YET_VALID',
  'EXPIRED',
  'WITHDRAWN',
];

/**
 * The certificate that speaks for a centre on a day: of those granted by then the one with the best
 * status and, among equals, the latest; null when none was granted.
 */
export function countingCertificate<C extends CertificateTimes & { readonly grantedOn: string }>(
  certificates: readonly C[],
  day: string,
): C | null {
  const rank = (certificate: C) => precedence.indexOf(statusOn(certificate, day).status);
  const granted = certificates.filter(({ grantedOn }) => grantedOn <= day);
  const [first] = granted.toSorted(
    (a, b) => rank(a) - rank(b) || b.validFrom.localeCompare(a.validFrom),
  );
  return first ?? null;
}
