import { readFileSync } from 'node:fs';
import type { SubgraphDefinition } from '@spine/kit';
import { type Loaders, loaders } from './loaders/index.ts';
import { migrations } from './migrations/index.ts';
import { connection } from './models/connection.ts';
import { policies } from './policies.ts';
import { resolvers } from './resolvers/index.ts';
import { grow, seed } from './seed/index.ts';

/** How centres are certified, and what the registry knows of their cases. */
export const quality: SubgraphDefinition<Loaders> = {
  name: 'quality',
  typeDefs: readFileSync(new URL('../../../schema/quality.graphql', import.meta.url), 'utf8'),
  resolvers,
  policies,
  loaders,
  // Patients' records: each centre writes and reads its own.
  uncached: ['cases', 'caseRevisions'],
  connection,
  migrations,
  seed,
  grow,
};
