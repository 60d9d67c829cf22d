import { loadMany, loadOne } from '@spine/kit';
import { CohortModel } from '../models/Cohort.ts';
import { ProgramModel } from '../models/Program.ts';

export function programById() {
  return loadOne(
    (ids: readonly string[]) =>
      ProgramModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (program) => program._id,
  );
}

export function programsByOrganization() {
  return loadMany(
    (organizationIds: readonly string[]) =>
      ProgramModel.find({ organizationId: { $in: organizationIds } })
        .sort({ organizationId: 1, name: 1, _id: 1 })
        .lean()
        .exec(),
    (program) => program.organizationId,
  );
}

export function cohortById() {
  return loadOne(
    (ids: readonly string[]) =>
      CohortModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (cohort) => cohort._id,
  );
}

export function cohortsByProgram() {
  return loadMany(
    (programIds: readonly string[]) =>
      CohortModel.find({ programId: { $in: programIds } })
        .sort({ programId: 1, startsOn: 1, _id: 1 })
        .lean()
        .exec(),
    (cohort) => cohort.programId,
  );
}
