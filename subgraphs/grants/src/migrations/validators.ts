import { applicationValidator } from '../models/Application.ts';
import { awardValidator } from '../models/Award.ts';
import { decisionValidator } from '../models/Decision.ts';
import { outputValidator } from '../models/Output.ts';
import { outputWithdrawalValidator } from '../models/OutputWithdrawal.ts';
import { reviewValidator } from '../models/Review.ts';
import { trancheValidator } from '../models/Tranche.ts';

/** What MongoDB itself refuses, whoever writes: by model. */
export const validators: ReadonlyMap<string, object> = new Map<string, object>([
  ['Application', applicationValidator],
  ['Award', awardValidator],
  ['Decision', decisionValidator],
  ['Output', outputValidator],
  ['OutputWithdrawal', outputWithdrawalValidator],
  ['Review', reviewValidator],
  ['Tranche', trancheValidator],
]);
