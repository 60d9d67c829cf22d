import { buildSchema, type GraphQLSchema, isObjectType, printSchema } from 'graphql';

const known = new WeakMap<GraphQLSchema, GraphQLSchema>();

/**
 * A schema to execute operations on over data that is there already: the engine's own, unless the engine hung
 * resolvers on that; then a copy without, made once and when first needed.
 */
export function clientSchema(schema: GraphQLSchema): GraphQLSchema {
  const before = known.get(schema);
  if (before) return before;
  const bare = hasResolvers(schema) ? buildSchema(printSchema(schema)) : schema;
  known.set(schema, bare);
  return bare;
}

function hasResolvers(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some(
    (type) =>
      isObjectType(type) &&
      !type.name.startsWith('__') &&
      Object.values(type.getFields()).some(({ resolve }) => resolve),
  );
}
