import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
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
  /** The name by which it knows a type of the clients' schema. */
  readonly knownAs: (typeName: string) => string;
}

/** What a part calls clients' types: as they do, or by an interface where it knows of no more (`@interfaceObject`). */
export function namesIn(part: GraphQLSchema, clients: GraphQLSchema): OpenPart['knownAs'] {
  return (typeName) => {
    if (part.getType(typeName)) return typeName;
    const type = clients.getType(typeName);
    const interfaces = isObjectType(type) ? type.getInterfaces() : [];
    return interfaces.find(({ name }) => objectType(part, name))?.name ?? typeName;
  };
}

/** A part's own field: not one that it only names for others to fill. */
export function ownField(
  { schema, knownAs }: OpenPart,
  typeName: string,
  fieldName: string,
): GraphQLField<unknown, unknown> | null {
  const field = objectType(schema, knownAs(typeName))?.getFields()[fieldName];
  if (!field || named(field.astNode?.directives, 'external').length > 0) return null;
  return field;
}

export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType | null {
  const type = schema.getType(name);
  return isObjectType(type) ? type : null;
}

/** The keys by which a part finds an entity. */
export function keysOf({ schema, knownAs }: OpenPart, typeName: string): SelectionSetNode[] {
  const type = entityType(schema, knownAs(typeName));
  const nodes = type ? [type.astNode, ...type.extensionASTNodes] : [];
  return nodes.flatMap((node) => named(node?.directives, 'key')).map(fieldsOf);
}

/** How a part finds an entity that others tell of; without a resolver, what they tell is all that it needs. */
export function referenceIn({ schema, knownAs }: OpenPart, typeName: string): ReferenceResolver {
  const { apollo } = (entityType(schema, knownAs(typeName))?.extensions ?? {}) as {
    apollo?: { subgraph?: { resolveReference?: ReferenceResolver } };
  };
  return apollo?.subgraph?.resolveReference ?? ((reference) => reference);
}

type ReferenceResolver = (reference: object, context: unknown, info: unknown) => unknown;

function entityType(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type : null;
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
