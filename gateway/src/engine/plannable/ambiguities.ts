import { fragmentsOf } from '@spine/kit/execute';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type ValueNode,
  visit,
} from 'graphql';
import type { FetchedNames } from './fetchedNames.ts';
import type { Narrow } from './narrowedFragments.ts';

/** What the planner would misread in a document. */
export interface Ambiguities {
  /** Whether the plan may fetch something else under a field's response name. */
  readonly borrowsName: (field: FieldNode) => boolean;
  /**
   * Whether conditions are to be decided before: of one within another the planner lets the inner decide on both; what a
   * field requires it fetches under the field's condition, and asks for nothing beside the field without it; and what is
   * put in order or narrowed may have none.
   */
  readonly conditions: boolean;
  /** Whether a mutation's fields may be run in another order than the client's, or one of them twice. */
  readonly order: boolean;
  /** Narrows the fragments that it cannot read. */
  readonly narrow: Narrow;
}

/** Finds what the planner would misread; null in nearly every document. */
export function ambiguitiesOf(
  document: DocumentNode,
  { all, withArguments, requiring }: FetchedNames,
  narrow: Narrow,
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
  const order = disorders(document);
  const conditions =
    order || narrow(document) !== document || misplacesConditions(document, requiring);
  return borrows || conditions ? { borrowsName, conditions, order, narrow } : null;
}

/** The value that `@skip` or `@include` hangs on; undefined for any other directive. */
export function conditionOf({ name, arguments: args = [] }: DirectiveNode): ValueNode | undefined {
  return /^(skip|include)$/.test(name.value) ? args[0]?.value : undefined;
}

/**
 * Whether a mutation begins with what the planner does not keep in its place: it runs fragments' fields ahead of others,
 * and one that is asked for under conditions and again apart from these.
 */
function disorders({ definitions }: DocumentNode): boolean {
  return definitions.some((each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION || each.operation !== 'mutation') return false;
    const { selections } = each.selectionSet;
    const fields = selections.filter(({ kind }) => kind === Kind.FIELD) as readonly FieldNode[];
    const names = new Set(fields.map(({ alias, name }) => (alias ?? name).value));
    const repeats = names.size < fields.length;
    return (
      fields.length < selections.length ||
      (repeats && fields.some(({ directives }) => directives?.some(conditionOf)))
    );
  });
}

/** Whether a condition stands within another, or over a field that requires others. */
function misplacesConditions(document: DocumentNode, requiring: ReadonlySet<string>): boolean {
  const fragments = fragmentsOf(document);
  const isMisplaced = (selection: SelectionNode, outer: boolean): boolean => {
    const own = (selection.directives ?? []).some(conditionOf);
    if (own && outer) return true;
    const inner = own || outer;
    if (inner && selection.kind === Kind.FIELD && requiring.has(selection.name.value)) return true;
    const { selectionSet } =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? (fragments.get(selection.name.value) ?? {})
        : selection;
    return (selectionSet?.selections ?? []).some((each) => isMisplaced(each, inner));
  };
  return document.definitions.some(
    (each) =>
      each.kind === Kind.OPERATION_DEFINITION &&
      each.selectionSet.selections.some((selection) => isMisplaced(selection, false)),
  );
}
