import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { expectedSize } from './expectedSize.ts';
import { argumentsCost, argumentValues, itemWeight } from './fieldCost.ts';
import { baseCost, type CostedOperation, fieldOf, isLeftOut } from './operation.ts';

/** Sizes that the field above gives to lists below it, by name. */
type Sizes = ReadonlyMap<string, number>;

const unsized: Sizes = new Map();

/**
 * The most that an operation is expected to cost, by the IBM cost specification as Apollo's router reads it:
 * for each field, its items times the weight of one and of what is selected in it, and its arguments. Fragments
 * on different types are all counted, as though every object were of each.
 *
 * @throws GraphQLError `COST_QUERY_PARSE_FAILURE` where a list has no size that it must have
 */
export function estimatedCost(costed: CostedOperation): number {
  const { schema, operation } = costed;
  const root = schema.getRootType(operation.operation);
  return baseCost(costed) + setCost(costed, operation.selectionSet, root, unsized);
}

function setCost(
  costed: CostedOperation,
  set: SelectionSetNode | undefined,
  type: GraphQLNamedType | null | undefined,
  sizes: Sizes,
): number {
  return (set?.selections ?? [])
    .filter((selection) => !isLeftOut(selection, costed.variables))
    .reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + fieldCost(costed, selection, type, sizes);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : costed.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const within = condition ? costed.schema.getType(condition) : type;
      return sum + setCost(costed, fragment?.selectionSet, within, sizes);
    }, 0);
}

function fieldCost(
  costed: CostedOperation,
  node: FieldNode,
  parent: GraphQLNamedType | null | undefined,
  sizes: Sizes,
): number {
  const field = fieldOf(parent, node.name.value);
  if (!field || !parent) return 0;
  const { model, variables, listSize } = costed;
  const coordinate = `${parent.name}.${field.name}`;
  const values = argumentValues(node, field, variables);
  const stated = model.listSizes.get(coordinate);
  const size = stated ? expectedSize(coordinate, stated, values) : null;
  const below = new Map((stated?.sizedFields ?? []).map((name) => [name, size ?? listSize]));
  const items = isList(field.type) ? (sizes.get(field.name) ?? size ?? listSize) : 1;
  const selected = setCost(costed, node.selectionSet, getNamedType(field.type), below);
  return (
    items * (itemWeight(parent.name, field, model) + selected) +
    argumentsCost(parent.name, field, values, model)
  );
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
