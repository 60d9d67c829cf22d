import { loadMany, loadOne } from '@spine/kit';
import { GrantCriteriaModel } from '../models/GrantCriteria.ts';
import { GrantProgrammeModel } from '../models/GrantProgramme.ts';

export const programmeById = loadOne(GrantProgrammeModel, '_id');

export const programmesByFunder = loadMany(GrantProgrammeModel, 'funderId', {
  funderId: 1,
  name: 1,
});

export const criteriaById = loadOne(GrantCriteriaModel, '_id');

/** Newest version first. */
export const criteriaByProgramme = loadMany(GrantCriteriaModel, 'programmeId', {
  programmeId: 1,
  version: -1,
});
