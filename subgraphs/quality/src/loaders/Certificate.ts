import { loadMany, loadOne } from '@spine/kit';
import { CertificateModel } from '../models/Certificate.ts';
import { CertificateEventModel } from '../models/CertificateEvent.ts';

export const certificateByNumber = loadOne(CertificateModel, '_id');

/** Newest first. */
export const certificatesByCentre = loadMany(CertificateModel, 'centreId', {
  centreId: 1,
  validFrom: -1,
  _id: 1,
});

/** In the order they were recorded. */
export const eventsByCertificate = loadMany(CertificateEventModel, 'certificateNumber', {
  certificateNumber: 1,
  sequence: 1,
});
