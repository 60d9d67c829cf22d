import { compileVariables } from '@spine/kit/execute';
import { lazilyFor } from '@spine/kit/lazily';
import { type ExecutionResult, GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { type CompiledOperation, compileOperation } from './execute/compiledOperation.ts';
import { compilePlan } from './execute/compiledPlan.ts';
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
  const none = compileVariables(schema, []);
  const coercionOf = lazilyFor(({ variableDefinitions = [] }: OperationDefinitionNode) =>
    compileVariables(schema, variableDefinitions),
  );
  // All that is worked out once for an operation.
  const preparedFor = lazilyFor((plan: QueryPlan, { document, request }: EngineRequest) => ({
    compiled: compileOperation(schema, document, request.operationName),
    gather: compilePlan(plans.supergraph, plan),
  }));

  return async (request: EngineRequest): Promise<ExecutionResult> => {
    const { variables = {} } = request.request;
    const coerce = request.operation ? coercionOf(request.operation) : none;
    const { errors, coerced } = coerce(variables);
    if (errors) return { errors };
    const { document, request: asked, queryHash } = request;
    const plan = plans.planOf(document, asked.operationName, queryHash);
    const { compiled, gather } = preparedFor(plan, request);
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
