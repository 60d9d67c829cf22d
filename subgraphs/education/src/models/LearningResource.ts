import { defined, type PageSource, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { topicsField, yearField } from './fields.ts';
import type { PathologyGroup } from './vocabulary.ts';

export const learningResourceKinds = [
  'REFERENCE_WORK',
  'CLASSIFICATION',
  'COURSES',
  'PROGRAM',
  'TOOL',
] as const;

export interface LearningResourceRecord {
  _id: string;
  /** Absent where the source gives none. */
  name?: string | null;
  kind: (typeof learningResourceKinds)[number];
  description: string;
  organizationId: string;
  topics: PathologyGroup[];
  launchedYear?: number | null;
  curriculumId?: string | null;
  programId?: string | null;
  provenance: Provenance;
}

const learningResourceSchema = new Schema<LearningResourceRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String },
    kind: { type: String, required: true, enum: learningResourceKinds },
    description: { type: String, required: true },
    organizationId: { type: String, required: true },
    topics: topicsField,
    launchedYear: yearField,
    curriculumId: { type: String },
    programId: { type: String },
    provenance: provenanceField,
  },
  { collection: 'learningResources', strict: 'throw' },
);

// Serve `learningResources`, each filter in order of id; the first `resourcesByOrganization` as well.
learningResourceSchema.index({ organizationId: 1, _id: 1 });
learningResourceSchema.index({ topics: 1, _id: 1 });
learningResourceSchema.index({ kind: 1, _id: 1 });

export const LearningResourceModel = connection.model<LearningResourceRecord>(
  'LearningResource',
  learningResourceSchema,
);

export interface LearningResourceFilter {
  readonly organizationId?: string | null | undefined;
  readonly topic?: PathologyGroup | null | undefined;
  readonly kind?: LearningResourceRecord['kind'] | null | undefined;
}

/** In order of id, as one of them has no name. */
export function learningResourcesMatching({
  topic,
  ...filter
}: LearningResourceFilter): PageSource<LearningResourceRecord> {
  return {
    list: 'learningResources',
    model: LearningResourceModel,
    filter: defined({ ...filter, topics: topic }),
    sort: { _id: 1 },
  };
}
