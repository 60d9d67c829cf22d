import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  parse,
} from 'graphql';
import type { Connection } from 'mongoose';
import { authorizeSchema } from './authorize.ts';
import { executeOperations } from './executeOperations.ts';
import { explainedAnswer } from './explainedAnswer.ts';
import { createKeptResults } from './keptResults.ts';
import { type Migration, migrate } from './migrate.ts';
import { openConnection } from './mongo.ts';
import { createPager, type Pager } from './page.ts';
import { type Logger, presentError } from './presentError.ts';
import { rejectThrown } from './rejectThrown.ts';
import type { Policies } from './requirement.ts';
import { DateScalar, DateTimeScalar, dayOf } from './scalars.ts';
import { type GrowOptions, growTo, type SeedOptions, seedOnce } from './seed.ts';
import { traced } from './tracing.ts';
import type { Viewer } from './viewer.ts';

/** What every resolver of one request shares: who asks, when, and how to read. */
export interface SubgraphContext<Loaders> {
  readonly viewer: Viewer;
  /** The instant of the request; resolvers and rules read no other clock. */
  readonly now: Date;
  /** Its calendar day in UTC: the default of every `asOf`. */
  readonly today: string;
  readonly loaders: Loaders;
  readonly page: Pager;
}

/** All that differs between two subgraphs. */
export interface SubgraphDefinition<Loaders> {
  /** Folder, SDL file, supergraph name, database and service: one word. */
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: object;
  readonly policies: Policies<SubgraphContext<Loaders>>;
  readonly loaders: () => Loaders;
  readonly connection: Connection;
  readonly migrations: readonly Migration[];
  /** Fills an empty database; must be repeatable after a kill (`seedOnce` empties it first). */
  readonly seed: (options: SeedOptions) => Promise<void>;
  /** Adds the cases `from` to `cases` − 1 to a seeded database; repeatable too (`insertMissing`). Absent where none are kept. */
  readonly grow?: (options: GrowOptions) => Promise<void>;
}

/** Where a subgraph keeps its data, and the secret its cursors are signed with. */
export interface SubgraphSettings {
  readonly mongoUri: string;
  readonly databasePrefix: string;
  readonly cursorSecret: string;
  readonly logger: Logger;
  /** The clock; tests give a fixed one. */
  readonly clock?: () => Date;
}

/** One operation as the gateway sends it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** The query parsed, for a subgraph in the same process. */
  readonly document?: DocumentNode | undefined;
}

/** A subgraph with its database open; it never listens by itself. */
export interface Subgraph {
  readonly name: string;
  readonly connection: Connection;
  execute(request: SubgraphRequest, viewer: Viewer): Promise<FormattedExecutionResult>;
  /** Runs the migrations that have not run; answers their names. */
  migrate(): Promise<readonly string[]>;
  /** Seeds an empty database; answers false where there was nothing to do. */
  seed(options: SeedOptions): Promise<boolean>;
  /** Raises the cases of a seeded database to those asked for; answers how many were added. */
  grow(options: SeedOptions): Promise<number>;
  /** Whether its database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a subgraph: its database, its schema with every requirement guarded.
 *
 * @throws StartupError when the database or a requirement of the schema cannot be served
 */
export async function openSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  settings: SubgraphSettings,
): Promise<Subgraph> {
  const { name, connection } = definition;
  const run = executeOperations(
    subgraphSchema(definition),
    presentError(settings.logger, definition.name),
  );
  await openConnection(connection, settings.mongoUri, `${settings.databasePrefix}${name}`);
  return {
    name,
    connection,
    execute: (request, viewer) =>
      traced(`${name} operation`, { 'graphql.subgraph': name }, () => {
        const answer = () => run(request, contextFor(definition, settings, viewer));
        return viewer.explains ? explainedAnswer(connection, answer) : answer();
      }),
    migrate: async () => {
      await createKeptResults(connection);
      return migrate(connection, definition.migrations);
    },
    seed: (options) => seedOnce(connection, options, definition.seed),
    grow: async (options) => (definition.grow ? growTo(connection, options, definition.grow) : 0),
    ready: async () => connection.readyState === 1 && (await answers(connection)),
    close: async () => {
      await connection.close();
    },
  };
}

/**
 * A subgraph's executable schema with every requirement guarded.
 *
 * @throws StartupError for a requirement that cannot be enforced
 */
export function subgraphSchema<Loaders>({
  typeDefs,
  resolvers,
  policies,
}: SubgraphDefinition<Loaders>): GraphQLSchema {
  const schema = buildSubgraphSchema({
    typeDefs: parse(typeDefs),
    resolvers: {
      Date: DateScalar,
      DateTime: DateTimeScalar,
      ...resolvers,
    } as GraphQLResolverMap<unknown>,
  });
  authorizeSchema(schema, policies);
  rejectThrown(schema);
  return schema;
}

/** What the resolvers of one request share. */
export function contextFor<Loaders>(
  { loaders }: SubgraphDefinition<Loaders>,
  { clock, cursorSecret }: Pick<SubgraphSettings, 'clock' | 'cursorSecret'>,
  viewer: Viewer,
): SubgraphContext<Loaders> {
  const now = clock?.() ?? new Date();
  return {
    viewer,
    now,
    today: dayOf(now),
    loaders: loaders(),
    page: createPager(viewer, cursorSecret),
  };
}

async function answers(connection: Connection): Promise<boolean> {
  return (
    connection.db?.command({ ping: 1 }).then(
      () => true,
      () => false,
    ) ?? false
  );
}
