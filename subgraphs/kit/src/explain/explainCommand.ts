import type { mongo } from 'mongoose';
import type { SentCommand } from '../request/sentCommand.ts';

/** How MongoDB ran a read: by which stages and indexes, and what that took. */
export interface ReadPlan {
  /** Stages of the winning plans, outermost first: `FETCH`, `IXSCAN`, `COLLSCAN`, `SORT`. */
  readonly stages: readonly string[];
  /** Names of the indexes that were used; empty for a collection scan. */
  readonly indexes: readonly string[];
  readonly keysExamined: number;
  readonly documentsExamined: number;
  readonly returned: number;
}

/** Explaining is given no more time than what it explains. */
const maxTimeMS = 2_000;
const reads = ['find', 'aggregate', 'count', 'distinct'];

/** Whether MongoDB is asked to explain the command: reads only, as explaining runs it again. */
export function isRead({ name }: Pick<SentCommand, 'name'>): boolean {
  return reads.includes(name);
}

/** Runs a read once more, for MongoDB to explain it. */
export async function explainCommand(
  client: mongo.MongoClient,
  { name, database, body }: SentCommand,
): Promise<ReadPlan> {
  const explained = await client.db(database).command({
    explain: { ...body, ...(name === 'aggregate' && { cursor: {} }) },
    verbosity: 'executionStats',
    maxTimeMS,
  });
  const sum = (field: string) => valuesOf(explained, field).reduce<number>(add, 0);
  return {
    stages: valuesOf(winningPlans(explained), 'stage').map(String),
    indexes: [...new Set(valuesOf(winningPlans(explained), 'indexName').map(String))],
    keysExamined: sum('totalKeysExamined'),
    documentsExamined: sum('totalDocsExamined'),
    returned: returnedBy(explained),
  };
}

const add = (sum: number, value: unknown): number => sum + Number(value);

/** An aggregation's last stage tells what the whole returned, its first only what was read. */
function returnedBy(explained: mongo.Document): number {
  const last = (explained.stages as readonly mongo.Document[] | undefined)?.at(-1);
  return Number(last?.nReturned ?? valuesOf(explained, 'nReturned')[0] ?? 0);
}

function winningPlans(explained: mongo.Document): unknown[] {
  return valuesOf(explained, 'winningPlan');
}

/** Every value of that name, however deep, in the order that MongoDB tells them; rejected plans aside. */
function valuesOf(value: unknown, wanted: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'rejectedPlans' || name === 'executionStages') return [];
    if (name === wanted) return [inner, ...valuesOf(inner, wanted)];
    return valuesOf(inner, wanted);
  });
}
