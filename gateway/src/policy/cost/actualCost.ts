import {
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { argumentsCost, itemWeight, type Variables } from './fieldCost.ts';
import { baseCost, type CostedOperation, fieldOf, isLeftOut } from './operation.ts';

/** The selections that make one value of an answer. */
interface Selected {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType;
  readonly sets: SelectionSetNode[];
}

type Typed = readonly [set: SelectionSetNode, type: GraphQLNamedType | null | undefined];

/** An operation with the variables it was run with, defaults filled in. */
interface Asked extends CostedOperation {
  readonly variables: Variables;
}

/** What an answer did cost: as estimated, with the items that there are; absent objects cost nothing. */
export function actualCost(asked: Asked, data: unknown): number {
  const { schema, operation } = asked;
  const root = schema.getRootType(operation.operation);
  return baseCost(asked) + objectCost(asked, [[operation.selectionSet, root]], data);
}

function objectCost(asked: Asked, sets: readonly Typed[], value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const selected = new Map<string, Selected>();
  for (const [set, type] of sets) collect(asked, set, type, selected);
  return [...selected]
    .filter(([key]) => Object.hasOwn(value, key))
    .map(([key, field]) => fieldCost(asked, field, (value as Record<string, unknown>)[key]))
    .reduce((sum, cost) => sum + cost, 0);
}

/** Selections of the same response name are one value of the answer. */
function collect(
  asked: Asked,
  set: SelectionSetNode,
  type: GraphQLNamedType | null | undefined,
  selected: Map<string, Selected>,
): void {
  for (const selection of set.selections) {
    if (isLeftOut(selection, asked.variables)) continue;
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
        : asked.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (fragment)
      collect(
        asked,
        fragment.selectionSet,
        condition ? asked.schema.getType(condition) : type,
        selected,
      );
  }
}

function fieldCost(asked: Asked, { node, parent, sets }: Selected, value: unknown): number {
  const field = fieldOf(parent, node.name.value);
  if (!field) return 0;
  const { model, variables } = asked;
  const weight = itemWeight(parent.name, field, model);
  const inner = sets.map((set): Typed => [set, getNamedType(field.type)]);
  const items = [value].flat(Number.POSITIVE_INFINITY).filter((item) => item !== null);
  return items.reduce<number>(
    (sum, item) => sum + weight + objectCost(asked, inner, item),
    argumentsCost(parent.name, node, field, variables, model),
  );
}
