import {
  type ConstDirectiveNode,
  type ConstObjectValueNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  visit,
} from 'graphql';

const restricting = ['authenticated', 'requiresScopes', 'policy'];

/**
 * What keeps the restrictions in a subgraph's SDL from being enforced: a restricting directive under another
 * name, which whoever looks for it by its own overlooks; a restricted field that can never be null, so that
 * a refusal takes its parents along. (That a field carries what its `@requires` reads, composition checks.)
 *
 * @returns sentences; none when all is well
 */
export function restrictionFaults(sdl: string): string[] {
  const document = parse(sdl);
  const objects = document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.OBJECT_TYPE_EXTENSION,
  ) as ObjectTypeDefinitionNode[];
  const restrictedTypes = document.definitions
    .filter((definition) => 'directives' in definition && 'name' in definition)
    .filter((definition) => isRestricted(definition as ObjectTypeDefinitionNode))
    .map((definition) => (definition as ObjectTypeDefinitionNode).name.value);
  const neverNull = objects.flatMap(({ name, fields = [] }) =>
    fields
      .filter((field) => isRestricted(field) || restrictedTypes.includes(nameOf(field.type)))
      .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
      .map((field) => `${name.value}.${field.name.value} is restricted and can never be null.`),
  );
  return [...renamed(document), ...neverNull];
}

function isRestricted({
  directives = [],
}: FieldDefinitionNode | ObjectTypeDefinitionNode): boolean {
  return directives.some(({ name }) => restricting.includes(name.value));
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function renamed(document: ReturnType<typeof parse>): string[] {
  const found: string[] = [];
  visit(document, {
    Directive(node) {
      const own = node.name.value.split('__').at(-1) ?? '';
      if (own !== node.name.value && restricting.includes(own))
        found.push(`@${node.name.value} stands for @${own}; import it by its own name.`);
      if (node.name.value === 'link') found.push(...renamedImports(node as ConstDirectiveNode));
    },
  });
  return found;
}

function renamedImports({ arguments: given = [] }: ConstDirectiveNode): string[] {
  const imports = given.find(({ name }) => name.value === 'import')?.value;
  if (imports?.kind !== Kind.LIST) return [];
  return imports.values
    .filter((value) => value.kind === Kind.OBJECT)
    .map((value) => [textOf(value, 'name'), textOf(value, 'as')] as const)
    .filter(
      ([name, as]) => as !== undefined && as !== name && restricting.includes(name?.slice(1) ?? ''),
    )
    .map(([name, as]) => `${name} is imported as ${as}; import it by its own name.`);
}

function textOf({ fields }: ConstObjectValueNode, key: string): string | undefined {
  const value = fields.find(({ name }) => name.value === key)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
