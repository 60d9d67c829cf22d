import { readId, type WriteContext, type WriteResult } from '@spine/kit';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import type { CaseRecord } from '../models/Case.ts';
import { addCaseStage } from '../models/caseChanges/addCaseStage.ts';
import type { ChangeCaseInput } from '../models/caseChanges/changeCase.ts';
import { correctCase } from '../models/caseChanges/correctCase.ts';
import { recordFollowUp } from '../models/caseChanges/recordFollowUp.ts';
import { reportComplication } from '../models/caseChanges/reportComplication.ts';
import { withdrawCase } from '../models/caseChanges/withdrawCase.ts';
import { addParticipant, correctParticipant } from '../models/releases/enterParticipant.ts';
import { submitCase } from '../models/submitCase.ts';
import { breakGlassMutations } from './breakGlassMutations.ts';
import { certificationMutations } from './certificationMutations.ts';

export const Mutation: MutationResolvers = {
  ...certificationMutations,
  ...breakGlassMutations,

  submitCase: async (_root, { input }, context) => {
    readId(input.centreId, 'centreId');
    const { record, userErrors } = await submitCase(input, context);
    return { case: record, userErrors };
  },

  addCaseStage: changing(addCaseStage),
  recordFollowUp: changing(recordFollowUp),
  reportComplication: changing(reportComplication),
  correctCase: changing(correctCase),

  withdrawCase: async (_root, { input }, context) => {
    readCase(input);
    const { record, userErrors } = await withdrawCase(input, context);
    return { withdrawal: record, userErrors };
  },

  addParticipant: async (_root, { input }, context) => {
    readId(input.centreId, 'centreId');
    const { record, userErrors } = await addParticipant(input, context);
    return { participant: record, userErrors };
  },
  correctParticipant: async (_root, { input }, context) => {
    readId(input.centreId, 'centreId');
    const { record, userErrors } = await correctParticipant(input, context);
    return { participant: record, userErrors };
  },
};

type Change<I> = (input: I, context: WriteContext) => Promise<WriteResult<CaseRecord>>;

/** The resolver of a mutation that changes a case. */
function changing<I extends ChangeCaseInput>(change: Change<I>) {
  return async (_root: unknown, { input }: { readonly input: I }, context: Context) => {
    readCase(input);
    const { record, userErrors } = await change(input, context);
    return { case: record, userErrors };
  };
}

function readCase({ centreId, id }: ChangeCaseInput): void {
  readId(centreId, 'centreId');
  readId(id);
}
