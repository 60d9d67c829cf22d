import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** Refuses as the client's mistake what the planner would fail on: no operation to run, a subscription. */
export const answerableOperations: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request }) => {
      if (!operation)
        throw badRequest('OPERATION_RESOLUTION_FAILURE', unresolved(request.operationName));
      if (operation.operation === 'subscription')
        throw badRequest('BAD_REQUEST', 'Subscriptions are not supported.');
    },
  }),
};

function unresolved(name: string | undefined): string {
  return name
    ? `Unknown operation named "${name}".`
    : 'Must provide operation name if query contains multiple operations.';
}

function badRequest(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
