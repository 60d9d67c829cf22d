import { composeServices } from '@apollo/composition';
import type { ForeignSubgraph } from './subgraph.ts';

/** Composes subgraphs that answer at the given addresses, by name; an unnamed one at none that exists. */
export function composed(
  subgraphs: readonly ForeignSubgraph[],
  urls: Readonly<Record<string, string>> = {},
): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({
      name,
      typeDefs,
      url: urls[name] ?? `http://${name}.invalid/graphql`,
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}
