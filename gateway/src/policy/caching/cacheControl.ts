import type { ApolloServerPlugin } from '@apollo/server';
import type { Viewer } from '@spine/kit/viewer';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import type { CacheHints } from './cacheHints.ts';
import { type Keepable, keepableFor } from './keepableFor.ts';

/**
 * Tells clients and proxies for how long an answer may be kept. Only what a viewer without a token was answered
 * is ever `public`: it holds nothing restricted, and cursors of nobody else's. An answer with errors (a refused
 * field is one) or extensions is not kept, nor is one without hints.
 */
export function cacheControl(keptFor: KeptFor): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ schema, document, operation, response, contextValue }) => {
        const { body, http } = response;
        if (!document || !operation || body.kind !== 'single') return;
        if (body.singleResult.errors || body.singleResult.extensions) return;
        const kept = keptFor({ document, operation, schema }, contextValue.viewer);
        if (kept !== null) http.headers.set('cache-control', kept);
      },
    }),
  };
}

interface Selected {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Of that document. */
  readonly operation: OperationDefinitionNode;
}

/** The header that tells for how long an operation's answer may be kept; null where it may not be. */
export type KeptFor = (selected: Selected, viewer: Viewer) => string | null;

export function keptBy(hints: CacheHints): KeptFor {
  if (hints.size === 0) return () => null;
  const keepable = keepables(hints);
  return ({ document, operation, schema }, viewer) => {
    const { maxAge, scope } = keepable(document, operation, schema);
    if (maxAge === 0) return null;
    const circle = scope === 'PUBLIC' && viewer.subject === null ? 'public' : 'private';
    return `max-age=${maxAge}, ${circle}`;
  };
}

/** Decides once for each operation, and remembers as long as its parsed document is kept. */
function keepables(hints: CacheHints) {
  const decided = new WeakMap<OperationDefinitionNode, Keepable>();
  return (document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema) => {
    const before = decided.get(operation);
    if (before) return before;
    const keepable = keepableFor(document, operation, schema, hints);
    decided.set(operation, keepable);
    return keepable;
  };
}
