import { type PageSource, type Stamps, stampFields } from '@spine/kit';
import { Schema } from 'mongoose';
import type { GrantTimes } from '../../rules/breakGlass/grantTimes.ts';
import { connection } from '../connection.ts';

export const verdicts = ['JUSTIFIED', 'UNJUSTIFIED'] as const;

/** What somebody else made of a grant. */
export interface BreakGlassReviewRecord {
  verdict: (typeof verdicts)[number];
  note: string;
  reviewedAt: Date;
  personId: string;
  subject: string | null;
}

/** A review, and the grant that it is of. */
export interface ReviewOfGrant extends BreakGlassReviewRecord {
  readonly grantId: string;
}

/**
 * That one person may read the file of one centre for a while without being assigned. Its `_id` begins with the
 * instant, so that grants sort by time. Nothing ends it: whether it is open follows from its times.
 */
export interface BreakGlassGrantRecord extends Stamps, GrantTimes {
  _id: string;
  centreId: string;
  personId: string;
  /** Of the token that it was asked with. */
  subject: string | null;
  /** The person's first is 1. */
  sequence: number;
  reason: string;
  /** Whether there is a `review`, for lists of those without one. */
  isReviewed: boolean;
  review: BreakGlassReviewRecord | null;
}

const reviewSchema = new Schema<BreakGlassReviewRecord>(
  {
    verdict: { type: String, required: true, enum: verdicts },
    note: { type: String, required: true },
    reviewedAt: { type: Date, required: true },
    personId: { type: String, required: true },
    subject: { type: String },
  },
  { _id: false },
);

const grantSchema = new Schema<BreakGlassGrantRecord>(
  {
    _id: { type: String, required: true },
    centreId: { type: String, required: true },
    personId: { type: String, required: true },
    subject: { type: String },
    sequence: { type: Number, required: true, min: 1 },
    reason: { type: String, required: true },
    grantedAt: { type: Date, required: true },
    until: { type: Date, required: true },
    isReviewed: { type: Boolean, required: true },
    review: { type: reviewSchema, default: null },
    ...stampFields,
  },
  { collection: 'breakGlassGrants', strict: 'throw' },
);

// Serves what somebody may read by grants; unique, so that of two grants asked for at once one is refused.
grantSchema.index({ personId: 1, sequence: -1 }, { unique: true });
// Serves the stewards' work list, the longest waiting first; without a filter it is read along `_id`.
grantSchema.index({ isReviewed: 1, _id: 1 });
// Serves what a centre is shown.
grantSchema.index({ centreId: 1, _id: 1 });
// Serves what a centre is shown that is reviewed, or not: one of the others would examine all that is not of it.
grantSchema.index({ centreId: 1, isReviewed: 1, _id: 1 });

export const BreakGlassGrantModel = connection.model<BreakGlassGrantRecord>(
  'BreakGlassGrant',
  grantSchema,
);

export interface GrantFilter {
  readonly centre?: string | null | undefined;
  readonly reviewed?: boolean | null | undefined;
}

/** Grants of a centre, reviewed or not, the oldest first. */
export function grantsMatching({
  centre,
  reviewed,
}: GrantFilter): PageSource<BreakGlassGrantRecord> {
  return {
    list: 'breakGlassGrants',
    model: BreakGlassGrantModel,
    filter: {
      ...(centre && { centreId: centre }),
      ...(typeof reviewed === 'boolean' && { isReviewed: reviewed }),
    },
    sort: { _id: 1 },
  };
}
