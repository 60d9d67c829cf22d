/** The four subgraphs; one word is folder, SDL file, database and service. */
export const subgraphNames = ['organizations', 'education', 'grants', 'quality'] as const;
