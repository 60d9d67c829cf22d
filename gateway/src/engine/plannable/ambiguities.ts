import { fragmentsOf } from '@spine/kit/execute';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type ValueNode,
  visit,
} from 'graphql';
import type { FetchedNames } from './fetchedNames.ts';

/** What the planner would misread in a document. */
export interface Ambiguities {
  /** Whether the plan may fetch something else under a field's response name. */
  readonly borrowsName: (field: FieldNode) => boolean;
  /** Whether variables decide on a selection and on another within it: the planner lets the inner decide on both. */
  readonly conditions: boolean;
}

/** Finds what the planner would misread; null in nearly every document. */
export function ambiguitiesOf(
  document: DocumentNode,
  { all, withArguments }: FetchedNames,
): Ambiguities | null {
  const borrowsName = ({ alias, name }: FieldNode) => {
    const response = (alias ?? name).value;
    return withArguments.has(response) || (response !== name.value && all.has(response));
  };
  let borrows = false;
  visit(document, {
    Field: (field) => {
      borrows ||= borrowsName(field);
    },
  });
  const conditions = nestsConditions(document);
  return borrows || conditions ? { borrowsName, conditions } : null;
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
