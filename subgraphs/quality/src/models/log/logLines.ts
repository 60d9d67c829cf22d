import { entryLine, hashLine, logHeader } from '@spine/proof';
import { LogEntryModel, type LogEntryRecord } from './LogEntry.ts';
import { readAuditTrail } from './readLog.ts';

/** Which of a log is written to a file, and who is told how far it is. */
export interface LogLines {
  /** Hashes instead of entries, for those who may not read what they say. */
  readonly hashesOnly: boolean;
  readonly progress: (done: number, total: number) => void;
}

/**
 * The log as the lines of a file that `verifyLog` reads, all committed before the call included. Of an empty log
 * there is no line.
 */
export async function* logLines({ hashesOnly, progress }: LogLines): AsyncGenerator<string> {
  const { checkpoint, size } = await readAuditTrail(new Date());
  if (!checkpoint) return;
  yield logHeader(checkpoint.note);
  // Past mongoose: a pass over all of a log outlasts the time limit of a query.
  const entries = LogEntryModel.collection
    .find({ index: { $gte: 0, $lt: size } })
    .sort({ index: 1 }) as AsyncIterable<unknown>;
  let done = 0;
  for await (const entry of entries) {
    const { text, leafHash, seal = '' } = entry as LogEntryRecord;
    yield hashesOnly ? hashLine(leafHash, seal) : entryLine(text, seal);
    done += 1;
    progress(done, size);
  }
}
