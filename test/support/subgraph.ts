import { randomBytes } from 'node:crypto';
import {
  anonymous,
  type Logger,
  noProgress,
  openSubgraph,
  type RecordMemory,
  type Subgraph,
  type SubgraphDefinition,
  silentLogger,
  type Viewer,
} from '@spine/kit';
import type { FormattedExecutionResult } from 'graphql';
import { inject } from 'vitest';
import { signingSettings } from './signing.ts';

/** The day on which tests read the graph, unless they say otherwise. */
export const testDay = '2026-06-15';
export const testClock = () => new Date(`${testDay}T12:00:00.000Z`);
export const testSeed = 1;
export const cursorSecret = 'a cursor secret that only tests use';

/** A prefix of database names that no other test file uses. */
export function freshPrefix(): string {
  return `t_${randomBytes(5).toString('hex')}_`;
}

interface Options {
  /** Of the names of its databases; one of its own by default. */
  readonly prefix?: string;
  readonly cases?: number;
  readonly seed?: number;
  readonly clock?: () => Date;
  readonly logger?: Logger;
  /** Where records are cached; nowhere by default. */
  readonly recordMemory?: RecordMemory | undefined;
}

export interface TestSubgraph extends Subgraph {
  /** Runs an operation; errors are part of the result. */
  run(query: string, variables?: object, viewer?: Viewer): Promise<FormattedExecutionResult>;
  /** Runs an operation that must succeed; answers its data. */
  query<Data>(query: string, variables?: object, viewer?: Viewer): Promise<Data>;
  /** Drops the databases and closes. */
  end(): Promise<void>;
}

/** A subgraph on databases that no other test file uses, migrated and seeded. */
export async function openSeeded<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  {
    prefix = freshPrefix(),
    cases = 0,
    seed = testSeed,
    clock = testClock,
    logger = silentLogger,
    recordMemory,
  }: Options = {},
): Promise<TestSubgraph> {
  const subgraph = await openSubgraph(definition, {
    mongoUri: inject('mongoUri'),
    databasePrefix: prefix,
    cursorSecret,
    logger,
    monitorCommands: true,
    own: signingSettings,
    recordMemory,
    clock,
  });
  await subgraph.migrate();
  await subgraph.seed({ seed, size: cases, progress: noProgress });
  const run: TestSubgraph['run'] = (query, variables = {}, viewer = anonymous) =>
    subgraph.execute({ query, variables: variables as Record<string, unknown> }, viewer);
  return {
    ...subgraph,
    run,
    query: async <Data>(query: string, variables?: object, viewer?: Viewer) => {
      const { data, errors } = await run(query, variables, viewer);
      if (errors) throw new Error(JSON.stringify(errors, null, 2));
      return data as Data;
    },
    end: async () => {
      await subgraph.connection.dropDatabase();
      await subgraph.close();
    },
  };
}

/** Someone with a token. */
export function viewerWith(scopes: readonly string[], claims: Viewer['claims'] = {}): Viewer {
  return { subject: 'someone', scopes, claims };
}
