import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@spine/kit/presentError';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** One line for an operation that met errors, one for a token that did not count: reasons, no values. */
export function logErrors(logger: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    contextCreationDidFail: async ({ error }) => {
      const { originalError } = error as GraphQLError;
      logger.info({ reason: originalError?.message ?? null }, 'a token did not count');
    },
    requestDidStart: async () => ({
      didEncounterErrors: async ({ operationName, errors }) => {
        const codes = errors.map(({ extensions }) => extensions.code ?? null);
        logger.info({ operation: operationName ?? null, codes }, 'answered with errors');
      },
    }),
  };
}
