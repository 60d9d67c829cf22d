import type { GraphQLNamedType } from 'graphql';

/**
 * Where Apollo's subgraph library keeps how a type finds its objects by a reference (its `__resolveReference`); whoever
 * wraps that puts the wrapper there. Without one an entity is made of its reference alone.
 */
export function referenceResolverOf<Resolve>({
  extensions,
}: GraphQLNamedType): { resolveReference?: Resolve } | undefined {
  const apollo = extensions.apollo as { subgraph?: { resolveReference?: Resolve } } | undefined;
  return apollo?.subgraph;
}

/** What stands for an entity where its type has no way to find it by a reference: the reference itself. */
export const itself = <Reference>(reference: Reference): Reference => reference;

/** Gives a type, which may have none yet, how its objects are found by a reference; changes the type in place. */
export function setReferenceResolver(type: GraphQLNamedType, resolveReference: unknown): void {
  const apollo = type.extensions.apollo as { subgraph?: object } | undefined;
  const subgraph = { ...apollo?.subgraph, resolveReference };
  type.extensions = { ...type.extensions, apollo: { ...apollo, subgraph } };
}
