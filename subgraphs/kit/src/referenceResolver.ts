import type { GraphQLNamedType } from 'graphql';

/**
 * Where Apollo's subgraph library keeps how a type finds its objects by a reference (its `__resolveReference`); whoever
 * wraps that puts the wrapper there. Undefined for a type that is no entity.
 */
export function referenceResolverOf<Resolve>({
  extensions,
}: GraphQLNamedType): { resolveReference?: Resolve } | undefined {
  const apollo = extensions.apollo as { subgraph?: { resolveReference?: Resolve } } | undefined;
  return apollo?.subgraph;
}
