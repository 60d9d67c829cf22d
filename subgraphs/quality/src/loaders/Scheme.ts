import { loadMany, loadOne } from '@spine/kit';
import { CertificationSchemeModel } from '../models/CertificationScheme.ts';
import { SchemeVersionModel } from '../models/SchemeVersion.ts';

export const schemeByCode = loadOne(CertificationSchemeModel, '_id');

export const schemesByOwner = loadMany(CertificationSchemeModel, 'ownerId', { ownerId: 1, _id: 1 });

export const versionById = loadOne(SchemeVersionModel, '_id');

/** Newest first. */
export const versionsByScheme = loadMany(SchemeVersionModel, 'schemeCode', {
  schemeCode: 1,
  inForceFrom: -1,
});
