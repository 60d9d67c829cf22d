import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { duringRequest, type RequestScope } from '../request/requestScope.ts';
import type { SubgraphRequest } from '../request/SubgraphRequest.ts';
import { type CompiledOperation, compileOperation } from './compileOperation.ts';

/** What a client gets of an error. */
export type PresentError = (
  formatted: GraphQLFormattedError,
  error: unknown,
) => GraphQLFormattedError;

/** Executes one operation in the context of its request. */
export type ExecuteOperation = (
  request: SubgraphRequest,
  contextValue: Answering,
) => Promise<FormattedExecutionResult>;

interface Answering {
  readonly scope?: RequestScope | undefined;
}

/** Parsed and valid operations that are kept, by their text's length: some 2,000 of the longest. */
const characters = 5_000_000;

/**
 * Makes the one way in which a subgraph executes operations, from this process and over HTTP alike. An operation is
 * parsed and validated once; whoever has it parsed already hands it over, and only its validation is left to do.
 */
export function executeOperations(schema: GraphQLSchema, present: PresentError): ExecuteOperation {
  const validDocument = validDocuments(schema);
  const compiled = compiledOperations(schema);
  return async ({ query, document, variables, operationName }, contextValue) => {
    const { scope } = contextValue;
    const valid = validDocument(query, document);
    if (Array.isArray(valid)) return { errors: presented(valid, present, scope) };
    const { data, errors } = await compiled(valid, operationName)(contextValue, variables ?? {});
    return {
      ...(errors && { errors: presented(errors.map(withCode), present, scope) }),
      ...(data !== undefined && { data }),
    };
  };
}

/** Compiles each operation once, as long as its document is kept. */
function compiledOperations(schema: GraphQLSchema) {
  const kept = new WeakMap<DocumentNode, Map<string, CompiledOperation>>();
  return (document: DocumentNode, name: string | undefined): CompiledOperation => {
    const byName = kept.get(document) ?? new Map<string, CompiledOperation>();
    kept.set(document, byName);
    const operation = byName.get(name ?? '') ?? compileOperation(schema, document, name);
    byName.set(name ?? '', operation);
    return operation;
  };
}

type Checked = DocumentNode | GraphQLError[];

function validDocuments(schema: GraphQLSchema) {
  const byText = new LRUCache<string, Checked>({
    maxSize: characters,
    sizeCalculation: (_, text) => text.length + 1,
  });
  const handedOver = new WeakMap<DocumentNode, boolean>();
  return (text: string, document: DocumentNode | undefined): Checked => {
    if (document) {
      const isValid = handedOver.get(document) ?? validate(schema, document).length === 0;
      handedOver.set(document, isValid);
      // Errors tell of places in the text, which it was perhaps parsed without.
      if (isValid) return document;
    }
    const checked = byText.get(text) ?? check(schema, text);
    byText.set(text, checked);
    return checked;
  };
}

function check(schema: GraphQLSchema, text: string): Checked {
  try {
    const document = parse(text);
    const errors = validate(schema, document);
    if (errors.length === 0) return document;
    return errors.map((error) => coded(error, ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [coded(error, ApolloServerErrorCode.GRAPHQL_PARSE_FAILED)];
  }
}

/** A variable that does not fit is the caller's doing, whatever else has no code is ours. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  const isInput = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  return coded(
    error,
    isInput ? ApolloServerErrorCode.BAD_USER_INPUT : ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  );
}

function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { ...extensions, code },
  });
}

function presented(
  errors: readonly GraphQLError[],
  present: PresentError,
  scope: RequestScope | undefined,
): GraphQLFormattedError[] {
  return duringRequest(scope, () => errors.map((error) => present(error.toJSON(), error)));
}
