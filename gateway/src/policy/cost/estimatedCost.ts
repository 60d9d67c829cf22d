import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Amount, amountWith, productOf, sumOf } from './amount.ts';
import { expectedSize } from './expectedSize.ts';
import { argumentsAmount, itemWeight } from './fieldCost.ts';
import { baseCost, type CostedOperation, fieldOf, hasCondition, isLeftOut } from './operation.ts';

/** Sizes that the field above gives to lists below it, by name. */
type Sizes = ReadonlyMap<string, Amount>;

const unsized: Sizes = new Map();

/**
 * The most that an operation is expected to cost, by the IBM cost specification as Apollo's router reads it:
 * for each field, its items times the weight of one and of what is selected in it, and its arguments. Fragments
 * on different types are all counted, as though every object were of each. The operation is walked once; what
 * hangs on no variable is a number by then.
 *
 * @returns the cost with these variables, defaults filled in; it throws GraphQLError `COST_QUERY_PARSE_FAILURE`
 *   where a list has no size that it must have
 */
export function estimatedCost(costed: CostedOperation): Amount {
  const { schema, operation } = costed;
  const root = schema.getRootType(operation.operation);
  return sumOf([baseCost(costed), setCost(costed, operation.selectionSet, root, unsized)]);
}

function setCost(
  costed: CostedOperation,
  set: SelectionSetNode | undefined,
  type: GraphQLNamedType | null | undefined,
  sizes: Sizes,
): Amount {
  return sumOf(
    (set?.selections ?? []).map((selection) =>
      unlessLeftOut(selection, () => selectionCost(costed, selection, type, sizes)),
    ),
  );
}

function unlessLeftOut(selection: SelectionNode, cost: () => Amount): Amount {
  if (!hasCondition(selection)) return isLeftOut(selection, {}) ? 0 : cost();
  const amount = cost();
  return (variables) => (isLeftOut(selection, variables) ? 0 : amountWith(amount, variables));
}

function selectionCost(
  costed: CostedOperation,
  selection: SelectionNode,
  type: GraphQLNamedType | null | undefined,
  sizes: Sizes,
): Amount {
  if (selection.kind === Kind.FIELD) return fieldCost(costed, selection, type, sizes);
  const fragment =
    selection.kind === Kind.INLINE_FRAGMENT
      ? selection
      : costed.fragments.get(selection.name.value);
  const condition = fragment?.typeCondition?.name.value;
  const within = condition ? costed.schema.getType(condition) : type;
  return setCost(costed, fragment?.selectionSet, within, sizes);
}

function fieldCost(
  costed: CostedOperation,
  node: FieldNode,
  parent: GraphQLNamedType | null | undefined,
  sizes: Sizes,
): Amount {
  const field = fieldOf(parent, node.name.value);
  if (!field || !parent) return 0;
  const { model, listSize } = costed;
  const stated = model.listSizes.get(`${parent.name}.${field.name}`);
  const size = stated ? expectedSize(parent.name, node, field, stated, listSize) : listSize;
  const below = new Map((stated?.sizedFields ?? []).map((name) => [name, size]));
  const selected = setCost(costed, node.selectionSet, getNamedType(field.type), below);
  const items = isList(field.type) ? (sizes.get(field.name) ?? size) : 1;
  const all = sumOf([
    productOf(items, sumOf([itemWeight(parent.name, field, model), selected])),
    argumentsAmount(parent.name, node, field, model),
  ]);
  return items === size ? all : sized(size, all);
}

/** Finds the field's size first, for what it throws where there is none. */
function sized(size: Amount, amount: Amount): Amount {
  if (typeof size === 'number') return amount;
  return (variables) => {
    size(variables);
    return amountWith(amount, variables);
  };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
