import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Says whether a Boolean variable of the operation is true. */
export type Holds = (variable: string) => boolean;

/** What selections are collected by. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly holds: Holds;
}

/** The fields of an object by response name, in the order of the answer, as the specification collects them. */
export function collectFields(
  selecting: Selecting,
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const { schema, fragments, holds } = selecting;
  const found = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collect(set);
  return found;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections)
      if (isIncluded(selection, holds)) collectSelection(selection);
  }

  function collectSelection(selection: SelectionNode): void {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const before = found.get(name);
      if (before) before.push(selection);
      else found.set(name, [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(schema, type, selection.typeCondition?.name.value))
        collect(selection.selectionSet);
    } else if (!visited.has(selection.name.value)) {
      visited.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment && applies(schema, type, fragment.typeCondition.name.value))
        collect(fragment.selectionSet);
    }
  }
}

/** An interface is a runtime type too, where a subgraph knows no more of an object. */
function applies(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type as never);
}

function isIncluded({ directives = [] }: SelectionNode, holds: Holds): boolean {
  return directives.every((directive) => {
    const { name } = directive;
    if (name.value === 'skip') return !condition(directive, holds);
    return name.value !== 'include' || condition(directive, holds);
  });
}

function condition({ arguments: given = [] }: DirectiveNode, holds: Holds): boolean {
  const value = given[0]?.value;
  if (value?.kind === Kind.VARIABLE) return holds(value.name.value);
  return value?.kind === Kind.BOOLEAN && value.value;
}
