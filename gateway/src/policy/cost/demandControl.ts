import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server';
import { traced } from '@spine/kit/tracing';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import type { Metrics } from '../../observe/metrics.ts';
import { currentRecord } from '../../observe/requestRecord.ts';
import { actualCost } from './actualCost.ts';
import { type Budget, budgetOf } from './budget.ts';
import type { CostModel } from './costModel.ts';
import { estimatedCost } from './estimatedCost.ts';
import { type CostedOperation, fragmentsOf, withDefaults } from './operation.ts';

/** What an operation cost. */
export interface OperationCost {
  readonly estimated: number;
  /** Null where it was refused, or had nothing to answer. */
  readonly actual: number | null;
  readonly budget: number;
}

export interface DemandControlOptions {
  readonly model: CostModel;
  readonly budget: Budget;
  /** Whether clients learn the cost by asking for it with `x-explain-cost`. */
  readonly explain: boolean;
  /** Asked about every operation within its budget; refuses by throwing. */
  readonly admit?:
    | ((
        context: GraphQLRequestContext<GatewayContext>,
        operation: CostedOperation,
        estimated: number,
      ) => Promise<void>)
    | undefined;
  /** Told of every operation that was valid, refused or answered. */
  readonly observe?: ((cost: OperationCost, operationName: string | null) => void) | undefined;
  readonly metrics: Pick<Metrics, 'costObserver'>;
}

/** Refuses an operation that would cost more than its viewer may spend, before it is planned. */
export function demandControl({
  model,
  budget,
  explain,
  admit,
  observe,
  metrics,
}: DemandControlOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => {
      let costed: CostedOperation | null = null;
      let cost: OperationCost | null = null;
      return {
        didResolveOperation: async (context) => {
          const { document, operation, contextValue } = context;
          if (!operation) return;
          const asked = costedOperation(context, document, operation, model, budget.listSize);
          costed = asked;
          cost = {
            estimated: traced('cost', {}, () => estimatedCost(asked)),
            actual: null,
            budget: budgetOf(contextValue.viewer, budget),
          };
          if (cost.estimated > cost.budget) throw tooExpensive(cost);
          await admit?.(context, costed, cost.estimated);
        },
        willSendResponse: async ({ request, response, operationName }) => {
          const explanation = currentRecord()?.explanation;
          const explained = explain && request.http?.headers.has('x-explain-cost');
          const count = cost && metrics.costObserver();
          // Counting an answer's items takes longer than gathering them, so it is done for somebody.
          if (!cost || !costed || !(explained || explanation || observe || count)) return;
          const actual = actualOf(costed, response);
          observe?.({ ...cost, actual }, operationName ?? null);
          count?.({ ...cost, actual });
          if (explained) addExtension(response, { ...cost, actual });
          if (explanation) explanation.cost = { ...cost, actual };
        },
      };
    },
  };
}

function costedOperation(
  { schema, request }: GraphQLRequestContext<GatewayContext>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  model: CostModel,
  listSize: number,
): CostedOperation {
  const fragments = fragmentsOf(document);
  const variables = withDefaults(operation, request.variables ?? {});
  return { schema, model, operation, fragments, variables, listSize };
}

function actualOf(costed: CostedOperation, { body }: GraphQLResponse): number | null {
  const data = body.kind === 'single' ? body.singleResult.data : null;
  return data ? actualCost(costed, data) : null;
}

function addExtension({ body }: GraphQLResponse, cost: OperationCost): void {
  if (body.kind !== 'single') return;
  body.singleResult.extensions = { ...body.singleResult.extensions, cost };
}

function tooExpensive({ estimated, budget }: OperationCost): GraphQLError {
  return new GraphQLError(
    `This operation's estimated cost is ${estimated}; the maximum is ${budget}.`,
    { extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', http: { status: 400 } } },
  );
}
