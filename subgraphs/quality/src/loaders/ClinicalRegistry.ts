import { loadMany, loadOne } from '@spine/kit';
import { ClinicalRegistryModel } from '../models/ClinicalRegistry.ts';
import { CodeListModel } from '../models/CodeList.ts';

export const registryByCode = loadOne(ClinicalRegistryModel, '_id');

export const registriesByOperator = loadMany(ClinicalRegistryModel, 'operatorId', {
  operatorId: 1,
  _id: 1,
});

/** By list, newest version first. */
export const codeListsByRegistry = loadMany(CodeListModel, 'registryCode', {
  registryCode: 1,
  list: 1,
  version: -1,
});
