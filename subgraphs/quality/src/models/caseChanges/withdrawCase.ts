import { type WriteContext, type WriteResult, write } from '@spine/kit';
import { countsOf } from '../../rules/caseCounts.ts';
import { CaseModel } from '../Case.ts';
import { countedAt, takeCounts } from '../CaseCount.ts';
import { CaseRevisionModel } from '../CaseRevision.ts';
import { CaseWithdrawalModel, type CaseWithdrawalRecord } from '../CaseWithdrawal.ts';
import { connection } from '../connection.ts';
import { FormerCaseNumberModel } from '../FormerCaseNumber.ts';
import { outcomeTerms } from '../intakeTerms.ts';
import { type ChangeCaseInput, ownCase } from './changeCase.ts';

export interface WithdrawCaseInput extends ChangeCaseInput {
  readonly reason: CaseWithdrawalRecord['reason'];
}

/**
 * Takes a case out of the registry for good: its record and its revisions are erased and its counts taken back;
 * what stays is that its number was withdrawn, and why, and so for each number that it had before.
 */
export function withdrawCase(
  input: WithdrawCaseInput,
  context: WriteContext,
): Promise<WriteResult<CaseWithdrawalRecord>> {
  return write(connection, 'withdrawCase', input, context, async ({ session, create, remove }) => {
    const { centreId, id, expectedVersion, reason } = input;
    await ownCase(input, session);
    const withdrawn = await remove(CaseModel, id, expectedVersion);
    await CaseRevisionModel.deleteMany({ caseId: id }).session(session).exec();
    const terms = await outcomeTerms(session);
    await takeCounts(countedAt(withdrawn), countsOf(withdrawn, terms), session);
    const former = await FormerCaseNumberModel.find({ caseId: id }).session(session).lean().exec();
    await FormerCaseNumberModel.deleteMany({ caseId: id }).session(session).exec();
    for (const { number } of former)
      await create(CaseWithdrawalModel, { _id: `${id}/${number}`, centreId, number, reason });
    return create(CaseWithdrawalModel, { _id: id, centreId, number: withdrawn.number, reason });
  });
}
