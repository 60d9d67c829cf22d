import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  printSchema,
  valueFromASTUntyped,
} from 'graphql';
import type { GatewayContext } from '../../context.ts';
import { type Ambiguities, ambiguitiesOf } from './ambiguities.ts';
import { fetchedNames } from './fetchedNames.ts';
import { type PlannableOperation, plannableOperation, typeKey } from './plannableOperation.ts';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Request = Parameters<Executor>[0];

interface Planned {
  readonly fetched: ReadonlySet<string>;
  /** What clients see, without the resolvers that the engine hangs on its own copy. */
  readonly shape: GraphQLSchema;
  readonly ambiguities: WeakMap<DocumentNode, Ambiguities | null>;
}

/**
 * Puts before an engine what its planner would misread, in other words: a response name that is also the name of
 * a key or of a required field, which the planner fetches under the same name; and conditions
 * within each other, of which it drops the outer with the inner. Its answer is put back into the client's words.
 * All other operations pass untouched.
 */
export function plannableGateway(gateway: Gateway): Gateway {
  const planned = new WeakMap<GraphQLSchema, Planned>();
  return {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((loaded) => {
        planned.set(loaded.apiSchema, {
          fetched: fetchedNames(loaded.coreSupergraphSdl),
          shape: buildSchema(printSchema(loaded.apiSchema)),
          ambiguities: new WeakMap(),
        });
        callback(loaded);
      }),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && plannableExecutor(executor, planned) };
    },
    stop: () => gateway.stop(),
  };
}

function plannableExecutor(executor: Executor, planned: WeakMap<GraphQLSchema, Planned>): Executor {
  return async (request) => {
    const known = planned.get(request.schema);
    const ambiguities = known && ambiguitiesIn(request.document, known);
    if (!ambiguities) return executor(request);
    const plannable = plannableOperation(
      known.shape,
      request.document,
      ambiguities,
      valuesOf(request),
    );
    const { document, hash: queryHash } = plannable;
    const answer = await executor({ ...request, document, queryHash });
    return inClientsWords(answer, plannable, request, known.shape);
  };
}

function ambiguitiesIn(document: DocumentNode, { fetched, ambiguities }: Planned) {
  const before = ambiguities.get(document);
  if (before !== undefined) return before;
  const found = ambiguitiesOf(document, fetched);
  ambiguities.set(document, found);
  return found;
}

/** The variables as they were given, or their defaults. */
function valuesOf({ document, request }: Request): Record<string, unknown> {
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
  { document, request }: Request,
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
