import type { mongo } from 'mongoose';

/** A command that MongoDB got for a request, its session's and reply's own fields left out. */
export interface SentCommand {
  /** `find` or `aggregate`, for example. */
  readonly name: string;
  readonly database: string;
  readonly collection: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds until its reply; null until then. */
  ms: number | null;
}

/** Fields of a sent command that belong to its session, its time limit or its reply. */
const envelope =
  /^(lsid|txnNumber|startTransaction|autocommit|\$|maxTimeMS|readConcern|writeConcern|apiVersion)/;

/** Reads a command from the driver’s event. */
export function sentCommand({
  command,
  commandName: name,
  databaseName: database,
}: mongo.CommandStartedEvent): SentCommand {
  const body = Object.fromEntries(
    Object.entries(command).filter(([field]) => !envelope.test(field)),
  );
  const target = name === 'getMore' ? command.collection : command[name];
  return { name, database, collection: typeof target === 'string' ? target : '', body, ms: null };
}
