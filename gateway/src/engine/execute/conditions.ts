import { GraphQLError, type VariableDefinitionNode } from 'graphql';

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
