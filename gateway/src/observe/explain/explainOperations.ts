import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../../context.ts';
import { currentRecord } from '../requestRecord.ts';

/**
 * Adds the extension `explain` to the answer of a request that is to be explained. It is to be the last plugin,
 * so that what the others do is in it.
 */
export const explainOperations: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => {
    const explain = currentRecord()?.explanation;
    if (!explain) return;
    return {
      willSendResponse: async ({ response: { body, http } }) => {
        http.headers.set('cache-control', 'no-store');
        if (body.kind !== 'single') return;
        const { extensions, ...answer } = body.singleResult;
        body.singleResult = { ...answer, extensions: { ...extensions, explain } };
      },
    };
  },
};
