import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { jsonSchema } from './fields.ts';

export const decisionOutcomes = ['FUNDED', 'DECLINED'] as const;
export const decisionGrounds = ['SCORE_REACHED', 'SCORE_TOO_LOW', 'BUDGET_SPENT'] as const;

export interface DecisionRecord {
  _id: string;
  applicationId: string;
  outcome: (typeof decisionOutcomes)[number];
  ground: (typeof decisionGrounds)[number];
  decidedOn: string;
  decidedById: string;
  passedToChairperson: boolean;
  provenance: Provenance;
}

const decisionSchema = new Schema<DecisionRecord>(
  {
    _id: { type: String, required: true },
    applicationId: { type: String, required: true },
    outcome: { type: String, required: true, enum: decisionOutcomes },
    ground: { type: String, required: true, enum: decisionGrounds },
    decidedOn: { ...dayField, required: true },
    decidedById: { type: String, required: true },
    passedToChairperson: { type: Boolean, required: true },
    provenance: provenanceField,
  },
  { collection: 'decisions', strict: 'throw' },
);

// Serves `decisionByApplication`; unique, as a decision is final.
decisionSchema.index({ applicationId: 1 }, { unique: true });

export const DecisionModel = connection.model<DecisionRecord>('Decision', decisionSchema);

/** MongoDB's own guard of the decisions: only an application that reached the line is funded. */
export const decisionValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: [
      '_id',
      'applicationId',
      'outcome',
      'ground',
      'decidedOn',
      'decidedById',
      'passedToChairperson',
    ],
    properties: {
      applicationId: jsonSchema.id,
      decidedOn: jsonSchema.day,
      decidedById: jsonSchema.id,
      passedToChairperson: { bsonType: 'bool' },
    },
    oneOf: [
      { properties: { outcome: { enum: ['FUNDED'] }, ground: { enum: ['SCORE_REACHED'] } } },
      {
        properties: {
          outcome: { enum: ['DECLINED'] },
          ground: { enum: ['SCORE_TOO_LOW', 'BUDGET_SPENT'] },
        },
      },
    ],
  },
};
