import { insertMissing } from '@spine/kit';
import type { Model } from 'mongoose';
import { CertificateEventModel } from '../models/CertificateEvent.ts';
import { DecisionModel } from '../models/Decision.ts';
import { type LoggedRecord, logEntryOf } from '../models/log/appendToLog.ts';
import { LogEntryModel } from '../models/log/LogEntry.ts';
import { loggedDecision, loggedEvent } from '../models/log/logDecision.ts';
import { recordedOn } from '../models/log/recordedOn.ts';

const batchSize = 1_000;

/** Appends the decisions and events of a database from before the log, in the order they were recorded. */
export async function logWhatIsRecorded(): Promise<void> {
  await logAll(DecisionModel, (decision) => loggedDecision(decision, recordedOn(decision)));
  await logAll(CertificateEventModel, loggedEvent);
}

async function logAll<R>(model: Model<R>, logged: (record: R) => LoggedRecord): Promise<void> {
  let batch: R[] = [];
  const flush = async () => {
    await insertMissing(
      LogEntryModel,
      batch.map((record) => logEntryOf(logged(record))),
    );
    batch = [];
  };
  // Past mongoose: a pass over all of a collection outlasts the time limit of a query.
  for await (const record of model.collection.find({}) as AsyncIterable<unknown>) {
    batch.push(record as R);
    if (batch.length === batchSize) await flush();
  }
  await flush();
}
