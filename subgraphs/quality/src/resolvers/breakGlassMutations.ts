import { operationOf, readId } from '@spine/kit';
import { print } from 'graphql';
import type { MutationResolvers } from '../generated/types.ts';
import { breakGlass } from '../models/breakGlass/breakGlass.ts';
import { reviewBreakGlass } from '../models/breakGlass/reviewBreakGlass.ts';

/** What opens a file in an emergency, and what becomes of it. */
export const breakGlassMutations = {
  breakGlass: async (_root, { input }, context, { operation }) => {
    readId(input.centreId, 'centreId');
    const asked = operationOf({ query: print(operation) }, context.viewer);
    const { record, userErrors } = await breakGlass(input, context, asked);
    return { grant: record, userErrors };
  },
  reviewBreakGlass: async (_root, { input }, context) => {
    readId(input.grantId, 'grantId');
    const { record, userErrors } = await reviewBreakGlass(input, context);
    return { grant: record, userErrors };
  },
} satisfies MutationResolvers;
