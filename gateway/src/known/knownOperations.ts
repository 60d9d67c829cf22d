import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';

/** A query that was found valid on a schema, with all that was found out about it. */
export interface KnownOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Of that document. */
  readonly operation: OperationDefinitionNode;
  /** The operation's own name, whether it was asked for by it or not. */
  readonly name: string | null;
  /** SHA-256 of the document's text, in hex. */
  readonly hash: string;
}

/** The queries that were answered once on a schema: to be found valid takes longer than to be answered. */
export interface KnownOperations {
  /**
   * @param text the whole document, as it was sent or admitted
   * @param operationName which of its operations, as the client says
   */
  find(text: string, operationName: string | undefined): KnownOperation | undefined;
  /** Remembers what got as far as to be executed. */
  readonly plugin: ApolloServerPlugin<GatewayContext>;
}

/** Texts remembered, and characters of all of them: as many as parsed documents are. */
const kept = { max: 1_000, maxSize: 1_000_000 };

type ByName = Map<string | undefined, KnownOperation>;

/** Remembers the queries of one schema, the least used given up first. */
export function knownOperations(): KnownOperations {
  const byText = new LRUCache<string, ByName>({
    ...kept,
    sizeCalculation: (_, text) => text.length + 1,
  });
  const remember = (text: string, asked: string | undefined, known: KnownOperation) => {
    const byName = byText.get(text) ?? new Map();
    byText.set(text, byName.set(asked, known));
  };
  return {
    find: (text, operationName) => byText.get(text)?.get(operationName),
    plugin: {
      requestDidStart: async () => ({
        executionDidStart: async (context) => {
          const { schema, document, operation, operationName: name, queryHash: hash } = context;
          // Apollo Server comes here without one, too, when it found none of the name.
          if (operation?.operation !== 'query') return;
          const known = { schema, document, operation, name, hash };
          remember(context.source, context.request.operationName, known);
        },
      }),
    },
  };
}
