import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
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

export interface Walked {
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
  return base + setCost(walked, operation.selectionSet, root, [{}]);
}

function setCost(
  walked: Walked,
  set: SelectionSetNode | undefined,
  type: GraphQLNamedType | null | undefined,
  sizes: readonly Readonly<Record<string, number>>[],
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
  sizes: readonly Readonly<Record<string, number>>[],
): number {
  const field =
    isObjectType(parent) || isInterfaceType(parent)
      ? parent.getFields()[node.name.value]
      : undefined;
  if (!field || !parent) return 0;
  const ways = typesBehind(walked.schema, parent).map((owner) =>
    wayOf(walked, node, field, [owner, parent.name]),
  );
  const size = Math.max(...ways.map((way) => way.size));
  const isList = isListType(getNullableType(field.type));
  const items = isList ? Math.max(...sizes.map((above) => above[field.name] ?? size)) : 1;
  const below = ways.map((way) => way.below);
  const selected = setCost(walked, node.selectionSet, getNamedType(field.type), below);
  const weight = Math.max(...ways.map((way) => way.weight));
  const own = items * weight + Math.max(...ways.map((way) => way.args));
  return Math.max(0, own) + items * selected;
}

/** The names of a type, or of an interface's or union's. */
export function typesBehind(schema: GraphQLSchema, type: GraphQLNamedType): readonly string[] {
  if (!isAbstractType(type)) return [type.name];
  return schema.getPossibleTypes(type).map(({ name }) => name);
}

/** What a field costs as one type has it; what that does not state is as the interface states it. */
export function wayOf(
  { schema, model: { weights, listSizes }, variables, listSize }: Walked,
  node: FieldNode,
  asked: GraphQLField<unknown, unknown>,
  owners: readonly [type: string, asked: string],
) {
  const stated = <T>(of: ReadonlyMap<string, T>, part: string) =>
    of.get(`${owners[0]}.${part}`) ?? of.get(`${owners[1]}.${part}`);
  const owner = schema.getType(owners[0]) as GraphQLObjectType;
  const field = owner.getFields()[asked.name] ?? asked;
  const values = Object.fromEntries(
    field.args.map(({ name, defaultValue }) => {
      const given = node.arguments?.find((argument) => argument.name.value === name);
      const value = given && valueFromASTUntyped(given.value, { ...variables });
      return [name, value === undefined ? defaultValue : value];
    }),
  );
  const sized = stated(listSizes, asked.name);
  const size = (sized && sizeOf(asked, sized, values)) ?? listSize;
  const type = getNamedType(field.type);
  const preset = isCompositeType(type) ? 1 : 0;
  const ofType = typesBehind(schema, type).map((name) => weights.get(name) ?? preset);
  let args = 0;
  for (const { name, type } of field.args)
    args += inputCost(type, values[name], stated(weights, `${asked.name}(${name})`), weights);
  return {
    size,
    below: Object.fromEntries((sized?.sizedFields ?? []).map((name) => [name, size])),
    weight: stated(weights, asked.name) ?? Math.max(...ofType),
    args,
  };
}

function sizeOf(
  asked: GraphQLField<unknown, unknown>,
  stated: NonNullable<ReturnType<Stated['listSizes']['get']>>,
  values: Values,
): number | undefined {
  const { slicingArguments: names = [], requireOneSlicingArgument: one = true } = stated;
  const sizes = names.flatMap((name) => {
    const value = values[name];
    if (Array.isArray(value)) return value.length;
    return typeof value === 'number' ? Math.max(0, value) : [];
  });
  const canBeGiven = asked.args.some(({ name }) => names.includes(name));
  if (canBeGiven && one && sizes.length !== 1) throw new GraphQLError(`unsized ${asked.name}`);
  return sizes.length > 0 ? Math.max(...sizes) : stated.assumedSize;
}

function inputCost(
  given: GraphQLInputType,
  value: unknown,
  own: number | undefined,
  weights: Stated['weights'],
): number {
  if (value === undefined || value === null) return 0;
  const type = getNullableType(given);
  if (isListType(type)) {
    let sum = 0;
    for (const item of Array.isArray(value) ? value : [value])
      sum += inputCost(type.ofType, item, own, weights);
    return sum;
  }
  const isObject = isInputObjectType(type);
  let sum = own ?? weights.get(getNamedType(type).name) ?? (isObject ? 1 : 0);
  if (isObject)
    for (const field of Object.values(type.getFields()))
      sum += inputCost(
        field.type,
        (value as Values)[field.name],
        weights.get(`${type.name}.${field.name}`),
        weights,
      );
  return sum;
}

export function isLeftOut(directives: readonly DirectiveNode[], variables: Values): boolean {
  return directives.some(({ name, arguments: [argument] = [] }) => {
    const condition = argument && valueFromASTUntyped(argument.value, { ...variables });
    return condition === (name.value === 'skip') && /^(skip|include)$/.test(name.value);
  });
}
