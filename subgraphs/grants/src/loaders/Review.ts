import { loadMany, loadOne } from '@spine/kit';
import { DecisionModel } from '../models/Decision.ts';
import { ReviewModel } from '../models/Review.ts';

export function reviewsByApplication() {
  return loadMany(
    (applicationIds: readonly string[]) =>
      ReviewModel.find({ applicationId: { $in: applicationIds } })
        .sort({ applicationId: 1, reviewerId: 1 })
        .lean()
        .exec(),
    (review) => review.applicationId,
  );
}

/** Newest assignment first. */
export function reviewsByReviewer() {
  return loadMany(
    (reviewerIds: readonly string[]) =>
      ReviewModel.find({ reviewerId: { $in: reviewerIds } })
        .sort({ reviewerId: 1, assignedOn: -1, _id: 1 })
        .lean()
        .exec(),
    (review) => review.reviewerId,
  );
}

export function decisionByApplication() {
  return loadOne(
    (applicationIds: readonly string[]) =>
      DecisionModel.find({ applicationId: { $in: applicationIds } })
        .lean()
        .exec(),
    (decision) => decision.applicationId,
  );
}
