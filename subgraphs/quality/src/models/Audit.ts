import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { scopeField } from './fields.ts';

export const auditKinds = ['INITIAL', 'SURVEILLANCE', 'RENEWAL', 'SCOPE_EXTENSION'] as const;
export const auditStages = ['DOCUMENT_REVIEW', 'ON_SITE'] as const;
export const auditRoles = ['LEAD_AUDITOR', 'AUDITOR'] as const;
export const assessmentResults = ['MET', 'NOT_MET', 'NOT_APPLICABLE'] as const;

export interface TeamMemberRecord {
  personId: string;
  role: (typeof auditRoles)[number];
}

export interface AssessmentRecord {
  criterionCode: string;
  result: (typeof assessmentResults)[number];
  evidence?: string | null;
}

/** A visit by auditors. */
export interface AuditRecord {
  _id: string;
  centreId: string;
  kind: (typeof auditKinds)[number];
  stage: (typeof auditStages)[number];
  versionId: string;
  applicationId?: string | null;
  /** The certificate under surveillance. */
  certificateNumber?: string | null;
  scope: PathologyGroup[];
  /** The lead first. */
  team: TeamMemberRecord[];
  visitFrom: string;
  visitUntil: string;
  assessments: AssessmentRecord[];
  provenance: Provenance;
}

const teamMemberSchema = new Schema<TeamMemberRecord>(
  {
    personId: { type: String, required: true },
    role: { type: String, required: true, enum: auditRoles },
  },
  { _id: false },
);

const assessmentSchema = new Schema<AssessmentRecord>(
  {
    criterionCode: { type: String, required: true },
    result: { type: String, required: true, enum: assessmentResults },
    evidence: { type: String },
  },
  { _id: false },
);

const auditSchema = new Schema<AuditRecord>(
  {
    _id: { type: String, required: true },
    centreId: { type: String, required: true },
    kind: { type: String, required: true, enum: auditKinds },
    stage: { type: String, required: true, enum: auditStages },
    versionId: { type: String, required: true },
    applicationId: { type: String },
    certificateNumber: { type: String },
    scope: scopeField,
    team: { type: [teamMemberSchema], required: true },
    visitFrom: { ...dayField, required: true },
    visitUntil: { ...dayField, required: true },
    assessments: { type: [assessmentSchema], required: true },
    provenance: provenanceField,
  },
  { collection: 'audits', strict: 'throw' },
);

// Serves `auditsByCentre`, newest first.
auditSchema.index({ centreId: 1, visitFrom: -1, _id: 1 });
// Serves `auditsByMember`: whose audits, and so which centres an auditor is assigned to.
auditSchema.index({ 'team.personId': 1, visitFrom: -1, _id: 1 });

export const AuditModel = connection.model<AuditRecord>('Audit', auditSchema);
