import { readFileSync } from 'node:fs';
import type { SubgraphDefinition } from '@spine/kit';
import { type Loaders, loaders } from './loaders/index.ts';
import { migrations } from './migrations/index.ts';
import { connection } from './models/connection.ts';
import { policies } from './policies.ts';
import { resolvers } from './resolvers/index.ts';
import { seed } from './seed/index.ts';

/** Who funds which research on the spine: from the call to what came of it. */
export const grants: SubgraphDefinition<Loaders> = {
  name: 'grants',
  typeDefs: readFileSync(new URL('../../../schema/grants.graphql', import.meta.url), 'utf8'),
  completed: readFileSync(new URL('../src/generated/completed.graphql', import.meta.url), 'utf8'),
  resolvers,
  policies,
  loaders,
  connection,
  migrations,
  seed,
};
