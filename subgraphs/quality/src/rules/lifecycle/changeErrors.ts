import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import {
  type CertificateTimes,
  type CertificationStatus,
  scopeOn,
  statusOn,
} from '../certificationStatus.ts';
import { type FindingTimes, isOpenMajor } from '../findingStatus.ts';
import type { PathologyGroup } from '../pathologyGroup.ts';
import { isSuspendedTooLong } from '../suspension.ts';
import { certificateErrors, running } from './certificateErrors.ts';
import { isWider, scopeErrors } from './scopeErrors.ts';

/** What can happen to a certificate that is there. */
export interface CertificateChange {
  readonly kind: 'SUSPEND' | 'REINSTATE' | 'REDUCE_SCOPE' | 'WITHDRAW';
  /** The first day on which it counts. */
  readonly effectiveOn: string;
  /** What the certificate is to cover; of a reduction alone. */
  readonly scope: readonly PathologyGroup[] | null;
}

/** From which statuses each begins. */
const from: Readonly<Record<CertificateChange['kind'], readonly CertificationStatus[]>> = {
  SUSPEND: ['VALID'],
  REINSTATE: ['SUSPENDED'],
  REDUCE_SCOPE: running,
  WITHDRAW: running,
};

/** Which rules a change of a certificate breaks on the day it is decided. */
export function changeErrors(
  change: CertificateChange,
  certificate: CertificateTimes,
  findings: readonly FindingTimes[],
  day: string,
): readonly UserError[] {
  const { kind, effectiveOn } = change;
  const { status } = statusOn(certificate, effectiveOn);
  return [
    ...dayErrors(effectiveOn, certificate, day),
    ...certificateErrors(status, from[kind]),
    ...(kind === 'REINSTATE' ? reinstatementErrors(certificate, findings, effectiveOn, day) : []),
    ...(kind === 'REDUCE_SCOPE'
      ? reductionErrors(change.scope ?? [], scopeOn(certificate, effectiveOn))
      : brokenRule(
          change.scope !== null,
          'scope',
          'SCOPE_NOT_EXPECTED',
          'Only a reduction names what remains.',
        )),
  ];
}

/** A change counts from today or later, and not before the one before it. */
export function dayErrors(
  effectiveOn: string,
  { withdrawnOn, suspensions, scopes }: CertificateTimes,
  day: string,
): readonly UserError[] {
  const changes = [
    withdrawnOn,
    ...suspensions.flatMap((each) => [each.from, each.until]),
    ...scopes.map((each) => each.from),
  ];
  const latest = changes.reduce<string>((a, b) => (b !== null && b > a ? b : a), '');
  return [
    ...brokenRule(
      effectiveOn < day,
      'effectiveOn',
      'EFFECTIVE_IN_PAST',
      `The earliest day is ${day}.`,
    ),
    ...brokenRule(
      effectiveOn < latest,
      'effectiveOn',
      'EFFECTIVE_BEFORE_LAST',
      `An earlier decision counts from ${latest}.`,
    ),
  ];
}

function reinstatementErrors(
  certificate: CertificateTimes,
  findings: readonly FindingTimes[],
  effectiveOn: string,
  day: string,
): readonly UserError[] {
  return [
    ...brokenRule(
      isSuspendedTooLong(certificate, effectiveOn),
      'effectiveOn',
      'SUSPENDED_TOO_LONG',
      'After six months it is withdrawn or covers less.',
    ),
    ...brokenRule(
      findings.some((each) => isOpenMajor(each, day)),
      null,
      'OPEN_MAJOR',
      'A major finding of the centre is not verified.',
    ),
  ];
}

function reductionErrors(
  scope: readonly PathologyGroup[],
  before: readonly PathologyGroup[],
): readonly UserError[] {
  return [
    ...scopeErrors(scope),
    ...brokenRule(
      scope.length > 0 && !isWider(before, scope),
      'scope',
      'SCOPE_NOT_REDUCED',
      'Name some of the groups that the certificate covers, not all.',
    ),
  ];
}
