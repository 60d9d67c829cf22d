import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { type FindingTimes, isOpenMajor, lastDayToVerify } from '../findingStatus.ts';
import type { PathologyGroup } from '../pathologyGroup.ts';
import { isTied, type Tie } from '../ties.ts';
import type { Assessment, JudgedCriterion } from './assessmentErrors.ts';
import type { AuditPhase } from './auditErrors.ts';
import { isWithin } from './scopeErrors.ts';

/** A finding with the audit and the criterion it is about. */
export interface FoundAt extends FindingTimes {
  readonly auditId: string;
  readonly criterionCode: string;
}

/** The audit that a certificate is to rest on, and what else the centre's file says. */
export interface AuditBasis {
  readonly audit: AuditPhase & {
    readonly _id: string;
    readonly centreId: string;
    readonly scope: readonly PathologyGroup[];
    readonly assessments: readonly Assessment[];
  };
  /** Its team, and those who left it once the visit had begun. */
  readonly auditorIds: readonly string[];
  readonly ties: readonly Tie[];
  readonly criteria: readonly JudgedCriterion[];
  /** All of the centre's, of whatever audit. */
  readonly findings: readonly FoundAt[];
}

/** Why an audit does not carry a certificate for some groups on a day. */
export function auditBasisErrors(
  basis: AuditBasis,
  scope: readonly PathologyGroup[],
  day: string,
): readonly UserError[] {
  const { audit, findings, auditorIds, ties } = basis;
  const own = findings.filter(({ auditId }) => auditId === audit._id);
  const unmet = unmetCriteria(basis, own);
  const tied = auditorIds.filter((id) => isTied(ties, id, audit.centreId, audit.visitFrom));
  const field = 'auditId';
  return [
    ...brokenRule(!audit.reportedOn, field, 'AUDIT_NOT_REPORTED', 'The audit is not closed.'),
    ...brokenRule(
      findings.some((each) => isOpenMajor(each, day)),
      field,
      'OPEN_MAJOR',
      'A major finding of the centre is not verified.',
    ),
    ...brokenRule(
      own.some((each) => isLate(each, audit.visitUntil, day)),
      field,
      'REAUDIT_DUE',
      'A major finding was not verified within six months of the visit; audit again.',
    ),
    ...brokenRule(
      unmet.length > 0,
      field,
      'MANDATORY_NOT_MET',
      `Mandatory, not met and not corrected: ${unmet.join(', ')}.`,
    ),
    ...brokenRule(
      !isWithin(scope, audit.scope),
      'scope',
      'SCOPE_NOT_AUDITED',
      `Audited were ${audit.scope.join(', ')}.`,
    ),
    ...brokenRule(
      tied.length > 0,
      field,
      'AUDITOR_WITH_TIES',
      `Auditors with ties to the centre within two years before the visit: ${tied.join(', ')}.`,
    ),
  ];
}

function isLate({ grade, verifiedOn }: FindingTimes, visitUntil: string, day: string): boolean {
  return grade === 'MAJOR' && (verifiedOn ?? day) > lastDayToVerify(visitUntil);
}

/** Mandatory criteria that were not met, unless every fault found in them is verified. */
function unmetCriteria({ audit, criteria }: AuditBasis, own: readonly FoundAt[]): string[] {
  const mandatory = criteria.filter((each) => each.mandatory).map(({ code }) => code);
  const notMet = audit.assessments.filter(({ result }) => result === 'NOT_MET');
  return notMet
    .map(({ criterionCode }) => criterionCode)
    .filter((code) => mandatory.includes(code))
    .filter((code) =>
      own.some(
        (each) => each.criterionCode === code && each.grade !== 'OBSERVATION' && !each.verifiedOn,
      ),
    );
}
