import type { Logger } from '@spine/kit';
import { LogEntryModel } from './LogEntry.ts';
import { sequence } from './sequence.ts';

/** Milliseconds between looks for pending entries; a checkpoint is due a minute after one came. */
const interval = 15_000;

/** Where a process's own sequencing stands: one run at work, one to come that all who wait share. */
let running: Promise<unknown> = Promise.resolve();
let next: Promise<void> | null = null;

/**
 * Sequences all that was appended before the call. Calls of the meantime share one run, which begins after all
 * of them.
 */
export async function bringUpToDate(clock: () => Date): Promise<void> {
  next ??= running.then(async () => {
    next = null;
    const run = sequencePending(clock);
    running = run.catch(() => undefined);
    await run;
  });
  await next;
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

async function sequencePending(clock: () => Date): Promise<void> {
  const pending = await LogEntryModel.exists({ pending: true }).exec();
  if (pending) await sequence(clock);
}
