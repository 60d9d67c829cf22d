import { type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import {
  audiences,
  pathologyGroups,
  practicalFormats,
  type TeachingMode,
  teachingModes,
} from './vocabulary.ts';

/** ISO 3166-1 alpha-2. */
export const countryField = { type: String, match: /^[A-Z]{2}$/ } as const;

/** A calendar day as ISO 8601 text: it sorts as text and has no time zone. */
export const dayField = { type: String, match: /^\d{4}-\d{2}-\d{2}$/ } as const;

export const yearField = { type: Number, min: 1900, max: 2200 } as const;

/** A whole number from 0 on. */
export const countField = { type: Number, min: 0, validate: Number.isInteger } as const;

export const modeField = { type: String, enum: teachingModes } as const;

export const textsField = { type: [String], default: [] };
export const topicsField = { type: [String], enum: pathologyGroups, default: [] };
export const audienceField = { type: [String], enum: audiences, default: [] };
export const practicalsField = { type: [String], enum: practicalFormats, default: [] };

/** Integer minor units of an ISO 4217 currency. */
export interface Money {
  minorUnits: number;
  currency: string;
}

export const moneyField = {
  type: new Schema<Money>(
    {
      minorUnits: { ...countField, required: true },
      currency: { type: String, required: true, match: /^[A-Z]{3}$/ },
    },
    { _id: false },
  ),
  required: true,
} as const;

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
