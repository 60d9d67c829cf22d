import type { Connection, mongo } from 'mongoose';

/** A read that an operation sent, and the stages of the plan that MongoDB chose for it. */
export interface ExplainedRead {
  readonly collection: string;
  readonly command: string;
  readonly stages: readonly string[];
}

const reads = ['find', 'aggregate', 'count', 'distinct'];

/** Runs `work` and explains every read that it sent to MongoDB. */
export async function explainReads(
  connections: readonly Connection[],
  work: () => Promise<unknown>,
): Promise<readonly ExplainedRead[]> {
  const sent: mongo.CommandStartedEvent[] = [];
  const note = (event: mongo.CommandStartedEvent) => {
    if (reads.includes(event.commandName)) sent.push(event);
  };
  const clients = connections.map((connection) => connection.getClient());
  for (const client of clients) client.on('commandStarted', note);
  await work();
  for (const client of clients) client.off('commandStarted', note);
  return Promise.all(sent.map((event) => explain(clients[0] as mongo.MongoClient, event)));
}

/** Fields of a sent command that belong to its session or reply and are no part of what is explained. */
const envelope = /^(lsid|txnNumber|\$|maxTimeMS|readConcern|apiVersion)/;

async function explain(
  client: mongo.MongoClient,
  { command, commandName, databaseName }: mongo.CommandStartedEvent,
): Promise<ExplainedRead> {
  const bare = Object.fromEntries(Object.entries(command).filter(([name]) => !envelope.test(name)));
  const explained = await client.db(databaseName).command({
    explain: { ...bare, ...(commandName === 'aggregate' && { cursor: {} }) },
    verbosity: 'queryPlanner',
  });
  return {
    collection: String(command[commandName]),
    command: JSON.stringify(bare),
    stages: stagesOf(explained),
  };
}

/** Every `stage` of every winning plan within an explanation, however deep. */
function stagesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'rejectedPlans') return [];
    return name === 'stage' && typeof inner === 'string' ? [inner] : stagesOf(inner);
  });
}
