import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphError } from '@spine/kit/errors';
import type { Logger } from '@spine/kit/presentError';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { CircuitOpenError } from '../traffic/withCircuit.ts';
import type { CallTerms, SubgraphCall } from './subgraphCall.ts';

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
  const execute = async (
    options: GraphQLDataSourceProcessOptions<GatewayContext>,
  ): Promise<FormattedExecutionResult> => {
    const { query = '', variables, operationName } = options.request;
    const { viewer, headers, leaving } = options.context as GatewayContext;
    const terms = { readOnly: servesQuery(options), leaving };
    try {
      if (terms.readOnly && leaving?.cancelled) throw leaving.reason;
      return await call.execute({ query, variables, operationName }, viewer, headers, terms);
    } catch (err) {
      if (isNews(err, terms))
        logger.error(
          { err, subgraph: name, operation: operationName },
          'a subgraph did not answer',
        );
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

/** A mutation's further fetches must neither be given up nor answered by what was read before it. */
function servesQuery(options: GraphQLDataSourceProcessOptions<GatewayContext>): boolean {
  return (
    'incomingRequestContext' in options &&
    options.incomingRequestContext.operation?.operation === 'query'
  );
}

/** That a client left is told by its request's line; that a subgraph is spared was told when that began. */
function isNews(error: unknown, { readOnly, leaving }: CallTerms): boolean {
  return !(error instanceof CircuitOpenError) && !(readOnly && leaving?.cancelled);
}

/** Apollo Server would take the status and headers of the whole answer from `extensions.http`. */
function withoutHttp(error: GraphQLFormattedError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions ?? {};
  return { ...error, extensions };
}
