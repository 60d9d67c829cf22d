import type { GraphQLSchema } from 'graphql';

type Resolve = (...args: readonly unknown[]) => unknown;

/**
 * Gives `_entities` a copy of each record that a reference stands for: Apollo's subgraph library writes the
 * type's name on what it gets, and records are shared between requests and frozen.
 */
export function copyReferences(schema: GraphQLSchema): void {
  for (const { extensions } of Object.values(schema.getTypeMap())) {
    const { subgraph } = (extensions.apollo ?? {}) as { subgraph?: { resolveReference?: Resolve } };
    const resolve = subgraph?.resolveReference;
    if (!resolve) continue;
    subgraph.resolveReference = async (...args) => {
      const record = await resolve(...args);
      return Object.isFrozen(record) && record instanceof Object ? { ...record } : record;
    };
  }
}
