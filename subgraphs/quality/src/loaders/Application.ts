import { loadOne } from '@spine/kit';
import { ApplicationModel } from '../models/Application.ts';
import { CertificationFileModel } from '../models/lifecycle/CertificationFile.ts';
import { loadOfCentre } from './loadOfCentre.ts';

/** What counts the changes of a centre's file; null before the first. */
export const fileByCentre = loadOne(CertificationFileModel, '_id');

export const applicationById = loadOne(ApplicationModel, '_id');

/** Newest first. */
export const applicationsByCentre = loadOfCentre(ApplicationModel, 'centreId', {
  centreId: 1,
  filedOn: -1,
  _id: 1,
});
