import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

/** Writes a valid operation's name and hash in its context, for subgraphs that record who read what by it. */
export const nameOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operationName, queryHash }) => {
      contextValue.operation = { name: operationName, hash: queryHash };
    },
  }),
};
