import { loadMany, loadOne } from '@spine/kit';
import { CohortModel } from '../models/Cohort.ts';
import { ProgramModel } from '../models/Program.ts';

export const programById = loadOne(ProgramModel, '_id');

export const programsByOrganization = loadMany(ProgramModel, 'organizationId', {
  organizationId: 1,
  name: 1,
  _id: 1,
});

export const cohortById = loadOne(CohortModel, '_id');

export const cohortsByProgram = loadMany(CohortModel, 'programId', {
  programId: 1,
  startsOn: 1,
  _id: 1,
});
