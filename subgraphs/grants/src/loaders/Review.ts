import { loadMany, loadOne } from '@spine/kit';
import { DecisionModel } from '../models/Decision.ts';
import { ReviewModel } from '../models/Review.ts';

export const reviewsByApplication = loadMany(ReviewModel, 'applicationId', {
  applicationId: 1,
  reviewerId: 1,
});

/** Newest assignment first. */
export const reviewsByReviewer = loadMany(ReviewModel, 'reviewerId', {
  reviewerId: 1,
  assignedOn: -1,
  _id: 1,
});

export const decisionByApplication = loadOne(DecisionModel, 'applicationId');
