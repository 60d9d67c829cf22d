import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object of a type, by its name, is one of the type that a condition names. */
export type IsOfType = (typename: string) => boolean;

/** The check of one type condition on a supergraph: the type itself, and all that it stands for. */
export function isOfType(schema: GraphQLSchema, condition: string): IsOfType {
  const type = schema.getType(condition);
  const names = new Set([condition]);
  if (isAbstractType(type))
    for (const other of Object.values(schema.getTypeMap()))
      if ((isObjectType(other) || isInterfaceType(other)) && schema.isSubType(type, other))
        names.add(other.name);
  return (typename) => names.has(typename);
}
