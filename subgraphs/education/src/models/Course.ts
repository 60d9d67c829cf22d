import { countField, defined, type PageSource, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import {
  type AccreditationRecord,
  accreditationSchema,
  audienceField,
  type PreLearningRecord,
  practicalsField,
  preLearningSchema,
  textsField,
  topicsField,
  yearField,
} from './fields.ts';
import { type ReportedFigureRecord, reportedFigureSchema } from './ReportedFigure.ts';
import type { Audience, PathologyGroup, PracticalFormat } from './vocabulary.ts';

export const courseLevels = ['KEY_CONCEPTS', 'ADVANCED', 'MASTERS'] as const;

export interface ExerciseRecord {
  name: string;
  inSelectedEventsOnly: boolean;
}

/** A course as designed; its events are when and where it is taught. */
export interface CourseRecord {
  _id: string;
  name: string;
  level?: (typeof courseLevels)[number] | null;
  organizationId: string;
  programId?: string | null;
  description: string;
  topics: PathologyGroup[];
  durationDays?: number | null;
  audience: Audience[];
  focusAreas: string[];
  exercises: ExerciseRecord[];
  practicals: PracticalFormat[];
  outcomes: string[];
  preLearning?: PreLearningRecord | null;
  firstTaughtYear?: number | null;
  lastTaughtYear?: number | null;
  accreditations: AccreditationRecord[];
  figures: ReportedFigureRecord[];
  provenance: Provenance;
}

const exerciseSchema = new Schema<ExerciseRecord>(
  {
    name: { type: String, required: true },
    inSelectedEventsOnly: { type: Boolean, required: true },
  },
  { _id: false },
);

const courseSchema = new Schema<CourseRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    level: { type: String, enum: courseLevels },
    organizationId: { type: String, required: true },
    programId: { type: String },
    description: { type: String, required: true },
    topics: topicsField,
    durationDays: countField,
    audience: audienceField,
    focusAreas: textsField,
    exercises: { type: [exerciseSchema], default: [] },
    practicals: practicalsField,
    outcomes: textsField,
    preLearning: preLearningSchema,
    firstTaughtYear: yearField,
    lastTaughtYear: yearField,
    accreditations: { type: [accreditationSchema], default: [] },
    figures: { type: [reportedFigureSchema], default: [] },
    provenance: provenanceField,
  },
  { collection: 'courses', strict: 'throw' },
);

// Serve `courses`, each filter with the names in order.
courseSchema.index({ name: 1, _id: 1 });
courseSchema.index({ topics: 1, name: 1, _id: 1 });
courseSchema.index({ level: 1, name: 1, _id: 1 });
courseSchema.index({ organizationId: 1, name: 1, _id: 1 });
// Serves `coursesByProgram`.
courseSchema.index({ programId: 1, name: 1 });

export const CourseModel = connection.model<CourseRecord>('Course', courseSchema);

export interface CourseFilter {
  readonly topic?: PathologyGroup | null | undefined;
  readonly level?: CourseRecord['level'] | undefined;
  readonly organizationId?: string | null | undefined;
  readonly availableIn?: number | null | undefined;
}

/** Courses in order of their names. */
export function coursesMatching({
  topic,
  availableIn,
  ...filter
}: CourseFilter): PageSource<CourseRecord> {
  return {
    list: 'courses',
    model: CourseModel,
    filter: { ...defined({ ...filter, topics: topic }), ...taughtIn(availableIn) },
    sort: { name: 1, _id: 1 },
  };
}

/** `$not` holds for a course without a last year too: it is still taught. */
function taughtIn(year: number | null | undefined) {
  return year ? { firstTaughtYear: { $lte: year }, lastTaughtYear: { $not: { $lt: year } } } : {};
}
