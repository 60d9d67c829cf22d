import { Kind, parse } from 'graphql';
import type { DocumentPolicy } from './DocumentPolicy.ts';

/** The names of operations in trusted documents, and of the clients with a mode of their own. */
export function knownNames({ documents, clients }: DocumentPolicy) {
  return {
    operations: [...new Set(documents.flatMap(({ text }) => operationNames(text)))],
    clients: [...clients.keys()],
  };
}

/** Of a text that does not parse, none; serving it is refused elsewhere, with the reason. */
function operationNames(text: string): readonly string[] {
  try {
    return parse(text, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? []) : [],
    );
  } catch {
    return [];
  }
}
