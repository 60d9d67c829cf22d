import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

/** A clock tower whose dial tells the version, and which has a field that only that version has. */
export function tower(version: number, directives = ''): ForeignSubgraph {
  return {
    name: 'tower',
    typeDefs: parse(`extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@cost"])
      type Query { dial: Dial! only${version}: Int }
      type Dial { version: Int! ${directives} }`),
    resolvers: { Query: { dial: () => ({ version }) } },
  };
}
