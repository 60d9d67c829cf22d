import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { interfaceFields } from './interfaceFields.ts';

/** A field by its type's name and its own. */
export type Coordinate = readonly [type: string, field: string];

/** All fields that a field's `@requires` reads, at any depth. */
export function requiredFields(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
): readonly Coordinate[] {
  const stating = [field, ...interfaceFields(type, field).map((each) => each.field)];
  return stating
    .flatMap(({ astNode }) => astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'join__field')
    .flatMap((directive) => directive.arguments ?? [])
    .filter(({ name }) => name.value === 'requires')
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [selectionOf(value.value)] : []))
    .flatMap((selection) => fieldsOf(schema, type, selection));
}

function selectionOf(fieldSet: string): SelectionSetNode {
  return (parse(`{ ${fieldSet} }`).definitions[0] as OperationDefinitionNode).selectionSet;
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  { selections }: SelectionSetNode,
): Coordinate[] {
  return selections.flatMap((selection): Coordinate[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !type) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type.name;
      return fieldsOf(schema, schema.getType(condition), selection.selectionSet);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const field = type.getFields()[selection.name.value];
    if (!field) return [];
    const inner = selection.selectionSet;
    const deeper = inner ? fieldsOf(schema, getNamedType(field.type), inner) : [];
    return [[type.name, field.name], ...deeper];
  });
}
