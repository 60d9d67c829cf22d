import {
  defaultFieldResolver,
  execute,
  type FormattedExecutionResult,
  type GraphQLAbstractType,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isScalarType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Operation } from '../operations/operation.ts';
import {
  keysOf,
  namesIn,
  type OpenPart,
  ownField,
  type Part,
  referenceIn,
  requiredBy,
} from './part.ts';

/** An object of an answer, with the part that it came from and what other parts know of it. */
class Held {
  readonly origin: OpenPart;
  readonly source: unknown;
  /** The same object by another part that shares the field which it came by: how a value without keys is found. */
  readonly shared: Sharing;
  readonly elsewhere = new Map<string, Promise<unknown>>();

  constructor(origin: OpenPart, source: unknown, shared: Sharing) {
    this.origin = origin;
    this.source = source;
    this.shared = shared;
  }
}

type Parts = readonly OpenPart[];
type Sharing = (part: OpenPart) => Promise<unknown>;

/**
 * One server over all subgraphs, by graphql-js alone: every field is resolved by the subgraph that an object came
 * from or else by one that has the field, which finds the object by its key. Without a gateway there are no plans,
 * and authorization is what the subgraphs' own schemas guard.
 *
 * @param schema what clients see
 */
export function monolith<Asker>(schema: GraphQLSchema, parts: readonly Part<Asker>[]) {
  shareScalars(schema, parts);
  const known = parts.map((part) => ({ ...part, knownAs: namesIn(part.schema, schema) }));
  return async (
    { query, variables }: Operation,
    asker: Asker,
  ): Promise<FormattedExecutionResult> => {
    const { data, errors } = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
      contextValue: known.map(({ context, ...part }) => ({ ...part, context: context(asker) })),
      fieldResolver,
      typeResolver,
    });
    const coded = errors?.map(formatted);
    return { ...(data !== undefined && { data }), ...(coded && { errors: coded }) };
  };
}

/** A scalar is read and written as the subgraphs do it. */
function shareScalars(schema: GraphQLSchema, parts: readonly { schema: GraphQLSchema }[]): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const own = parts.map((part) => part.schema.getType(type.name)).find(isScalarType);
    if (!isScalarType(type) || !own) continue;
    const { serialize, parseValue, parseLiteral } = own;
    Object.assign(type, { serialize, parseValue, parseLiteral });
  }
}

/** As a subgraph's server presents what nobody coded. */
function formatted(error: GraphQLError) {
  const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions;
  return { ...error.toJSON(), extensions: { code } };
}

const fieldResolver: GraphQLFieldResolver<Held | undefined, Parts> = (held, args, parts, info) =>
  fieldOf(held, info.parentType.name, info.fieldName, args as Record<string, unknown>, parts, info);

async function typeResolver(
  held: unknown,
  parts: Parts,
  info: GraphQLResolveInfo,
  { name }: { readonly name: string },
) {
  const { origin } = held as Held;
  // Who knows of the interface only leaves it to another part what an object is.
  const part = [origin, ...parts].find(({ schema }) => isAbstractType(schema.getType(name)));
  if (!part) throw new Error(`No subgraph tells objects of ${name} apart.`);
  const source = await sourceIn(part, held as Held, name, null, parts, info);
  const own = part.schema.getType(name) as GraphQLAbstractType;
  const resolved = own.resolveType?.(source, part.context, info, own);
  return (resolved ?? (source as { __typename: string }).__typename) as string;
}

/** A field's value; objects in it are held with the part that made them. */
async function fieldOf(
  held: Held | undefined,
  typeName: string,
  fieldName: string,
  args: Readonly<Record<string, unknown>>,
  parts: Parts,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const having = parts.filter((part) => ownField(part, typeName, fieldName));
  const origin = having.find((each) => each === held?.origin) ?? having[0];
  if (!origin) throw new Error(`No subgraph has ${typeName}.${fieldName}.`);
  const { type } = ownFieldOf(origin);
  const value = await valueIn(origin);
  return isCompositeType(getNamedType(type)) ? hold(value, origin, valueIn) : value;

  async function valueIn(part: OpenPart): Promise<unknown> {
    const field = ownFieldOf(part);
    const source = held && (await sourceIn(part, held, typeName, requiredBy(field), parts, info));
    if (held && (source === null || source === undefined)) return null;
    const resolve = field.resolve ?? defaultFieldResolver;
    return resolve(source, args, part.context, { ...info, fieldName });
  }

  function ownFieldOf(part: OpenPart) {
    const field = ownField(part, typeName, fieldName);
    if (!field) throw new Error(`${part.name} has no ${typeName}.${fieldName}.`);
    return field;
  }
}

/** Lists within lists too; an error among objects stays one. */
function hold(value: unknown, part: OpenPart, shared: Sharing): unknown {
  if (value === null || value === undefined || value instanceof Error) return value;
  if (Array.isArray(value)) return value.map((each) => hold(each, part, unshared));
  if (value instanceof Promise) return value.then((each) => hold(each, part, shared));
  return new Held(part, value, shared);
}

/** Of lists nothing says which objects are the same. */
const unshared: Sharing = ({ name }) =>
  Promise.reject(new Error(`There is no key to find an object of a list by in ${name}.`));

/** What a part knows of an object: its own, or what it finds by the key and the fields that it requires. */
function sourceIn(
  part: OpenPart,
  held: Held,
  typeName: string,
  required: SelectionSetNode | null,
  parts: Parts,
  info: GraphQLResolveInfo,
): unknown {
  if (part === held.origin && !required) return held.source;
  const slot = `${part.name} ${JSON.stringify(required)}`;
  const found = held.elsewhere.get(slot) ?? refer(part, held, typeName, required, parts, info);
  held.elsewhere.set(slot, found);
  return found;
}

async function refer(
  part: OpenPart,
  held: Held,
  typeName: string,
  required: SelectionSetNode | null,
  parts: Parts,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const key = keysOf(part, typeName).find(({ selections }) =>
    selections.every(
      (each) => each.kind === Kind.FIELD && ownField(held.origin, typeName, each.name.value),
    ),
  );
  if (!key) return held.shared(part);
  const reference = {
    __typename: part.knownAs(typeName),
    ...(await selected(held, typeName, key, parts, info)),
    ...(required && (await selected(held, typeName, required, parts, info))),
  };
  return referenceIn(part, typeName)(reference, part.context, info);
}

/** The plain values of a selection, as one subgraph gets them from others. */
async function selected(
  held: Held,
  typeName: string,
  { selections }: SelectionSetNode,
  parts: Parts,
  info: GraphQLResolveInfo,
): Promise<Record<string, unknown>> {
  const entries = selections.map(async (selection) => {
    if (selection.kind !== Kind.FIELD) throw new Error('Keys and requirements are plain fields.');
    const name = selection.name.value;
    const value = await fieldOf(held, typeName, name, {}, parts, info);
    return [
      name,
      await plain(value, selection.selectionSet, typeOf(typeName, name, parts)),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));

  async function plain(
    value: unknown,
    inner: SelectionSetNode | undefined,
    type: string,
  ): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((each) => plain(each, inner, type)));
    return inner && value instanceof Held ? selected(value, type, inner, parts, info) : value;
  }
}

function typeOf(typeName: string, fieldName: string, parts: Parts): string {
  const field = parts.map((part) => ownField(part, typeName, fieldName)).find(Boolean);
  return field ? getNamedType(field.type).name : '';
}
