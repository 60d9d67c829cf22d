import { loadMany, loadOne } from '@spine/kit';
import { CertificationSchemeModel } from '../models/CertificationScheme.ts';
import { SchemeVersionModel } from '../models/SchemeVersion.ts';

export function schemeByCode() {
  return loadOne(
    (codes: readonly string[]) =>
      CertificationSchemeModel.find({ _id: { $in: codes } })
        .lean()
        .exec(),
    (scheme) => scheme._id,
  );
}

export function schemesByOwner() {
  return loadMany(
    (ownerIds: readonly string[]) =>
      CertificationSchemeModel.find({ ownerId: { $in: ownerIds } })
        .sort({ ownerId: 1, _id: 1 })
        .lean()
        .exec(),
    (scheme) => scheme.ownerId,
  );
}

export function versionById() {
  return loadOne(
    (ids: readonly string[]) =>
      SchemeVersionModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (version) => version._id,
  );
}

/** Newest first. */
export function versionsByScheme() {
  return loadMany(
    (schemeCodes: readonly string[]) =>
      SchemeVersionModel.find({ schemeCode: { $in: schemeCodes } })
        .sort({ schemeCode: 1, inForceFrom: -1 })
        .lean()
        .exec(),
    (version) => version.schemeCode,
  );
}
