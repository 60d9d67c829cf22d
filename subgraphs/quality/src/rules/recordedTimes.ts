import { certificateTimes, type EventTimes } from './certificateTimes.ts';
import { correctedSteps, type RecordedEvent } from './correctedSteps.ts';
import { validUntil } from './validUntil.ts';

/** All of a certificate's times that follow from its events. */
export interface RecordedTimes extends EventTimes {
  validFrom: string;
  validUntil: string;
}

/**
 * A certificate's times as its events tell them, the grant first; it is valid from the day that the grant counts
 * from.
 *
 * @param grantedOn the day of the decision
 */
export function recordedTimes(
  grantedOn: string,
  validityMonths: number,
  events: readonly RecordedEvent[],
): RecordedTimes {
  const steps = correctedSteps(events);
  const validFrom = steps[0]?.effectiveOn ?? grantedOn;
  return {
    validFrom,
    validUntil: validUntil(validFrom, validityMonths),
    ...certificateTimes(grantedOn, steps),
  };
}
