import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  parse,
} from 'graphql';
import type { Connection } from 'mongoose';
import type { z } from 'zod';
import { authorizeSchema } from './authorize.ts';
import { openConnections, type Reader } from './connections.ts';
import { executeOperations } from './executeOperations.ts';
import { explainedAnswer } from './explainedAnswer.ts';
import { createKeptResults } from './keptResults.ts';
import type { DefinitionsOf } from './loader.ts';
import { type Migration, migrate } from './migrate.ts';
import type { Pager } from './page.ts';
import { type Logger, presentError } from './presentError.ts';
import type { GuardedRead, RecordReads } from './reads/GuardedRead.ts';
import { recordedAnswer } from './reads/recordedAnswer.ts';
import type { CachedDatabase } from './records/CachedDatabase.ts';
import { openRecords } from './records/openRecords.ts';
import type { RecordMemory } from './records/RecordMemory.ts';
import { rejectThrown } from './rejectThrown.ts';
import { requestContexts } from './requestContexts.ts';
import { currentRequest, type RequestScope } from './requestScope.ts';
import type { Policies } from './requirement.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';
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
  /** The request that is answered, where that is known. */
  readonly scope?: RequestScope | undefined;
  /** What policies let through so far, where that has to be recorded. */
  readonly reads?: GuardedRead[] | undefined;
}

/** All that differs between two subgraphs. */
export interface SubgraphDefinition<Loaders> {
  /** Folder, SDL file, supergraph name, database and service: one word. */
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: object;
  readonly policies: Policies<SubgraphContext<Loaders>>;
  readonly loaders: DefinitionsOf<Loaders>;
  /** Absent where nobody asks who read what. */
  readonly recordReads?: RecordReads<SubgraphContext<Loaders>>;
  /** Collections of which nothing is cached: those that are written all the time and read by few. */
  readonly uncached?: readonly string[];
  readonly connection: Connection;
  /** Further connections to its database, for what is to be read with rights of its own. */
  readonly readers?: readonly Reader[];
  /** Settings that no other subgraph has; programs that serve it read them from their environment. */
  readonly settings?: z.ZodRawShape;
  /** Takes its own settings and begins what goes on by itself; answers what ends that. */
  readonly begin?: (given: Beginning) => () => Promise<void>;
  readonly migrations: readonly Migration[];
  /** Fills an empty database; must be repeatable after a kill (`seedOnce` empties it first). */
  readonly seed: (options: SeedOptions) => Promise<void>;
  /** Adds the cases `from` to `cases` − 1 to a seeded database; repeatable too (`insertMissing`). Absent where none are kept. */
  readonly grow?: (options: GrowOptions) => Promise<void>;
}

/** What a subgraph begins with once its database is open. */
export interface Beginning {
  /** What was read of the definition's `settings`, by name; nothing in a program that does not serve. */
  readonly own: Readonly<Record<string, unknown>>;
  /** Whether it is to do by itself what must be done in time; where it is served by a program. */
  readonly unasked: boolean;
  readonly clock: () => Date;
  readonly logger: Logger;
}

/** Where a subgraph keeps its data, and the secret its cursors are signed with. */
export interface SubgraphSettings {
  /** What needs no database is made while it is awaited. */
  readonly mongoUri: string | Promise<string>;
  readonly databasePrefix: string;
  readonly cursorSecret: string;
  readonly logger: Logger;
  /** The clock; tests give a fixed one. */
  readonly clock?: () => Date;
  /** Where records are cached; nowhere by default. Subgraphs of one process share it. */
  readonly recordMemory?: RecordMemory | undefined;
  /** Whether the driver tells of each command, for tests that count them. */
  readonly monitorCommands?: boolean;
  /** What was read of the definition's own `settings`; none where the subgraph is not served. */
  readonly own?: Readonly<Record<string, unknown>>;
  /** Whether it does unasked what must be done in time; not by default. */
  readonly unasked?: boolean;
}

/** One operation as the gateway sends it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** The query parsed, for a subgraph in the same process. */
  readonly document?: DocumentNode | undefined;
  /** What it is asked for, in the same process. */
  readonly scope?: RequestScope | undefined;
}

/** A subgraph with its database open; it never listens by itself. */
export interface Subgraph {
  readonly name: string;
  readonly connection: Connection;
  /** What happens to its cached records. */
  readonly records: CachedDatabase;
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
  const closeConnections = await openConnections(definition, settings);
  const records = openRecords(definition, settings);
  const end = definition.begin?.(beginningOf(settings));
  const contextFor = requestContexts(definition, settings, records.database);
  const recording = { record: definition.recordReads, logger: settings.logger };
  async function answerTo(request: SubgraphRequest, context: SubgraphContext<Loaders>) {
    return recordedAnswer(await run(request, context), request, context, recording);
  }
  return {
    name,
    connection,
    records: records.database,
    execute: (request, viewer) => {
      records.follow();
      return traced(`${name} operation`, { 'graphql.subgraph': name }, () => {
        const scope = request.scope ?? currentRequest();
        const answer = () => answerTo(request, contextFor(viewer, scope));
        return viewer.explains ? explainedAnswer(connection, answer) : answer();
      });
    },
    migrate: async () => {
      await createKeptResults(connection);
      return migrate(connection, definition.migrations);
    },
    seed: (options) => seedOnce(connection, options, definition.seed),
    grow: async (options) => (definition.grow ? growTo(connection, options, definition.grow) : 0),
    ready: async () => connection.readyState === 1 && (await answers(connection)),
    close: async () => {
      await end?.();
      await records.close();
      await closeConnections();
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
  recordReads,
}: SubgraphDefinition<Loaders>): GraphQLSchema {
  const schema = buildSubgraphSchema({
    typeDefs: parse(typeDefs),
    resolvers: {
      Date: DateScalar,
      DateTime: DateTimeScalar,
      ...resolvers,
    } as GraphQLResolverMap<unknown>,
  });
  authorizeSchema(schema, policies, recordReads !== undefined);
  rejectThrown(schema);
  return schema;
}

function beginningOf({ own = {}, unasked = false, clock, logger }: SubgraphSettings): Beginning {
  return { own, unasked, clock: clock ?? (() => new Date()), logger };
}

async function answers(connection: Connection): Promise<boolean> {
  return (
    connection.db?.command({ ping: 1 }).then(
      () => true,
      () => false,
    ) ?? false
  );
}
