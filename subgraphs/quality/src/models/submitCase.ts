import {
  dayOf,
  refuseAny,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { countsOf } from '../rules/caseCounts.ts';
import { caseErrors } from '../rules/caseErrors/caseErrors.ts';
import { CaseModel, type CaseRecord } from './Case.ts';
import { addCounts, countedAt } from './CaseCount.ts';
import { connection } from './connection.ts';
import { codesOf, outcomeTerms, requireCodeLists } from './intakeTerms.ts';
import { type CodedFields, newCase } from './newCase.ts';
import { recordKeying } from './recordKeys/RecordSecret.ts';
import { refuseKnownNumber } from './refuseKnownNumber.ts';

export interface SubmitCaseInput extends WriteInput, CodedFields {
  readonly centreId: string;
}

/** Adds a case and what it adds to its centre's counts, in one transaction. */
export function submitCase(
  input: SubmitCaseInput,
  context: WriteContext,
): Promise<WriteResult<CaseRecord>> {
  return write(connection, 'submitCase', input, context, async ({ session, create }) => {
    const lists = await requireCodeLists(input.codeListVersion, session);
    refuseAny(caseErrors(input, codesOf(lists), dayOf(context.now)));
    await refuseKnownNumber(input, null, session);
    const created = await create(
      CaseModel,
      newCase(input.centreId, input, lists, await recordKeying()),
    );
    await addCounts(countedAt(created), countsOf(created, await outcomeTerms(session)), session);
    return created;
  });
}
