import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The parts of a schema that a document relies on. */
export interface Usage {
  /** Names of the types that it selects from, receives or sends. */
  readonly types: ReadonlySet<string>;
  /** `Type.field` and `Type.field.argument`, of objects, interfaces and inputs. */
  readonly members: ReadonlySet<string>;
  readonly directives: ReadonlySet<string>;
}

/**
 * Reads what a valid document relies on. What it asks of an interface it relies on in every implementer, and
 * what it sends in a variable may have any field of the variable's type.
 */
export function usageOf(document: DocumentNode, schema: GraphQLSchema): Usage {
  const used = {
    types: new Set<string>(),
    members: new Set<string>(),
    directives: new Set<string>(),
  };
  const info = new TypeInfo(schema);
  const relyOn = (type: GraphQLNamedType | null | undefined) => addType(type, schema, used.types);
  const relyOnMember = (...path: string[]) => {
    for (const owner of ownersOf(info.getParentType(), schema))
      used.members.add([owner, ...path].join('.'));
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        relyOn(info.getParentType());
        relyOn(getNamedType(info.getType()));
        relyOnMember(name.value);
      },
      Argument({ name }) {
        relyOn(getNamedType(info.getInputType()));
        const field = info.getFieldDef();
        if (field && !info.getDirective()) relyOnMember(field.name, name.value);
      },
      ObjectField({ name }) {
        relyOn(getNamedType(info.getInputType()));
        const owner = getNamedType(info.getParentInputType());
        if (owner) used.members.add(`${owner.name}.${name.value}`);
      },
      VariableDefinition({ type }) {
        addInput(getNamedType(typeFromAST(schema, type)), used.types, used.members);
      },
      NamedType({ name }) {
        relyOn(schema.getType(name.value));
      },
      Directive({ name }) {
        used.directives.add(name.value);
      },
    }),
  );
  return used;
}

/** A type, and the types that an object of it may be. */
function addType(
  type: GraphQLNamedType | null | undefined,
  schema: GraphQLSchema,
  types: Set<string>,
): void {
  if (!type) return;
  types.add(type.name);
  if (isAbstractType(type)) for (const { name } of schema.getPossibleTypes(type)) types.add(name);
}

/** A type and those that implement it. */
function ownersOf(type: GraphQLNamedType | null | undefined, schema: GraphQLSchema): string[] {
  if (isObjectType(type)) return [type.name];
  if (!isInterfaceType(type)) return [];
  const { interfaces, objects } = schema.getImplementations(type);
  return [type, ...interfaces, ...objects].map(({ name }) => name);
}

/**
 * An input type with all its fields, and those within them. What has been walked is not told by the types that are
 * used: an argument names its type there without the fields.
 */
function addInput(
  type: GraphQLNamedType | undefined,
  types: Set<string>,
  members: Set<string>,
  walked = new Set<string>(),
): void {
  if (!type || walked.has(type.name)) return;
  walked.add(type.name);
  types.add(type.name);
  if (!isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    members.add(`${type.name}.${field.name}`);
    addInput(getNamedType(field.type), types, members, walked);
  }
}
