import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import { UnauthorizedFieldError } from '../errors/errors.ts';
import { StartupError } from '../process/startup.ts';
import type { Viewer } from '../request/viewer.ts';
import { referenceResolverOf, setReferenceResolver } from '../schema/referenceResolver.ts';
import { type GuardedRead, noteRead } from './GuardedRead.ts';
import {
  allOf,
  askedOfToken,
  meets,
  meetsByToken,
  type Policies,
  type Requirement,
  requirementOf,
} from './requirement.ts';

interface Viewing {
  readonly viewer: Viewer;
  /** Told of what policies let through; absent where nothing has to be recorded. */
  readonly reads?: GuardedRead[] | undefined;
}

/**
 * Puts a guard before every field and every `__resolveReference` whose field or type carries
 * `@authenticated`, `@requiresScopes` or `@policy`; what a root type carries is asked at each of its fields. A
 * refused field is null with an `UNAUTHORIZED_FIELD_OR_TYPE` error at its path; the rest of the answer stands.
 * Changes the schema in place.
 *
 * @throws StartupError for a requirement that cannot be enforced: a policy without a decision,
 *   a restricted field that cannot be null, an abstract type with a restricted member, a type that policies guard
 *   where reads have to be recorded
 */
export function authorizeSchema<Context extends Viewing>(
  schema: GraphQLSchema,
  policies: Policies<Context>,
  recorded = false,
): void {
  const types = Object.values(schema.getTypeMap());
  for (const type of types) {
    if (isAbstractType(type)) refuseRestrictedMembers(schema, type.name);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (recorded) refuseGuardedType(type);
    const ofRoot = isRoot(schema, type) ? requirementOfType(type) : null;
    for (const field of Object.values(type.getFields())) guardField(type, ofRoot, field, policies);
    guardReference(type, policies);
  }
}

function requirementOfType(type: unknown): Requirement | null {
  if (!isObjectType(type) && !isLeafType(type)) return null;
  return requirementOf([type.astNode, ...type.extensionASTNodes]);
}

/** No field returns a root type, so that what it asks for has to be asked at its own fields. */
function isRoot(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  return Object.values(OperationTypeNode).some((kind) => schema.getRootType(kind) === type);
}

/**
 * What federation adds to `Query` is no field of the graph: a gateway needs it to compose, and to find what other
 * subgraphs' fields return, where each type is guarded by itself.
 */
const federated = ['_service', '_entities'];

function guardField<Context extends Viewing>(
  type: GraphQLObjectType,
  ofRoot: Requirement | null,
  field: GraphQLField<unknown, Context>,
  policies: Policies<Context>,
): void {
  const coordinate = `${type.name}.${field.name}`;
  const ofType = requirementOfType(getNamedType(field.type));
  // What the token alone decides of the type is decided before anything is read, so that a refusal does
  // not tell whether there was an object, or how many.
  const own = federated.includes(field.name) ? null : ofRoot;
  const before = allOf([own, requirementOf([field.astNode]), askedOfToken(ofType)]);
  const after = ofType && ofType.policies.length > 0 ? ofType : null;
  if (!before && !after) return;
  checkEnforceable(coordinate, field, [before, after], policies);
  const resolve = field.resolve ?? defaultFieldResolver;
  const guarded = before ? guardBefore(resolve, coordinate, before, policies) : resolve;
  field.resolve = after ? guardAfter(guarded, coordinate, after, policies) : guarded;
}

function checkEnforceable<Context>(
  coordinate: string,
  field: GraphQLField<unknown, Context>,
  requirements: readonly (Requirement | null)[],
  policies: Policies<Context>,
): void {
  const names = requirements.flatMap((requirement) => requirement?.policies.flat(2) ?? []);
  const unknown = names.find((name) => !policies[name]);
  if (unknown !== undefined)
    throw new StartupError(
      `${coordinate} asks for the policy "${unknown}", which nothing decides; add it to the subgraph's policies.`,
    );
  if (isNonNullType(field.type))
    throw new StartupError(
      `${coordinate} is restricted and can never be null, so a refusal would take its parent along; make it nullable.`,
    );
}

/** Decides before the field is resolved, from its parent and arguments. */
function guardBefore<Context extends Viewing>(
  resolve: GraphQLFieldResolver<unknown, Context>,
  coordinate: string,
  requirement: Requirement,
  policies: Policies<Context>,
): GraphQLFieldResolver<unknown, Context> {
  const asked = requirement.policies.flat(2);
  // What the token decides alone is decided at once, and the field resolved as if nobody had looked.
  if (asked.length === 0)
    return (source, args, context, info) => {
      if (!meetsByToken(requirement, context.viewer)) throw new UnauthorizedFieldError(coordinate);
      return resolve(source, args, context, info);
    };
  return async (source, args, context, info) => {
    const allowed = await meets(requirement, context.viewer, policies, { source, args, context });
    if (!allowed) throw new UnauthorizedFieldError(coordinate);
    const { reads } = context;
    if (!reads) return resolve(source, args, context, info);
    const value = await resolve(source, args, context, info);
    noteRead(reads, { coordinate, policies: asked, source, args, value }, info);
    return value;
  };
}

/** Decides on each object of a restricted type that a field returned. */
function guardAfter<Context extends Viewing>(
  resolve: GraphQLFieldResolver<unknown, Context>,
  coordinate: string,
  requirement: Requirement,
  policies: Policies<Context>,
): GraphQLFieldResolver<unknown, Context> {
  return async (source, args, context, info) => {
    const judge = async (given: unknown): Promise<unknown> => {
      const value = await given;
      if (value === null || value === undefined) return value;
      if (Array.isArray(value)) return Promise.all(value.map(judge));
      const subject = { source: value, args, context };
      const allowed = await meets(requirement, context.viewer, policies, subject);
      return allowed ? value : new UnauthorizedFieldError(coordinate);
    };
    return judge(await resolve(source, args, context, info));
  };
}

type ReferenceResolver<Context> = (reference: unknown, context: Context, info: unknown) => unknown;

function guardReference<Context extends Viewing>(
  type: GraphQLObjectType,
  policies: Policies<Context>,
): void {
  const requirement = requirementOfType(type);
  if (!requirement) return;
  const resolve = referenceResolverOf<ReferenceResolver<Context>>(type)?.resolveReference;
  const guarded: ReferenceResolver<Context> = async (reference, context, info) => {
    const source = resolve ? await resolve(reference, context, info) : reference;
    if (source === null || source === undefined) return null;
    const allowed = await meets(requirement, context.viewer, policies, {
      source,
      args: {},
      context,
    });
    if (!allowed) throw new UnauthorizedFieldError(type.name);
    return source;
  };
  setReferenceResolver(type, guarded);
}

/** A read is noted, and taken back where it cannot be recorded, at the field that it was read by. */
function refuseGuardedType(type: GraphQLObjectType): void {
  if (requirementOfType(type)?.policies.length)
    throw new StartupError(
      `${type.name} is guarded by a policy, and reads of it have to be recorded; put @policy on its fields instead of the type.`,
    );
}

function refuseRestrictedMembers(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!isAbstractType(type) || name === '_Entity') return;
  const restricted = schema.getPossibleTypes(type).find(requirementOfType);
  if (restricted)
    throw new StartupError(
      `${restricted.name} is restricted but reachable as ${name}; restrict its fields instead of the type.`,
    );
}
