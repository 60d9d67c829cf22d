import type { GrantProgrammeResolvers } from '../generated/types.ts';

export const GrantProgramme: GrantProgrammeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.programmeById.load(id),

  id: ({ _id }) => _id,
  funder: ({ funderId }) => ({ id: funderId }),
  researchCourse: ({ researchCourseId }) => (researchCourseId ? { id: researchCourseId } : null),
  criteria: ({ _id }, _args, { loaders }) => loaders.criteriaByProgramme.load(_id),
  calls: ({ _id }, _args, { loaders }) => loaders.callsByProgramme.load(_id),
};
