import {
  type PlanNode,
  prettyFormatQueryPlan,
  type QueryPlan,
  type SubscriptionNode,
} from '@apollo/query-planner';

/** A step of a plan: a fetch, or steps one after the other (`Sequence`) or at once (`Parallel`). */
export interface PlanStep {
  readonly kind: PlanNode['kind'] | 'Subscription';
  readonly subgraph?: string;
  /** What the subgraph is asked, as text. */
  readonly operation?: string;
  /** Where in the answer the entities of the fetch below are, `centres.nodes.@`. */
  readonly path?: string;
  /** The variable that decides whether the steps are taken. */
  readonly condition?: string;
  readonly steps?: readonly PlanStep[];
}

/** A query plan as people read it and as programs do. */
export interface ExplainedPlan {
  readonly text: string;
  readonly tree: PlanStep | null;
}

export function explainedPlan(plan: QueryPlan): ExplainedPlan {
  return { text: prettyFormatQueryPlan(plan), tree: plan.node ? stepOf(plan.node) : null };
}

function stepOf(node: PlanNode | SubscriptionNode): PlanStep {
  const { kind } = node;
  switch (kind) {
    case 'Fetch':
      return { kind, subgraph: node.serviceName, operation: node.operation };
    case 'Flatten':
      return { kind, path: node.path.join('.'), steps: stepsOf([node.node]) };
    case 'Condition':
      return { kind, condition: node.condition, steps: stepsOf([node.ifClause, node.elseClause]) };
    case 'Defer':
      return {
        kind,
        steps: stepsOf([node.primary.node, ...node.deferred.map((part) => part.node)]),
      };
    case 'Subscription':
      return { kind, steps: stepsOf([node.primary, node.rest]) };
    default:
      return { kind, steps: stepsOf(node.nodes) };
  }
}

function stepsOf(nodes: readonly (PlanNode | undefined)[]): PlanStep[] {
  return nodes.flatMap((node) => (node ? [stepOf(node)] : []));
}
