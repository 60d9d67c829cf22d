import {
  defaultFieldResolver,
  execute,
  type FormattedExecutionResult,
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
import { keysOf, type OpenPart, objectType, ownField, type Part, requiredBy } from './part.ts';

/** An object of an answer, with the part that it came from and what other parts know of it. */
class Held {
  readonly origin: OpenPart;
  readonly source: unknown;
  readonly elsewhere = new Map<string, Promise<unknown>>();

  constructor(origin: OpenPart, source: unknown) {
    this.origin = origin;
    this.source = source;
  }
}

type Parts = readonly OpenPart[];
type ReferenceResolver = (reference: object, context: unknown, info: unknown) => unknown;

/**
 * One server over all subgraphs, by graphql-js alone: every field is resolved by the subgraph that an object came
 * from or else by one that has the field, which finds the object by its key. Without a gateway there are no plans,
 * and authorization is what the subgraphs' own schemas guard.
 *
 * @param schema what clients see
 */
export function monolith<Asker>(schema: GraphQLSchema, parts: readonly Part<Asker>[]) {
  shareScalars(schema, parts);
  return async (
    { query, variables }: Operation,
    asker: Asker,
  ): Promise<FormattedExecutionResult> => {
    const { data, errors } = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
      contextValue: parts.map(({ context, ...part }) => ({ ...part, context: context(asker) })),
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

function typeResolver(held: unknown, _context: unknown, info: GraphQLResolveInfo, type: object) {
  const { origin, source } = held as Held;
  const own = origin.schema.getType((type as { name: string }).name);
  const resolve = isAbstractType(own) ? own.resolveType : null;
  const resolved = resolve?.(source, origin.context, info, own as never);
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
  const part = having.find((each) => each === held?.origin) ?? having[0];
  const field = part && ownField(part, typeName, fieldName);
  if (!part || !field) throw new Error(`No subgraph has ${typeName}.${fieldName}.`);
  const required = requiredBy(field);
  const source = held && (await sourceIn(part, held, typeName, required, parts, info));
  if (held && (source === null || source === undefined)) return null;
  const at = { ...info, fieldName };
  const resolve = field.resolve ?? defaultFieldResolver;
  const value = await resolve(source, args, part.context, at);
  return isCompositeType(getNamedType(field.type)) ? hold(value, part) : value;
}

/** Lists within lists too; an error among objects stays one. */
function hold(value: unknown, part: OpenPart): unknown {
  if (value === null || value === undefined || value instanceof Error) return value;
  if (Array.isArray(value)) return value.map((each) => hold(each, part));
  if (value instanceof Promise) return value.then((each) => hold(each, part));
  return new Held(part, value);
}

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
  if (!key) throw new Error(`${held.origin.name} has no key of ${part.name}'s ${typeName}.`);
  const reference = {
    __typename: typeName,
    ...(await selected(held, typeName, key, parts, info)),
    ...(required && (await selected(held, typeName, required, parts, info))),
  };
  const { apollo } = (objectType(part.schema, typeName)?.extensions ?? {}) as {
    apollo?: { subgraph?: { resolveReference?: ReferenceResolver } };
  };
  const resolve = apollo?.subgraph?.resolveReference;
  return resolve ? resolve(reference, part.context, info) : reference;
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
