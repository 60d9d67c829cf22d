import { fragmentsOf } from '@spine/kit/execute';
import { lazilyFor } from '@spine/kit/lazily';
import type { Viewer } from '@spine/kit/viewer';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Metrics } from '../../observe/metrics.ts';
import type { OperationCost } from '../../observe/OperationCost.ts';
import { actualCost } from './actualCost.ts';
import { type Amount, amountWith } from './amount.ts';
import { type Budget, budgetOf } from './budget.ts';
import type { CostModel } from './costModel.ts';
import { estimatedCost } from './estimatedCost.ts';
import type { Variables } from './fieldCost.ts';
import { type CostedOperation, variablesOf } from './operation.ts';

/** A valid operation as somebody asks it. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Of that document. */
  readonly operation: OperationDefinitionNode;
}

/** An operation with the variables that it runs with, and what it is expected to cost. */
export interface Demand {
  /** The same object for each demand of an operation, as long as its parsed document is kept. */
  readonly costed: CostedOperation;
  readonly variables: Variables;
  readonly cost: OperationCost;
}

/** Reckons what operations cost, before and after. */
export interface Demands {
  /** @throws GraphQLError `COST_QUERY_PARSE_FAILURE` where a list has no size that it must have */
  of(asked: AskedOperation, given: Variables | undefined, viewer: Viewer): Demand;
  /** Whom to tell what an operation cost in the end; null where nobody wants to know of this one. */
  listener(): ((cost: OperationCost, operationName: string | null) => void) | null;
  /** The cost with what the answer held; null data is no answer. */
  settled(demand: Demand, data: unknown): OperationCost;
}

export interface DemandOptions {
  readonly model: CostModel;
  readonly budget: Budget;
  /** Told of every operation that was valid, refused or answered. */
  readonly observe?: ((cost: OperationCost, operationName: string | null) => void) | undefined;
  readonly metrics: Pick<Metrics, 'costObserver'>;
}

interface Prepared {
  readonly costed: CostedOperation;
  readonly amount: Amount;
  readonly variables: (given: Variables | undefined) => Variables;
}

/** Walks each operation once, and remembers that as long as its parsed document is kept. */
export function createDemands({ model, budget, observe, metrics }: DemandOptions): Demands {
  const { listSize } = budget;
  const prepared = lazilyFor(
    (operation: OperationDefinitionNode, { schema, document }: AskedOperation): Prepared => {
      const costed = { schema, model, operation, fragments: fragmentsOf(document), listSize };
      return { costed, amount: estimatedCost(costed), variables: variablesOf(operation) };
    },
  );
  const actual = lazilyFor(actualCost);
  return {
    of: (asked, given, viewer) => {
      const { costed, amount, variables: complete } = prepared(asked.operation, asked);
      const variables = complete(given);
      const estimated = amountWith(amount, variables);
      return {
        costed,
        variables,
        cost: { estimated, actual: null, budget: budgetOf(viewer, budget) },
      };
    },
    listener: () => {
      const count = metrics.costObserver();
      if (!observe && !count) return null;
      return (cost, operationName) => {
        observe?.(cost, operationName);
        count?.(cost);
      };
    },
    settled: ({ costed, variables, cost }, data) => ({
      ...cost,
      actual: data ? actual(costed)(variables, data) : null,
    }),
  };
}
