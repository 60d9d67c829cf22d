import type { Asking } from './Asking.ts';
import { daysLater } from './calendar.ts';
import { deciderCodes, scopeCodes, wider, within } from './decisionCodes.ts';
import type { FileModel } from './FileModel.ts';
import {
  type EventModelled,
  type HeldModel,
  isGrant,
  type StepModelled,
  stepsOf,
} from './HeldModel.ts';
import type { People } from './People.ts';
import type { Step } from './Step.ts';

type Correcting = Extract<Step, { do: 'correct' }>;

/** The committee puts right what the register recorded of a certificate. */
export function askCorrection(
  file: FileModel,
  people: People,
  held: HeldModel,
  step: Correcting,
): Asking {
  const corrects = held.events.length + 1 - step.event;
  const wrong = held.events[corrects - 1];
  const meant = step.meant === 'same' ? (wrong?.kind ?? 'SUSPENDED') : step.meant;
  const effectiveOn = step.in === 0 || !wrong ? null : daysLater(wrong.on, step.in);
  const before = held.events.findLast((each) => each.corrects === corrects) ?? wrong;
  const correction = {
    ...{ kind: 'CORRECTED', corrects, meant, recordedOn: file.today },
    ...{ on: effectiveOn ?? before?.on ?? '', scope: step.scope ?? before?.scope ?? [] },
  };
  return {
    command: 'correctCertificateEvent',
    input: {
      ...{ certificateNumber: held.number, sequence: Math.max(corrects, 0), meant, effectiveOn },
      ...{ scope: step.scope, reason: 'For a reason.' },
      expectedVersion: file.revision - Number(step.stale),
      deciderIds: people.deciders(step.by),
    },
    viewer: people.committee,
    codes: correctionCodes(file, held, correction, step, people.third),
    note: () => held.record(correction),
  };
}

function correctionCodes(
  file: FileModel,
  held: HeldModel,
  correction: EventModelled & { readonly corrects: number; readonly meant: string | null },
  { by, stale }: Correcting,
  auditor: string,
): string[] {
  if (stale) return ['CONFLICT'];
  return [...ownCodes(held, correction), ...deciderCodes(by, file.auditsFor(held), auditor)];
}

function ownCodes(
  held: HeldModel,
  correction: EventModelled & { readonly corrects: number; readonly meant: string | null },
): string[] {
  const wrong = held.events[correction.corrects - 1];
  if (!wrong || wrong.corrects !== undefined) return ['NOT_CORRECTABLE'];
  if (isGrant(wrong.kind) !== isGrant(correction.meant)) return ['NOT_CORRECTABLE'];
  const { meant, scope } = correction;
  const gives = isGrant(meant) || meant === 'SCOPE_EXTENDED';
  const after = stepsOf([...held.events, correction]);
  return [
    ...scopeCodes(scope),
    ...(gives && !within(scope, wrong.audited ?? []) ? ['SCOPE_NOT_AUDITED'] : []),
    ...(JSON.stringify(after) === JSON.stringify(held.steps()) ? ['NOTHING_CORRECTED'] : []),
    ...(canFollow(after, held.events[0]?.recordedOn ?? '') ? [] : ['STEPS_IMPOSSIBLE']),
  ];
}

/** Told along the steps: none is before the grant counts, or before it was given where it takes something away; what is suspended is reinstated, what is withdrawn stays so, less is less and more is more. */
function canFollow([grant, ...changes]: readonly StepModelled[], given: string): boolean {
  if (!grant) return false;
  const takesAway = (kind: string) => /REDUCED|WITHDRAWN/.test(kind);
  if (changes.some(({ kind, on }) => on < (takesAway(kind) ? given : grant.on))) return false;
  let isSuspended = false;
  let isOver = false;
  let covers = grant.scope;
  for (const { kind, scope } of changes) {
    if (isOver) return false;
    if ((kind === 'REINSTATED') !== isSuspended && /SUSP|REIN|EXTENDED/.test(kind)) return false;
    if (kind === 'SCOPE_EXTENDED' && !wider(scope, covers)) return false;
    if (kind === 'SCOPE_REDUCED' && !wider(covers, scope)) return false;
    if (kind.startsWith('SCOPE')) covers = scope;
    if (/SUSP|REIN/.test(kind)) isSuspended = kind === 'SUSPENDED';
    isOver = kind === 'WITHDRAWN';
  }
  return true;
}
