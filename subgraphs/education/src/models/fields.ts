import { countField, knownYears, moneySchema, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import {
  audiences,
  pathologyGroups,
  practicalFormats,
  type TeachingMode,
  teachingModes,
} from './vocabulary.ts';

export const yearField = { type: Number, min: knownYears.first, max: knownYears.last } as const;

export const modeField = { type: String, enum: teachingModes } as const;

export const textsField = { type: [String], default: [] };
export const topicsField = { type: [String], enum: pathologyGroups, default: [] };
export const audienceField = { type: [String], enum: audiences, default: [] };
export const practicalsField = { type: [String], enum: practicalFormats, default: [] };

export const moneyField = { type: moneySchema, required: true } as const;

export interface AccreditationRecord {
  body: string;
  provenance: Provenance;
}

export const accreditationSchema = new Schema<AccreditationRecord>(
  { body: { type: String, required: true }, provenance: provenanceField },
  { _id: false },
);

/** What participants study before they come. */
export interface PreLearningRecord {
  mode: TeachingMode;
  weeksBefore: number;
}

export const preLearningSchema = new Schema<PreLearningRecord>(
  {
    mode: { ...modeField, required: true },
    weeksBefore: { ...countField, required: true },
  },
  { _id: false },
);
