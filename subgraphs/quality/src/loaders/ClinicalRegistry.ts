import { loadMany, loadOne } from '@spine/kit';
import { ClinicalRegistryModel } from '../models/ClinicalRegistry.ts';
import { CodeListModel } from '../models/CodeList.ts';

export function registryByCode() {
  return loadOne(
    (codes: readonly string[]) =>
      ClinicalRegistryModel.find({ _id: { $in: codes } })
        .lean()
        .exec(),
    (registry) => registry._id,
  );
}

export function registriesByOperator() {
  return loadMany(
    (operatorIds: readonly string[]) =>
      ClinicalRegistryModel.find({ operatorId: { $in: operatorIds } })
        .sort({ operatorId: 1, _id: 1 })
        .lean()
        .exec(),
    (registry) => registry.operatorId,
  );
}

/** By list, newest version first. */
export function codeListsByRegistry() {
  return loadMany(
    (codes: readonly string[]) =>
      CodeListModel.find({ registryCode: { $in: codes } })
        .sort({ registryCode: 1, list: 1, version: -1 })
        .lean()
        .exec(),
    (codeList) => codeList.registryCode,
  );
}
