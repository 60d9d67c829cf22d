import {
  type CertificateStep,
  type CertificateStepKind,
  certificateStepKinds,
} from './certificateTimes.ts';

export const certificateEventKinds = [...certificateStepKinds, 'CORRECTED'] as const;

export type CertificateEventKind = (typeof certificateEventKinds)[number];

/** An event as the register recorded it: a step, or the correction of a step recorded earlier. */
export interface RecordedEvent {
  /** Its place among the certificate's events; 1 is the first. */
  readonly sequence: number;
  readonly kind: CertificateEventKind;
  /** Of a correction: the right day. */
  readonly effectiveOn: string;
  /** Of a correction: the right scope. */
  readonly scope: CertificateStep['scope'];
  /** The place of the step that a correction is about. */
  readonly corrects?: number | null;
  /** What a correction puts in its place; null where nothing should have been recorded. */
  readonly meant?: CertificateStepKind | null;
}

/**
 * The steps that events stand for: each as its last correction has it, those that should never have been
 * recorded left out. The grant comes first, the others by the day they count from, whenever they were recorded.
 */
export function correctedSteps(events: readonly RecordedEvent[]): CertificateStep[] {
  const corrections = new Map(
    events.filter(({ kind }) => kind === 'CORRECTED').map((event) => [event.corrects, event]),
  );
  const steps = events.flatMap((event) => {
    const { effectiveOn, scope, meant } = corrections.get(event.sequence) ?? asRecorded(event);
    return meant ? [{ kind: meant, effectiveOn, scope }] : [];
  });
  return [
    ...steps.slice(0, 1),
    ...steps.slice(1).toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn)),
  ];
}

/** A correction is no step of its own. */
function asRecorded({ kind, ...event }: RecordedEvent) {
  return { ...event, meant: kind === 'CORRECTED' ? null : kind };
}

const granting: readonly (CertificateEventKind | null | undefined)[] = ['GRANTED', 'RENEWED'];

/** Whether a step gives a certificate or widens one: its scope lies within what was audited for it. */
export function certifies(kind: CertificateEventKind | null | undefined): boolean {
  return granting.includes(kind) || kind === 'SCOPE_EXTENDED';
}

/** What is said of a correction that is none. */
export const notCorrectable =
  'Name a step of the certificate, and the step that was meant if any was; a grant stays a grant and a change a change.';

/**
 * Whether a correction is about a step recorded before it, means a step or that there was none, and leaves a grant a
 * grant and a change a change.
 */
export function isCorrection(
  { corrects, meant }: Pick<RecordedEvent, 'corrects' | 'meant'>,
  events: readonly RecordedEvent[],
): boolean {
  const wrong = events.find(({ sequence }) => sequence === corrects);
  if (!wrong || wrong.kind === 'CORRECTED') return false;
  if (meant && !certificateStepKinds.includes(meant)) return false;
  return granting.includes(wrong.kind) === granting.includes(meant);
}
