import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const types = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])
  type Step @shareable { name: String by: String }`;

/** A ward’s doors in one subgraph, its lights in another; each tells the journal when one of them is changed. */
export function doorsGraph(journal: string[]): readonly ForeignSubgraph[] {
  const step = (name: string) => () => {
    journal.push(name);
    return { name, by: 'Ada' };
  };
  return [
    {
      name: 'doors',
      typeDefs: parse(`${types} type Query { doors: Int } type Mutation { open: Step shut: Step }`),
      resolvers: { Mutation: { open: step('open'), shut: step('shut') } },
    },
    {
      name: 'lights',
      typeDefs: parse(`${types} type Mutation { light: Step dim: Step }`),
      resolvers: { Mutation: { light: step('light'), dim: step('dim') } },
    },
  ];
}
