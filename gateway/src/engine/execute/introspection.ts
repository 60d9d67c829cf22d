import type { Selecting } from '@spine/kit/execute';
import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Data } from './data.ts';

/** Answers what an operation asks of the schema itself. */
export type Introspection = (variables: Readonly<Record<string, unknown>>) => Data;

/** Takes the fields of introspection out of an operation; null where it has none. */
export function compileIntrospection(
  { schema, fragments }: Selecting,
  operation: OperationDefinitionNode,
  rootFields: Iterable<readonly FieldNode[]>,
): Introspection | null {
  const selections = [...rootFields].flat().filter(({ name }) => isOfSchema(name.value));
  if (selections.length === 0) return null;
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...fragments.values()],
  };
  return (variableValues) => {
    const { data, errors } = executeSync({ schema, document, variableValues });
    if (errors?.[0]) throw errors[0];
    return data as Data;
  };
}

function isOfSchema(name: string): boolean {
  return name === '__schema' || name === '__type';
}
