import { groupedBy } from '@spine/kit';
import { addMonths } from '@spine/kit/days';
import { surveillanceWork } from '../../rules/workList/certificateWork.ts';
import { AuditModel } from '../Audit.ts';
import { CertificateModel } from '../Certificate.ts';
import { notReached } from '../notReached.ts';
import { SchemeVersionModel } from '../SchemeVersion.ts';
import { certificateTimes } from './timesOf.ts';
import { type AskedWork, atCentres, entriesOf, type WorkEntry } from './WorkEntry.ts';

/** Certificates whose surveillance is due. */
export async function surveillanceEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const months = await surveillanceMonths();
  const soonest = Math.min(...months.values());
  // What began or was visited after this day is not due, whatever its version says.
  const longAgo = addMonths(asOf, -soonest, 'next');
  const inForce = CertificateModel.find({
    ...atCentres(asked),
    validUntil: { $gte: asOf },
    validFrom: { $lte: longAgo },
    withdrawnOn: notReached(asOf),
  });
  const [certificates, visitedLately] = await Promise.all([
    inForce.select(certificateTimes).lean().exec(),
    centresVisited(asked, longAgo),
  ]);
  const concerned = certificates.filter(({ centreId }) => !visitedLately.has(centreId));
  const visits = await visitsOf(
    concerned.map(({ centreId }) => centreId),
    asOf,
  );
  return concerned.flatMap((certificate) => {
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

/** Centres with a closed visit under a certificate after a day. */
async function centresVisited(asked: AskedWork, after: string): Promise<ReadonlySet<string>> {
  const centreIds = await AuditModel.distinct('centreId', {
    ...atCentres(asked),
    ...underCertificate(asked.asOf),
    visitUntil: { $gt: after, $lte: asked.asOf },
  }).exec();
  return new Set(centreIds);
}

/** Last days of the closed visits under a certificate, by centre. */
async function visitsOf(
  centreIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const audits = await AuditModel.find({
    centreId: { $in: centreIds },
    ...underCertificate(day),
  })
    .select({ centreId: 1, visitUntil: 1 })
    .lean()
    .exec();
  const byCentre = groupedBy(audits, ({ centreId }) => centreId);
  return new Map(
    [...byCentre].map(([centreId, own]) => [centreId, own.map(({ visitUntil }) => visitUntil)]),
  );
}

function underCertificate(day: string) {
  return { kind: { $in: ['SURVEILLANCE', 'RENEWAL'] }, reportedOn: { $lte: day } } as const;
}
