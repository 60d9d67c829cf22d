import { type DefinitionNode, Kind, visit } from 'graphql';

/** The variables that `@skip` and `@include` hang on. */
export function conditionsOf(definitions: readonly DefinitionNode[]): readonly string[] {
  const found = new Set<string>();
  for (const definition of definitions)
    visit(definition, {
      Directive({ name, arguments: given = [] }) {
        const value = given[0]?.value;
        const decides = name.value === 'skip' || name.value === 'include';
        if (decides && value?.kind === Kind.VARIABLE) found.add(value.name.value);
      },
    });
  return [...found];
}
