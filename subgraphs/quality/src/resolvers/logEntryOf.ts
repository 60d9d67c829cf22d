import { existing } from '@spine/kit';
import type { Context } from '../context.ts';
import { logEntryId } from '../models/log/appendToLog.ts';
import type { LogKind, SequencedEntry } from '../models/log/LogEntry.ts';
import { bringUpToDate } from '../models/log/sequencer.ts';

/** What the log has of a record, with its place. The log is brought up to date once for all that are asked for together. */
export async function logEntryOf(
  kind: LogKind,
  id: string,
  { loaders, now }: Context,
): Promise<SequencedEntry> {
  await bringUpToDate(() => now);
  return existing(loaders.sequencedEntryById, logEntryId(kind, id));
}
