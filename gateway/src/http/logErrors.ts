import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@spine/kit/Logger';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** One line for a token that did not count: the reason, no value. */
export function logErrors(logger: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    contextCreationDidFail: async ({ error }) => {
      const { originalError, extensions } = error as GraphQLError;
      if (originalError && extensions.code === 'UNAUTHENTICATED')
        logger.info({ reason: originalError.message }, 'a token did not count');
    },
  };
}
