import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { whenKnown } from '../soon.ts';
import { compileAbstract } from './abstractType.ts';
import { compileEntity, isEntities } from './entities.ts';
import { compileList } from './listType.ts';
import { compileObject } from './objectType.ts';
import type { FieldFacts } from './ResolveInfo.ts';
import type { Complete, Standing } from './Standing.ts';

/** The completion of a type where it stands, as the specification's CompleteValue has it. */
export function compileCompletion(standing: Standing, type: GraphQLOutputType): Complete {
  if (isNonNullType(type)) return nonNull(standing.facts, compileCompletion(standing, type.ofType));
  const complete = compileNullable(standing, type);
  return (run, value, path) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(run, value, path);
  };
}

function compileNullable(standing: Standing, type: GraphQLOutputType): Complete {
  const { facts } = standing;
  if (isListType(type))
    return compileList(facts, type.ofType, compileCompletion(standing, type.ofType));
  if (isLeafType(type)) return compileLeaf(type);
  if (isEntities(facts.fieldName)) return compileEntity(standing);
  if (isAbstractType(type)) return compileAbstract(standing, type);
  if (isObjectType(type)) return compileObject(standing, type);
  throw new Error(`A field cannot have the type ${String(type)}.`);
}

function nonNull({ parentType, fieldName }: FieldFacts, complete: Complete): Complete {
  const there = (completed: unknown) => {
    if (completed !== null) return completed;
    throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${fieldName}.`);
  };
  return (run, value, path) => whenKnown(complete(run, value, path), there);
}

function compileLeaf(type: GraphQLLeafType): Complete {
  const isText = type === GraphQLString;
  return (_run, value) => {
    if (isText && typeof value === 'string') return value;
    const serialized = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    throw new Error(
      `Expected \`${type.name}.serialize\` to return a value, returned: ${String(serialized)}`,
    );
  };
}
