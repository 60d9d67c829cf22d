import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { type CriterionGroup, criterionGroups } from '../rules/criterionGroup.ts';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { type CriterionMetric, criterionMetrics } from '../rules/readiness.ts';
import { connection } from './connection.ts';
import { groupField } from './fields.ts';

export interface CriterionRecord {
  code: string;
  group: CriterionGroup;
  name: string;
  mandatory: boolean;
  metric?: CriterionMetric | null;
  threshold?: number | null;
  assumption: boolean;
  provenance: Provenance;
}

export interface MinimumVolumeRecord {
  pathologyGroup: PathologyGroup;
  casesPerYear: number;
  assumption: boolean;
}

export interface AssumptionRecord {
  subject: string;
  reason: string;
}

/** What centres are judged by; never changed once a certificate refers to it. */
export interface SchemeVersionRecord {
  _id: string;
  schemeCode: string;
  version: string;
  inForceFrom: string;
  /** By group, then by code. */
  criteria: CriterionRecord[];
  minimumVolumes: MinimumVolumeRecord[];
  validityMonths: number;
  surveillanceMonths: number;
  assumptions: AssumptionRecord[];
  provenance: Provenance;
}

const criterionSchema = new Schema<CriterionRecord>(
  {
    code: { type: String, required: true },
    group: { type: String, required: true, enum: criterionGroups },
    name: { type: String, required: true },
    mandatory: { type: Boolean, required: true },
    metric: { type: String, enum: criterionMetrics },
    threshold: { type: Number, min: 0 },
    assumption: { type: Boolean, required: true },
    provenance: provenanceField,
  },
  { _id: false },
);

const minimumVolumeSchema = new Schema<MinimumVolumeRecord>(
  {
    pathologyGroup: { ...groupField, required: true },
    casesPerYear: { type: Number, required: true, min: 1 },
    assumption: { type: Boolean, required: true },
  },
  { _id: false },
);

const assumptionSchema = new Schema<AssumptionRecord>(
  { subject: { type: String, required: true }, reason: { type: String, required: true } },
  { _id: false },
);

const versionSchema = new Schema<SchemeVersionRecord>(
  {
    _id: { type: String, required: true },
    schemeCode: { type: String, required: true },
    version: { type: String, required: true },
    inForceFrom: { ...dayField, required: true },
    criteria: { type: [criterionSchema], required: true },
    minimumVolumes: { type: [minimumVolumeSchema], required: true },
    validityMonths: { type: Number, required: true, min: 1 },
    surveillanceMonths: { type: Number, required: true, min: 1 },
    assumptions: { type: [assumptionSchema], required: true },
    provenance: provenanceField,
  },
  { collection: 'schemeVersions', strict: 'throw' },
);

// Serves `versionsByScheme`, newest first; unique, so that on any day one version is in force.
versionSchema.index({ schemeCode: 1, inForceFrom: -1 }, { unique: true });
// Of two published at once for different days one is refused: a version is known by its name.
versionSchema.index({ schemeCode: 1, version: 1 }, { unique: true });

export const SchemeVersionModel = connection.model<SchemeVersionRecord>(
  'SchemeVersion',
  versionSchema,
);
