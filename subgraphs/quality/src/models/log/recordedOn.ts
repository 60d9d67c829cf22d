import type { DecisionRecord } from '../Decision.ts';

/** When the register learnt of a decision that was recorded without an hour: noon, as its events say. */
export function recordedOn({ decidedOn }: DecisionRecord): Date {
  return new Date(`${decidedOn}T12:00:00.000Z`);
}
