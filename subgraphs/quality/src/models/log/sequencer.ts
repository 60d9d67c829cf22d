import type { Logger } from '@spine/kit';
import type { PipelineStage } from 'mongoose';
import { LogCheckpointModel, type LogCheckpointRecord } from './LogCheckpoint.ts';
import { LogEntryModel } from './LogEntry.ts';
import { latestCheckpoint, sequence } from './sequence.ts';

/** Milliseconds between looks for pending entries; a checkpoint is due a minute after one came. */
const interval = 15_000;

/** Where a process's own sequencing stands: one run at work, one to come that all who wait share. */
let running: Promise<unknown> = Promise.resolve();
let next: Promise<LogCheckpointRecord | null> | null = null;

/**
 * Sequences all that was appended before the call. Calls of the meantime share one run, which begins after all
 * of them.
 *
 * @returns the latest checkpoint, which holds all of that; null of a log that is empty yet
 */
export async function bringUpToDate(clock: () => Date): Promise<LogCheckpointRecord | null> {
  next ??= running.then(() => {
    next = null;
    const run = sequencePending(clock);
    running = run.catch(() => undefined);
    return run;
  });
  return next;
}

/**
 * Sequences whatever is pending, again and again. What fails is logged and tried again at the next look.
 *
 * @returns ends it, when the run at work is done
 */
export function keepSequencing(clock: () => Date, logger: Logger): () => Promise<void> {
  const look = () =>
    void bringUpToDate(clock).catch((err: unknown) =>
      logger.error({ err }, 'the log could not be sequenced; it is tried again'),
    );
  const timer = setInterval(look, interval).unref();
  return async () => {
    clearInterval(timer);
    await (next ?? running).catch(() => undefined);
  };
}

async function sequencePending(clock: () => Date): Promise<LogCheckpointRecord | null> {
  const { isPending, checkpoint } = await lookAtLog();
  if (!isPending) return checkpoint;
  await sequence(clock);
  return latestCheckpoint();
}

/** Whether anything is pending, and after that the latest checkpoint: in this order one cannot miss the other. */
async function lookAtLog() {
  const latest: PipelineStage.UnionWith['$unionWith'] = {
    coll: LogCheckpointModel.collection.name,
    pipeline: [{ $sort: { _id: -1 } }, { $limit: 1 }],
  };
  const found = await LogEntryModel.aggregate<{ pending: true } | LogCheckpointRecord>([
    { $match: { pending: true } },
    { $limit: 1 },
    { $project: { _id: 0, pending: 1 } },
    { $unionWith: latest },
  ]).exec();
  const checkpoint = found.find((each): each is LogCheckpointRecord => 'note' in each) ?? null;
  return { isPending: found.some((each) => 'pending' in each), checkpoint };
}
