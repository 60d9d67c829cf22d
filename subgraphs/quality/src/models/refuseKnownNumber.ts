import { refuse } from '@spine/kit';
import type { ClientSession } from 'mongoose';
import { CaseModel } from './Case.ts';
import { CaseWithdrawalModel } from './CaseWithdrawal.ts';

/** Refuses a case number that its centre has used: for a case that is there, or for one that was withdrawn. */
export async function refuseKnownNumber(
  centreId: string,
  number: string,
  session: ClientSession,
): Promise<void> {
  const known = await CaseModel.exists({ centreId, number }).session(session).exec();
  if (known) refuse('number', 'DUPLICATE', `The centre has a case ${number} already.`);
  const withdrawn = await CaseWithdrawalModel.exists({ centreId, number }).session(session).exec();
  if (withdrawn) refuse('number', 'WITHDRAWN', `The case ${number} was withdrawn.`);
}
