import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** A subgraph as the monolith uses it: its executable schema, and what its resolvers share. */
export interface Part<Asker> {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** A fresh context for one operation. */
  readonly context: (asker: Asker) => unknown;
}

/** The parts of one operation, with their contexts. */
export interface OpenPart {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly context: unknown;
}

/** A part's own field: not one that it only names for others to fill. */
export function ownField(
  { schema }: OpenPart,
  typeName: string,
  fieldName: string,
): GraphQLField<unknown, unknown> | null {
  const field = objectType(schema, typeName)?.getFields()[fieldName];
  if (!field || named(field.astNode?.directives, 'external').length > 0) return null;
  return field;
}

export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType | null {
  const type = schema.getType(name);
  return isObjectType(type) ? type : null;
}

/** The keys by which a part finds an entity. */
export function keysOf({ schema }: OpenPart, typeName: string): SelectionSetNode[] {
  const type = objectType(schema, typeName);
  const nodes = type ? [type.astNode, ...type.extensionASTNodes] : [];
  return nodes.flatMap((node) => named(node?.directives, 'key')).map(fieldsOf);
}

/** What a field needs of other parts; null when it needs nothing. */
export function requiredBy(field: GraphQLField<unknown, unknown>): SelectionSetNode | null {
  const [requires] = named(field.astNode?.directives, 'requires');
  return requires ? fieldsOf(requires) : null;
}

function named(directives: readonly ConstDirectiveNode[] | undefined, name: string) {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

function fieldsOf(directive: ConstDirectiveNode): SelectionSetNode {
  const value = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
  const text = value?.kind === Kind.STRING ? value.value : '';
  return (parse(`{ ${text} }`).definitions[0] as OperationDefinitionNode).selectionSet;
}
