import { type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import type { OutcomeTerms } from '../rules/caseCounts.ts';
import type { ReleaseTerms } from '../rules/catalogue/caseOutcomes.ts';
import { type FactRecord, factSchema } from './CertificationScheme.ts';
import { connection } from './connection.ts';

export interface FormRecord {
  code: string;
  name: string;
  filledInBy: 'SURGEON' | 'PATIENT';
}

export interface IntervalRecord {
  code: string;
  targetDays: number;
  opensAfterDays: number;
  closesAfterDays: number;
  assumption: boolean;
}

/** From which change of an instrument a patient counts as improved or worse. */
export interface ThresholdRecord {
  instrument: string;
  outcome: 'IMPROVED' | 'WORSE';
  points: number;
  provenance: Provenance;
}

/** A patient registry; its `_id` is its code. */
export interface ClinicalRegistryRecord {
  _id: string;
  name: string;
  operatorId: string;
  purpose: string;
  international: boolean;
  forms: FormRecord[];
  contributingDepartmentsOver: number;
  intervals: IntervalRecord[];
  responderThresholds: ThresholdRecord[];
  facts: FactRecord[];
  provenance: Provenance;
}

const required = { type: String, required: true } as const;
const days = { type: Number, required: true, min: 1 } as const;

const formSchema = new Schema<FormRecord>(
  { code: required, name: required, filledInBy: { ...required, enum: ['SURGEON', 'PATIENT'] } },
  { _id: false },
);

const intervalSchema = new Schema<IntervalRecord>(
  {
    code: required,
    targetDays: days,
    opensAfterDays: days,
    closesAfterDays: days,
    assumption: { type: Boolean, required: true },
  },
  { _id: false },
);

const thresholdSchema = new Schema<ThresholdRecord>(
  {
    instrument: required,
    outcome: { ...required, enum: ['IMPROVED', 'WORSE'] },
    points: { type: Number, required: true, min: 0 },
    provenance: provenanceField,
  },
  { _id: false },
);

const registrySchema = new Schema<ClinicalRegistryRecord>(
  {
    _id: required,
    name: required,
    operatorId: required,
    purpose: required,
    international: { type: Boolean, required: true },
    forms: { type: [formSchema], required: true },
    contributingDepartmentsOver: { type: Number, required: true, min: 0 },
    intervals: { type: [intervalSchema], required: true },
    responderThresholds: { type: [thresholdSchema], required: true },
    facts: { type: [factSchema], required: true },
    provenance: provenanceField,
  },
  { collection: 'clinicalRegistries', strict: 'throw' },
);

// Serves `registriesByOperator`.
registrySchema.index({ operatorId: 1, _id: 1 });

export const ClinicalRegistryModel = connection.model<ClinicalRegistryRecord>(
  'ClinicalRegistry',
  registrySchema,
);

/** The registry that cases are submitted to. */
export const spineTangoCode = 'SPINE_TANGO';

/** The interval at which outcomes are compared. */
const outcomeInterval = 'MONTHS_12';

/** By which interval and thresholds a registry counts outcomes. */
export function outcomeTermsOf(registry: ClinicalRegistryRecord): OutcomeTerms {
  const { intervals, responderThresholds } = registry;
  const interval = intervals.find(({ code }) => code === outcomeInterval);
  const points = (outcome: ThresholdRecord['outcome']) =>
    responderThresholds.find((each) => each.instrument === 'COMI' && each.outcome === outcome)
      ?.points;
  const [improvedBy, worseBy] = [points('IMPROVED'), points('WORSE')];
  if (!interval || improvedBy === undefined || worseBy === undefined)
    throw new Error(`The registry ${registry._id} does not say how COMI is followed up.`);
  return { interval, improvedBy, worseBy };
}

/** By which intervals and thresholds a registry's releases judge outcomes. */
export function releaseTermsOf(registry: ClinicalRegistryRecord, cutOff: string): ReleaseTerms {
  const window = (code: string) => registry.intervals.find((each) => each.code === code);
  const [at3, at12, at24] = [window('MONTHS_3'), window('MONTHS_12'), window('MONTHS_24')];
  const odi = registry.responderThresholds.find(
    ({ instrument, outcome }) => instrument === 'ODI' && outcome === 'IMPROVED',
  );
  if (!at3 || !at12 || !at24 || !odi)
    throw new Error(`The registry ${registry._id} does not say how releases judge outcomes.`);
  const { improvedBy, worseBy } = outcomeTermsOf(registry);
  const windows = { 3: at3, 12: at12, 24: at24 };
  return { cutOff, windows, improvedBy, worseBy, odiImprovedBy: odi.points };
}
