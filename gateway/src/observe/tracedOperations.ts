import type { ApolloServerPlugin } from '@apollo/server';
import type { Span } from '@spine/kit/tracing';
import type { GatewayContext } from '../context.ts';
import { currentRecord } from './requestRecord.ts';

/**
 * Gives each valid operation a span, from when its text began to be read; what is done for it is part of that.
 * The span has the operation's name and its document's hash, never the document, which may hold values. It is
 * to be the first plugin, so that no other one's work falls outside of it.
 */
export const tracedOperations: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => {
    const record = currentRecord();
    const request = record?.span;
    if (!request) return;
    const began = Date.now();
    let span: Span | undefined;
    return {
      didResolveOperation: async ({ operationName, operation, queryHash }) => {
        const type = operation?.operation ?? 'query';
        const facts = { 'graphql.operation.type': type, 'graphql.document.hash': queryHash };
        const name = operationName !== null && { 'graphql.operation.name': operationName };
        span = request.open('internal', type, { ...facts, ...name }, began);
        record.span = span;
      },
      willSendResponse: async ({ response: { body } }) => {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        span?.end(errors && String(errors[0]?.extensions?.code ?? 'UNCODED'));
      },
    };
  },
};
