import { countField, type Money, moneySchema, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

/** What reviewers give points for, in the order they are asked. */
export const reviewAreas = [
  'NOVELTY',
  'IMPACT',
  'INVESTIGATORS',
  'ENVIRONMENT',
  'PRELIMINARY_STUDIES',
  'METHODOLOGY',
  'RESULTS',
] as const;
export type ReviewArea = (typeof reviewAreas)[number];

export const awardMilestoneKinds = ['AGREEMENT', 'INTERIM_REPORT', 'FINAL_REPORT'] as const;
export type AwardMilestoneKind = (typeof awardMilestoneKinds)[number];

export interface ReviewRulesRecord {
  reviewersRequired: number;
  areas: ReviewArea[];
  maxPoints: number;
  fundableFrom: number;
  decisionIsFinal: boolean;
  conflictFormRequired: boolean;
}

export interface EligibilityRulesRecord {
  maxAgeYears?: number | null;
  maxYearsSinceDegree?: number | null;
  minArticles?: number | null;
  maxVisitDays?: number | null;
  oneApplicationPerCycle: boolean;
  termYears?: number | null;
  termIsRenewable: boolean;
  conditions: string[];
}

export interface PaymentStepRecord {
  milestone: AwardMilestoneKind;
  percent: number;
  monthsAfterAgreement: number;
}

export interface GrantCriteriaRecord {
  _id: string;
  programmeId: string;
  version: string;
  maxAmount?: Money | null;
  review?: ReviewRulesRecord | null;
  resubmissionsAllowed?: number | null;
  eligibility: EligibilityRulesRecord;
  payments: PaymentStepRecord[];
  reportWithinDays?: number | null;
  provenance: Provenance;
}

const reviewRulesSchema = new Schema<ReviewRulesRecord>(
  {
    reviewersRequired: { ...countField, required: true, min: 1 },
    areas: { type: [String], required: true, enum: reviewAreas },
    maxPoints: { ...countField, required: true },
    fundableFrom: { ...countField, required: true },
    decisionIsFinal: { type: Boolean, required: true },
    conflictFormRequired: { type: Boolean, required: true },
  },
  { _id: false },
);

const eligibilitySchema = new Schema<EligibilityRulesRecord>(
  {
    maxAgeYears: countField,
    maxYearsSinceDegree: countField,
    minArticles: countField,
    maxVisitDays: countField,
    oneApplicationPerCycle: { type: Boolean, required: true },
    termYears: countField,
    termIsRenewable: { type: Boolean, required: true },
    conditions: { type: [String], default: [] },
  },
  { _id: false },
);

const paymentStepSchema = new Schema<PaymentStepRecord>(
  {
    milestone: { type: String, required: true, enum: awardMilestoneKinds },
    percent: { ...countField, required: true, min: 1, max: 100 },
    monthsAfterAgreement: { ...countField, required: true },
  },
  { _id: false },
);

const criteriaSchema = new Schema<GrantCriteriaRecord>(
  {
    _id: { type: String, required: true },
    programmeId: { type: String, required: true },
    version: { type: String, required: true },
    maxAmount: moneySchema,
    review: reviewRulesSchema,
    resubmissionsAllowed: countField,
    eligibility: { type: eligibilitySchema, required: true },
    payments: { type: [paymentStepSchema], default: [], validate: addUpTo100 },
    reportWithinDays: countField,
    provenance: provenanceField,
  },
  { collection: 'grantCriteria', strict: 'throw' },
);

function addUpTo100(payments: readonly PaymentStepRecord[]): boolean {
  return payments.length === 0 || payments.reduce((sum, { percent }) => sum + percent, 0) === 100;
}

// Serves `criteriaByProgramme`, newest version first; unique, so that a version means one set of rules.
criteriaSchema.index({ programmeId: 1, version: -1 }, { unique: true });

export const GrantCriteriaModel = connection.model<GrantCriteriaRecord>(
  'GrantCriteria',
  criteriaSchema,
);
