import type { ApolloServerPlugin } from '@apollo/server';
import { lazilyFor } from '@spine/kit/lazily';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import type { CacheHints } from './cacheHints.ts';
import { keepableFor, type Pin } from './keepableFor.ts';

/**
 * Tells clients and proxies for how long an answer may be kept. Only what a viewer without a token was answered
 * is ever `public`: it holds nothing restricted, and cursors of nobody else's. Nor is it where another credential came
 * along (RFC 9111, 3.5). An answer with errors (a refused field is one) or extensions is not kept, nor is one without
 * hints.
 */
export function cacheControl(keptFor: KeptFor): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({
        schema,
        document,
        operation,
        request,
        response,
        contextValue,
      }) => {
        const { body, http } = response;
        if (!document || !operation || body.kind !== 'single') return;
        const { errors, extensions, data } = body.singleResult;
        if (errors || extensions) return;
        const answered = { variables: request.variables, data };
        const kept = keptFor({ document, operation, schema }, contextValue, answered);
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

/** What was asked with, and what is there. */
interface Answered {
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
}

/** Who asked, and by what. */
type Asking = Pick<GatewayContext, 'viewer' | 'fromAnybody'>;

/** The header that tells for how long an operation's answer may be kept; null where it may not be. */
export type KeptFor = (selected: Selected, asking: Asking, answered: Answered) => string | null;

export function keptBy(hints: CacheHints): KeptFor {
  if (hints.size === 0) return () => null;
  // Decided once for each operation, and remembered as long as its parsed document is kept.
  const keepable = lazilyFor(
    (operation: OperationDefinitionNode, document: DocumentNode, schema: GraphQLSchema) =>
      keepableFor(document, operation, schema, hints),
  );
  return ({ document, operation, schema }, { viewer, fromAnybody }, answered) => {
    const { maxAge: loose, scope, pins } = keepable(operation, document, schema);
    const maxAge = Math.min(loose, ...pins.map((pin) => ageOf(pin, answered)));
    if (maxAge === 0) return null;
    const isPublic = scope === 'PUBLIC' && viewer.subject === null && fromAnybody;
    const circle = isPublic ? 'public' : 'private';
    return `max-age=${maxAge}, ${circle}`;
  };
}

/** What is not there yet may come. */
function ageOf({ variable, responseName, ...ages }: Pin, { variables, data }: Answered): number {
  const isGiven = variable === null || hasValue(variables, variable);
  const isThere = hasValue(data, responseName);
  return isGiven && isThere ? ages.pinnedMaxAge : ages.maxAge;
}

/** Of its own: every object has a `constructor`. */
function hasValue(given: Answered['variables'] | null, name: string): boolean {
  return given != null && Object.hasOwn(given, name) && (given[name] ?? null) !== null;
}
