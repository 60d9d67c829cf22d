import { countField, countryField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { yearField } from './fields.ts';

export const figureMeasures = [
  'PARTICIPANTS',
  'PARTICIPANT_COUNTRIES',
  'FACULTY',
  'EDUCATORS_ADDED',
  'LEARNED_AND_WILL_USE',
  'WOULD_RECOMMEND',
] as const;

/** A number as its source states it. */
export interface ReportedFigureRecord {
  measure: (typeof figureMeasures)[number];
  value: number;
  unit: 'COUNT' | 'PERCENT';
  /** What exactly was counted. */
  covers: string;
  year?: number | null;
  /** Whether the source expected it rather than counted it. */
  expected: boolean;
  country?: string | null;
  provenance: Provenance;
}

export const reportedFigureSchema = new Schema<ReportedFigureRecord>(
  {
    measure: { type: String, required: true, enum: figureMeasures },
    value: { ...countField, required: true },
    unit: { type: String, required: true, enum: ['COUNT', 'PERCENT'] },
    covers: { type: String, required: true },
    year: yearField,
    expected: { type: Boolean, required: true },
    country: countryField,
    provenance: provenanceField,
  },
  { _id: false },
);
