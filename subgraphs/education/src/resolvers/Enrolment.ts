import type { EnrolmentResolvers } from '../generated/types.ts';
import { cmeCredits } from '../rules/cmeCredits.ts';

export const Enrolment: EnrolmentResolvers = {
  id: ({ _id }) => _id,
  person: ({ personId }) => ({ id: personId }),
  courseEvent: ({ courseEventId }, _args, { loaders }) =>
    courseEventId ? loaders.courseEventById.load(courseEventId) : null,
  cohort: ({ cohortId }, _args, { loaders }) =>
    cohortId ? loaders.cohortById.load(cohortId) : null,
  attendance: async ({ attendance, courseEventId }, _args, { loaders }) => {
    if (!attendance) return null;
    const { days, feedbackGiven } = attendance;
    const event = courseEventId ? await loaders.courseEventById.load(courseEventId) : null;
    const minutes = days.reduce((total, day) => total + day.minutes, 0);
    const credits = event?.ecmecCredits ? cmeCredits(days, feedbackGiven) : null;
    return { days, feedbackGiven, minutes, credits };
  },
};
