import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationTypeNode,
  parse,
} from 'graphql';
import { z } from 'zod';
import { StartupError } from '../../subgraphs/kit/src/process/startup.ts';

/** An operation that clients in use send. */
export interface Operation {
  /** Its own name; with the start of its identifier where a manifest gives one. */
  readonly name: string;
  /** The name that it has in its document. */
  readonly operationName: string;
  readonly type: OperationTypeNode;
  readonly text: string;
  readonly document: DocumentNode;
}

/** `{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id","name","type","body"}]}` */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});
/** Relay's `{"id": "body"}`. */
const relayManifest = z.record(z.string(), z.string());

/**
 * Reads a document of one named operation.
 *
 * @param source what it is called in an error
 * @throws StartupError when it holds anything else
 */
export function readOperation(text: string, source: string, id?: string): Operation {
  const document = parseDocument(text, source);
  const operation = getOperationAST(document);
  if (!operation?.name)
    throw new StartupError(
      `${source} must hold one operation with a name; give each its own document.`,
    );
  const operationName = operation.name.value;
  const name = id === undefined ? operationName : `${operationName} (${id.slice(0, 8)})`;
  return { name, operationName, type: operation.operation, text, document };
}

/**
 * Reads a manifest of trusted documents, in Apollo's format or Relay's.
 *
 * @throws StartupError when it is in neither, or a document of it is unusable
 */
export function readManifest(text: string, source: string): Operation[] {
  const content = parseJson(text, source);
  const apollo = apolloManifest.safeParse(content);
  const relay = relayManifest.safeParse(content);
  if (!apollo.success && !relay.success)
    throw new StartupError(
      `${source} is no manifest of documents; give one in Apollo's format, {"format":"apollo-persisted-query-manifest","version":1,"operations":[…]}, or in Relay's, {"id":"document"}.`,
    );
  const documents = apollo.success
    ? apollo.data.operations.map(({ id, body }) => [id, body] as const)
    : Object.entries(relay.data ?? {});
  return documents.map(([id, body]) => readOperation(body, `Document ${id} of ${source}`, id));
}

/** Each text once, under the first name that it has. */
export function distinct(operations: readonly Operation[]): Operation[] {
  return [
    ...new Map(operations.toReversed().map((each) => [each.text.trim(), each])).values(),
  ].reverse();
}

/** Names of the variables without which an operation is refused. */
export function requiredVariables({ document }: Operation): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? [])
          .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
          .map(({ variable }) => variable.name.value)
      : [],
  );
}

function parseDocument(text: string, source: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new StartupError(`${source} is no GraphQL document (${error.message}); correct it.`);
  }
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StartupError(`${source} is no JSON; give a manifest of documents.`);
  }
}
