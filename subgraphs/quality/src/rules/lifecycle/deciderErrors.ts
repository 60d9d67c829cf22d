import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { lengthOf, longReasonErrors } from '../reasonLength.ts';
import { isTied } from '../ties.ts';
import { type Appointed, notAppointed, tiesOf } from './teamErrors.ts';

/** Who decides, for whom, and who must not. */
export interface Deciders {
  readonly deciderIds: readonly string[];
  /** The person who records the decision. */
  readonly callerId: string | null;
  readonly centreId: string;
  /** Everybody who was ever on the team of an audit that bears on the decision. */
  readonly teamIds: readonly string[];
  readonly appointments: readonly Appointed[];
}

/** Which rules the choice of deciders breaks on the day they decide. */
export function deciderErrors(deciders: Deciders, day: string): readonly UserError[] {
  const { deciderIds, callerId, centreId, teamIds, appointments } = deciders;
  const strangers = notAppointed(deciderIds, 'COMMITTEE_MEMBER', appointments);
  const onTeam = deciderIds.filter((id) => teamIds.includes(id));
  const tied = deciderIds.filter((id) => isTied(tiesOf(appointments), id, centreId, day));
  const field = 'deciderIds';
  return [
    ...brokenRule(
      callerId === null || !deciderIds.includes(callerId),
      field,
      'NOT_A_DECIDER',
      'Whoever records a decision is one of its deciders.',
    ),
    ...brokenRule(
      new Set(deciderIds).size < deciderIds.length,
      field,
      'PERSON_REPEATED',
      'Name each person once.',
    ),
    ...brokenRule(
      strangers.length > 0,
      field,
      'NOT_APPOINTED',
      `Not appointed to the committee: ${strangers.join(', ')}.`,
    ),
    ...brokenRule(
      onTeam.length > 0,
      field,
      'DECIDER_ON_TEAM',
      `Was on the audit team: ${onTeam.join(', ')}.`,
    ),
    ...brokenRule(
      tied.length > 0,
      field,
      'DECIDER_WITH_TIES',
      `With ties to the centre within two years: ${tied.join(', ')}.`,
    ),
  ];
}

/** A decision or a request without its reason, or with one that nobody reads to its end. */
export function reasonErrors(reason: string): readonly UserError[] {
  return [
    ...brokenRule(lengthOf(reason) === 0, 'reason', 'REASON_MISSING', 'Say why.'),
    ...longReasonErrors(reason),
  ];
}
