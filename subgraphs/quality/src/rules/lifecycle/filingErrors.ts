import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { type CertificateTimes, scopeOn, statusOn } from '../certificationStatus.ts';
import type { PathologyGroup } from '../pathologyGroup.ts';
import { certificateErrors, running } from './certificateErrors.ts';
import { isWider, isWithin, scopeErrors } from './scopeErrors.ts';

/** An application as its centre files it. */
export interface Filing {
  readonly kind: 'INITIAL' | 'RENEWAL' | 'SCOPE_EXTENSION';
  readonly scope: readonly PathologyGroup[];
  readonly certificateNumber?: string | null | undefined;
}

/** What it meets. */
export interface FilingBasis {
  /** The groups that the scheme certifies. */
  readonly awardedFor: readonly PathologyGroup[];
  /** Whether another application of the centre waits for a decision. */
  readonly hasPending: boolean;
  /** The centre's own certificates. */
  readonly certificates: readonly CertificateTimes[];
  /** The one that the application names, where it is the centre's own. */
  readonly named: CertificateTimes | null;
  readonly isRenewed: boolean;
}

/** Which rules an application breaks on the day it is filed. */
export function filingErrors(
  filing: Filing,
  basis: FilingBasis,
  day: string,
): readonly UserError[] {
  return [
    ...scopeErrors(filing.scope),
    ...brokenRule(
      !isWithin(filing.scope, basis.awardedFor),
      'scope',
      'SCOPE_NOT_AWARDED',
      `The scheme certifies ${basis.awardedFor.join(', ')}.`,
    ),
    ...brokenRule(
      basis.hasPending,
      null,
      'APPLICATION_PENDING',
      'Another application of the centre waits for a decision.',
    ),
    ...(filing.kind === 'INITIAL'
      ? firstErrors(filing, basis, day)
      : laterErrors(filing, basis, day)),
  ];
}

function firstErrors(
  { certificateNumber }: Filing,
  { certificates }: FilingBasis,
  day: string,
): readonly UserError[] {
  const isCertified = certificates.some((each) => running.includes(statusOn(each, day).status));
  return [
    ...brokenRule(
      Boolean(certificateNumber),
      'certificateNumber',
      'CERTIFICATE_NOT_EXPECTED',
      'A first application names no certificate.',
    ),
    ...brokenRule(
      isCertified,
      'kind',
      'CERTIFIED_ALREADY',
      'The centre holds a certificate; renew it or extend its scope.',
    ),
  ];
}

function laterErrors(
  { kind, scope, certificateNumber }: Filing,
  { named, isRenewed }: FilingBasis,
  day: string,
): readonly UserError[] {
  const field = 'certificateNumber';
  if (!certificateNumber)
    return brokenRule(true, field, 'CERTIFICATE_MISSING', 'Name the certificate that it is about.');
  if (!named)
    return brokenRule(
      true,
      field,
      'CERTIFICATE_UNKNOWN',
      `The centre has no certificate ${certificateNumber}.`,
    );
  return [
    ...certificateErrors(statusOn(named, day).status, running),
    ...brokenRule(
      kind === 'RENEWAL' && isRenewed,
      field,
      'CERTIFICATE_RENEWED',
      'The certificate has been renewed.',
    ),
    ...brokenRule(
      kind === 'SCOPE_EXTENSION' && !isWider(scope, scopeOn(named, day)),
      'scope',
      'SCOPE_NOT_EXTENDED',
      'Name all groups that the certificate covers and those to be added.',
    ),
  ];
}
