import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import type { CostModel } from './costModel.ts';
import type { ArgumentValues } from './expectedSize.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** One item of a field without what is selected in it: its own weight, its type's, or 1 for an object and 0 for a leaf. */
export function itemWeight(
  parent: string,
  field: GraphQLField<unknown, unknown>,
  { weights }: CostModel,
): number {
  const type = getNamedType(field.type);
  const preset = isCompositeType(type) ? 1 : 0;
  return weights.get(`${parent}.${field.name}`) ?? weights.get(type.name) ?? preset;
}

/** The values of a field's arguments: as given, else the schema's defaults. */
export function argumentValues(
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  variables: Variables,
): ArgumentValues {
  const defaults = args.map(({ name, defaultValue }) => [name, defaultValue] as const);
  const given = (node.arguments ?? []).map(
    ({ name, value }) => [name.value, valueFromASTUntyped(value, { ...variables })] as const,
  );
  return Object.fromEntries([...defaults, ...given.filter(([, value]) => value !== undefined)]);
}

/** What the arguments cost: input objects 1 each, leaves nothing, unless weighed otherwise. */
export function argumentsCost(
  parent: string,
  { name, args }: GraphQLField<unknown, unknown>,
  values: ArgumentValues,
  model: CostModel,
): number {
  return args
    .map((arg) => inputCost(arg.type, values[arg.name], `${parent}.${name}(${arg.name})`, model))
    .reduce((sum, cost) => sum + cost, 0);
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
      inputCost(
        field.type,
        (value as ArgumentValues)[field.name],
        `${type.name}.${field.name}`,
        model,
      ),
    own,
  );
}
