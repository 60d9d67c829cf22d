import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { type CertificateTimes, scopeOn, statusOn } from '../certificationStatus.ts';
import { countryErrors } from '../countries.ts';
import type { PathologyGroup } from '../pathologyGroup.ts';
import { certificateErrors, running } from './certificateErrors.ts';
import { dayErrors } from './changeErrors.ts';
import { isWider, isWithin } from './scopeErrors.ts';

/** What the committee grants. */
export interface Granting {
  readonly scope: readonly PathologyGroup[];
  /** The first day on which it counts; today where it is absent, and never of a renewal. */
  readonly effectiveOn?: string | null | undefined;
  readonly country?: string | null | undefined;
}

/** The application that it grants, and what the centre holds. */
export interface GrantBasis {
  readonly application: {
    readonly kind: 'INITIAL' | 'RENEWAL' | 'SCOPE_EXTENSION';
    readonly scope: readonly PathologyGroup[];
  };
  readonly audits: readonly { readonly reportedOn?: string | null }[];
  readonly certificates: readonly CertificateTimes[];
  /** The certificate that the application names. */
  readonly named: CertificateTimes | null;
  readonly isRenewed: boolean;
}

/** Which rules a grant breaks on a day, the audit that it rests on apart. */
export function grantErrors(
  granting: Granting,
  basis: GrantBasis,
  day: string,
): readonly UserError[] {
  const { application, audits } = basis;
  const { kind } = application;
  return [
    ...brokenRule(
      !isWithin(granting.scope, application.scope),
      'scope',
      'SCOPE_NOT_ASKED',
      `The centre applied for ${application.scope.join(', ')}.`,
    ),
    ...brokenRule(
      audits.some(({ reportedOn }) => !reportedOn),
      'auditId',
      'AUDIT_OPEN',
      'An audit of the application has not been closed.',
    ),
    ...(kind === 'INITIAL' ? firstErrors(granting, basis, day) : []),
    ...(kind === 'RENEWAL' ? renewalErrors(granting, basis, day) : []),
    ...(kind === 'SCOPE_EXTENSION' ? extensionErrors(granting, basis, day) : []),
  ];
}

function firstErrors(
  { effectiveOn, country }: Granting,
  { certificates }: GrantBasis,
  day: string,
): readonly UserError[] {
  return [
    ...brokenRule(
      certificates.some((each) => running.includes(statusOn(each, day).status)),
      'applicationId',
      'CERTIFIED_ALREADY',
      'The centre holds a certificate.',
    ),
    ...brokenRule(
      (effectiveOn ?? day) < day,
      'effectiveOn',
      'EFFECTIVE_IN_PAST',
      `The earliest day is ${day}.`,
    ),
    ...brokenRule(!country, 'country', 'COUNTRY_MISSING', 'Say where the centre is.'),
    ...(country ? countryErrors(country) : []),
  ];
}

function renewalErrors(
  { effectiveOn }: Granting,
  { named, isRenewed }: GrantBasis,
  day: string,
): readonly UserError[] {
  return [
    ...(named ? certificateErrors(statusOn(named, day).status, ['VALID']) : []),
    ...brokenRule(
      isRenewed,
      'applicationId',
      'CERTIFICATE_RENEWED',
      'The certificate has been renewed.',
    ),
    ...brokenRule(
      Boolean(effectiveOn),
      'effectiveOn',
      'EFFECTIVE_NOT_EXPECTED',
      'A renewal counts from the day after the last of the certificate.',
    ),
  ];
}

function extensionErrors(
  { effectiveOn, scope }: Granting,
  { named }: GrantBasis,
  day: string,
): readonly UserError[] {
  const from = effectiveOn ?? day;
  if (!named) return [];
  return [
    ...dayErrors(from, named, day),
    ...certificateErrors(statusOn(named, from).status, ['VALID']),
    ...brokenRule(
      !isWider(scope, scopeOn(named, from)),
      'scope',
      'SCOPE_NOT_EXTENDED',
      'Name all groups that the certificate covers and those to be added.',
    ),
  ];
}
