import { defined, type PageSource, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { practicalsField, textsField, topicsField, yearField } from './fields.ts';
import type { PathologyGroup, PracticalFormat } from './vocabulary.ts';

/** An ordered way through programs and courses; its steps are records of their own. */
export interface CurriculumRecord {
  _id: string;
  name: string;
  organizationId: string;
  description: string;
  topics: PathologyGroup[];
  launchedYear: number;
  principles: string[];
  outcomes: string[];
  benefits: string[];
  practicals: PracticalFormat[];
  /** The committee that developed it. */
  taskForceId?: string | null;
  resourceIds: string[];
  provenance: Provenance;
}

const curriculumSchema = new Schema<CurriculumRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    organizationId: { type: String, required: true },
    description: { type: String, required: true },
    topics: topicsField,
    launchedYear: { ...yearField, required: true },
    principles: textsField,
    outcomes: textsField,
    benefits: textsField,
    practicals: practicalsField,
    taskForceId: { type: String },
    resourceIds: { type: [String], default: [] },
    provenance: provenanceField,
  },
  { collection: 'curricula', strict: 'throw' },
);

// Serve `curricula`, each filter with the names in order; the second `curriculaByOrganization` as well.
curriculumSchema.index({ name: 1, _id: 1 });
curriculumSchema.index({ organizationId: 1, name: 1, _id: 1 });
curriculumSchema.index({ topics: 1, name: 1, _id: 1 });
// Serves `curriculaByTaskForce`.
curriculumSchema.index({ taskForceId: 1, name: 1 });

export const CurriculumModel = connection.model<CurriculumRecord>('Curriculum', curriculumSchema);

export interface CurriculumFilter {
  readonly organizationId?: string | null | undefined;
  readonly topic?: PathologyGroup | null | undefined;
}

/** Curricula in order of their names. */
export function curriculaMatching({
  organizationId,
  topic,
}: CurriculumFilter): PageSource<CurriculumRecord> {
  return {
    list: 'curricula',
    model: CurriculumModel,
    filter: defined({ organizationId, topics: topic }),
    sort: { name: 1, _id: 1 },
  };
}
