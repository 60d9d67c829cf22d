import {
  dayField,
  type PageSource,
  type Provenance,
  provenanceField,
  type Stamps,
  stampFields,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { jsonSchema } from './fields.ts';

/** Of one award; a number of ours, beyond what any has, so that no list of them grows without end. */
export const mostOutputs = 100;

export const outputKinds = ['ARTICLE', 'DATASET', 'PRESENTATION', 'PROTOCOL', 'THESIS'] as const;

export interface OutputRecord extends Stamps {
  _id: string;
  awardId: string;
  title: string;
  kind: (typeof outputKinds)[number];
  publishedOn: string;
  doi?: string | null;
  authorIds: string[];
  trainedAtId?: string | null;
  /** The patient registries whose data it rests on. */
  registryCodes: string[];
  provenance: Provenance;
}

/** The schema's part that an output has wherever it is kept. */
export const outputFields = {
  _id: { type: String, required: true },
  awardId: { type: String, required: true },
  title: { type: String, required: true },
  kind: { type: String, required: true, enum: outputKinds },
  publishedOn: { ...dayField, required: true },
  doi: { type: String, match: /^10\.\d{4,9}\/\S+$/ },
  authorIds: { type: [String], required: true },
  trainedAtId: { type: String },
  registryCodes: { type: [String], required: true },
  provenance: provenanceField,
  ...stampFields,
} as const;

const outputSchema = new Schema<OutputRecord>(outputFields, {
  collection: 'outputs',
  strict: 'throw',
});

// Serves `outputsByAward`.
outputSchema.index({ awardId: 1, publishedOn: 1, _id: 1 });
// Serves `outputsOfCourse`.
outputSchema.index({ trainedAtId: 1, publishedOn: 1, _id: 1 });
// Serves `outputsOfRegistry`.
outputSchema.index({ registryCodes: 1, publishedOn: 1, _id: 1 });
// Holds that a DOI names one output.
outputSchema.index(
  { doi: 1 },
  { unique: true, partialFilterExpression: { doi: { $type: 'string' } } },
);

export const OutputModel = connection.model<OutputRecord>('Output', outputSchema);

/** What rests on a registry's data, earliest first. */
export function outputsOfRegistry(code: string): PageSource<OutputRecord> {
  return outputsWith({ registryCodes: code });
}

/** What came of grants of people trained at a course, earliest first. */
export function outputsOfCourse(courseId: string): PageSource<OutputRecord> {
  return outputsWith({ trainedAtId: courseId });
}

function outputsWith(filter: PageSource<OutputRecord>['filter']): PageSource<OutputRecord> {
  return { list: 'outputs', model: OutputModel, filter, sort: { publishedOn: 1, _id: 1 } };
}

/** MongoDB's own guard of the outputs: of which award, and by whom. */
export const outputValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: ['_id', 'awardId', 'title', 'kind', 'publishedOn', 'authorIds', 'registryCodes'],
    properties: {
      awardId: jsonSchema.id,
      kind: { enum: [...outputKinds] },
      publishedOn: jsonSchema.day,
      authorIds: { bsonType: 'array', minItems: 1, uniqueItems: true, items: jsonSchema.id },
      registryCodes: { bsonType: 'array', uniqueItems: true, items: jsonSchema.id },
    },
  },
};
