import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { currentRecord } from './requestRecord.ts';

/** Writes an operation's name and the codes of its answer's errors, as the client gets them, in its record. */
export const observeOperations: ApolloServerPlugin<GatewayContext> = {
  contextCreationDidFail: async ({ error }) => noteCodes([error as GraphQLFormattedError]),
  invalidRequestWasReceived: async ({ error }) => noteCodes([error as GraphQLFormattedError]),
  requestDidStart: async () => ({
    didResolveOperation: async ({ operationName }) => {
      const record = currentRecord();
      if (record) record.operation = operationName;
    },
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind === 'single') noteCodes(body.singleResult.errors);
    },
  }),
};

function noteCodes(errors: readonly GraphQLFormattedError[] = []): void {
  const record = currentRecord();
  if (!record || errors.length === 0) return;
  record.codes = [
    ...new Set(errors.map(({ extensions }) => String(extensions?.code ?? 'UNCODED'))),
  ];
}
