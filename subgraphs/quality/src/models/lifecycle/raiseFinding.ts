import { randomUUID } from 'node:crypto';
import {
  dayOf,
  refuseAny,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { visitErrors } from '../../rules/lifecycle/auditErrors.ts';
import {
  escalationErrors,
  type RaisedFinding,
  raisingErrors,
} from '../../rules/lifecycle/findingErrors.ts';
import { AuditModel } from '../Audit.ts';
import { connection } from '../connection.ts';
import { FindingModel, type FindingRecord } from '../Finding.ts';
import { recordsOf } from './CertificationFile.ts';
import { inFile } from './inFile.ts';
import { onTeam, refuseStranger } from './onTeam.ts';
import { versionOf } from './versions.ts';

export interface RaiseFindingInput extends WriteInput, RaisedFinding {
  readonly auditId: string;
}

/** Records something that the team found wanting, from the visit until the audit is closed. */
export function raiseFinding(
  input: RaiseFindingInput,
  context: WriteContext,
): Promise<WriteResult<FindingRecord>> {
  return write(connection, 'raiseFinding', input, context, async (within) => {
    const today = dayOf(within.now);
    const audit = await onTeam(input.auditId, null, within);
    const { criteria } = await versionOf(audit, within);
    refuseAny([...visitErrors(audit, today), ...raisingErrors(input, criteria, today)]);
    return within.create(FindingModel, {
      ...newFinding(audit, today),
      criterionCode: input.criterionCode,
      grade: input.grade,
      statement: input.statement,
      ...(input.dueOn && { dueOn: input.dueOn }),
      escalatedIds: [],
    });
  });
}

export interface EscalateFindingsInput extends WriteInput {
  readonly auditId: string;
  readonly findingIds: readonly string[];
  readonly statement: string;
  readonly dueOn: string;
}

/**
 * Records that several related minor findings of an audit count as a major one: a major finding on the criterion
 * of the first. It can be found out after the audit was closed, so it is open to the team for as long as they are.
 */
export function escalateFindings(
  input: EscalateFindingsInput,
  context: WriteContext,
): Promise<WriteResult<FindingRecord>> {
  const { auditId, findingIds, statement, dueOn } = input;
  return write(connection, 'escalateFindings', input, context, async (within) => {
    const today = dayOf(within.now);
    const audit = await inFile(AuditModel, 'auditId', auditId, null, within);
    refuseStranger(audit, within);
    const all = await recordsOf(FindingModel, audit.centreId, within);
    const findings = all.filter((each) => each.auditId === auditId);
    refuseAny(escalationErrors(findingIds, findings, input, today));
    const first = findings.find(({ _id }) => _id === findingIds[0]);
    return within.create(FindingModel, {
      ...newFinding(audit, today),
      criterionCode: first?.criterionCode ?? '',
      grade: 'MAJOR',
      statement,
      dueOn,
      escalatedIds: [...findingIds],
    });
  });
}

function newFinding({ _id: auditId, centreId }: { _id: string; centreId: string }, today: string) {
  return {
    _id: `finding-${randomUUID()}`,
    auditId,
    centreId,
    raisedOn: today,
    rejectedActions: [],
  };
}
