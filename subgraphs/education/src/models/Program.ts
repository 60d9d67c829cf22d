import {
  countField,
  defined,
  type Money,
  type PageSource,
  type Provenance,
  provenanceField,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { type EquivalenceRecord, equivalenceSchema } from './Equivalence.ts';
import { type ExaminationRecord, examinationSchema } from './Examination.ts';
import {
  type AccreditationRecord,
  accreditationSchema,
  audienceField,
  modeField,
  moneyField,
  textsField,
  yearField,
} from './fields.ts';
import { type ModuleSetRecord, moduleSetSchema } from './ModuleSet.ts';
import { type ReportedFigureRecord, reportedFigureSchema } from './ReportedFigure.ts';
import type { Audience, TeachingMode } from './vocabulary.ts';

export const programKinds = [
  'DIPLOMA_PROGRAM',
  'EXAMINATION',
  'LIVE_EVENTS',
  'FELLOWSHIPS',
  'MASTER_CLASSES',
  'RESEARCH_TRAINING',
] as const;

export interface ProgramFeeRecord {
  purpose: string;
  amount: Money;
  provenance: Provenance;
}

export interface ProgramMilestoneRecord {
  year: number;
  description: string;
  provenance: Provenance;
}

export interface ProgramRecord {
  _id: string;
  name: string;
  kind: (typeof programKinds)[number];
  organizationId: string;
  description: string;
  audience: Audience[];
  outcomes: string[];
  features: string[];
  mode?: TeachingMode | null;
  durationMonths?: number | null;
  firstTaughtYear?: number | null;
  accreditations: AccreditationRecord[];
  fees: ProgramFeeRecord[];
  cohortStartMonths: number[];
  /** Oldest first. */
  moduleSets: ModuleSetRecord[];
  examination?: ExaminationRecord | null;
  equivalence?: EquivalenceRecord | null;
  figures: ReportedFigureRecord[];
  milestones: ProgramMilestoneRecord[];
  provenance: Provenance;
}

const feeSchema = new Schema<ProgramFeeRecord>(
  {
    purpose: { type: String, required: true },
    amount: moneyField,
    provenance: provenanceField,
  },
  { _id: false },
);

const milestoneSchema = new Schema<ProgramMilestoneRecord>(
  {
    year: { ...yearField, required: true },
    description: { type: String, required: true },
    provenance: provenanceField,
  },
  { _id: false },
);

const programSchema = new Schema<ProgramRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, required: true, enum: programKinds },
    organizationId: { type: String, required: true },
    description: { type: String, required: true },
    audience: audienceField,
    outcomes: textsField,
    features: textsField,
    mode: modeField,
    durationMonths: countField,
    firstTaughtYear: yearField,
    accreditations: { type: [accreditationSchema], default: [] },
    fees: { type: [feeSchema], default: [] },
    cohortStartMonths: { type: [Number], min: 1, max: 12, default: [] },
    moduleSets: { type: [moduleSetSchema], default: [] },
    examination: examinationSchema,
    equivalence: equivalenceSchema,
    figures: { type: [reportedFigureSchema], default: [] },
    milestones: { type: [milestoneSchema], default: [] },
    provenance: provenanceField,
  },
  { collection: 'programs', strict: 'throw' },
);

// Serve `programs`, each filter with the names in order; the second `programsByOrganization` as well.
programSchema.index({ name: 1, _id: 1 });
programSchema.index({ organizationId: 1, name: 1, _id: 1 });
programSchema.index({ kind: 1, name: 1, _id: 1 });

export const ProgramModel = connection.model<ProgramRecord>('Program', programSchema);

export interface ProgramFilter {
  readonly organizationId?: string | null | undefined;
  readonly kind?: ProgramRecord['kind'] | null | undefined;
}

/** Programs in order of their names. */
export function programsMatching(filter: ProgramFilter): PageSource<ProgramRecord> {
  return {
    list: 'programs',
    model: ProgramModel,
    filter: defined(filter),
    sort: { name: 1, _id: 1 },
  };
}

const moneyValidator = {
  bsonType: 'object',
  required: ['minorUnits', 'currency'],
  properties: {
    minorUnits: { bsonType: ['int', 'long'], minimum: 0 },
    currency: { bsonType: 'string', pattern: '^[A-Z]{3}$' },
  },
};

/** MongoDB's own guard of the money that programs ask for. */
export const programValidator = {
  $jsonSchema: {
    bsonType: 'object',
    properties: {
      fees: {
        bsonType: 'array',
        items: { bsonType: 'object', required: ['amount'], properties: { amount: moneyValidator } },
      },
      equivalence: { bsonType: 'object', properties: { fee: moneyValidator } },
    },
  },
};
