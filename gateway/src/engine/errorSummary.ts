import type { GraphQLFormattedError } from 'graphql';

/** Whether an error stands for others that a subgraph left out. */
export function isSummary({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): boolean {
  return extensions?.code === 'TOO_MANY_ERRORS';
}

/** How many errors one stands for beside itself: at least one where it does without a count. */
export function untoldIn(error: Pick<GraphQLFormattedError, 'extensions'>): number {
  if (!isSummary(error)) return 0;
  const { untold } = error.extensions ?? {};
  return Number.isSafeInteger(untold) ? Math.max(1, untold as number) : 1;
}
