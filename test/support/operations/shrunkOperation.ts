import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { type Operation, pruned } from './operation.ts';

/** Most operations tried for one shrinking. */
const patience = 600;

/**
 * The smallest operation found that still fails: selections, arguments, directives, aliases, variables and fragments
 * are taken away one by one, each for as long as what is left is valid and fails.
 *
 * @param fails whether an operation shows the failure that is looked for
 */
export async function shrunkOperation(
  schema: GraphQLSchema,
  operation: Operation,
  fails: (operation: Operation) => Promise<boolean>,
): Promise<Operation> {
  let smallest = operation;
  let before = '';
  let tried = 0;
  // What could not go at first may go once something else has gone.
  while (smallest.query !== before) {
    before = smallest.query;
    for (let at = 0; tried < patience; tried += 1) {
      const smaller = smallerAt(smallest, at);
      if (!smaller) break;
      const isValid = validate(schema, parse(smaller.query)).length === 0;
      if (isValid && smaller.query !== smallest.query && (await fails(smaller))) smallest = smaller;
      else at += 1;
    }
  }
  return smallest;
}

/** The operation without what its n-th reduction takes away; null when there are fewer. */
function smallerAt({ query, variables }: Operation, n: number): Operation | null {
  let seen = -1;
  const isIt = () => {
    seen += 1;
    return seen === n;
  };
  const document = parse(query);
  const reduced = visit(document, reducing(document, isIt));
  if (seen < n) return null;
  try {
    return pruned(reduced, variables);
  } catch {
    // What is left spreads a fragment that is gone.
    return { query, variables };
  }
}

/** Visits every place where something can go, asking at each whether it is the one to go. */
function reducing(document: DocumentNode, isIt: () => boolean): ASTVisitor {
  return {
    SelectionSet: (node) => {
      for (const selection of node.selections) {
        if (node.selections.length > 1 && isIt()) return without(node, selection);
        const inner = innerOf(document, selection);
        if (inner && isIt()) return without(node, selection, inner);
      }
      return undefined;
    },
    Field: (node: FieldNode) => {
      if (!node.alias || !isIt()) return undefined;
      const { alias: _, ...plain } = node;
      return plain as FieldNode;
    },
    Directive: () => (isIt() ? null : undefined),
    Argument: () => (isIt() ? null : undefined),
    ObjectField: () => (isIt() ? null : undefined),
  };
}

function without(
  node: SelectionSetNode,
  selection: SelectionNode,
  instead: readonly SelectionNode[] = [],
): SelectionSetNode {
  const selections = node.selections.flatMap((each) => (each === selection ? instead : [each]));
  return { ...node, selections };
}

/** What a fragment stands for: of an inline one its selections, of a named one an inline one. */
function innerOf(
  document: DocumentNode,
  selection: SelectionNode,
): readonly SelectionNode[] | null {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections;
  if (selection.kind === Kind.FIELD) return null;
  const definition = document.definitions.find(
    (each: ASTNode) =>
      each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
  );
  if (definition?.kind !== Kind.FRAGMENT_DEFINITION) return null;
  const { typeCondition, selectionSet } = definition;
  return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
}
