import { UnauthorizedFieldError } from '@spine/kit/errors';
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  responsePathAsArray,
} from 'graphql';

interface Asked {
  /** The schema that clients see; without resolvers. */
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** Where the permitted answer tells the type of an object whose field may return several. */
  readonly typeKey: string;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * The answer to an operation, from the answer to what was permitted of it: the operation is executed over
 * that data, and what was not asked for is refused at its path. Nulls, their propagation and the order of
 * fields are thereby the specification's. A permitted selection beside a refused one of the same response
 * key has its value in the data, so it stands.
 */
export function completeAnswer(asked: Asked, permitted: ExecutionResult): ExecutionResult {
  if (!permitted.data) return permitted;
  const { data, errors = [] } = executeSync({
    schema: asked.schema,
    document: asked.document,
    operationName: asked.operationName,
    variableValues: asked.variables,
    rootValue: permitted.data,
    fieldResolver: permittedValue,
    typeResolver: (value) => String((value as Data)[asked.typeKey]),
  });
  if (data === undefined) return { errors };
  return { ...permitted, data, errors: [...(permitted.errors ?? []), ...errors] };
}

/** What is refused is told with its path and without a place in the text, as a subgraph's errors are, which never saw that. */
const permittedValue: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
  const { path, parentType, fieldName } = info;
  if (!Object.hasOwn(source as Data, path.key))
    throw new UnauthorizedFieldError(`${parentType.name}.${fieldName}`, responsePathAsArray(path));
  return (source as Data)[path.key];
};
