import {
  type DefinitionNode,
  GraphQLError,
  Kind,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

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

/** Tells of a condition for which the client gave null; null where there is none. */
export function refusedCondition(
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
  definitions: readonly VariableDefinitionNode[],
): GraphQLError | null {
  const refused = names.find((name) => typeof variables[name] !== 'boolean');
  if (refused === undefined) return null;
  return new GraphQLError(`Variable "$${refused}" of non-null type "Boolean!" must not be null.`, {
    nodes: definitions.filter(({ variable }) => variable.name.value === refused),
  });
}
