import { readFileSync } from 'node:fs';
import type { SubgraphDefinition } from '@spine/kit';
import { grantFor, openedTo } from './access.ts';
import { begin } from './begin.ts';
import type { Context } from './context.ts';
import { type Loaders, loaders } from './loaders/index.ts';
import { migrations } from './migrations/index.ts';
import { recordReads } from './models/access/recordReads.ts';
import { connection } from './models/connection.ts';
import { released } from './models/releases/released.ts';
import { policies } from './policies.ts';
import { resolvers } from './resolvers/index.ts';
import { grow, seed } from './seed/index.ts';
import { settings } from './settings.ts';

/** How centres are certified, and what the registry knows of their cases. */
export const quality: SubgraphDefinition<Loaders> = {
  name: 'quality',
  typeDefs: readFileSync(new URL('../../../schema/quality.graphql', import.meta.url), 'utf8'),
  completed: readFileSync(new URL('../src/generated/completed.graphql', import.meta.url), 'utf8'),
  resolvers,
  policies,
  loaders,
  recordReads: recordReads<Context>(grantFor, openedTo),
  // Patients' records: each centre writes and reads its own. The log: never asked for as it was.
  // Who read what: written by every such read. Grants: a verdict closes a file at once, in every process.
  uncached: [
    ...['cases', 'caseRevisions', 'logEntries', 'logTiles', 'logCheckpoints'],
    ...['accessEntries', 'breakGlassGrants'],
  ],
  connection,
  readers: [{ connection: released, setting: 'RELEASES_MONGODB_URI' }],
  settings,
  begin,
  migrations,
  seed,
  grow,
};
