import { countField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';

export interface ExaminationRecord {
  multipleChoiceQuestions: number;
  oralCases: number;
  minimumExperienceYears: number;
  attestedPracticeYears: number;
  diplomaValidYears: number;
  provenance: Provenance;
}

const required = { ...countField, required: true } as const;

export const examinationSchema = new Schema<ExaminationRecord>(
  {
    multipleChoiceQuestions: required,
    oralCases: required,
    minimumExperienceYears: required,
    attestedPracticeYears: required,
    diplomaValidYears: required,
    provenance: provenanceField,
  },
  { _id: false },
);
