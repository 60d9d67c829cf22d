import { createHmac } from 'node:crypto';
import { type LoggedRecord, logEntryOf } from '../../models/log/appendToLog.ts';
import type { LogEntryRecord } from '../../models/log/LogEntry.ts';
import { loggedDecision, loggedEvent } from '../../models/log/logDecision.ts';
import { recordedOn } from '../../models/log/recordedOn.ts';
import type { CertificationFile } from './CertificationFile.ts';

/** What the log would have of the synthetic files, had it been there. One seed gives the same bytes. */
export function syntheticLogEntries(
  files: readonly CertificationFile[],
  seed: number,
): LogEntryRecord[] {
  const decisions = files.flatMap((file) => file.decisions);
  const events = files.flatMap((file) => file.certificates).flatMap((each) => each.events);
  return [
    ...decisions.map((each) => saltedEntry(loggedDecision(each, recordedOn(each)), seed)),
    ...events.map((event) => saltedEntry(loggedEvent(event), seed)),
  ];
}

/** What is made up needs no secret salt. */
export function saltedEntry(record: LoggedRecord, seed: number): LogEntryRecord {
  const hash = createHmac('sha256', `log/${seed}`).update(`${record.kind}/${record.id}`).digest();
  return logEntryOf(record, 0, hash.subarray(0, 16).toString('base64url'));
}
