import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Connection } from 'mongoose';
import { authorizeSchema } from './access/authorize.ts';
import { recordedAnswer } from './access/recordedAnswer.ts';
import { openConnections } from './database/connections.ts';
import { migrate } from './database/migrate.ts';
import { growTo, type SeedOptions, seedOnce } from './database/seed.ts';
import { presentError } from './errors/presentError.ts';
import { executeOperations } from './execute/executeOperations.ts';
import { explainedAnswer } from './explain/explainedAnswer.ts';
import { readyInTime } from './inTime.ts';
import type { CachedDatabase } from './records/CachedDatabase.ts';
import { openRecords } from './records/openRecords.ts';
import { currentRequest } from './request/requestScope.ts';
import type { SubgraphRequest } from './request/SubgraphRequest.ts';
import { traced } from './request/tracing.ts';
import type { Viewer } from './request/viewer.ts';
import { requestContexts } from './requestContexts.ts';
import type {
  Beginning,
  SubgraphContext,
  SubgraphDefinition,
  SubgraphSettings,
} from './SubgraphDefinition.ts';
import { completedSchema } from './schema/completedSchema.ts';
import { knownReferences } from './schema/knownReferences.ts';
import { rejectThrown } from './schema/rejectThrown.ts';
import { AnyScalar, DateScalar, DateTimeScalar } from './values/scalars.ts';
import { createKeptResults } from './write/keptResults.ts';

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
    ready: async () => connection.readyState === 1 && (await readyInTime(answers(connection))),
    close: async () => {
      await end?.();
      await records.close();
      await closeConnections();
    },
  };
}

function upkeepOf<Loaders>({
  name,
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
    seed: (options) =>
      seedOnce(connection, options, () => {
        options.progress({ label: `Seeding ${name}`, done: 0, total: 0 });
        return seed(options);
      }),
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
