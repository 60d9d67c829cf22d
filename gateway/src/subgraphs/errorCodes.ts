import type { GraphQLFormattedError } from 'graphql';

/** What Apollo's executor makes of a subgraph's error without a code. */
export const uncoded = 'DOWNSTREAM_SERVICE_ERROR';

/**
 * A subgraph's error as one that nobody coded, unless its code is one that clients are spoken to by. What comes with
 * any other (from a driver, a framework, a schema that is not the one planned on) was not written for them.
 *
 * @param codes those that clients are spoken to by
 */
export function codedForClients(
  error: GraphQLFormattedError,
  codes: ReadonlySet<string>,
): GraphQLFormattedError {
  const { code: subgraphCode, ...extensions } = error.extensions ?? {};
  if (typeof subgraphCode === 'string' && codes.has(subgraphCode)) return error;
  return { ...error, extensions: { ...extensions, code: uncoded, subgraphCode } };
}
