import type { Connection, Schema } from 'mongoose';
import mongoose from 'mongoose';
import { StartupError } from '../process/startup.ts';
import { noteWrites } from '../records/writtenRecords.ts';
import { commandShape } from './commandShape.ts';
import { deploymentProblem, hostsOf, type Origin, unreachable } from './deployment.ts';
import { watchCommands } from './watchCommands.ts';

/** No command runs longer on the server, so that a bad query cannot pile up. */
const maxTimeMS = 2_000;
/** Records of one reply: all of a page or batch, so that no second round trip follows (16 MB at most). */
const batchSize = 10_000;
const serverSelectionTimeoutMS = 5_000;
/** Connections of a subgraph, where the address does not say; the decision on MongoDB's options has the figures. */
const maxPoolSize = 30;

/**
 * An unopened connection of one subgraph, with the rules every model on it follows:
 * unknown filter paths are refused, every query has a time limit and answers in one round trip.
 */
export function createConnection(): Connection {
  // Of a connection's own setting queries take no notice.
  mongoose.set('strictQuery', 'throw');
  const connection = mongoose.createConnection();
  connection.set('autoIndex', false);
  connection.set('autoCreate', false);
  connection.plugin(limitCommands);
  connection.plugin(nameFailed);
  connection.plugin(noteWrites);
  return connection;
}

function limitCommands(schema: Schema): void {
  const queries = /^(find|count|distinct|update|delete|replace)/;
  schema.pre(queries, { document: false, query: true }, function () {
    const query = this as mongoose.Query<unknown, unknown>;
    if (query.getOptions().maxTimeMS === undefined) query.maxTimeMS(maxTimeMS);
  });
  schema.pre('find', function () {
    if (this.getOptions().batchSize === undefined) this.batchSize(batchSize);
  });
  schema.pre('aggregate', function () {
    this.options.maxTimeMS ??= maxTimeMS;
    this.options.batchSize ??= batchSize;
  });
}

const reads = /^(find|findOne|countDocuments|estimatedDocumentCount|distinct|aggregate)$/;

/** Adds to what MongoDB says went wrong with a read which one it was, its values left out: for the log. */
function nameFailed(schema: Schema): void {
  schema.post(reads, function (error: Error, _result: unknown, next: (error: Error) => void) {
    next(named(error, this));
  } as mongoose.ErrorHandlingMiddlewareFunction);
}

/** What else went wrong is left as it is, and telling of a fault must not become another. */
function named(error: Error, read: unknown): Error {
  if (!(error instanceof mongoose.mongo.MongoError)) return error;
  try {
    return Object.assign(error, { command: readBy(read) });
  } catch {
    return error;
  }
}

function readBy(asked: unknown): string {
  if (asked instanceof mongoose.Aggregate) {
    const pipeline = asked.pipeline();
    return `aggregate ${asked.model().collection.name} ${commandShape({ body: { pipeline } })}`;
  }
  const query = asked as mongoose.Query<unknown, unknown> & { readonly op: string };
  const { sort } = query.getOptions();
  const shape = commandShape({ body: { filter: query.getFilter(), sort } });
  return `${query.op} ${query.model.collection.name} ${shape}`;
}

/** Where a connection leads. */
export interface Address {
  readonly uri: string;
  /** For what is said of it. */
  readonly origin: Origin;
  readonly database: string;
}

/**
 * Opens a subgraph's database with majority, journaled writes and majority reads of the primary, whatever the
 * address asks for.
 *
 * @param monitorCommands whether the driver tells of each command; it costs, so only where somebody listens
 * @throws StartupError when the deployment cannot be reached, is older than 6.0 or is no replica set
 */
export async function openConnection(
  connection: Connection,
  { uri, origin, database }: Address,
  monitorCommands = false,
): Promise<void> {
  try {
    await connection.openUri(uri, {
      dbName: database,
      appName: `spine-${database}`,
      serverSelectionTimeoutMS,
      ...(!/[?&]maxPoolSize=/i.test(uri) && { maxPoolSize }),
      monitorCommands,
      readPreference: 'primary',
      writeConcern: { w: 'majority', journal: true },
      readConcern: { level: 'majority' },
    });
    watchCommands(connection.getClient());
    await checkDeployment(connection, uri, origin);
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw error instanceof StartupError ? error : unreachable(uri, error, origin);
  }
}

async function checkDeployment(connection: Connection, uri: string, origin: Origin): Promise<void> {
  const admin = connection.getClient().db('admin');
  const [{ version }, hello] = await Promise.all([
    admin.command({ buildInfo: 1 }),
    admin.command({ hello: 1 }),
  ]);
  const problem = deploymentProblem(
    { version, setName: hello.setName, message: hello.msg },
    hostsOf(uri),
    origin,
  );
  if (problem) throw new StartupError(problem);
}
