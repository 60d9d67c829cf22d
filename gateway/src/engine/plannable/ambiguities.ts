import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type ValueNode,
  visit,
} from 'graphql';

/** What the planner would misread in a document. */
export interface Ambiguities {
  /** Response names that are other fields' names, which the plan may fetch beside them. */
  readonly names: ReadonlySet<string>;
  /** Whether a variable decides on a selection and on another within it, so that the two may contradict. */
  readonly conditions: boolean;
}

/**
 * Finds what the planner would misread; null in nearly every document.
 *
 * @param fetched names of fields that a plan may fetch beside the client's
 */
export function ambiguitiesOf(
  document: DocumentNode,
  fetched: ReadonlySet<string>,
): Ambiguities | null {
  const names = new Set<string>();
  visit(document, {
    Field: ({ alias, name }) => {
      if (alias && alias.value !== name.value && fetched.has(alias.value)) names.add(alias.value);
    },
  });
  const conditions = decidesTwice(document);
  return names.size > 0 || conditions ? { names, conditions } : null;
}

/** The value that `@skip` or `@include` hangs on; undefined for any other directive. */
export function conditionOf({ name, arguments: args = [] }: DirectiveNode): ValueNode | undefined {
  return /^(skip|include)$/.test(name.value) ? args[0]?.value : undefined;
}

function decidesTwice({ definitions }: DocumentNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  return definitions.some(
    (each) =>
      each.kind === Kind.OPERATION_DEFINITION &&
      each.selectionSet.selections.some((selection) => contradicts(selection, [], fragments)),
  );
}

function contradicts(
  selection: SelectionNode,
  outer: readonly string[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const own = (selection.directives ?? []).flatMap((directive) => {
    const value = conditionOf(directive);
    return value?.kind === Kind.VARIABLE ? [value.name.value] : [];
  });
  const deciding = [...outer, ...own];
  if (new Set(deciding).size < deciding.length) return true;
  const { selectionSet } =
    selection.kind === Kind.FRAGMENT_SPREAD
      ? (fragments.get(selection.name.value) ?? {})
      : selection;
  return (selectionSet?.selections ?? []).some((each) => contradicts(each, deciding, fragments));
}
