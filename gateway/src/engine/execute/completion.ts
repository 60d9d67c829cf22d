import { collectFields, type Selecting } from '@spine/kit/execute';
import {
  type FieldNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { type Data, fieldIn, isData } from './data.ts';
import { isOne } from './isOfType.ts';
import { type Leaf, leafOf } from './leafCompleter.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';

/**
 * The value that the client gets, from what was gathered. Undefined where a null inside could not stand, so that
 * none can stand here either.
 */
type Complete = (
  value: unknown,
  within: Place | null,
  key: string | number,
  report: Report,
) => unknown;

/** The fields of one type of object. */
type CompleteFields = (value: Data, place: Place | null, report: Report) => Data | undefined;

/** Completes an answer from what was gathered; null where no answer can stand. */
export type Completion = (data: Data, report: Report) => Data | null;

/** Compiles the shape of an operation's answer: its fields in order, their types, what of them can be null. */
export function compileCompletion(
  selecting: Selecting,
  root: GraphQLNamedType,
  set: SelectionSetNode,
): Completion {
  const complete = fieldsOf(selecting, root, [set]);
  return (data, report) => complete(data, null, report) ?? null;
}

function fieldsOf(
  selecting: Selecting,
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
): CompleteFields {
  const fields = [...collectFields(selecting, type, sets)].map(([key, nodes]) => ({
    name: safe(key),
    key,
    complete: fieldOf(selecting, type, nodes),
  }));
  return (value, place, report) => {
    const completed: Data = {};
    for (const { name, key, complete } of fields) {
      const field = complete(fieldIn(value, key), place, name, report);
      if (field === undefined) return undefined;
      completed[name] = field;
    }
    return completed;
  };
}

/** Writing under this one name would change what an object inherits. */
function safe(name: string): string {
  if (name !== '__proto__') return name;
  throw new GraphQLError('"__proto__" cannot be an alias.', {
    extensions: { code: 'BAD_REQUEST' },
  });
}

function fieldOf(
  selecting: Selecting,
  parent: GraphQLNamedType,
  nodes: readonly FieldNode[],
): Complete {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return typenameOf(parent);
  // Introspection is gathered by an executor that completes it.
  if (name.startsWith('__')) return (value) => value ?? null;
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const field = fields[name];
  if (!field) throw new Error(`A valid operation selects the unknown ${parent.name}.${name}.`);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return typed(selecting, field.type, sets, `field ${parent.name}.${name}`);
}

/** An interface is what its object is not: a subgraph that knows no better gives no name. */
function typenameOf(type: GraphQLNamedType): Complete {
  if (isObjectType(type)) return () => type.name;
  return (_value, within, key, report) => {
    report.forbiddenNull(`field ${type.name}.__typename`, within, key);
    return undefined;
  };
}

function typed(
  selecting: Selecting,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  coordinate: string,
): Complete {
  const isRequired = isNonNullType(type);
  const complete = nullable(selecting, isRequired ? type.ofType : type, sets, coordinate);
  if (!isRequired)
    return (value, within, key, report) => complete(value, within, key, report) ?? null;
  return (value, within, key, report) => {
    const completed = complete(value, within, key, report);
    if (completed !== null) return completed;
    if (value === null || value === undefined) report.forbiddenNull(coordinate, within, key);
    return undefined;
  };
}

function nullable(
  selecting: Selecting,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  coordinate: string,
): Complete {
  if (isListType(type))
    return list(typed(selecting, type.ofType, sets, `element of ${coordinate}`), coordinate);
  const named = getNamedType(type);
  if (isLeafType(named)) return leaf(leafOf(named), coordinate);
  if (isObjectType(named)) {
    const fields = fieldsOf(selecting, named, sets);
    return object(() => fields, coordinate);
  }
  const complete = object(fieldsByType(selecting, named, sets), coordinate);
  const { schema } = selecting;
  const hasObjects = isAbstractType(named) && schema.getPossibleTypes(named).length > 0;
  return hasObjects ? complete : unlessUnasked(complete);
}

function unlessUnasked(complete: Complete): Complete {
  return (value, within, key, report) => {
    if (value === undefined) report.unasked(within, key);
    return complete(value, within, key, report);
  };
}

function leaf(leafOf: Leaf, coordinate: string): Complete {
  return (value, within, key, report) => {
    if (value === null || value === undefined) return null;
    const accepted = leafOf(value);
    if (accepted !== undefined) return accepted;
    report.invalid(value, coordinate, within, key);
    return null;
  };
}

function list(complete: Complete, coordinate: string): Complete {
  return (value, within, key, report) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) {
      report.invalid(value, coordinate, within, key);
      return null;
    }
    const place = { within, key };
    const completed = new Array<unknown>(value.length);
    let stands = true;
    for (let index = 0; index < value.length; index += 1) {
      completed[index] = complete(value[index], place, index, report);
      stands &&= completed[index] !== undefined;
    }
    return stands ? completed : undefined;
  };
}

type FieldsOfObject = (value: Data) => CompleteFields | undefined;

function object(fieldsOfObject: FieldsOfObject, coordinate: string): Complete {
  return (value, within, key, report) => {
    if (value === null || value === undefined) return null;
    const fields = isData(value) ? fieldsOfObject(value) : undefined;
    if (fields) return fields(value as Data, { within, key }, report);
    report.invalid(value, coordinate, within, key);
    return null;
  };
}

/** By the name that the object gives; types that clients must not see, or the field does not return, are none. */
function fieldsByType(
  selecting: Selecting,
  declared: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
): FieldsOfObject {
  const known = new Map<string, CompleteFields>();
  return ({ __typename: typename = declared.name }) => {
    const before = known.get(typename as string);
    if (before) return before;
    const type = typeof typename === 'string' ? selecting.schema.getType(typename) : undefined;
    if (!type || !isOne(selecting.schema, declared, type)) return undefined;
    const fields = fieldsOf(selecting, type, sets);
    known.set(type.name, fields);
    return fields;
  };
}
