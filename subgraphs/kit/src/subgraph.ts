import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { DocumentNode, FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Connection } from 'mongoose';
import { authorizeSchema } from './authorize.ts';
import { completedSchema } from './completedSchema.ts';
import { openConnections } from './connections.ts';
import { executeOperations } from './executeOperations.ts';
import { explainedAnswer } from './explainedAnswer.ts';
import { inTime } from './inTime.ts';
import { createKeptResults } from './keptResults.ts';
import { knownReferences } from './knownReferences.ts';
import { migrate } from './migrate.ts';
import { presentError } from './presentError.ts';
import { recordedAnswer } from './reads/recordedAnswer.ts';
import type { CachedDatabase } from './records/CachedDatabase.ts';
import { openRecords } from './records/openRecords.ts';
import { rejectThrown } from './rejectThrown.ts';
import { requestContexts } from './requestContexts.ts';
import { currentRequest, type RequestScope } from './requestScope.ts';
import type {
  Beginning,
  SubgraphContext,
  SubgraphDefinition,
  SubgraphSettings,
} from './SubgraphDefinition.ts';
import { AnyScalar, DateScalar, DateTimeScalar } from './scalars.ts';
import { growTo, type SeedOptions, seedOnce } from './seed.ts';
import { traced } from './tracing.ts';
import type { Viewer } from './viewer.ts';

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
  /** Raises a seeded database to the size asked for; answers how many records were added. */
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
        // Who is not told of commands must not say that there were none.
        return viewer.explains && settings.monitorCommands
          ? explainedAnswer(connection, answer)
          : answer();
      });
    },
    ...upkeepOf(definition),
    ready: async () => connection.readyState === 1 && (await inTime(answers(connection))),
    close: async () => {
      await end?.();
      await records.close();
      await closeConnections();
    },
  };
}

function upkeepOf<Loaders>({
  connection,
  migrations,
  seed,
  grow,
}: SubgraphDefinition<Loaders>): Pick<Subgraph, 'migrate' | 'seed' | 'grow'> {
  return {
    migrate: async () => {
      await createKeptResults(connection);
      return migrate(connection, migrations);
    },
    seed: (options) => seedOnce(connection, options, seed),
    grow: async (options) => (grow ? growTo(connection, options, grow) : 0),
  };
}

/**
 * A subgraph's executable schema with every requirement guarded, and entities found by what their types name alone.
 *
 * @throws StartupError for a requirement that cannot be enforced
 */
export function subgraphSchema<Loaders>({
  typeDefs,
  completed,
  resolvers,
  policies,
  recordReads,
}: SubgraphDefinition<Loaders>): GraphQLSchema {
  const all = { Date: DateScalar, DateTime: DateTimeScalar, _Any: AnyScalar, ...resolvers };
  const schema = completedSchema(typeDefs, completed, all as GraphQLResolverMap<unknown>);
  knownReferences(schema);
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
