import { lazilyFor } from '@spine/kit/lazily';
import {
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { argumentsCost, itemWeight, type Variables } from './fieldCost.ts';
import { baseCost, type CostedOperation, fieldOf, isLeftOut } from './operation.ts';
import { statedFields } from './statedFields.ts';

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

/**
 * What an answer did cost: as estimated, with the items that there are, and as what they are where their `__typename`
 * was asked for; absent objects cost nothing.
 */
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
    .map(([key, field]) => {
      const parent = knownType(asked, field.parent, value) ?? field.parent;
      return fieldCost(asked, field, parent, (value as Record<string, unknown>)[key]);
    })
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

function fieldCost(
  asked: Asked,
  { node, sets }: Selected,
  parent: GraphQLNamedType,
  value: unknown,
): number {
  const field = fieldOf(parent, node.name.value);
  if (!field) return 0;
  const { model, variables } = asked;
  const stated = statedFields(asked, parent, field.name);
  const type = getNamedType(field.type);
  const inner = sets.map((set): Typed => [set, type]);
  const weightOf = (item: unknown) =>
    Math.max(...stated.map((each) => itemWeight(asked, each, knownType(asked, type, item))));
  const items = [value].flat(Number.POSITIVE_INFINITY).filter((item) => item !== null);
  const given = Math.max(...stated.map((each) => argumentsCost(node, each, variables, model)));
  const own = items.reduce<number>((sum, item) => sum + weightOf(item), given);
  return items.reduce<number>(
    (sum, item) => sum + objectCost(asked, inner, item),
    Math.max(0, own),
  );
}

/** The type of an object behind an interface or union, where its answer tells it. */
function knownType(
  { schema, operation, fragments }: Asked,
  type: GraphQLNamedType,
  value: unknown,
): GraphQLNamedType | undefined {
  if (!isAbstractType(type) || typeof value !== 'object' || value === null) return undefined;
  if (callsOthersTypename(operation, fragments)) return undefined;
  const { __typename: name } = value as { readonly __typename?: unknown };
  const told = typeof name === 'string' ? schema.getType(name) : undefined;
  return isObjectType(told) && schema.isSubType(type, told) ? told : undefined;
}

/** Whether a client calls another field by the name of the type's; its value says nothing of types. */
const callsOthersTypename = lazilyFor(
  (operation: OperationDefinitionNode, fragments: CostedOperation['fragments']): boolean => {
    let found = false;
    const visitor = {
      Field({ alias, name }: FieldNode) {
        if (alias?.value === '__typename' && name.value !== '__typename') found = true;
      },
    };
    for (const node of [operation, ...fragments.values()]) visit(node, visitor);
    return found;
  },
);
