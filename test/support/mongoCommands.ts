import type { Connection, mongo } from 'mongoose';
import { expect } from 'vitest';

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

/**
 * Says that what asks for more sends no more commands: the same ones, not one a row. Which loads of parallel fetches
 * meet in one turn is a matter of time, so that there can be one more or one fewer of a kind.
 */
export function expectNoGrowth(ofMany: readonly string[], ofFew: readonly string[]): void {
  expect(new Set(ofMany)).toEqual(new Set(ofFew));
  expect(ofMany.length).toBeLessThan(2 * ofFew.length);
}
