import { type DocumentNode, Kind, print, separateOperations, visit } from 'graphql';

/** An operation to ask. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The document's only operation without the fragments, variables and values that nothing in it uses. */
export function pruned(document: DocumentNode, variables: Operation['variables']): Operation {
  const [used = document] = Object.values(separateOperations(document));
  const names = variablesOf(used);
  const query = visit(used, {
    VariableDefinition: ({ variable }) => (names.has(variable.name.value) ? undefined : null),
  });
  const given = Object.entries(variables).filter(([name]) => names.has(name));
  return { query: print(query), variables: Object.fromEntries(given) };
}

function variablesOf(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    [Kind.VARIABLE]: ({ name }: { name: { value: string } }) => {
      names.add(name.value);
    },
  });
  return names;
}
