import { anyDocuments } from '@spine/gateway';
import { foreignPolicy, subgraphNamed, subgraphs } from './gateway.ts';
import { inProcess } from './inProcess.ts';
import { composed } from './supergraph.ts';

/** The foreign graph, as a gateway that answers both ways takes it. */
export const foreign = {
  supergraphSdl: composed(subgraphs),
  subgraphs: (name: string) => inProcess(subgraphNamed(name)),
  policy: foreignPolicy,
};

/** A query that is trusted too. */
export const named = '{ product(id: "p1") { name } }';
/** It by its id, and any other by its text. */
export const documents = {
  ...anyDocuments,
  documents: [{ id: 'named', text: named, file: '' }],
};
