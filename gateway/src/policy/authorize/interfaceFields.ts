import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  isObjectType,
} from 'graphql';

interface FieldOfInterface {
  readonly type: GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
}

/**
 * The fields that an object's field comes from, where a subgraph adds it to all types of an interface
 * (`@interfaceObject`): what it requires a supergraph says of the interface's field alone. None for others.
 */
export function interfaceFields(
  type: GraphQLNamedType,
  { name, astNode }: GraphQLField<unknown, unknown>,
): readonly FieldOfInterface[] {
  const joins = astNode?.directives?.filter((each) => each.name.value === 'join__field') ?? [];
  const isAdded = joins.some(
    ({ arguments: given = [] }) => !given.some((each) => each.name.value === 'graph'),
  );
  if (!isAdded || !isObjectType(type)) return [];
  return type.getInterfaces().flatMap((each) => {
    const field = each.getFields()[name];
    return field ? [{ type: each, field }] : [];
  });
}
