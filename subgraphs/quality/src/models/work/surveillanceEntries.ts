import { addMonths } from '@spine/kit/days';
import { surveillanceWork } from '../../rules/work/certificateWork.ts';
import { AuditModel } from '../Audit.ts';
import { CertificateModel } from '../Certificate.ts';
import { SchemeVersionModel } from '../SchemeVersion.ts';
import { type AskedWork, atCentres, entriesOf, notReached, type WorkEntry } from './WorkEntry.ts';

/** Certificates whose surveillance is due. */
export async function surveillanceEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const months = await surveillanceMonths();
  const soonest = Math.min(...months.values());
  const inForce = await CertificateModel.find({
    ...atCentres(asked),
    validUntil: { $gte: asOf },
    validFrom: { $lte: addMonths(asOf, -soonest, 'next') },
    withdrawnOn: notReached(asOf),
  })
    .lean()
    .exec();
  const visits = await visitsOf(
    inForce.map(({ centreId }) => centreId),
    asOf,
  );
  return inForce.flatMap((certificate) => {
    const { _id: certificateNumber, centreId, versionId } = certificate;
    const own = visits.get(centreId) ?? [];
    const due = surveillanceWork(certificate, months.get(versionId) ?? soonest, own, asOf);
    return entriesOf(due, { certificateNumber, centreId }, asked);
  });
}

async function surveillanceMonths(): Promise<ReadonlyMap<string, number>> {
  const versions = await SchemeVersionModel.find({}).hint({ _id: 1 }).lean().exec();
  return new Map(versions.map(({ _id, surveillanceMonths: months }) => [_id, months]));
}

/** Last days of the visits of closed audits under a certificate, by centre. */
async function visitsOf(
  centreIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const audits = await AuditModel.find({
    centreId: { $in: centreIds },
    kind: { $in: ['SURVEILLANCE', 'RENEWAL'] },
    reportedOn: { $lte: day },
  })
    .select({ centreId: 1, visitUntil: 1 })
    .lean()
    .exec();
  const byCentre = new Map<string, string[]>();
  for (const { centreId, visitUntil } of audits)
    byCentre.set(centreId, [...(byCentre.get(centreId) ?? []), visitUntil]);
  return byCentre;
}
