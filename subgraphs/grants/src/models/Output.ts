import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export const outputKinds = ['ARTICLE', 'DATASET', 'PRESENTATION', 'PROTOCOL', 'THESIS'] as const;

export interface OutputRecord {
  _id: string;
  awardId: string;
  title: string;
  kind: (typeof outputKinds)[number];
  publishedOn: string;
  doi?: string | null;
  authorIds: string[];
  trainedAtId?: string | null;
  provenance: Provenance;
}

const outputSchema = new Schema<OutputRecord>(
  {
    _id: { type: String, required: true },
    awardId: { type: String, required: true },
    title: { type: String, required: true },
    kind: { type: String, required: true, enum: outputKinds },
    publishedOn: { ...dayField, required: true },
    doi: { type: String, match: /^10\.\d{4,9}\/\S+$/ },
    authorIds: { type: [String], required: true },
    trainedAtId: { type: String },
    provenance: provenanceField,
  },
  { collection: 'outputs', strict: 'throw' },
);

// Serves `outputsByAward`.
outputSchema.index({ awardId: 1, publishedOn: 1, _id: 1 });
// Serves `outputsByCourse`.
outputSchema.index({ trainedAtId: 1, publishedOn: 1, _id: 1 });
// Holds that a DOI names one output.
outputSchema.index(
  { doi: 1 },
  { unique: true, partialFilterExpression: { doi: { $type: 'string' } } },
);

export const OutputModel = connection.model<OutputRecord>('Output', outputSchema);
