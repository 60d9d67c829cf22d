import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { byPath } from '@spine/kit/errorOrder';
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';

type Present = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Settles what the stock executor leaves open in an answer: a value that a subgraph must not have sent becomes
 * an error of its own, an answer it cannot shape at all becomes null data, and errors get one order, so that
 * the same operation gives the same bytes whichever fetch came back first.
 */
export function settledAnswer(present: Present): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => {
      let executed = false;
      return {
        executionDidStart: async () => {
          executed = true;
        },
        willSendResponse: async ({ response }) => {
          if (response.body.kind !== 'single') return;
          if (executed) settleData(response, response.body.singleResult);
          response.body.singleResult = settleErrors(response.body.singleResult, present);
        },
      };
    },
  };
}

/** Data of a shape that the schema forbids is the subgraph's fault, and not the bad request it would pass for. */
function settleData({ http }: GraphQLResponse, result: FormattedExecutionResult): void {
  const internal = result.errors?.every(
    ({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR',
  );
  if (http.status !== 400 || !internal) return;
  result.data = null;
  http.status = 200;
}

function settleErrors(
  {
    errors = [],
    extensions: { valueCompletion, ...extensions } = {},
    ...result
  }: FormattedExecutionResult,
  present: Present,
): FormattedExecutionResult {
  const forbidden = ((valueCompletion ?? []) as readonly GraphQLError[]).map((error) =>
    present({ message: error.message, ...(error.path && { path: error.path }) }, error),
  );
  const all = [...errors, ...forbidden].sort(byPath).filter(isFirst);
  return {
    ...result,
    ...(all.length > 0 && { errors: all }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}

/** Several fetches from one silent subgraph are one error to the client. */
function isFirst(
  error: GraphQLFormattedError,
  index: number,
  sorted: readonly GraphQLFormattedError[],
): boolean {
  const before = sorted[index - 1];
  if (!before || byPath(before, error) !== 0) return true;
  return JSON.stringify(error) !== JSON.stringify(before);
}
