import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayContext } from '../context.ts';
import { type AnsweringSubgraph, subgraphAnswer } from './subgraphAnswer.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * Hands the fetches of Apollo's executor to a subgraph, so that it answers alike whether it runs in this process
 * or behind HTTP.
 */
export function subgraphDataSource(subgraph: AnsweringSubgraph): GraphQLDataSource<GatewayContext> {
  return {
    process: async (options) => {
      const { query = '', variables, operationName } = options.request;
      const request = { query, variables, operationName };
      const context = options.context as GatewayContext;
      return (await subgraphAnswer(subgraph, request, context, servesQuery(options))) as Answer;
    },
  };
}

function servesQuery(options: GraphQLDataSourceProcessOptions<GatewayContext>): boolean {
  return (
    'incomingRequestContext' in options &&
    options.incomingRequestContext.operation?.operation === 'query'
  );
}
