import { loadOne } from '@spine/kit';
import { CertificateRequestModel } from '../models/lifecycle/CertificateRequest.ts';
import { loadOfCentre } from './loadOfCentre.ts';

export const requestById = loadOne(CertificateRequestModel, '_id');

/** Newest first. */
export const requestsByCentre = loadOfCentre(CertificateRequestModel, 'centreId', {
  centreId: 1,
  requestedOn: -1,
  _id: 1,
});
