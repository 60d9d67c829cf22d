import { lazilyFor } from '@spine/kit/lazily';
import {
  BREAK,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { objectTypes } from '../objectTypes.ts';
import { type Amount, sumOf } from './amount.ts';
import type { CostModel } from './costModel.ts';
import type { StatedField, Stating } from './statedFields.ts';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * One item of a field without what is selected in it: the field's own weight, its type's, or 1 for an object and 0
 * for a leaf.
 *
 * @param type of the item, where it is known better than by the field
 */
export function itemWeight(
  { schema, model }: Stating,
  { field, weight }: StatedField,
  type: GraphQLNamedType = getNamedType(field.type),
): number {
  return weight ?? typeWeights(model)(type, schema);
}

/** Of an interface's or union's types the dearest counts, as any of them may come. */
const typeWeights = lazilyFor(({ weights }: CostModel) =>
  lazilyFor((type: GraphQLNamedType, schema: GraphQLSchema) => {
    const preset = weights.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
    return Math.max(...objectTypes(schema, type).map(({ name }) => weights.get(name) ?? preset));
  }),
);

/** The value of a field's argument: as given, else the schema's default. */
export function argumentValue(
  { arguments: given = [] }: FieldNode,
  { name, defaultValue }: GraphQLArgument,
  variables: Variables,
): unknown {
  const argument = given.find((each) => each.name.value === name);
  const value =
    argument && valueFromASTUntyped(argument.value, variables as Record<string, unknown>);
  return value === undefined ? defaultValue : value;
}

/** Whether an argument's value does. */
export function hangsOnVariables(
  { arguments: given = [] }: FieldNode,
  { name }: GraphQLArgument,
): boolean {
  const argument = given.find((each) => each.name.value === name);
  let found = false;
  if (argument)
    visit(argument, {
      Variable: () => {
        found = true;
        return BREAK;
      },
    });
  return found;
}

/** What the arguments cost: input objects 1 each, leaves nothing, unless weighed otherwise. */
export function argumentsAmount(
  node: FieldNode,
  { field, argumentWeights }: StatedField,
  model: CostModel,
): Amount {
  return sumOf(
    field.args.map((arg, index) => {
      const own = argumentWeights[index];
      const cost = (variables: Variables) =>
        inputCost(arg.type, argumentValue(node, arg, variables), own, model);
      const hangs = hangsOnVariables(node, arg) && !isFree(arg, own, model);
      return hangs ? cost : cost({});
    }),
  );
}

/** A leaf without a weight, or a list of such. */
function isFree(
  { type: given }: GraphQLArgument,
  own: number | undefined,
  { weights }: CostModel,
): boolean {
  const type = getNamedType(given);
  return !isInputObjectType(type) && (own ?? weights.get(type.name) ?? 0) === 0;
}

/** @param own the weight that is stated where the value stands, and counts before its type's */
function inputCost(
  given: GraphQLInputType,
  value: unknown,
  own: number | undefined,
  model: CostModel,
): number {
  if (value === undefined || value === null) return 0;
  const type = getNullableType(given);
  if (isListType(type))
    return [value]
      .flat()
      .reduce<number>((sum, item) => sum + inputCost(type.ofType, item, own, model), 0);
  const { weights } = model;
  const preset = isInputObjectType(type) ? 1 : 0;
  const weight = own ?? weights.get(getNamedType(type).name) ?? preset;
  if (!isInputObjectType(type) || typeof value !== 'object') return weight;
  return Object.values(type.getFields()).reduce((sum, { name, type: within }) => {
    const stated = weights.get(`${type.name}.${name}`);
    return sum + inputCost(within, (value as Variables)[name], stated, model);
  }, weight);
}
