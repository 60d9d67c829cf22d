import {
  dayField,
  type PageSource,
  type Provenance,
  provenanceField,
  type Stamps,
  stampFields,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { type SpineRegion, spineRegions } from '../rules/injury/regions.ts';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { groupField } from './fields.ts';
import { type PatientFormRecord, patientFormSchema } from './PatientForm.ts';

export interface StageRecord {
  operatedOn: string;
  measures: string[];
}

/** An AO Spine injury: printed, taken apart, and scored. */
export interface InjuryRecord {
  code: string;
  region: SpineRegion;
  morphology: string | null;
  neurology: string;
  score: number | null;
}

export interface AdverseEventRecord {
  code: string;
  reportedBy: 'SURGEON' | 'PATIENT';
  occurredOn?: string | null;
}

export interface FollowUpRecord {
  interval: string;
  form: PatientFormRecord;
}

/** An operated case under a pseudonym, with its follow-ups in it. */
export interface CaseRecord extends Stamps {
  _id: string;
  centreId: string;
  number: string;
  codeListVersion: number;
  ageYears: number;
  sex: string;
  asa: string;
  bmiBand?: string | null;
  smoker?: boolean | null;
  previousOperations: string;
  mainPathology: string;
  pathologyGroup?: PathologyGroup | null;
  degenerationTypes: string[];
  level: string;
  extent: number;
  /** The day of the first stage. */
  operatedOn: string;
  stages: StageRecord[];
  lengthOfStayDays: number;
  injuries: InjuryRecord[];
  adverseEvents: AdverseEventRecord[];
  baseline?: PatientFormRecord | null;
  followUps: FollowUpRecord[];
  diedOn?: string | null;
  reoperatedOn?: string | null;
  /** By what the case takes part in the noise of summaries, 0 to 2³² − 1: never shown. */
  recordKey: number;
  /** Absent for a case that a centre submitted. */
  provenance?: Provenance | null;
}

const required = { type: String, required: true } as const;
const reporter = { ...required, enum: ['SURGEON', 'PATIENT'] } as const;

const stageSchema = new Schema<StageRecord>(
  { operatedOn: { ...dayField, required: true }, measures: { type: [String], required: true } },
  { _id: false },
);

const injurySchema = new Schema<InjuryRecord>(
  {
    code: required,
    region: { ...required, enum: spineRegions },
    morphology: { type: String },
    neurology: required,
    score: { type: Number, min: 0 },
  },
  { _id: false },
);

const adverseEventSchema = new Schema<AdverseEventRecord>(
  { code: required, reportedBy: reporter, occurredOn: dayField },
  { _id: false },
);

const followUpSchema = new Schema<FollowUpRecord>(
  { interval: required, form: { type: patientFormSchema, required: true } },
  { _id: false },
);

const caseSchema = new Schema<CaseRecord>(
  {
    _id: required,
    centreId: required,
    number: required,
    codeListVersion: { type: Number, required: true, min: 1 },
    ageYears: { type: Number, required: true, min: 0, max: 120 },
    sex: required,
    asa: required,
    bmiBand: { type: String },
    smoker: { type: Boolean },
    previousOperations: required,
    mainPathology: required,
    pathologyGroup: groupField,
    degenerationTypes: { type: [String], required: true },
    level: required,
    extent: { type: Number, required: true, min: 1, max: 30 },
    operatedOn: { ...dayField, required: true },
    stages: { type: [stageSchema], required: true },
    lengthOfStayDays: { type: Number, required: true, min: 0, max: 730 },
    injuries: { type: [injurySchema], required: true },
    adverseEvents: { type: [adverseEventSchema], required: true },
    baseline: { type: patientFormSchema },
    followUps: { type: [followUpSchema], required: true },
    diedOn: dayField,
    reoperatedOn: dayField,
    recordKey: { type: Number, required: true, min: 0, max: 0xffff_ffff },
    provenance: { ...provenanceField, required: false },
    ...stampFields,
  },
  { collection: 'cases', strict: 'throw' },
);

// Holds the key a centre knows its case by: a case is registered once.
caseSchema.index({ centreId: 1, number: 1 }, { unique: true });
// Serves `Centre.cases`, latest operation first.
caseSchema.index({ centreId: 1, operatedOn: -1, _id: -1 });

export const CaseModel = connection.model<CaseRecord>('Case', caseSchema);

/** A centre's cases, latest operation first. */
export function casesOf(centreId: string): PageSource<CaseRecord> {
  return {
    list: 'cases',
    model: CaseModel,
    filter: { centreId },
    sort: { operatedOn: -1, _id: -1 },
  };
}
