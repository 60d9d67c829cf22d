import { CaseModel } from '../models/Case.ts';
import { recount } from '../models/CaseTally.ts';
import { outcomeTerms } from '../models/intakeTerms.ts';

/** Counts the cases that came in before exclusions and bands of COMI were counted. */
export async function countOutcomes(): Promise<void> {
  const first = await CaseModel.exists({}).exec();
  if (first) await recount(await outcomeTerms(), () => {});
}
