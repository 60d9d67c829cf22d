import {
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import { BadArgumentError } from '../errors/errors.ts';
import { isWellFormed } from '../values/isWellFormed.ts';

/** Makes of the variables that were given those that an operation runs with, or tells what is wrong with the first. */
export type CoerceVariables = (
  given: Readonly<Record<string, unknown>>,
) => ReturnType<typeof getVariableValues>;

type Coerce = (value: unknown) => unknown;

/** What graphql-js has to look at: an object, or a value that does not fit. */
const unusual = Symbol('unusual');
/** What a variable that may be left out is then. */
const leftOut = Symbol('left out');

/**
 * Compiles how an operation's variables are read, as `getVariableValues` reads them: what their types are is found once.
 * Whatever is not a plain value of its type it reads itself, and text that is not well-formed is refused. Only the first
 * thing that is wrong is told: each error of graphql-js repeats all of the value that it is about, so that thousands of
 * them would be thousands of times what was sent.
 *
 * @param suggests whether names of the schema are told that are nearly those that were sent: to nobody by default
 */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  suggests = false,
): CoerceVariables {
  const options = { maxErrors: 1, hideSuggestions: !suggests };
  const variables = definitions.map((definition) => {
    const type = typeFromAST(schema, definition.type as never) as unknown;
    const name = definition.variable.name.value;
    if (!isInputType(type)) return { name, coerce: () => unusual, absent: unusual };
    return { name, coerce: coercerOf(type), absent: absentOf(type, definition) };
  });
  const plain = (given: Readonly<Record<string, unknown>>) => {
    const coerced: Record<string, unknown> = {};
    for (const { name, coerce, absent } of variables) {
      const value = Object.hasOwn(given, name) ? coerce(given[name]) : absent;
      if (value === unusual) return null;
      if (value !== leftOut) coerced[name] = value;
    }
    return coerced;
  };
  // An object takes this name for another thing than a property.
  const isPlain = variables.every(({ name }) => name !== '__proto__');
  return (given) => {
    const coerced = isPlain ? plain(given) : null;
    if (coerced) return { coerced };
    const read = getVariableValues(schema, definitions, given, options);
    return read.errors ? { errors: read.errors.slice(0, 1) } : wellFormed(read);
  };
}

function wellFormed(read: { readonly coerced: Record<string, unknown> }) {
  const wrong = Object.entries(read.coerced).find(([, value]) => !isWellFormed(value));
  if (!wrong) return read;
  return { errors: [new BadArgumentError(wrong[0], 'its text has half a surrogate pair.')] };
}

/** A default that is an object is made anew each time: whoever gets it may write into it. */
function absentOf(type: GraphQLInputType, { defaultValue }: VariableDefinitionNode): unknown {
  if (!defaultValue) return isNonNullType(type) ? unusual : leftOut;
  const value = valueFromAST(defaultValue, type);
  const isPlain = value === null || (value !== undefined && typeof value !== 'object');
  return isPlain ? value : unusual;
}

function coercerOf(type: GraphQLInputType): Coerce {
  if (isNonNullType(type)) {
    const coerce = coercerOf(type.ofType);
    return (value) => (value === null ? unusual : coerce(value));
  }
  const coerce = isListType(type) ? listCoercer(coercerOf(type.ofType)) : leafCoercer(type);
  return (value) => (value === null ? null : coerce(value));
}

function listCoercer(coerce: Coerce): Coerce {
  return (value) => {
    if (!Array.isArray(value)) return unusual;
    const items: unknown[] = [];
    for (const item of value) {
      const coerced = coerce(item);
      if (coerced === unusual) return unusual;
      items.push(coerced);
    }
    return items;
  };
}

function leafCoercer(type: GraphQLInputType): Coerce {
  if (!isLeafType(type)) return () => unusual;
  return (value) => {
    if (value === undefined) return unusual;
    try {
      const read = type.parseValue(value) ?? unusual;
      // An object is a representation, which no client gives, or a scalar's own affair.
      return typeof read === 'string' && !read.isWellFormed() ? unusual : read;
    } catch {
      return unusual;
    }
  };
}
