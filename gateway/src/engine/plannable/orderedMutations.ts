import { collectFields, fragmentsOf } from '@spine/kit/execute';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * Gives each mutation as the specification runs it: every response name once, where it appears first, with all that is
 * asked of it.
 *
 * @param document without conditions, as a field that is skipped has no place
 */
export function orderedMutations(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const ordered = (operation: OperationDefinitionNode): OperationDefinitionNode => {
    const root = schema.getMutationType();
    if (!root) return operation;
    const selecting = { schema, fragments, holds: () => false };
    const fields = collectFields(selecting, root, [operation.selectionSet]);
    const selections = [...fields.values()].map(merged);
    return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  };
  return {
    ...document,
    definitions: document.definitions.map((each) =>
      each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation'
        ? ordered(each)
        : each,
    ),
  };
}

/** One field of several under one response name. */
function merged(nodes: readonly FieldNode[]): FieldNode {
  const [first] = nodes as readonly [FieldNode, ...FieldNode[]];
  if (!first.selectionSet) return first;
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return { ...first, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
