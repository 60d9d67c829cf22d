import { readFileSync } from 'node:fs';
import type { SubgraphDefinition } from '@spine/kit';
import { type Loaders, loaders } from './loaders/index.ts';
import { migrations } from './migrations/index.ts';
import { connection } from './models/connection.ts';
import { resolvers } from './resolvers/index.ts';
import { seed } from './seed/index.ts';

/** Who the organizations, centres and people of spine care are, and where they meet. */
export const organizations: SubgraphDefinition<Loaders> = {
  name: 'organizations',
  typeDefs: readFileSync(new URL('../../../schema/organizations.graphql', import.meta.url), 'utf8'),
  completed: readFileSync(new URL('../src/generated/completed.graphql', import.meta.url), 'utf8'),
  resolvers,
  policies: {},
  loaders,
  connection,
  migrations,
  seed,
};
