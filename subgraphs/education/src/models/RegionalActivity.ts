import { countField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import type { ActivityTotals } from '../rules/activityTotals.ts';
import { connection } from './connection.ts';
import { yearField } from './fields.ts';
import { type Region, regions } from './vocabulary.ts';

export interface RegionActivityRecord extends ActivityTotals {
  region: Region;
}

/** A year of an organization by region, with the totals that the source states. Sums are never stored. */
export interface RegionalActivityRecord {
  _id: string;
  organizationId: string;
  year: number;
  regions: RegionActivityRecord[];
  stated: ActivityTotals;
  provenance: Provenance;
}

const measure = { ...countField, required: true } as const;
const measures = { participants: measure, events: measure, faculty: measure, facultyDays: measure };

const regionSchema = new Schema<RegionActivityRecord>(
  { region: { type: String, required: true, enum: regions }, ...measures },
  { _id: false },
);

const regionalActivitySchema = new Schema<RegionalActivityRecord>(
  {
    _id: { type: String, required: true },
    organizationId: { type: String, required: true },
    year: { ...yearField, required: true },
    regions: { type: [regionSchema], required: true },
    stated: { type: new Schema<ActivityTotals>(measures, { _id: false }), required: true },
    provenance: provenanceField,
  },
  { collection: 'regionalActivities', strict: 'throw' },
);

// Serves `activitiesByOrganization`; unique, so that a year is recorded once.
regionalActivitySchema.index({ organizationId: 1, year: 1 }, { unique: true });

export const RegionalActivityModel = connection.model<RegionalActivityRecord>(
  'RegionalActivity',
  regionalActivitySchema,
);
