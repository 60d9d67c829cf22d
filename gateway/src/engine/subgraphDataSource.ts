import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphError } from '@spine/kit/errors';
import type { Logger } from '@spine/kit/presentError';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { SubgraphCall } from './subgraphCall.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * Hands the plan's fetches to a {@link SubgraphCall}, so that a subgraph answers alike whether it runs in
 * this process or behind HTTP. What is no GraphQL answer becomes one coded error that costs the fields of
 * that fetch; its cause goes to the log.
 */
export function subgraphDataSource(
  name: string,
  call: SubgraphCall,
  logger: Logger,
): GraphQLDataSource<GatewayContext> {
  const execute = async ({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<FormattedExecutionResult> => {
    const { query = '', variables, operationName } = request;
    const { viewer, headers } = context as GatewayContext;
    try {
      return await call.execute({ query, variables, operationName }, viewer, headers);
    } catch (err) {
      logger.error({ err, subgraph: name, operation: operationName }, 'a subgraph did not answer');
      throw new GraphError('SUBGRAPH_UNREACHABLE', `The ${name} subgraph did not answer.`);
    }
  };
  return {
    process: async (options) => {
      const { data, errors } = await execute(options);
      return { data, errors: errors?.map(withoutHttp) } as Answer;
    },
  };
}

/** Apollo Server would take the status and headers of the whole answer from `extensions.http`. */
function withoutHttp(error: GraphQLFormattedError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions ?? {};
  return { ...error, extensions };
}
