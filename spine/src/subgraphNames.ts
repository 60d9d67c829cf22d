/** The four subgraphs, in the order they were built; one word is folder, SDL file, supergraph name, database and service. */
export const subgraphNames = ['organizations', 'education', 'grants', 'quality'] as const;
