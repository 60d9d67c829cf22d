import { defaultPolicy } from '../../../../gateway/src/policy/requestPolicy.ts';

/** As large as any operation of a test. */
const most = 1e9;

/** Lets a graph be asked more at once than clients may ask, for as long as it takes. */
export const boundless = {
  patient: true,
  policy: {
    ...defaultPolicy,
    limits: {
      ...defaultPolicy.limits,
      ...{
        bodyBytes: most,
        tokens: most,
        depth: most,
        selections: most,
        aliases: most,
        rootFields: most,
      },
    },
    budget: { ...defaultPolicy.budget, maximum: most },
  },
} as const;
