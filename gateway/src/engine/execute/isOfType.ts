import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Whether an object of a type, by its name, is one of the type that a condition names. */
export type IsOfType = (typename: string) => boolean;

/** The check of one type condition on a supergraph: the type itself, and all that it stands for. */
export function isOfType(schema: GraphQLSchema, condition: string): IsOfType {
  const type = schema.getType(condition);
  const names = new Set([condition]);
  if (isAbstractType(type))
    for (const other of Object.values(schema.getTypeMap()))
      if (isOne(schema, type, other)) names.add(other.name);
  return (typename) => names.has(typename);
}

/** Whether a type is the declared one, or among those that it stands for. */
export function isOne(
  schema: GraphQLSchema,
  declared: GraphQLNamedType,
  type: GraphQLNamedType,
): boolean {
  if (type === declared) return true;
  if (!isAbstractType(declared)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(declared, type);
}
