import { claim, readId } from '@spine/kit';
import type { MutationResolvers, SubmitApplicationInput } from '../generated/types.ts';
import { submitApplication } from '../models/submitApplication.ts';

export const Mutation: MutationResolvers = {
  submitApplication: async (_root, { input }, context) => {
    readIds(input);
    const applicantId = claim(context.viewer, 'person_id');
    const { record, userErrors } = await submitApplication(input, applicantId, context);
    return { application: record, userErrors };
  },
};

function readIds(input: SubmitApplicationInput): void {
  readId(input.callId, 'callId');
  readId(input.institutionId, 'institutionId');
  if (input.centreId) readId(input.centreId, 'centreId');
  if (input.resubmissionOf) readId(input.resubmissionOf, 'resubmissionOf');
  if (input.visit) readId(input.visit.hostId, 'hostId');
  for (const id of input.coInvestigatorIds ?? []) readId(id, 'coInvestigatorIds');
}
