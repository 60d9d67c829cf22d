import { explainCommand, isRead, type ReadPlan, type SentCommand, sentCommand } from '@spine/kit';
import type { Connection, mongo } from 'mongoose';

/** A read that an operation sent, and how MongoDB ran it. */
export interface ExplainedRead extends ReadPlan {
  readonly collection: string;
  readonly command: string;
}

/** A read as it was sent. */
export interface SentRead extends SentCommand {
  /** How long MongoDB may take for it; undefined where that is not limited. */
  readonly maxTimeMS: number | undefined;
}

/** Runs `work` and answers every read that it sent to MongoDB. */
export async function readsOf(
  connections: readonly Connection[],
  work: () => Promise<unknown>,
): Promise<readonly SentRead[]> {
  const sent: SentRead[] = [];
  const note = (event: mongo.CommandStartedEvent) => {
    const command = { ...sentCommand(event), maxTimeMS: event.command.maxTimeMS };
    if (isRead(command)) sent.push(command);
  };
  const clients = connections.map((connection) => connection.getClient());
  for (const client of clients) client.on('commandStarted', note);
  await work();
  for (const client of clients) client.off('commandStarted', note);
  return sent;
}

/** Runs `work` and explains every read that it sent to MongoDB. */
export async function explainReads(
  connections: readonly Connection[],
  work: () => Promise<unknown>,
): Promise<readonly ExplainedRead[]> {
  const sent = await readsOf(connections, work);
  const client = connections[0]?.getClient() as mongo.MongoClient;
  return Promise.all(sent.map((command) => explain(client, command)));
}

async function explain(client: mongo.MongoClient, command: SentCommand): Promise<ExplainedRead> {
  const { collection, body } = command;
  return { collection, command: JSON.stringify(body), ...(await explainCommand(client, command)) };
}
