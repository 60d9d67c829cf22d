import { refuse } from '@spine/kit';
import type { ClientSession } from 'mongoose';
import { CaseModel, type CaseRecord } from './Case.ts';
import { CaseWithdrawalModel } from './CaseWithdrawal.ts';
import { FormerCaseNumberModel } from './FormerCaseNumber.ts';

/**
 * Refuses a case number that its centre has used: for a case that is there, now or before it was corrected, or for one
 * that was withdrawn.
 *
 * @param caseId the case that is to have it, which may take back a number of its own; null for a new one
 */
export async function refuseKnownNumber(
  { centreId, number }: Pick<CaseRecord, 'centreId' | 'number'>,
  caseId: string | null,
  session: ClientSession,
): Promise<void> {
  const known = await CaseModel.exists({ centreId, number }).session(session).exec();
  if (known) refuse('number', 'DUPLICATE', `The centre has a case ${number} already.`);
  const ofOthers = { centreId, number, caseId: { $ne: caseId } };
  const former = await FormerCaseNumberModel.exists(ofOthers).session(session).exec();
  if (former) refuse('number', 'DUPLICATE', `A case of the centre was ${number} before.`);
  const withdrawn = await CaseWithdrawalModel.exists({ centreId, number }).session(session).exec();
  if (withdrawn) refuse('number', 'WITHDRAWN', `The case ${number} was withdrawn.`);
}
