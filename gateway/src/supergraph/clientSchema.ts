import { lazilyFor } from '@spine/kit/lazily';
import { buildSchema, type GraphQLSchema, isObjectType, printSchema } from 'graphql';

/**
 * A schema to execute operations on over data that is there already: the engine's own, unless the engine hung
 * resolvers on that; then a copy without, made once and when first needed.
 */
export const clientSchema = lazilyFor((schema: GraphQLSchema) =>
  hasResolvers(schema) ? buildSchema(printSchema(schema)) : schema,
);

function hasResolvers(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some(
    (type) =>
      isObjectType(type) &&
      !type.name.startsWith('__') &&
      Object.values(type.getFields()).some(({ resolve }) => resolve),
  );
}
