import type { ClientSession } from 'mongoose';
import type { CertificateEventRecord } from '../CertificateEvent.ts';
import type { DecisionRecord } from '../Decision.ts';
import { appendToLog, type LoggedRecord } from './appendToLog.ts';

/**
 * Logs a decision; what every mutation that writes one calls in its transaction. (The events that follow from it
 * are logged where they are written, by `issueCertificate` and `appendCertificateEvent`.)
 *
 * @param within the write of the mutation: its session, and when the decision was recorded
 */
export function logDecision(
  decision: DecisionRecord,
  { session, now }: { readonly session: ClientSession; readonly now: Date },
): Promise<void> {
  return appendToLog([loggedDecision(decision, now)], session);
}

export function loggedDecision(decision: DecisionRecord, recordedAt: Date): LoggedRecord {
  return { kind: 'DECISION', id: decision._id, recordedAt, content: decision };
}

export function loggedEvent(event: CertificateEventRecord): LoggedRecord {
  const { _id: id, recordedAt } = event;
  return { kind: 'CERTIFICATE_EVENT', id, recordedAt, content: event };
}
