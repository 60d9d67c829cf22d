import type { Stretch } from './certificationStatus.ts';
import type { PathologyGroup } from './pathologyGroup.ts';

export const certificateEventKinds = [
  'GRANTED',
  'RENEWED',
  'SUSPENDED',
  'REINSTATED',
  'SCOPE_EXTENDED',
  'SCOPE_REDUCED',
  'WITHDRAWN',
] as const;

export type CertificateEventKind = (typeof certificateEventKinds)[number];

/** As much of an event as a certificate's times follow from. */
export interface CertificateStep {
  readonly kind: CertificateEventKind;
  readonly effectiveOn: string;
  /** What the certificate covers from then on. */
  readonly scope: readonly PathologyGroup[];
}

/** What of a certificate's times follows from its events. */
export interface EventTimes {
  withdrawnOn: string | null;
  suspensions: Stretch[];
  scopes: (Stretch & { groups: PathologyGroup[] })[];
}

/**
 * A certificate's withdrawal, suspensions and scopes from its events, in order of time.
 *
 * @param grantedOn the day of the decision, from which the register lists the first scope
 */
export function certificateTimes(
  grantedOn: string,
  events: readonly CertificateStep[],
): EventTimes {
  const withdrawal = events.find(({ kind }) => kind === 'WITHDRAWN');
  return {
    withdrawnOn: withdrawal?.effectiveOn ?? null,
    suspensions: suspensionsOf(events),
    scopes: scopesOf(grantedOn, events),
  };
}

function suspensionsOf(events: readonly CertificateStep[]): EventTimes['suspensions'] {
  return events.flatMap(({ kind, effectiveOn }, index) => {
    if (kind !== 'SUSPENDED') return [];
    const end = events.slice(index + 1).find((later) => later.kind === 'REINSTATED');
    return [{ from: effectiveOn, until: end?.effectiveOn ?? null }];
  });
}

function scopesOf(grantedOn: string, events: readonly CertificateStep[]): EventTimes['scopes'] {
  const changes = events.filter(
    ({ kind }, index) => index === 0 || kind === 'SCOPE_EXTENDED' || kind === 'SCOPE_REDUCED',
  );
  return changes.map(({ effectiveOn, scope }, index) => ({
    from: index === 0 ? grantedOn : effectiveOn,
    until: changes[index + 1]?.effectiveOn ?? null,
    groups: [...scope],
  }));
}
