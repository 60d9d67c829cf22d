import { claim, readId } from '@spine/kit';
import type { MutationResolvers } from '../generated/types.ts';
import { enrol } from '../models/Enrolment.ts';

export const Mutation: MutationResolvers = {
  enrol: async (_root, { input }, context) => {
    readId(input.courseEventId, 'courseEventId');
    const { record, userErrors } = await enrol(input, claim(context.viewer, 'person_id'), context);
    return { enrolment: record, userErrors };
  },
};
