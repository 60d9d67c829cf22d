import { claim, readId } from '@spine/kit';
import type {
  CorrectOutputInput,
  MutationResolvers,
  RecordOutputInput,
  SubmitApplicationInput,
  WithdrawOutputInput,
} from '../generated/types.ts';
import { correctOutput, withdrawOutput } from '../models/outputs/changeOutput.ts';
import { recordOutput } from '../models/outputs/recordOutput.ts';
import { submitApplication } from '../models/submitApplication.ts';

export const Mutation: MutationResolvers = {
  submitApplication: async (_root, { input }, context) => {
    readIds(input);
    const applicantId = claim(context.viewer, 'person_id');
    const { record, userErrors } = await submitApplication(input, applicantId, context);
    return { application: record, userErrors };
  },

  recordOutput: async (_root, { input }, context) => {
    readOutputIds(input);
    const { record, userErrors } = await recordOutput(input, context);
    return { output: record, userErrors };
  },

  correctOutput: async (_root, { input }, context) => {
    readOutput(input);
    readOutputIds(input);
    const { record, userErrors } = await correctOutput(input, context);
    return { output: record, userErrors };
  },

  withdrawOutput: async (_root, { input }, context) => {
    readOutput(input);
    const { record, userErrors } = await withdrawOutput(input, context);
    return { withdrawnId: record?._id ?? null, userErrors };
  },
};

function readOutput({ awardId, id }: WithdrawOutputInput): void {
  readId(awardId, 'awardId');
  readId(id);
}

function readOutputIds(input: RecordOutputInput | CorrectOutputInput): void {
  readId(input.awardId, 'awardId');
  if (input.trainedAtId) readId(input.trainedAtId, 'trainedAtId');
  for (const id of input.authorIds) readId(id, 'authorIds');
  for (const code of input.registryCodes) readId(code, 'registryCodes');
}

function readIds(input: SubmitApplicationInput): void {
  readId(input.callId, 'callId');
  readId(input.institutionId, 'institutionId');
  if (input.centreId) readId(input.centreId, 'centreId');
  if (input.resubmissionOf) readId(input.resubmissionOf, 'resubmissionOf');
  if (input.visit) readId(input.visit.hostId, 'hostId');
  for (const id of input.coInvestigatorIds ?? []) readId(id, 'coInvestigatorIds');
}
