import {
  countField,
  dayField,
  type Money,
  moneySchema,
  type Provenance,
  provenanceField,
  type Stamps,
  stampFields,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { jsonSchema, type PathologyGroup, pathologyGroups } from './fields.ts';

export const ethicsStatuses = ['ACCEPTED', 'PENDING', 'NOT_SOUGHT'] as const;

/** An observership: the centre visited, and the first and last day. */
export interface VisitRecord {
  hostId: string;
  from: string;
  until: string;
}

/** Counted on the day of the deadline; what it was counted from is not kept. */
export interface ApplicantProfileRecord {
  ageYears?: number | null;
  yearsSinceDegree?: number | null;
  articles?: number | null;
}

export interface ApplicationRecord extends Stamps {
  _id: string;
  callId: string;
  title: string;
  summary: string;
  pathologyGroup: PathologyGroup;
  applicantId: string;
  /** The applicant first. */
  investigatorIds: string[];
  institutionId: string;
  centreId?: string | null;
  amountRequested: Money;
  ethics: (typeof ethicsStatuses)[number];
  visit?: VisitRecord | null;
  profile?: ApplicantProfileRecord | null;
  resubmissionOf?: string | null;
  /** 0 for a first submission. */
  resubmissionNumber: number;
  /** Programme and cycle, where its criteria allow each applicant one application in it. */
  onlyOneIn?: string | null;
  submittedAt: Date;
  /** Absent where somebody submitted it here. */
  provenance?: Provenance | null;
}

const visitSchema = new Schema<VisitRecord>(
  {
    hostId: { type: String, required: true },
    from: { ...dayField, required: true },
    until: { ...dayField, required: true },
  },
  { _id: false },
);

const profileSchema = new Schema<ApplicantProfileRecord>(
  { ageYears: countField, yearsSinceDegree: countField, articles: countField },
  { _id: false },
);

const applicationSchema = new Schema<ApplicationRecord>(
  {
    _id: { type: String, required: true },
    callId: { type: String, required: true },
    title: { type: String, required: true, trim: true },
    summary: { type: String, required: true, trim: true },
    pathologyGroup: { type: String, required: true, enum: pathologyGroups },
    applicantId: { type: String, required: true },
    investigatorIds: { type: [String], required: true },
    institutionId: { type: String, required: true },
    centreId: { type: String },
    amountRequested: { type: moneySchema, required: true },
    ethics: { type: String, required: true, enum: ethicsStatuses },
    visit: visitSchema,
    profile: profileSchema,
    resubmissionOf: { type: String },
    resubmissionNumber: { ...countField, required: true },
    onlyOneIn: { type: String },
    submittedAt: { type: Date, required: true },
    provenance: { ...provenanceField, required: false },
    ...stampFields,
  },
  { collection: 'applications', strict: 'throw' },
);

// Serves `applicationsByApplicant`, newest first.
applicationSchema.index({ applicantId: 1, submittedAt: -1, _id: 1 });
// Serves `applicationsByCall`, earliest first.
applicationSchema.index({ callId: 1, submittedAt: 1, _id: 1 });
// Holds that an application comes again once as itself, so that nobody gets around the limit by twins.
applicationSchema.index(
  { resubmissionOf: 1 },
  { unique: true, partialFilterExpression: { resubmissionOf: { $type: 'string' } } },
);
// Holds one application per applicant and cycle, where the criteria say so.
applicationSchema.index(
  { applicantId: 1, onlyOneIn: 1 },
  { unique: true, partialFilterExpression: { onlyOneIn: { $type: 'string' } } },
);

export const ApplicationModel = connection.model<ApplicationRecord>(
  'Application',
  applicationSchema,
);

/** MongoDB's own guard of the applications: who asks for how much, and at most how often again. */
export const applicationValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: [
      '_id',
      'callId',
      'applicantId',
      'investigatorIds',
      'institutionId',
      'pathologyGroup',
      'amountRequested',
      'resubmissionNumber',
      'submittedAt',
      'version',
    ],
    properties: {
      callId: jsonSchema.id,
      applicantId: jsonSchema.id,
      investigatorIds: { bsonType: 'array', minItems: 1, uniqueItems: true, items: jsonSchema.id },
      institutionId: jsonSchema.id,
      pathologyGroup: jsonSchema.pathologyGroup,
      amountRequested: jsonSchema.money,
      ethics: { enum: [...ethicsStatuses] },
      resubmissionNumber: { bsonType: 'int', minimum: 0 },
      submittedAt: { bsonType: 'date' },
      version: { bsonType: 'int', minimum: 1 },
    },
  },
};
