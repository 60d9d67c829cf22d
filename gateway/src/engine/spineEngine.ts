import { type CoerceVariables, compileVariables } from '@spine/kit/execute';
import { type ExecutionResult, GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { type CompiledOperation, compileOperation } from './execute/compiledOperation.ts';
import { type CompiledPlan, compilePlan } from './execute/compiledPlan.ts';
import { refusedCondition } from './execute/conditions.ts';
import { createReport, noObjects } from './execute/report.ts';
import type { Asked, Run } from './execute/run.ts';
import type { EngineRequest, GatewayEngine } from './gatewayEngine.ts';
import type { QueryPlan, QueryPlans } from './queryPlans.ts';
import { type AnsweringSubgraph, subgraphAnswer } from './subgraphAnswer.ts';

interface SpineEngineOptions {
  readonly plans: QueryPlans;
  readonly supergraphSdl: string;
  /** By name. */
  readonly subgraphs: ReadonlyMap<string, AnsweringSubgraph>;
}

/** All that is worked out once for an operation. */
interface Prepared {
  readonly compiled: CompiledOperation;
  readonly gather: CompiledPlan;
}

/** Runs Apollo's plans: each compiled once, to what its fetches ask and what its answers look like. */
export function spineEngine(options: SpineEngineOptions): GatewayEngine {
  const { plans, supergraphSdl: coreSupergraphSdl } = options;
  const listeners = new Set<Parameters<GatewayEngine['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load: async () => {
      const { schema: apiSchema } = plans;
      for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl });
      return { executor: executorOf(options) };
    },
    stop: async () => {},
  };
}

function executorOf({ plans, subgraphs }: SpineEngineOptions) {
  const { schema } = plans;
  const kept = new WeakMap<QueryPlan, Prepared>();
  const coercion = coercions(schema);

  function prepared({ document, request, queryHash }: EngineRequest): Prepared {
    const plan = plans.planOf(document, request.operationName, queryHash);
    const before = kept.get(plan);
    if (before) return before;
    const compiled = compileOperation(schema, document, request.operationName);
    const made = { compiled, gather: compilePlan(plans.supergraph, plan) };
    kept.set(plan, made);
    return made;
  }

  return async (request: EngineRequest): Promise<ExecutionResult> => {
    const { variables = {} } = request.request;
    const { errors, coerced } = coercion(request.operation)(variables);
    if (errors) return { errors };
    const { compiled, gather } = prepared(request);
    const { operation, conditions } = compiled;
    const { variableDefinitions = [] } = operation;
    const refused = refusedCondition(conditions, coerced, variableDefinitions);
    if (refused) return { errors: [refused] };
    const context = request.context as GatewayContext;
    const readOnly = operation.operation === 'query';
    const run: Run = {
      data: {},
      errors: [],
      variables,
      holds: (name) => coerced[name] === true,
      ask: (name, asked) => ask(subgraphs.get(name), asked, context, readOnly),
      shared: readOnly ? new Map() : null,
    };
    if (gather) await gather(run);
    else if (compiled.shape(run.holds).asksSubgraphs)
      return { errors: [new GraphQLError(noObjects)] };
    return answerOf(compiled, run);
  };
}

/** How an operation's variables are read: compiled once, as long as its parsed document is kept. */
function coercions(schema: QueryPlans['schema']) {
  const known = new WeakMap<OperationDefinitionNode, CoerceVariables>();
  const none = compileVariables(schema, []);
  return (operation: OperationDefinitionNode | undefined): CoerceVariables => {
    if (!operation) return none;
    const before = known.get(operation);
    if (before) return before;
    const compiled = compileVariables(schema, operation.variableDefinitions ?? []);
    known.set(operation, compiled);
    return compiled;
  };
}

async function ask(
  subgraph: AnsweringSubgraph | undefined,
  request: Parameters<typeof subgraphAnswer>[1],
  context: GatewayContext,
  readOnly: boolean,
): Promise<Asked> {
  if (!subgraph) throw new Error('The plan asks a subgraph that the supergraph does not name.');
  try {
    return { answer: await subgraphAnswer(subgraph, request, context, readOnly) };
  } catch (error) {
    if (error instanceof GraphQLError) return { unreachable: error };
    throw error;
  }
}

function answerOf(compiled: CompiledOperation, { data, errors, variables, holds }: Run) {
  const { complete, introspect } = compiled.shape(holds);
  if (introspect) Object.assign(data, introspect(variables));
  const completed = complete(data, createReport(errors));
  return errors.length === 0 ? { data: completed } : { data: completed, errors };
}
