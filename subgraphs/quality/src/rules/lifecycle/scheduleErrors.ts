import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { PathologyGroup } from '../pathologyGroup.ts';
import { isWithin, scopeErrors } from './scopeErrors.ts';

/** A visit as it is planned. */
export interface PlannedVisit {
  readonly scope: readonly PathologyGroup[];
  readonly visitFrom: string;
  readonly visitUntil: string;
}

/** What is asked of a visit: the groups that it may cover, and whether another one is under way. */
export interface VisitBasis {
  readonly scope: readonly PathologyGroup[];
  readonly hasOpenAudit: boolean;
}

/** Which rules a visit breaks on the day it is dated. */
export function scheduleErrors(
  { scope, visitFrom, visitUntil }: PlannedVisit,
  basis: VisitBasis,
  day: string,
): readonly UserError[] {
  return [
    ...scopeErrors(scope),
    ...brokenRule(
      !isWithin(scope, basis.scope),
      'scope',
      'SCOPE_NOT_ASKED',
      `What can be audited is ${basis.scope.join(', ')}.`,
    ),
    ...brokenRule(visitFrom < day, 'visitFrom', 'VISIT_IN_PAST', `The earliest day is ${day}.`),
    ...brokenRule(
      visitUntil < visitFrom,
      'visitUntil',
      'VISIT_ENDS_BEFORE_IT_BEGINS',
      'The last day of the visit is its first or a later one.',
    ),
    ...brokenRule(
      basis.hasOpenAudit,
      null,
      'AUDIT_OPEN',
      'Another audit of it has not been reported.',
    ),
  ];
}
