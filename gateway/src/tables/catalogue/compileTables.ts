import type { GraphQLSchema } from 'graphql';
import type { TrustedDocument } from '../../policy/trusted/DocumentPolicy.ts';
import type { TableDefinition } from '../definition/tableDefinition.ts';
import { compileTable } from './compileTable.ts';
import type { Tables } from './Table.ts';

/** @throws StartupError naming the first definition that the schema cannot answer */
export function compileTables(
  definitions: readonly TableDefinition[],
  schema: GraphQLSchema,
): Tables {
  return new Map(
    definitions.map((definition) => [definition.name, compileTable(definition, schema)]),
  );
}

/** A table's operation is held to the limits and planned beforehand, as a client's own is. */
export function tableDocument({
  name: id,
  document: text,
  file,
}: TableDefinition): TrustedDocument {
  return { id, text, file };
}
