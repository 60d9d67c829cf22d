import type { SubgraphRequest } from '@spine/kit';
import { GraphError } from '@spine/kit/errors';
import type { Logger } from '@spine/kit/Logger';
import { duringRequest } from '@spine/kit/requestScope';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { CircuitOpenError } from '../subgraphs/callErrors.ts';
import { codedForClients } from '../subgraphs/errorCodes.ts';
import type { CallTerms, SubgraphCall } from '../subgraphs/subgraphCall.ts';

/** Whether a fetch selects anything that a policy of its subgraph decides on. */
export type PolicyReads = (request: SubgraphRequest) => boolean;

/** A subgraph that a plan's fetches are handed to. */
export interface AnsweringSubgraph {
  readonly name: string;
  readonly call: SubgraphCall;
  readonly readsGuarded: PolicyReads;
  /** Codes of its errors whose texts clients may read. */
  readonly errorCodes: ReadonlySet<string>;
  readonly logger: Logger;
}

/**
 * Asks a subgraph. What is no GraphQL answer becomes one coded error; its cause goes to the log.
 *
 * @param readOnly whether the client's operation is a query: a mutation's further fetches must neither be given
 *   up nor answered by what was read before it
 * @throws GraphError when the subgraph gave no GraphQL answer
 */
export async function subgraphAnswer(
  { name, call, logger, readsGuarded, errorCodes }: AnsweringSubgraph,
  request: SubgraphRequest,
  { viewer, headers, leaving, operation, record: scope }: GatewayContext,
  readOnly: boolean,
): Promise<FormattedExecutionResult> {
  const recorded = readsGuarded(request);
  const terms = { readOnly, leaving, recorded };
  const asking = recorded && operation ? { ...viewer, operation } : viewer;
  try {
    if (readOnly && leaving?.cancelled) throw leaving.reason;
    const { data, errors } = await call.execute({ ...request, scope }, asking, headers, terms);
    return {
      ...(data !== undefined && { data }),
      ...(errors && {
        errors: errors.map((error) => codedForClients(withoutHttp(error), errorCodes)),
      }),
    };
  } catch (err) {
    if (isNews(err, terms))
      duringRequest(scope, () =>
        logger.error(
          { err, subgraph: name, operation: request.operationName },
          'a subgraph did not answer',
        ),
      );
    throw new GraphError('SUBGRAPH_UNREACHABLE', `The ${name} subgraph did not answer.`);
  }
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
