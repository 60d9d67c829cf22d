import type { GraphQLSchema } from 'graphql';
import type { QueryPlan } from '../queryPlans.ts';
import { EntityFetch } from './entityFetch.ts';
import type { PlanPath } from './places.ts';
import { compilePlainFetch } from './plainFetch.ts';
import type { FetchNode, PlanNode } from './planNodes.ts';
import type { Run } from './run.ts';

/** Gathers what an operation needs; null where it needs no subgraph. */
export type CompiledPlan = ((run: Run) => Promise<unknown>) | null;

type Step = (run: Run) => Promise<unknown>;

/** Compiles a plan. */
export function compilePlan(supergraph: GraphQLSchema, { node }: QueryPlan): CompiledPlan {
  if (!node) return null;
  if (node.kind === 'Subscription') throw new Error('Subscriptions are not planned.');
  const repeated = repeatedIn(signaturesOf(node));
  return stepOf(node, []);

  function stepOf(node: PlanNode, path: PlanPath): Step {
    switch (node.kind) {
      case 'Sequence':
        return inSequence(node.nodes.map((each) => stepOf(each, path)));
      case 'Parallel':
        return inParallel(node.nodes.map((each) => stepOf(each, path)));
      case 'Flatten':
        return stepOf(node.node, [...path, ...node.path.map(String)]);
      case 'Condition':
        return onCondition(
          node.condition,
          node.ifClause ? stepOf(node.ifClause, path) : null,
          node.elseClause ? stepOf(node.elseClause, path) : null,
        );
      case 'Fetch':
        return fetchOf(node, path);
      case 'Defer':
        throw new Error('Deferred fragments are not planned.');
    }
  }

  function fetchOf(node: FetchNode, path: PlanPath): Step {
    const { requires } = node;
    if (!requires) return compilePlainFetch(supergraph, node, path);
    const signature = signatureOf(node);
    const shared = repeated.has(signature) ? signature : null;
    const fetch = new EntityFetch({ supergraph, node, requires, path, signature: shared });
    return (run) => fetch.run(run);
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return (run) => Promise.all(steps.map((step) => step(run)));
}

function onCondition(variable: string, whenTrue: Step | null, otherwise: Step | null): Step {
  return async (run) => (run.holds(variable) ? whenTrue : otherwise)?.(run);
}

/** What two fetches have in common that ask the same of entities, wherever these stand. */
function signatureOf(node: FetchNode): string {
  const { serviceName, operation, operationName, requires, inputRewrites, outputRewrites } = node;
  const unnamed = operationName ? operation.replace(operationName, '') : operation;
  return JSON.stringify([serviceName, unnamed, requires, inputRewrites, outputRewrites]);
}

function signaturesOf(node: PlanNode): readonly string[] {
  switch (node.kind) {
    case 'Fetch':
      return node.requires ? [signatureOf(node)] : [];
    case 'Flatten':
      return signaturesOf(node.node);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((each) => (each ? signaturesOf(each) : []));
    case 'Defer':
      return [];
    default:
      return node.nodes.flatMap(signaturesOf);
  }
}

function repeatedIn(signatures: readonly string[]): ReadonlySet<string> {
  return new Set(signatures.filter((signature, at) => signatures.indexOf(signature) !== at));
}
