import { dayOf, refuseAny, type WriteContext, type WriteResult, write } from '@spine/kit';
import { type Assessment, assessmentErrors } from '../../rules/lifecycle/assessmentErrors.ts';
import { visitErrors } from '../../rules/lifecycle/auditErrors.ts';
import { type AssessmentRecord, AuditModel, type AuditRecord } from '../Audit.ts';
import { connection } from '../connection.ts';
import type { SchemeVersionRecord } from '../SchemeVersion.ts';
import type { ChangeAuditInput } from './beginVisit.ts';
import { onTeam } from './onTeam.ts';
import { versionOf } from './versions.ts';

export interface RecordAssessmentsInput extends ChangeAuditInput {
  readonly assessments: readonly Assessment[];
}

/** Records what the team makes of criteria; of one assessed before, the later assessment stands. */
export function recordAssessments(
  input: RecordAssessmentsInput,
  context: WriteContext,
): Promise<WriteResult<AuditRecord>> {
  const { auditId, expectedVersion, assessments } = input;
  return write(connection, 'recordAssessments', input, context, async (within) => {
    const audit = await onTeam(auditId, expectedVersion, within);
    const version = await versionOf(audit, within);
    refuseAny([
      ...visitErrors(audit, dayOf(within.now)),
      ...assessmentErrors(assessments, version.criteria),
    ]);
    const changes = { assessments: merged(audit.assessments, assessments, version) };
    return within.update(AuditModel, auditId, expectedVersion, changes, 'auditId');
  });
}

/** Earlier and later assessments, in the order of the version's criteria. */
function merged(
  earlier: readonly AssessmentRecord[],
  later: readonly Assessment[],
  { criteria }: SchemeVersionRecord,
): AssessmentRecord[] {
  return criteria.flatMap(({ code }) => {
    const isOf = ({ criterionCode }: Assessment) => criterionCode === code;
    const assessed = later.find(isOf) ?? earlier.find(isOf);
    if (!assessed) return [];
    const { result, evidence = null } = assessed;
    return [{ criterionCode: code, result, evidence }];
  });
}
