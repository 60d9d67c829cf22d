import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Amount, amountWith, largestOf, productOf, sumOf } from './amount.ts';
import { expectedSize } from './expectedSize.ts';
import { argumentsAmount, itemWeight } from './fieldCost.ts';
import { baseCost, type CostedOperation, fieldOf, hasCondition, isLeftOut } from './operation.ts';
import { type StatedField, statedFields } from './statedFields.ts';

/** Sizes that the field above gives to lists below it, by name; one for each type that has that field. */
type Sizes = readonly ReadonlyMap<string, Amount>[];

const unsized: Sizes = [new Map()];

/**
 * The most that an operation is expected to cost, by the IBM cost specification as Apollo's router reads it:
 * for each field, its items times the weight of one and of what is selected in it, and its arguments. By negative
 * weights a field costs nothing at least, so that it pays for no other. Fragments on different types are all counted, as
 * though every object were of each, and of what an interface's types state the most. The operation is walked once; what
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
  const stated = statedFields(costed, parent, field.name);
  const lists = stated.map((each) => listOf(costed, node, field, each));
  const below = lists.map((list) => list.below);
  const size = largestOf(lists.map((list) => list.size));
  const selected = setCost(costed, node.selectionSet, getNamedType(field.type), below);
  const sizesHere = sizes.map((above) => above.get(field.name) ?? size);
  const items = isList(field.type) ? largestOf(sizesHere) : 1;
  const weight = Math.max(...stated.map((each) => itemWeight(costed, each)));
  const given = largestOf(stated.map((each) => argumentsAmount(node, each, costed.model)));
  const own = largestOf([0, sumOf([productOf(items, weight), given])]);
  const all = sumOf([own, productOf(items, selected)]);
  return items === size ? all : sized(size, all);
}

/** How long a field's list is as one type has it, and how long it makes those below. */
function listOf(
  { listSize: preset }: CostedOperation,
  node: FieldNode,
  asked: GraphQLField<unknown, unknown>,
  stated: StatedField,
) {
  const { listSize } = stated;
  const size = listSize ? expectedSize(node, asked, stated, listSize, preset) : preset;
  return { size, below: new Map((listSize?.sizedFields ?? []).map((name) => [name, size])) };
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
