import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What a compiled reader answers where a value is not plainly right; whether it is wrong, the schema says. */
export const unsure = Symbol('unsure');

type Read = (value: unknown) => unknown;

/**
 * Compiles how values of an input type are coerced, so that a million rows need not ask the type each time. What is
 * plainly right becomes what `coerceInputValue` makes of it, in place: copies of a million rows cost more than the
 * reading. All else is left to `coerceInputValue`, which also says what is wrong.
 *
 * @returns the value itself, with what is preset filled in, or {@link unsure}
 */
export function compileInput(type: GraphQLInputType): Read {
  if (isNonNullType(type)) {
    const read = compileInput(type.ofType);
    return (value) => (value === null || value === undefined ? unsure : read(value));
  }
  const read = compileNullable(type);
  return (value) => (value === null || value === undefined ? null : read(value));
}

function compileNullable(type: GraphQLInputType): Read {
  if (isListType(type)) return compileList(compileInput(type.ofType));
  if (isInputObjectType(type)) return compileObject(type);
  if (isEnumType(type)) return compileEnum(type);
  return compileScalar(type as GraphQLScalarType);
}

function compileList(read: Read): Read {
  return (value) => {
    if (!Array.isArray(value)) return unsure;
    for (let index = 0; index < value.length; index += 1) {
      const item = read(value[index]);
      if (item === unsure) return unsure;
      value[index] = item;
    }
    return value;
  };
}

function compileObject(type: GraphQLInputObjectType): Read {
  const fields = Object.values(type.getFields()).map((field) => ({
    name: field.name,
    preset: field.defaultValue,
    required: isNonNullType(field.type) && field.defaultValue === undefined,
    read: compileInput(field.type),
  }));
  const names = new Set(fields.map(({ name }) => name));
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value)) return unsure;
    const given = value as Record<string, unknown>;
    for (const name in given) if (!names.has(name)) return unsure;
    for (const { name, preset, required, read } of fields) {
      const each = given[name];
      if (each === undefined) {
        if (required) return unsure;
        if (preset !== undefined) given[name] = preset;
        continue;
      }
      const kept = read(each);
      if (kept === unsure) return unsure;
      if (kept !== each) given[name] = kept;
    }
    return given;
  };
}

function compileEnum(type: GraphQLEnumType): Read {
  const values = new Map(type.getValues().map(({ name, value }) => [name, value as unknown]));
  return (value) => (values.has(value as string) ? values.get(value as string) : unsure);
}

const plain: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Float: Number.isFinite,
  Int: (value) => Number.isInteger(value) && value === ((value as number) | 0),
};

function compileScalar(type: GraphQLScalarType): Read {
  const isPlain = plain[type.name];
  return isPlain ? (value) => (isPlain(value) ? value : unsure) : remembered(type);
}

/** As many as there are days in a century. */
const mostRemembered = 36_525;

/** Days come again and again, and reading one takes long; what has been read is known. */
function remembered(type: GraphQLScalarType): Read {
  const known = new Map<unknown, unknown>();
  return (value) => {
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    try {
      const read = type.parseValue(value);
      if (known.size >= mostRemembered) known.clear();
      known.set(value, read);
      return read;
    } catch {
      return unsure;
    }
  };
}
