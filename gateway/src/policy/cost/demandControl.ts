import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { traced } from '@spine/kit/tracing';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import type { Demand, Demands, OperationCost } from './demand.ts';

export interface DemandControlOptions {
  readonly demands: Demands;
  /** Whether clients learn the cost by asking for it with `x-explain-cost`. */
  readonly explain: boolean;
  /** Asked about every operation within its budget, for headers to answer with; refuses by throwing. */
  readonly admit?: Admit | undefined;
}

/** Lets an operation that is within its budget run, and tells headers of the answer. */
export type Admit = (
  context: GatewayContext,
  demand: Demand,
) => Promise<ReadonlyMap<string, string>>;

/** Refuses an operation that would cost more than its viewer may spend, before it is planned. */
export function demandControl({
  demands,
  explain,
  admit,
}: DemandControlOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue }) => {
      let demand: Demand | null = null;
      return {
        didResolveOperation: async ({ schema, document, operation, request, response }) => {
          if (!operation) return;
          const asked = { schema, document, operation };
          const { variables } = request;
          const made = traced('cost', {}, () => demands.of(asked, variables, contextValue.viewer));
          demand = made;
          if (made.cost.estimated > made.cost.budget) throw tooExpensive(made.cost);
          for (const [name, value] of (await admit?.(contextValue, made)) ?? [])
            response.http.headers.set(name, value);
        },
        willSendResponse: async ({ request, response, operationName }) => {
          const explanation = contextValue.record?.explanation;
          const explained = explain && request.http?.headers.has('x-explain-cost');
          const tell = demand && demands.listener();
          // Counting an answer's items takes longer than gathering them, so it is done for somebody.
          if (!demand || !(explained || explanation || tell)) return;
          const cost = demands.settled(demand, dataOf(response));
          tell?.(cost, operationName ?? null);
          if (explained) addExtension(response, cost);
          if (explanation) explanation.cost = cost;
        },
      };
    },
  };
}

function dataOf({ body }: GraphQLResponse): unknown {
  return body.kind === 'single' ? body.singleResult.data : null;
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
