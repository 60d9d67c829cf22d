import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { CertificateStep, CertificateStepKind } from '../certificateTimes.ts';
import {
  certifies,
  correctedSteps,
  isCorrection,
  notCorrectable,
  type RecordedEvent,
} from '../correctedSteps.ts';
import type { PathologyGroup } from '../pathologyGroup.ts';
import { isWider, isWithin, scopeErrors } from './scopeErrors.ts';

/** What should have been recorded in the place of an event. */
export interface Correction {
  readonly corrects: number;
  /** Null where nothing should have been. */
  readonly meant: CertificateStepKind | null;
  readonly effectiveOn: string;
  readonly scope: CertificateStep['scope'];
}

/** What a correction is held against, the events apart. */
export interface CorrectionBasis {
  /** The day on which the certificate was granted; it may count from a later one. */
  readonly grantedOn: string;
  /** The groups of the audit that the event was decided on; none where it was decided on none. */
  readonly audited: readonly PathologyGroup[];
}

/** Which rules the correction of an event breaks. */
export function correctionErrors(
  correction: Correction,
  events: readonly RecordedEvent[],
  { grantedOn, audited }: CorrectionBasis,
): readonly UserError[] {
  const field = 'sequence';
  if (!isCorrection(correction, events))
    return brokenRule(true, field, 'NOT_CORRECTABLE', notCorrectable);
  const before = correctedSteps(events);
  const after = correctedSteps([...events, asEvent(correction, events.length + 1)]);
  return [
    ...scopeErrors(correction.scope),
    ...brokenRule(
      certifies(correction.meant) && !isWithin(correction.scope, audited),
      'scope',
      'SCOPE_NOT_AUDITED',
      `Audited for what is corrected were ${audited.join(', ') || 'no groups'}.`,
    ),
    ...brokenRule(
      JSON.stringify(before) === JSON.stringify(after),
      null,
      'NOTHING_CORRECTED',
      'The register says so already.',
    ),
    ...brokenRule(
      !isPossible(after, grantedOn),
      null,
      'STEPS_IMPOSSIBLE',
      'With it the steps of the certificate could not have followed each other.',
    ),
  ];
}

function asEvent({ meant, ...correction }: Correction, sequence: number): RecordedEvent {
  return { sequence, kind: 'CORRECTED', meant, ...correction };
}

/** What can happen to a certificate that was granted and does not count yet. */
const beforeValidity: readonly CertificateStepKind[] = ['SCOPE_REDUCED', 'WITHDRAWN'];

/**
 * Whether steps can have followed each other: each from a standing that it begins from, none before the grant, and none
 * but a reduction or withdrawal before the day from which the grant counts.
 */
function isPossible([grant, ...changes]: readonly CertificateStep[], grantedOn: string): boolean {
  if (!grant) return false;
  let { scope } = grant;
  let standing: 'VALID' | 'SUSPENDED' | 'WITHDRAWN' = 'VALID';
  for (const step of changes) {
    const earliest = beforeValidity.includes(step.kind) ? grantedOn : grant.effectiveOn;
    if (step.effectiveOn < earliest || standing === 'WITHDRAWN') return false;
    if (!follows(step, standing, scope)) return false;
    if (step.kind === 'SUSPENDED') standing = 'SUSPENDED';
    if (step.kind === 'REINSTATED') standing = 'VALID';
    if (step.kind === 'WITHDRAWN') standing = 'WITHDRAWN';
    if (step.kind === 'SCOPE_EXTENDED' || step.kind === 'SCOPE_REDUCED') scope = step.scope;
  }
  return true;
}

function follows(
  step: CertificateStep,
  standing: 'VALID' | 'SUSPENDED',
  scope: CertificateStep['scope'],
): boolean {
  switch (step.kind) {
    case 'SUSPENDED':
      return standing === 'VALID';
    case 'REINSTATED':
      return standing === 'SUSPENDED';
    case 'SCOPE_EXTENDED':
      return standing === 'VALID' && isWider(step.scope, scope);
    case 'SCOPE_REDUCED':
      return isWider(scope, step.scope);
    default:
      return step.kind === 'WITHDRAWN';
  }
}
