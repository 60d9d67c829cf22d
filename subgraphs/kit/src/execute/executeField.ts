import {
  type FieldNode,
  type GraphQLField,
  GraphQLID,
  type GraphQLObjectType,
  GraphQLString,
  isLeafType,
  isNonNullType,
  type ResponsePath,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Soon } from '../soon.ts';
import { type ArgumentsOf, compileArguments } from './compileArguments.ts';
import { compileCompletion } from './completeValue.ts';
import { askedEntities, isEntities } from './entities.ts';
import { settler } from './failures.ts';
import { settled } from './listType.ts';
import { type FieldFacts, ResolveInfo } from './ResolveInfo.ts';
import type { Compiling, Run } from './Run.ts';
import type { Complete, Standing } from './Standing.ts';

/** A selected field of one type. */
export interface ExecuteField {
  /** Its name in the answer. */
  readonly name: string;
  /** @throws GraphQLError when it failed and may not be null */
  execute(run: Run, source: unknown, path: ResponsePath | undefined): Soon<unknown>;
}

/** Compiles a field of a valid operation; null for one that the type does not have. */
export function compileField(
  { compiling, fieldsOf }: { readonly compiling: Compiling } & Pick<Standing, 'fieldsOf'>,
  type: GraphQLObjectType,
  name: string,
  fieldNodes: readonly FieldNode[],
): ExecuteField | null {
  const [node] = fieldNodes;
  const definition = node && definitionOf(compiling.schema.getQueryType(), type, node);
  if (!definition) return null;
  if (definition === TypeNameMetaFieldDef) return { name, execute: () => type.name };
  const facts: FieldFacts = {
    fieldName: definition.name,
    fieldNodes,
    returnType: definition.type,
    parentType: type,
  };
  const { schema } = compiling;
  const complete = compileCompletion({ schema, facts, fieldsOf }, definition.type);
  const given = compileArguments(compiling, definition, node);
  const resolve = isEntities(definition.name) ? askedEntities : definition.resolve;
  const execute = resolve
    ? byResolver(resolve, facts, given, complete)
    : byProperty(definition, facts, given, complete);
  return { name, execute };
}

function definitionOf(
  query: GraphQLObjectType | null | undefined,
  type: GraphQLObjectType,
  { name: { value: name } }: FieldNode,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === query && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (type === query && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return type.getFields()[name];
}

type Execute = ExecuteField['execute'];
type Resolver = NonNullable<GraphQLField<unknown, unknown>['resolve']>;

function byResolver(
  resolve: Resolver,
  facts: FieldFacts,
  argumentsOf: ArgumentsOf,
  complete: Complete,
): Execute {
  const { name: typename } = facts.parentType;
  const settle = settler(facts.fieldNodes, facts.returnType);
  const key = responseName(facts);
  return (run, source, prev) => {
    const path: ResponsePath = { prev, key, typename };
    try {
      const info = new ResolveInfo(facts, run, path);
      const value = resolve(source, argumentsOf(run) as never, run.context, info);
      return settled(run, value, path, complete, settle);
    } catch (reason) {
      return settle(run, reason, path);
    }
  };
}

/** A field without a resolver is a property of its object; a leaf that needs no more is read as it is. */
function byProperty(
  { name, type }: GraphQLField<unknown, unknown>,
  facts: FieldFacts,
  argumentsOf: ArgumentsOf,
  complete: Complete,
): Execute {
  const resolve: Resolver = (source, given, context, info) => {
    const value = propertyOf(source, name);
    return typeof value === 'function'
      ? Reflect.apply(value, source, [given, context, info])
      : value;
  };
  const general = byResolver(resolve, facts, argumentsOf, complete);
  const leaf = isNonNullType(type) ? type.ofType : type;
  if (!isLeafType(leaf)) return general;
  const isText = leaf === GraphQLString || leaf === GraphQLID;
  return (run, source, prev) => {
    const value = propertyOf(source, name);
    if (isText && typeof value === 'string') return value;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      return general(run, source, prev);
    try {
      return complete(run, value, noPath);
    } catch {
      return general(run, source, prev);
    }
  };
}

/** Completing a leaf tells of no place. */
const noPath: ResponsePath = { prev: undefined, key: '', typename: undefined };

function propertyOf(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null
    ? (source as Record<string, unknown>)[name]
    : undefined;
}

function responseName({ fieldNodes: [node] }: FieldFacts): string {
  return node?.alias?.value ?? node?.name.value ?? '';
}
