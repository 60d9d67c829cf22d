import { type FieldNode, type GraphQLNamedType, Kind, type SelectionSetNode } from 'graphql';
import type { Variables } from './fieldCost.ts';
import { type CostedOperation, isLeftOut } from './operation.ts';

/** The selections that make one value of an answer. */
export interface Selected {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType;
  readonly sets: SelectionSetNode[];
}

/** A selection set of an object of that type; null and undefined are no type that the schema knows. */
export type Typed = readonly [set: SelectionSetNode, type: GraphQLNamedType | null | undefined];

/** An operation of which it is known what `@skip` and `@include` leave. */
export interface Settled extends CostedOperation {
  /** Those that decide it. */
  readonly variables: Variables;
  /** Whether the name of the type's field may stand for another one; its value says nothing of types then. */
  readonly isTypenameTaken: boolean;
}

/** What selection sets of one object select: selections of the same response name are one value of the answer. */
export function selectedByName(
  settled: Settled,
  sets: readonly Typed[],
): ReadonlyMap<string, Selected> {
  const selected = new Map<string, Selected>();
  for (const [set, type] of sets) collect(settled, set, type, selected);
  return selected;
}

function collect(
  settled: Settled,
  set: SelectionSetNode,
  type: GraphQLNamedType | null | undefined,
  selected: Map<string, Selected>,
): void {
  for (const selection of set.selections) {
    if (isLeftOut(selection, settled.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      if (!type) continue;
      const key = selection.alias?.value ?? selection.name.value;
      const known = selected.get(key) ?? { node: selection, parent: type, sets: [] };
      selected.set(key, known);
      if (selection.selectionSet) known.sets.push(selection.selectionSet);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : settled.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (fragment)
      collect(
        settled,
        fragment.selectionSet,
        condition ? settled.schema.getType(condition) : type,
        selected,
      );
  }
}
