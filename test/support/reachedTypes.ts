import { Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';

/** All object types that can be reached from one by fields, that one first, by their definitions. */
export function reachedTypes(typeDefs: string, start: string): readonly ObjectTypeDefinitionNode[] {
  const types = new Map(
    parse(typeDefs).definitions.flatMap((each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const reached = new Set<string>();
  const visit = (name: string) => {
    const type = types.get(name);
    if (!type || reached.has(name)) return;
    reached.add(name);
    for (const field of type.fields ?? []) visit(namedType(field.type));
  };
  visit(start);
  return [...reached].flatMap((name) => types.get(name) ?? []);
}

/** What a type is, whether a list or not, nullable or not. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
