import { dayField, type Provenance, provenanceField, type Stamps, stampFields } from '@spine/kit';
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
export interface AuditRecord extends Stamps {
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
  /** Those who were on the team and were replaced; they do not decide either. */
  formerTeamIds: string[];
  /** Those of them who were replaced before the first day of the visit; absent while there is none. */
  neverVisitedIds?: string[];
  visitFrom: string;
  visitUntil: string;
  assessments: AssessmentRecord[];
  /** When the team closed it; nothing is assessed or found in it afterwards. */
  reportedOn?: string | null;
  /** Absent for what was recorded here. */
  provenance?: Provenance | null;
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
    formerTeamIds: { type: [String], required: true },
    // Absent, not empty, as in audits from before it was written down.
    neverVisitedIds: { type: [String], default: undefined },
    visitFrom: { ...dayField, required: true },
    visitUntil: { ...dayField, required: true },
    assessments: { type: [assessmentSchema], required: true },
    reportedOn: dayField,
    provenance: { ...provenanceField, required: false },
    ...stampFields,
  },
  { collection: 'audits', strict: 'throw' },
);

// Serves `auditsByCentre`, newest first.
auditSchema.index({ centreId: 1, visitFrom: -1, _id: 1 });
// Serves `auditsByMember`: whose audits, and so which centres an auditor is assigned to.
auditSchema.index({ 'team.personId': 1, visitFrom: -1, _id: 1 });
// Serves `auditsByFormerMember`: what an auditor who was replaced has read, and can subtract from a pool.
auditSchema.index({ formerTeamIds: 1 });

// Serve the work list: other visits to the subject of one that is to be repeated.
auditSchema.index({ applicationId: 1 }, { sparse: true });
auditSchema.index({ certificateNumber: 1 }, { sparse: true });
// Serves the work list: which centres were visited lately, told from the index alone.
auditSchema.index({ kind: 1, visitUntil: 1, reportedOn: 1, centreId: 1 });

export const AuditModel = connection.model<AuditRecord>('Audit', auditSchema);

/** Everybody who has ever been on the team of an audit. */
export function teamIdsOf({ team, formerTeamIds }: AuditRecord): string[] {
  return [...team.map(({ personId }) => personId), ...formerTeamIds];
}

/** Everybody on whose independence an audit rests: its team, and those who left it once the visit had begun. */
export function auditorIdsOf({ team, formerTeamIds, neverVisitedIds = [] }: AuditRecord): string[] {
  const visitors = formerTeamIds.filter((id) => !neverVisitedIds.includes(id));
  return [...team.map(({ personId }) => personId), ...visitors];
}
