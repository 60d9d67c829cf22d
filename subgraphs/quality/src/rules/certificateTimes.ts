import type { Stretch } from './certificationStatus.ts';
import type { PathologyGroup } from './pathologyGroup.ts';

export const certificateStepKinds = [
  'GRANTED',
  'RENEWED',
  'SUSPENDED',
  'REINSTATED',
  'SCOPE_EXTENDED',
  'SCOPE_REDUCED',
  'WITHDRAWN',
] as const;

export type CertificateStepKind = (typeof certificateStepKinds)[number];

/** A step in a certificate's life, as far as its times follow from it. */
export interface CertificateStep {
  readonly kind: CertificateStepKind;
  readonly effectiveOn: string;
  /** What the certificate covers from then on. */
  readonly scope: readonly PathologyGroup[];
}

/** What of a certificate's times follows from its steps. */
export interface EventTimes {
  withdrawnOn: string | null;
  suspensions: Stretch[];
  scopes: (Stretch & { groups: PathologyGroup[] })[];
}

/**
 * A certificate's withdrawal, suspensions and scopes from its steps, in order of time.
 *
 * @param grantedOn the day of the decision, from which the register lists the first scope
 */
export function certificateTimes(grantedOn: string, steps: readonly CertificateStep[]): EventTimes {
  const withdrawal = steps.find(({ kind }) => kind === 'WITHDRAWN');
  return {
    withdrawnOn: withdrawal?.effectiveOn ?? null,
    suspensions: suspensionsOf(steps),
    scopes: scopesOf(grantedOn, steps),
  };
}

function suspensionsOf(steps: readonly CertificateStep[]): EventTimes['suspensions'] {
  return steps.flatMap(({ kind, effectiveOn }, index) => {
    if (kind !== 'SUSPENDED') return [];
    const end = steps.slice(index + 1).find((later) => later.kind === 'REINSTATED');
    return [{ from: effectiveOn, until: end?.effectiveOn ?? null }];
  });
}

function scopesOf(grantedOn: string, steps: readonly CertificateStep[]): EventTimes['scopes'] {
  const changes = steps.filter(
    ({ kind }, index) => index === 0 || kind === 'SCOPE_EXTENDED' || kind === 'SCOPE_REDUCED',
  );
  return changes.map(({ effectiveOn, scope }, index) => ({
    from: index === 0 ? grantedOn : effectiveOn,
    until: changes[index + 1]?.effectiveOn ?? null,
    groups: [...scope],
  }));
}
