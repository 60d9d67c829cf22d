import type { ApolloServerPlugin, GraphQLRequest, GraphQLRequestContext } from '@apollo/server';
import type { Logger } from '@spine/kit/Logger';
import type { GatewayContext } from '../../context.ts';
import type { Metrics } from '../../observe/metrics.ts';
import { currentRecord } from '../../observe/requestRecord.ts';
import type { Admission } from './admitDocument.ts';
import type { TrustedDocument } from './DocumentPolicy.ts';
import { documentStore } from './documentStore.ts';
import { untrustedLog } from './untrustedLog.ts';

/**
 * Runs the document that was let in: a trusted one by the text of its manifest, whatever the request says. Logs
 * those that are not, and counts how persisted queries are used.
 */
export function runAdmitted(
  documents: readonly TrustedDocument[],
  logger: Logger,
  { persistedQuery }: Metrics,
): ApolloServerPlugin<GatewayContext> {
  const store = documentStore(documents);
  const tell = untrustedLog(logger);
  return {
    requestDidStart: async ({ request, contextValue: { admission } }) => {
      substitute(request, admission);
      return {
        didResolveOperation: async ({ operationName, queryHash, source }) => {
          if (admission?.mode !== 'log' || admission.trusted) return;
          // Which text a hash stands for was not known when it was let in.
          if (store.byText(source)) return;
          const client = currentRecord()?.client ?? null;
          tell({ operation: operationName, client, hash: queryHash });
        },
        willSendResponse: async (context) => {
          const outcome = persistedOutcome(context);
          if (outcome) persistedQuery(outcome);
        },
      };
    },
  };
}

function substitute(request: GraphQLRequest, admission: Admission | undefined): void {
  if (admission?.text === undefined) return;
  const { persistedQuery: _, ...extensions } = request.extensions ?? {};
  request.extensions = extensions;
  if (admission.text === null) delete request.query;
  else request.query = admission.text;
}

function persistedOutcome({ metrics, errors }: GraphQLRequestContext<GatewayContext>) {
  if (metrics.persistedQueryHit) return 'hit';
  if (metrics.persistedQueryRegister) return errors ? null : 'registered';
  const missed = errors?.some(({ extensions }) => extensions.code === 'PERSISTED_QUERY_NOT_FOUND');
  return missed ? 'miss' : null;
}
