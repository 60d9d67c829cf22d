import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { CertificationStatus } from '../certificationStatus.ts';

/** Why a command cannot begin from a certificate's status. */
const obstacles: Readonly<Record<CertificationStatus, readonly [code: string, message: string]>> = {
  NOT_YET_VALID: ['CERTIFICATE_NOT_YET_VALID', 'The validity of the certificate has not begun.'],
  VALID: ['CERTIFICATE_VALID', 'The certificate is valid.'],
  SUSPENDED: ['CERTIFICATE_SUSPENDED', 'The certificate is suspended.'],
  EXPIRED: ['CERTIFICATE_EXPIRED', 'The certificate has expired.'],
  WITHDRAWN: ['CERTIFICATE_WITHDRAWN', 'The certificate was withdrawn.'],
};

/** The error of a certificate in a status from which a command cannot begin. */
export function certificateErrors(
  status: CertificationStatus,
  from: readonly CertificationStatus[],
): readonly UserError[] {
  return brokenRule(!from.includes(status), 'certificateNumber', ...obstacles[status]);
}

/** Granted, neither over nor withdrawn. */
export const running: readonly CertificationStatus[] = ['NOT_YET_VALID', 'VALID', 'SUSPENDED'];
