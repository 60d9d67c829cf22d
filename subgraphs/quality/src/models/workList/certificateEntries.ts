import { groupedBy } from '@spine/kit';
import { addMonths } from '@spine/kit/days';
import { lastEnd, renewalWork, suspensionWork } from '../../rules/workList/certificateWork.ts';
import { ApplicationModel, type ApplicationRecord } from '../Application.ts';
import { CertificateModel, type CertificateRecord } from '../Certificate.ts';
import { notReached } from '../notReached.ts';
import { certificateTimes } from './timesOf.ts';
import { type AskedWork, atCentres, entriesOf, type WorkEntry } from './WorkEntry.ts';

/** Certificates that end soon and for which no renewal was filed. */
export async function renewalEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const ending = await CertificateModel.find({
    ...atCentres(asked),
    validUntil: { $gte: asOf, $lte: lastEnd(asOf) },
  })
    .select(certificateTimes)
    .lean()
    .exec();
  const renewals = groupedBy(
    await renewalsOf(ending),
    ({ certificateNumber }) => certificateNumber ?? '',
  );
  return ending.flatMap((certificate) => {
    const own = renewals.get(certificate._id) ?? [];
    return entriesOf(renewalWork(certificate, own, asOf), aboutOf(certificate), asked);
  });
}

function renewalsOf(certificates: readonly CertificateRecord[]): Promise<ApplicationRecord[]> {
  return ApplicationModel.find({
    certificateNumber: { $in: certificates.map(({ _id }) => _id) },
    kind: 'RENEWAL',
  })
    .select({ certificateNumber: 1, filedOn: 1, withdrawnOn: 1 })
    .lean()
    .exec();
}

/** Certificates that have been suspended for too long. */
export async function suspensionEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const lasting = { from: { $lt: addMonths(asOf, -1) }, until: notReached(asOf) };
  const suspended = await CertificateModel.find({
    ...atCentres(asked),
    validUntil: { $gte: asOf },
    suspensions: { $elemMatch: lasting },
  })
    .select(certificateTimes)
    .lean()
    .exec();
  return suspended.flatMap((certificate) =>
    entriesOf(suspensionWork(certificate, asOf), aboutOf(certificate), asked),
  );
}

function aboutOf({ _id: certificateNumber, centreId }: CertificateRecord) {
  return { certificateNumber, centreId };
}
