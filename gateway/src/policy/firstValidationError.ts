import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

/** Tells of the first thing that makes a document invalid: a short document must not draw a long answer. */
export const firstValidationError: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => {
    let invalid = false;
    return {
      validationDidStart: async () => async (errors) => {
        invalid = (errors?.length ?? 0) > 0;
      },
      willSendResponse: async ({ response: { body } }) => {
        if (!invalid || body.kind !== 'single') return;
        body.singleResult.errors = (body.singleResult.errors ?? []).slice(0, 1);
      },
    };
  },
};
