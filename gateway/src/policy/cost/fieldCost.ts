import {
  BREAK,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { type Amount, sumOf } from './amount.ts';
import type { CostModel } from './costModel.ts';

export type Variables = Readonly<Record<string, unknown>>;

type Field = GraphQLField<unknown, unknown>;

/** One item of a field without what is selected in it: its own weight, its type's, or 1 for an object and 0 for a leaf. */
export function itemWeight(parent: string, field: Field, { weights }: CostModel): number {
  const type = getNamedType(field.type);
  const preset = isCompositeType(type) ? 1 : 0;
  return weights.get(`${parent}.${field.name}`) ?? weights.get(type.name) ?? preset;
}

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
export function argumentsCost(
  parent: string,
  node: FieldNode,
  field: Field,
  variables: Variables,
  model: CostModel,
): number {
  return field.args.reduce(
    (sum, arg) => sum + argumentCost(parent, node, field, arg, variables, model),
    0,
  );
}

/** The same for whatever variables come. */
export function argumentsAmount(
  parent: string,
  node: FieldNode,
  field: Field,
  model: CostModel,
): Amount {
  return sumOf(
    field.args.map((arg) => {
      const cost = (variables: Variables) =>
        argumentCost(parent, node, field, arg, variables, model);
      const hangs = hangsOnVariables(node, arg) && !isFree(parent, field, arg, model);
      return hangs ? cost : cost({});
    }),
  );
}

function argumentCost(
  parent: string,
  node: FieldNode,
  field: Field,
  arg: GraphQLArgument,
  variables: Variables,
  model: CostModel,
): number {
  const value = argumentValue(node, arg, variables);
  return inputCost(arg.type, value, coordinateOf(parent, field, arg), model);
}

/** A leaf without a weight, or a list of such. */
function isFree(parent: string, field: Field, arg: GraphQLArgument, { weights }: CostModel) {
  const type = getNamedType(arg.type);
  const own = weights.get(coordinateOf(parent, field, arg));
  return !isInputObjectType(type) && (own ?? weights.get(type.name) ?? 0) === 0;
}

function coordinateOf(parent: string, { name }: Field, arg: GraphQLArgument): string {
  return `${parent}.${name}(${arg.name})`;
}

function inputCost(
  given: GraphQLInputType,
  value: unknown,
  coordinate: string,
  model: CostModel,
): number {
  if (value === undefined || value === null) return 0;
  const type = getNullableType(given);
  if (isListType(type))
    return [value]
      .flat()
      .reduce<number>((sum, item) => sum + inputCost(type.ofType, item, coordinate, model), 0);
  const { weights } = model;
  const preset = isInputObjectType(type) ? 1 : 0;
  const own = weights.get(coordinate) ?? weights.get(getNamedType(type).name) ?? preset;
  if (!isInputObjectType(type) || typeof value !== 'object') return own;
  return Object.values(type.getFields()).reduce(
    (sum, field) =>
      sum +
      inputCost(field.type, (value as Variables)[field.name], `${type.name}.${field.name}`, model),
    own,
  );
}
