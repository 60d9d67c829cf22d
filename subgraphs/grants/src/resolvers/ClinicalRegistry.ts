import type { ClinicalRegistryResolvers } from '../generated/types.ts';
import { outputsOfRegistry } from '../models/Output.ts';

export const ClinicalRegistry: ClinicalRegistryResolvers = {
  __resolveReference: ({ code }) => ({ code }),

  outputs: ({ code }, page, context) => context.page(outputsOfRegistry(code), page),
};
