import { lazilyFor } from '@spine/kit/lazily';
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { clientSchema } from '../clientSchema.ts';
import type { EngineRequest, Executor, GatewayEngine } from '../gatewayEngine.ts';
import { type Ambiguities, ambiguitiesOf } from './ambiguities.ts';
import { fetchedNames } from './fetchedNames.ts';
import { type PlannableOperation, plannableOperation, typeKey } from './plannableOperation.ts';

/** Finds what is misread in a document, once for each. */
type AmbiguitiesIn = (document: DocumentNode) => Ambiguities | null;

/**
 * Puts before an engine what its planner would misread, in other words: a response name that is also the name of
 * a key or of a required field, which the planner fetches under the same name, if need be with other arguments; and
 * conditions within each other, of which it drops the outer with the inner. Its answer is put back into the client's words.
 * All other operations pass untouched.
 */
export function plannableGateway(engine: GatewayEngine): GatewayEngine {
  const planned = new WeakMap<GraphQLSchema, AmbiguitiesIn>();
  return {
    onSchemaLoadOrUpdate: (callback) =>
      engine.onSchemaLoadOrUpdate((loaded) => {
        const fetched = fetchedNames(loaded.coreSupergraphSdl);
        planned.set(
          loaded.apiSchema,
          lazilyFor((document: DocumentNode) => ambiguitiesOf(document, fetched)),
        );
        callback(loaded);
      }),
    load: async (options) => {
      const { executor } = await engine.load(options);
      return { executor: executor && plannableExecutor(executor, planned) };
    },
    stop: () => engine.stop(),
  };
}

function plannableExecutor(
  executor: Executor,
  planned: WeakMap<GraphQLSchema, AmbiguitiesIn>,
): Executor {
  return async (request) => {
    const ambiguities = planned.get(request.schema)?.(request.document);
    if (!ambiguities) return executor(request);
    const schema = clientSchema(request.schema);
    const plannable = plannableOperation(schema, request.document, ambiguities, valuesOf(request));
    const { document, hash: queryHash } = plannable;
    const answer = await executor({ ...request, document, queryHash });
    return inClientsWords(answer, plannable, request, schema);
  };
}

/** The variables as they were given, or their defaults. */
function valuesOf({ document, request }: EngineRequest): Record<string, unknown> {
  const operation = getOperationAST(document, request.operationName);
  const { variableDefinitions = [] } = operation ?? ({} as Partial<OperationDefinitionNode>);
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...request.variables };
}

type Data = Readonly<Record<string, unknown>>;

/** Executes the client's operation over the answer to the plannable one. */
function inClientsWords(
  answer: ExecutionResult,
  { keyOf, clientsKey }: PlannableOperation,
  { document, request }: EngineRequest,
  schema: GraphQLSchema,
): ExecutionResult {
  const told = inClientsPaths(answer, clientsKey);
  if (!answer.data) return told;
  const { data } = executeSync({
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    rootValue: answer.data,
    fieldResolver: (source, _args, _context, { fieldNodes }) =>
      (source as Data)[keyOf(fieldNodes[0] as FieldNode)],
    typeResolver: (value) => String((value as Data)[typeKey]),
  });
  return { ...told, data: data ?? null };
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

function placedAt(error: GraphQLError, path: readonly (string | number)[]): GraphQLError {
  const { message, extensions, originalError } = error;
  return new GraphQLError(message, { path, extensions, originalError: originalError ?? null });
}
