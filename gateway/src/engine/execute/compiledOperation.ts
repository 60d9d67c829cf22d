import { collectFields, conditionsOf, type Holds, type Selecting } from '@spine/kit/execute';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
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
  readonly complete: Completion;
  /** Null where nothing is asked of the schema. */
  readonly introspect: Introspection | null;
}

/** Shapes kept of one operation; conditions that take more combinations are compiled as they come. */
const shapes = 16;

/** Makes ready to shape the answers to an operation of a valid document. */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): CompiledOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error(`The document has no operation ${operationName ?? 'to run'}.`);
  const fragments = fragmentsOf(document);
  const conditions = conditionsOf([operation, ...fragments.values()]);
  const kept = new Map<string, AnswerShape>();
  return {
    operation,
    conditions,
    shape(holds) {
      const key = conditions.map((name) => (holds(name) ? '1' : '0')).join('');
      const before = kept.get(key);
      if (before) return before;
      const shape = compileShape({ schema, fragments, holds }, operation);
      if (kept.size < shapes) kept.set(key, shape);
      return shape;
    },
  };
}

function compileShape(selecting: Selecting, operation: OperationDefinitionNode): AnswerShape {
  const root = selecting.schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const fields = collectFields(selecting, root, [operation.selectionSet]);
  return {
    complete: compileCompletion(selecting, root, operation.selectionSet),
    introspect: compileIntrospection(selecting, operation, fields.values()),
  };
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}
