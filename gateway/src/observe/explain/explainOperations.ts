import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
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
    let executed = false;
    return {
      executionDidStart: async () => {
        executed = true;
      },
      willSendResponse: async ({ response: { body, http } }) => {
        http.headers.set('cache-control', 'no-store');
        if (body.kind !== 'single') return;
        // What was only planned has no answer: that it is empty is no error of the operation.
        const unasked = executed && explain.mode === 'plan';
        const answer: FormattedExecutionResult = unasked ? { data: null } : body.singleResult;
        if (unasked && explain.cost) explain.cost = { ...explain.cost, actual: null };
        body.singleResult = { ...answer, extensions: { ...answer.extensions, explain } };
      },
    };
  },
};
