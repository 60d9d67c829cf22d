import { fragmentsOf } from '@spine/kit/execute';
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
  /** Whether variables decide on a selection and on another within it: the planner lets the inner decide on both. */
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
  const conditions = nestsConditions(document);
  return names.size > 0 || conditions ? { names, conditions } : null;
}

/** The value that `@skip` or `@include` hangs on; undefined for any other directive. */
export function conditionOf({ name, arguments: args = [] }: DirectiveNode): ValueNode | undefined {
  return /^(skip|include)$/.test(name.value) ? args[0]?.value : undefined;
}

function nestsConditions(document: DocumentNode): boolean {
  const fragments = fragmentsOf(document);
  return document.definitions.some(
    (each) =>
      each.kind === Kind.OPERATION_DEFINITION &&
      each.selectionSet.selections.some((selection) => isWithin(selection, false, fragments)),
  );
}

function isWithin(
  selection: SelectionNode,
  outer: boolean,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const own = (selection.directives ?? []).filter(conditionOf);
  if (own.length > 0 && outer) return true;
  const { selectionSet } =
    selection.kind === Kind.FRAGMENT_SPREAD
      ? (fragments.get(selection.name.value) ?? {})
      : selection;
  return (selectionSet?.selections ?? []).some((each) =>
    isWithin(each, outer || own.length > 0, fragments),
  );
}
