import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import type { Soon } from '@spine/kit';
import { traced } from '@spine/kit/tracing';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import type { OperationCost } from '../../observe/OperationCost.ts';
import type { AskedOperation, Demand, Demands } from './demand.ts';
import type { Variables } from './fieldCost.ts';

export interface DemandControlOptions {
  readonly demands: Demands;
  /** Whether clients learn the cost by asking for it with `x-explain-cost`. */
  readonly explain: boolean;
  /** Asked about every operation within its budget, for headers to answer with; refuses by throwing. */
  readonly admit?: Admit | undefined;
}

/** Lets an operation that is within its budget run, and tells headers of the answer. */
export type Admit = (context: GatewayContext, demand: Demand) => Soon<ReadonlyMap<string, string>>;

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
          for (const [name, value] of await admitted(made, contextValue, admit))
            response.http.headers.set(name, value);
        },
        willSendResponse: async ({ request, response, operationName }) => {
          const explanation = contextValue.record?.explanation;
          const explained = explain && request.http?.headers.has('x-explain-cost');
          const tell = demand && demands.listener();
          // Counting what an answer holds takes a part of what gathering it took, so it is done for somebody.
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

/** What becomes of an operation that may run. */
export interface Checked {
  /** Of the answer. */
  readonly headers: Iterable<readonly [name: string, value: string]>;
  /** To be called once with what it was answered, for whoever is told what it cost. */
  tell(data: unknown, operationName: string | null): void;
}

/** Judges an operation as {@link demandControl} does; null where that is to refuse it. */
export type CostCheck = (
  asked: AskedOperation,
  variables: Variables | undefined,
  context: GatewayContext,
) => Promise<Checked | null>;

export function costCheck({ demands, admit }: Omit<DemandControlOptions, 'explain'>): CostCheck {
  return async (asked, variables, context) => {
    try {
      const demand = demands.of(asked, variables, context.viewer);
      const headers = await admitted(demand, context, admit);
      return {
        headers,
        tell: (data, name) => demands.listener()?.(demands.settled(demand, data), name),
      };
    } catch {
      return null;
    }
  };
}

/** @throws GraphQLError where the operation is beyond its budget, or its caller has spent theirs */
function admitted(
  demand: Demand,
  context: GatewayContext,
  admit: Admit | undefined,
): Soon<Checked['headers']> {
  if (demand.cost.estimated > demand.cost.budget) throw tooExpensive(demand.cost);
  return admit?.(context, demand) ?? [];
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
