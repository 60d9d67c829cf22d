import { countField, dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { type AffiliationRecord, affiliationSchema } from './affiliation.ts';
import { connection } from './connection.ts';
import { jsonSchema } from './fields.ts';
import { type ReviewArea, reviewAreas } from './GrantCriteria.ts';

/** What a reviewer disclosed before reading. */
export interface DeclarationRecord {
  declaredOn: string;
  affiliations: AffiliationRecord[];
}

export interface AreaScoreRecord {
  area: ReviewArea;
  points: number;
}

export interface ReviewRecord {
  _id: string;
  applicationId: string;
  reviewerId: string;
  assignedOn: string;
  declaration?: DeclarationRecord | null;
  scores?: AreaScoreRecord[] | null;
  critique?: string | null;
  submittedOn?: string | null;
  provenance: Provenance;
}

const declarationSchema = new Schema<DeclarationRecord>(
  {
    declaredOn: { ...dayField, required: true },
    affiliations: { type: [affiliationSchema], required: true },
  },
  { _id: false },
);

const scoreSchema = new Schema<AreaScoreRecord>(
  {
    area: { type: String, required: true, enum: reviewAreas },
    points: { ...countField, required: true },
  },
  { _id: false },
);

const reviewSchema = new Schema<ReviewRecord>(
  {
    _id: { type: String, required: true },
    applicationId: { type: String, required: true },
    reviewerId: { type: String, required: true },
    assignedOn: { ...dayField, required: true },
    declaration: declarationSchema,
    // Absent, not empty, until the review is in.
    scores: { type: [scoreSchema], default: undefined },
    critique: { type: String },
    submittedOn: dayField,
    provenance: provenanceField,
  },
  { collection: 'reviews', strict: 'throw' },
);

// Serves `reviewsByApplication`; unique, so that nobody scores an application twice.
reviewSchema.index({ applicationId: 1, reviewerId: 1 }, { unique: true });
// Serves `reviewsByReviewer`, newest first.
reviewSchema.index({ reviewerId: 1, assignedOn: -1, _id: 1 });

export const ReviewModel = connection.model<ReviewRecord>('Review', reviewSchema);

/** MongoDB's own guard of the reviews: whole points within the scale, and none without a declaration. */
export const reviewValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: ['_id', 'applicationId', 'reviewerId', 'assignedOn'],
    properties: {
      applicationId: jsonSchema.id,
      reviewerId: jsonSchema.id,
      assignedOn: jsonSchema.day,
      submittedOn: jsonSchema.eventualDay,
      scores: {
        bsonType: 'array',
        items: {
          bsonType: 'object',
          required: ['area', 'points'],
          properties: {
            area: { enum: [...reviewAreas] },
            points: { bsonType: 'int', minimum: 0, maximum: 10 },
          },
        },
      },
    },
    dependencies: { scores: ['declaration', 'submittedOn'] },
  },
};
