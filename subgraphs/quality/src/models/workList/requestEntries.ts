import { requestWork } from '../../rules/workList/requestWork.ts';
import { CertificateModel } from '../Certificate.ts';
import { CertificateRequestModel } from '../lifecycle/CertificateRequest.ts';
import { notReached } from '../notReached.ts';
import { certificateTimes, requestTimes } from './timesOf.ts';
import { type AskedWork, atCentres, entriesOf, type WorkEntry } from './WorkEntry.ts';

/** Changes of certificates that centres asked for and the committee has not decided. */
export async function requestEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const waiting = await CertificateRequestModel.find({
    ...atCentres(asked),
    requestedOn: { $lte: asOf },
    closedOn: notReached(asOf),
  })
    .select(requestTimes)
    .lean()
    .exec();
  const numbers = waiting.map(({ certificateNumber }) => certificateNumber);
  const certificates = await CertificateModel.find({ _id: { $in: numbers } })
    .select(certificateTimes)
    .lean()
    .exec();
  const byNumber = new Map(certificates.map((each) => [each._id, each]));
  return waiting.flatMap((request) => {
    const { centreId, certificateNumber } = request;
    const certificate = byNumber.get(certificateNumber);
    if (!certificate) return [];
    const work = requestWork(request, certificate, asOf);
    return entriesOf(work, { centreId, certificateNumber }, asked);
  });
}
