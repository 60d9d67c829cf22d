import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { isTied, type Tie } from '../ties.ts';

/** Someone on an audit team. */
export interface Member {
  readonly personId: string;
  readonly role: 'LEAD_AUDITOR' | 'AUDITOR';
}

/** Someone appointed to a role, with declared ties. */
export interface Appointed {
  readonly _id: string;
  readonly role: 'AUDITOR' | 'COMMITTEE_MEMBER';
  readonly declaredTies: readonly Omit<Tie, 'personId'>[];
}

/** The ties that appointed people declared. */
export function tiesOf(appointments: readonly Appointed[]): Tie[] {
  return appointments.flatMap(({ _id, declaredTies }) =>
    declaredTies.map((tie) => ({ ...tie, personId: _id })),
  );
}

/** Those of some people who are not appointed to a role. */
export function notAppointed(
  personIds: readonly string[],
  role: Appointed['role'],
  appointments: readonly Appointed[],
): string[] {
  return personIds.filter(
    (id) => !appointments.some((each) => each._id === id && each.role === role),
  );
}

/**
 * Which rules a team breaks.
 *
 * @param appointments of its members, as far as there are any
 * @param visitFrom from this day on back, ties to the centre count
 */
export function teamErrors(
  team: readonly Member[],
  centreId: string,
  visitFrom: string,
  appointments: readonly Appointed[],
): readonly UserError[] {
  const ids = team.map(({ personId }) => personId);
  return [
    ...brokenRule(
      team.filter(({ role }) => role === 'LEAD_AUDITOR').length !== 1,
      'team',
      'NOT_ONE_LEAD',
      'A team has one lead auditor.',
    ),
    ...brokenRule(
      new Set(ids).size < ids.length,
      'team',
      'PERSON_REPEATED',
      'Name each person once.',
    ),
    ...memberErrors(ids, 'team', centreId, visitFrom, appointments),
  ];
}

/** Why people cannot be on a team: not appointed, or not independent of the centre. */
export function memberErrors(
  ids: readonly string[],
  field: string,
  centreId: string,
  visitFrom: string,
  appointments: readonly Appointed[],
): readonly UserError[] {
  const strangers = notAppointed(ids, 'AUDITOR', appointments);
  const tied = ids.filter((id) => isTied(tiesOf(appointments), id, centreId, visitFrom));
  return [
    ...brokenRule(
      strangers.length > 0,
      field,
      'NOT_APPOINTED',
      `Not appointed as an auditor: ${strangers.join(', ')}.`,
    ),
    ...brokenRule(
      tied.length > 0,
      field,
      'AUDITOR_WITH_TIES',
      `With ties to the centre within two years before the visit: ${tied.join(', ')}.`,
    ),
  ];
}
