import { conditionsOf } from '@spine/kit/execute';
import { lazilyFor } from '@spine/kit/lazily';
import { withoutStack } from '@spine/kit/withoutStack';
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  valueFromASTUntyped,
} from 'graphql';
import { clientSchema } from '../../supergraph/clientSchema.ts';
import { refusedCondition } from '../execute/conditions.ts';
import { toldPaths } from '../execute/toldPaths.ts';
import type { EngineRequest, Executor, GatewayEngine } from '../gatewayEngine.ts';
import { definitionsFor } from '../normalizedOperation.ts';
import { withExecutor } from '../withExecutor.ts';
import { type Ambiguities, ambiguitiesOf } from './ambiguities.ts';
import { fetchedNames } from './fetchedNames.ts';
import { narrowFragments } from './narrowedFragments.ts';
import { type PlannableOperation, plannableOperation } from './plannableOperation.ts';

/** Finds what is misread in a document, once for each. */
type AmbiguitiesIn = (document: DocumentNode) => Ambiguities | null;

/**
 * Puts before an engine what its planner would misread, in other words: a response name that is also the name of
 * a key or of a required field, which the planner fetches under the same name, if need be with other arguments;
 * conditions within each other, of which it drops the outer with the inner, and over fields that require others, which
 * it would put on what is asked for beside them; fields of a mutation that it would run in another order, or twice; and
 * fragments that it fails on, within an interface that a subgraph has for an object. Its answer is put back into the
 * client's words.
 * All other operations pass untouched.
 */
export function plannableGateway(engine: GatewayEngine): GatewayEngine {
  const planned = new WeakMap<GraphQLSchema, AmbiguitiesIn>();
  return withExecutor(
    engine,
    (executor) => plannableExecutor(executor, planned),
    ({ apiSchema, coreSupergraphSdl }) => {
      const fetched = fetchedNames(coreSupergraphSdl);
      const narrow = narrowFragments(coreSupergraphSdl, apiSchema);
      planned.set(
        apiSchema,
        lazilyFor((document: DocumentNode) => ambiguitiesOf(document, fetched, narrow)),
      );
    },
  );
}

function plannableExecutor(
  executor: Executor,
  planned: WeakMap<GraphQLSchema, AmbiguitiesIn>,
): Executor {
  return async (request) => {
    const ambiguities = planned.get(request.schema)?.(request.document);
    if (!ambiguities) return executor(request);
    const values = valuesOf(request);
    const refused = refusedIn(request, values);
    if (refused) return { errors: [refused] };
    const schema = clientSchema(request.schema);
    const plannable = plannableOperation(schema, request.document, ambiguities, values);
    const { document, hash: queryHash } = plannable;
    const answer = await executor({ ...request, document, queryHash });
    return inClientsWords(answer, plannable, request, schema);
  };
}

/** The refusal of a condition that is null: decided here, it would be seen by no engine. */
function refusedIn(
  { document, request: { operationName } }: EngineRequest,
  values: Record<string, unknown>,
): GraphQLError | null {
  const conditions = conditionsOf(definitionsFor(document, operationName));
  const { variableDefinitions = [] } = getOperationAST(document, operationName) ?? {};
  return refusedCondition(conditions, values, variableDefinitions);
}

/** The variables as they were given, or their defaults. */
function valuesOf({ document, request }: EngineRequest): Record<string, unknown> {
  const { variableDefinitions = [] } = getOperationAST(document, request.operationName) ?? {};
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...request.variables };
}

type Data = Readonly<Record<string, unknown>>;

/** Executes the client's operation over the answer to the plannable one, and tells of what it finds wrong beside. */
function inClientsWords(
  answer: ExecutionResult,
  { keyOf, clientsKey, typeKey }: PlannableOperation,
  { document, request }: EngineRequest,
  schema: GraphQLSchema,
): ExecutionResult {
  const told = inClientsPaths(answer, clientsKey);
  if (!answer.data) return told;
  const { data, errors = [] } = executeSync({
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    rootValue: answer.data,
    fieldResolver: (source, _args, _context, { fieldNodes }) =>
      (source as Data)[keyOf(fieldNodes[0] as FieldNode)],
    typeResolver: (value) => String((value as Data)[typeKey]),
  });
  const untold = untoldOf(errors, told);
  return {
    ...told,
    ...(untold.length > 0 && { errors: [...(told.errors ?? []), ...untold] }),
    data: data ?? null,
  };
}

/** As a subgraph's errors are: without places in the client's text. */
function untoldOf(
  errors: readonly GraphQLError[],
  { errors: told = [], extensions }: ExecutionResult,
): readonly GraphQLError[] {
  if (errors.length === 0) return [];
  const { valueCompletion = [] } = (extensions ?? {}) as { valueCompletion?: GraphQLError[] };
  const { covers } = toldPaths([...told, ...valueCompletion]);
  return errors
    .filter(({ path }) => !path || !covers(path))
    .map((error) => placedAt(error, error.path));
}

/** Errors at the client's names: those of the answer, and those that the engine tells of values beside it. */
function inClientsPaths(
  answer: ExecutionResult,
  clientsKey: PlannableOperation['clientsKey'],
): ExecutionResult {
  const placed = (errors: unknown) =>
    (errors as readonly GraphQLError[]).map((error) =>
      error.path ? placedAt(error, error.path.map(clientsKey)) : error,
    );
  const { errors, extensions } = answer;
  const { valueCompletion } = extensions ?? {};
  return {
    ...answer,
    ...(errors && { errors: placed(errors) }),
    ...(valueCompletion !== undefined && {
      extensions: { ...extensions, valueCompletion: placed(valueCompletion) },
    }),
  };
}

function placedAt(error: GraphQLError, path: GraphQLError['path']): GraphQLError {
  const { message, extensions, originalError = null } = error;
  const options = { path: path ?? null, extensions, originalError };
  return withoutStack(() => new GraphQLError(message, options));
}
