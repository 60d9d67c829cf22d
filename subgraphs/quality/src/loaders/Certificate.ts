import { loadMany, loadOne } from '@spine/kit';
import { CertificateModel } from '../models/Certificate.ts';
import { CertificateEventModel } from '../models/CertificateEvent.ts';

export function certificateByNumber() {
  return loadOne(
    (numbers: readonly string[]) =>
      CertificateModel.find({ _id: { $in: numbers } })
        .lean()
        .exec(),
    (certificate) => certificate._id,
  );
}

/** Newest first. */
export function certificatesByCentre() {
  return loadMany(
    (centreIds: readonly string[]) =>
      CertificateModel.find({ centreId: { $in: centreIds } })
        .sort({ centreId: 1, validFrom: -1, _id: 1 })
        .lean()
        .exec(),
    (certificate) => certificate.centreId,
  );
}

/** In the order they were recorded. */
export function eventsByCertificate() {
  return loadMany(
    (numbers: readonly string[]) =>
      CertificateEventModel.find({ certificateNumber: { $in: numbers } })
        .sort({ certificateNumber: 1, sequence: 1 })
        .lean()
        .exec(),
    (event) => event.certificateNumber,
  );
}
