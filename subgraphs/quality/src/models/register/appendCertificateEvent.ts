import { dayOf, refuse, type Write } from '@spine/kit';
import { isCorrection, notCorrectable } from '../../rules/correctedSteps.ts';
import {
  CertificateModel,
  type CertificateRecord,
  type IssuedCertificate,
} from '../Certificate.ts';
import { CertificateEventModel, type CertificateEventRecord } from '../CertificateEvent.ts';
import { keepStatus } from '../credential/keepStatus.ts';
import { appendToLog } from '../log/appendToLog.ts';
import { loggedEvent } from '../log/logDecision.ts';
import { SchemeVersionModel } from '../SchemeVersion.ts';
import { certificateOf, entryAfter, RegisterEntryModel } from './RegisterEntry.ts';

/** An event as the one who decides knows it; the register adds its place and the instant. */
export type NewCertificateEvent = Omit<CertificateEventRecord, '_id' | 'sequence' | 'recordedAt'>;

/**
 * Enters a certificate with its first event, which grants or renews: nothing is in the register without an event.
 *
 * @returns the certificate as the register has it from now on
 * @throws Refused for a grant of a day to come, which nobody can know yet
 */
export async function issueCertificate(
  within: Write,
  issued: IssuedCertificate,
  event: Omit<NewCertificateEvent, 'certificateNumber'>,
): Promise<CertificateRecord> {
  if (issued.grantedOn > dayOf(within.now))
    refuse('decidedOn', 'IN_FUTURE', 'A grant is recorded on the day of its decision or later.');
  return record(within, issued, [], { ...event, certificateNumber: issued._id });
}

/**
 * Adds an event to a certificate: a step in its life, or the correction of one recorded before.
 *
 * @param expectedRevision the revision of the certificate that the decision was made on
 * @returns the certificate as the register has it from now on
 * @throws Refused where there is no such certificate, where it has changed since, or where a correction corrects
 * nothing
 */
export async function appendCertificateEvent(
  within: Write,
  event: NewCertificateEvent,
  expectedRevision: number,
): Promise<CertificateRecord> {
  const { session } = within;
  const number = event.certificateNumber;
  const certificate = await CertificateModel.findById(number).session(session).lean().exec();
  if (!certificate)
    return refuse('certificateNumber', 'NOT_FOUND', `There is no certificate ${number}.`);
  if (certificate.revision !== expectedRevision)
    return refuse(
      'expectedVersion',
      'CONFLICT',
      'It has changed since you read it; read it again and decide anew.',
    );
  const earlier = await CertificateEventModel.find({ certificateNumber: number })
    .sort({ sequence: 1 })
    .session(session)
    .lean()
    .exec();
  if (event.kind === 'CORRECTED' && !isCorrection(event, earlier))
    return refuse('corrects', 'NOT_CORRECTABLE', notCorrectable);
  return record(within, certificate, earlier, event);
}

/** The only place that writes events, and with each of them all that follows from it. */
async function record(
  { session, now }: Write,
  issued: IssuedCertificate,
  earlier: readonly CertificateEventRecord[],
  event: NewCertificateEvent,
): Promise<CertificateRecord> {
  const { versionId, _id: number } = issued;
  const version = await SchemeVersionModel.findById(versionId)
    .session(session)
    .lean()
    .orFail()
    .exec();
  const sequence = earlier.length + 1;
  const recordedAt = latest(now, earlier.at(-1)?.recordedAt);
  const recorded = { ...event, _id: `${number}/${sequence}`, sequence, recordedAt };
  const entry = entryAfter(issued, version.validityMonths, earlier, recorded);
  const certificate = certificateOf(entry);
  await CertificateEventModel.create([recorded], { session });
  await appendToLog([loggedEvent(recorded)], session);
  await RegisterEntryModel.updateOne(
    { _id: `${number}/${sequence - 1}` },
    { $set: { knownUntil: recordedAt } },
    { session },
  ).exec();
  await RegisterEntryModel.create([entry], { session });
  await CertificateModel.replaceOne({ _id: number }, certificate, {
    session,
    upsert: true,
    runValidators: true,
  }).exec();
  await keepStatus(certificate, dayOf(now), session);
  return certificate;
}

/** Clocks of several processes differ a little; what was recorded later never counts as known earlier. */
function latest(now: Date, before: Date | undefined): Date {
  return before && before > now ? before : now;
}
