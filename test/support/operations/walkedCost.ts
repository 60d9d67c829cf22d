import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** What a supergraph states of costs, by coordinate. */
interface Stated {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<
    string,
    {
      readonly assumedSize?: number;
      readonly slicingArguments?: readonly string[];
      readonly sizedFields?: readonly string[];
      readonly requireOneSlicingArgument?: boolean;
    }
  >;
}

interface Walked {
  readonly schema: GraphQLSchema;
  readonly model: Stated;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Values;
  readonly listSize: number;
}

/** An operation's estimated cost by walking all of it with its variables: slow, and nothing is remembered. */
export function walkedCost(walked: Walked): number {
  const { operation, schema } = walked;
  const root = schema.getRootType(operation.operation);
  const base = operation.operation === 'mutation' ? 10 : 0;
  return base + setCost(walked, operation.selectionSet, root, {});
}

function setCost(
  walked: Walked,
  set: SelectionSetNode | undefined,
  type: GraphQLNamedType | null | undefined,
  sizes: Readonly<Record<string, number>>,
): number {
  let sum = 0;
  for (const selection of set?.selections ?? []) {
    if (isLeftOut(selection.directives ?? [], walked.variables)) continue;
    if (selection.kind === 'Field') {
      sum += fieldCost(walked, selection, type, sizes);
      continue;
    }
    const fragment =
      selection.kind === 'FragmentSpread' ? walked.fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    const within = condition ? walked.schema.getType(condition) : type;
    sum += setCost(walked, fragment?.selectionSet, within, sizes);
  }
  return sum;
}

function fieldCost(
  walked: Walked,
  node: FieldNode,
  parent: GraphQLNamedType | null | undefined,
  sizes: Readonly<Record<string, number>>,
): number {
  const field =
    isObjectType(parent) || isInterfaceType(parent)
      ? parent.getFields()[node.name.value]
      : undefined;
  if (!field || !parent) return 0;
  const { weights, listSizes } = walked.model;
  const coordinate = `${parent.name}.${field.name}`;
  const values = Object.fromEntries(
    field.args.map(({ name, defaultValue }) => {
      const given = node.arguments?.find((argument) => argument.name.value === name);
      const value = given && valueFromASTUntyped(given.value, { ...walked.variables });
      return [name, value === undefined ? defaultValue : value];
    }),
  );
  const stated = listSizes.get(coordinate);
  const size = stated ? (sizeOf(coordinate, stated, values) ?? walked.listSize) : walked.listSize;
  const isList = isListType(getNullableType(field.type));
  const items = isList ? (sizes[field.name] ?? size) : 1;
  const below = Object.fromEntries((stated?.sizedFields ?? []).map((name) => [name, size]));
  const type = getNamedType(field.type);
  const weight =
    weights.get(coordinate) ?? weights.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
  const selected = setCost(walked, node.selectionSet, type, below);
  let args = 0;
  for (const { name, type } of field.args)
    args += inputCost(type, values[name], `${coordinate}(${name})`, weights);
  return items * (weight + selected) + args;
}

function sizeOf(
  coordinate: string,
  stated: NonNullable<ReturnType<Stated['listSizes']['get']>>,
  values: Values,
): number | undefined {
  const { slicingArguments: names = [], requireOneSlicingArgument: one = true } = stated;
  const sizes = names.flatMap((name) => {
    const value = values[name];
    if (Array.isArray(value)) return value.length;
    return typeof value === 'number' ? Math.max(0, value) : [];
  });
  if (names.length > 0 && one && sizes.length !== 1)
    throw new GraphQLError(`unsized ${coordinate}`);
  return sizes.length > 0 ? Math.max(...sizes) : stated.assumedSize;
}

function inputCost(
  given: GraphQLInputType,
  value: unknown,
  coordinate: string,
  weights: Stated['weights'],
): number {
  if (value === undefined || value === null) return 0;
  const type = getNullableType(given);
  if (isListType(type)) {
    let sum = 0;
    for (const item of Array.isArray(value) ? value : [value])
      sum += inputCost(type.ofType, item, coordinate, weights);
    return sum;
  }
  const isObject = isInputObjectType(type);
  let sum = weights.get(coordinate) ?? weights.get(getNamedType(type).name) ?? (isObject ? 1 : 0);
  if (isObject)
    for (const field of Object.values(type.getFields()))
      sum += inputCost(
        field.type,
        (value as Values)[field.name],
        `${type.name}.${field.name}`,
        weights,
      );
  return sum;
}

function isLeftOut(directives: readonly DirectiveNode[], variables: Values): boolean {
  return directives.some(({ name, arguments: [argument] = [] }) => {
    const condition = argument && valueFromASTUntyped(argument.value, { ...variables });
    return condition === (name.value === 'skip') && /^(skip|include)$/.test(name.value);
  });
}
