import {
  byConditions,
  collectFields,
  conditionsOf,
  fragmentsOf,
  type Holds,
  type Selecting,
} from '@spine/kit/execute';
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { definitionsFor } from '../normalizedOperation.ts';
import { type Completion, compileCompletion } from './completion.ts';
import { compileIntrospection, type Introspection } from './introspection.ts';

/** What stays the same of an operation's answer, however often it is asked for. */
export interface CompiledOperation {
  readonly operation: OperationDefinitionNode;
  /** Variables that decide which selections count. */
  readonly conditions: readonly string[];
  /** The answer's shape where these conditions hold. */
  shape(holds: Holds): AnswerShape;
}

interface AnswerShape {
  /** Whether any of it is asked of subgraphs. */
  readonly asksSubgraphs: boolean;
  readonly complete: Completion;
  /** Null where nothing is asked of the schema. */
  readonly introspect: Introspection | null;
}

/** Makes ready to shape the answers to an operation of a valid document. */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): CompiledOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error(`The document has no operation ${operationName ?? 'to run'}.`);
  const fragments = fragmentsOf(document);
  const conditions = conditionsOf(definitionsFor(document, operationName));
  const shape = byConditions(conditions, (holds) =>
    compileShape({ schema, fragments, holds }, operation),
  );
  return { operation, conditions, shape };
}

function compileShape(selecting: Selecting, operation: OperationDefinitionNode): AnswerShape {
  const root = selecting.schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const fields = collectFields(selecting, root, [operation.selectionSet]);
  const names = [...fields.values()].map(([field]) => field?.name.value);
  return {
    asksSubgraphs: names.some((name) => !name?.startsWith('__')),
    complete: compileCompletion(selecting, root, operation.selectionSet),
    introspect: compileIntrospection(selecting, operation, fields.values()),
  };
}
