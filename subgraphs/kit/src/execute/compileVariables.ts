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
} from 'graphql';

/** Makes of the variables that were given those that an operation runs with, or tells what is wrong with them. */
export type CoerceVariables = (
  given: Readonly<Record<string, unknown>>,
) => ReturnType<typeof getVariableValues>;

type Coerce = (value: unknown) => unknown;

/** What graphql-js has to look at: a default, an object, or a value that does not fit. */
const unusual = Symbol('unusual');

/**
 * Compiles how an operation's variables are read, as `getVariableValues` reads them: what their types are is found once.
 * Whatever is not a plain value of its type it reads itself, and tells of all that is wrong.
 *
 * @param maxErrors how many it tells; without, all
 */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  maxErrors?: number,
): CoerceVariables {
  const options = maxErrors === undefined ? {} : { maxErrors };
  const variables = definitions.map((definition) => {
    const type = typeFromAST(schema, definition.type as never) as unknown;
    const coerce = isInputType(type) ? coercerOf(type) : () => unusual;
    return { name: definition.variable.name.value, coerce };
  });
  const plain = (given: Readonly<Record<string, unknown>>) => {
    const coerced: Record<string, unknown> = {};
    for (const { name, coerce } of variables) {
      const value = Object.hasOwn(given, name) ? coerce(given[name]) : unusual;
      if (value === unusual) return null;
      coerced[name] = value;
    }
    return coerced;
  };
  // An object takes this name for another thing than a property.
  const isPlain = variables.every(({ name }) => name !== '__proto__');
  return (given) => {
    const coerced = isPlain ? plain(given) : null;
    return coerced ? { coerced } : getVariableValues(schema, definitions, given, options);
  };
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
      return type.parseValue(value) ?? unusual;
    } catch {
      return unusual;
    }
  };
}
