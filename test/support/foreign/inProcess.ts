import type { SubgraphCall } from '@spine/gateway';
import { graphql } from 'graphql';
import { type ForeignSubgraph, schemaOf } from './subgraph.ts';

/** A subgraph in this process, as the gateway calls one. */
export function inProcess(subgraph: ForeignSubgraph): SubgraphCall {
  const schema = schemaOf(subgraph);
  return {
    ready: async () => true,
    execute: async ({ query, variables, operationName }) => {
      const { data, errors } = await graphql({
        schema,
        source: query,
        variableValues: variables ?? null,
        operationName: operationName ?? null,
        contextValue: { headers: [] },
      });
      return {
        ...(data !== undefined && { data }),
        ...(errors && { errors: errors.map((error) => error.toJSON()) }),
      };
    },
  };
}
