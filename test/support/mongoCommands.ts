import type { Connection, mongo } from 'mongoose';

/** Commands that keep a connection alive or end a cursor early are no reads of ours; nor is following changes. */
const housekeeping = new Set(['hello', 'ping', 'endSessions', 'killCursors', 'isMaster']);

const followsChanges = ({ getMore, aggregate, collection }: mongo.Document) =>
  aggregate === 1 || (getMore && collection === '$cmd.aggregate');

/** Counts the commands that connections send to MongoDB while `work` runs, by `database.command`. */
export async function countCommands<T>(
  connections: readonly Connection[],
  work: () => Promise<T>,
): Promise<{ result: T; commands: readonly string[] }> {
  const commands: string[] = [];
  const note = ({ command, commandName, databaseName }: mongo.CommandStartedEvent) => {
    if (!housekeeping.has(commandName) && !followsChanges(command))
      commands.push(`${databaseName}.${commandName}`);
  };
  const clients = connections.map((connection) => connection.getClient());
  for (const client of clients) client.on('commandStarted', note);
  try {
    return { result: await work(), commands };
  } finally {
    for (const client of clients) client.off('commandStarted', note);
  }
}
