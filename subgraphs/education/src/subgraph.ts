import { readFileSync } from 'node:fs';
import type { SubgraphDefinition } from '@spine/kit';
import { type Loaders, loaders } from './loaders/index.ts';
import { migrations } from './migrations/index.ts';
import { connection } from './models/connection.ts';
import { policies } from './policies.ts';
import { resolvers } from './resolvers/index.ts';
import { seed } from './seed/index.ts';

/** What is taught in spine care: programs, curricula, courses and their events, and the diplomas earned. */
export const education: SubgraphDefinition<Loaders> = {
  name: 'education',
  typeDefs: readFileSync(new URL('../../../schema/education.graphql', import.meta.url), 'utf8'),
  completed: readFileSync(new URL('../src/generated/completed.graphql', import.meta.url), 'utf8'),
  resolvers,
  policies,
  loaders,
  connection,
  migrations,
  seed,
};
