import { countField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { type CredentialType, credentialTypes } from './vocabulary.ts';

export const prerequisiteStrengths = ['REQUIRED', 'RECOMMENDED'] as const;

/** Steps that belong together: all of them must be taken. */
export interface AlternativeRecord {
  stepIds: string[];
}

/** Any one of the alternatives is enough. */
export interface PrerequisitesRecord {
  strength: (typeof prerequisiteStrengths)[number];
  alternatives: AlternativeRecord[];
}

/** A step of a curriculum: exactly one of a program and a course. */
export interface PathwayStepRecord {
  _id: string;
  curriculumId: string;
  position: number;
  name: string;
  programId?: string | null;
  courseId?: string | null;
  /** The module of the program that carries the curriculum's subject. */
  moduleId?: string | null;
  prerequisites?: PrerequisitesRecord | null;
  /** Valid diplomas that count as having taken the step. */
  shownBy: CredentialType[];
  provenance: Provenance;
}

const alternativeSchema = new Schema<AlternativeRecord>(
  { stepIds: { type: [String], required: true } },
  { _id: false },
);

const prerequisitesSchema = new Schema<PrerequisitesRecord>(
  {
    strength: { type: String, required: true, enum: prerequisiteStrengths },
    alternatives: { type: [alternativeSchema], required: true },
  },
  { _id: false },
);

const stepSchema = new Schema<PathwayStepRecord>(
  {
    _id: { type: String, required: true },
    curriculumId: { type: String, required: true },
    position: { ...countField, required: true, min: 1 },
    name: { type: String, required: true },
    programId: {
      type: String,
      validate: {
        validator(this: PathwayStepRecord, programId: string | null) {
          return Boolean(programId) !== Boolean(this.courseId);
        },
        message: 'A step is either a program or a course.',
      },
    },
    courseId: { type: String },
    moduleId: { type: String },
    prerequisites: prerequisitesSchema,
    shownBy: { type: [String], enum: credentialTypes, default: [] },
    provenance: provenanceField,
  },
  { collection: 'pathwaySteps', strict: 'throw' },
);

// Serves `stepsByCurriculum` in order; unique, so that no two steps share a place.
stepSchema.index({ curriculumId: 1, position: 1 }, { unique: true });
// Serve `stepsByProgram` and `stepsByCourse`.
stepSchema.index({ programId: 1, curriculumId: 1, position: 1 });
stepSchema.index({ courseId: 1, curriculumId: 1, position: 1 });

export const PathwayStepModel = connection.model<PathwayStepRecord>('PathwayStep', stepSchema);
