import type { Resolvers } from '../generated/types.ts';
import { AccessEntry } from './AccessEntry.ts';
import { Audit } from './Audit.ts';
import { AuditTrail } from './AuditTrail.ts';
import { AuditWork } from './AuditWork.ts';
import { BreakGlassGrant } from './BreakGlassGrant.ts';
import { BreakGlassReview } from './BreakGlassReview.ts';
import { Case, CaseWithdrawal } from './Case.ts';
import { Centre } from './Centre.ts';
import { Certificate } from './Certificate.ts';
import { CertificateChangeRequest } from './CertificateChangeRequest.ts';
import { CertificateEvent } from './CertificateEvent.ts';
import { Certification } from './Certification.ts';
import { CertificationApplication } from './CertificationApplication.ts';
import { CertificationDecision } from './CertificationDecision.ts';
import { CertificationFile } from './CertificationFile.ts';
import { CertificationScheme } from './CertificationScheme.ts';
import { ClinicalRegistry } from './ClinicalRegistry.ts';
import { Credential } from './Credential.ts';
import { Finding } from './Finding.ts';
import { FindingCount } from './FindingCount.ts';
import { LogCheckpoint } from './LogCheckpoint.ts';
import { LogEntry } from './LogEntry.ts';
import { Mutation } from './Mutation.ts';
import { Organization } from './Organization.ts';
import { Person } from './Person.ts';
import { Query } from './Query.ts';
import { RejectedAction } from './RejectedAction.ts';
import { Cube, CubeAnswer, CubeCell } from './registry/Cube.ts';
import { Funnel, FunnelCentre, RiskCoefficient } from './registry/Funnel.ts';
import { Participant } from './registry/Participant.ts';
import { RegistrySummaries } from './registry/RegistrySummaries.ts';
import { Release } from './registry/Release.ts';
import { SchemeVersion } from './SchemeVersion.ts';

export const resolvers: Resolvers = {
  AccessEntry,
  Audit,
  AuditTrail,
  AuditWork,
  BreakGlassGrant,
  BreakGlassReview,
  Case,
  CaseWithdrawal,
  Centre,
  Certificate,
  CertificateChangeRequest,
  CertificateEvent,
  Certification,
  CertificationApplication,
  CertificationDecision,
  CertificationFile,
  CertificationScheme,
  ClinicalRegistry,
  Credential,
  Finding,
  FindingCount,
  LogCheckpoint,
  LogEntry,
  Mutation,
  Organization,
  Participant,
  Person,
  Query,
  RejectedAction,
  Cube,
  CubeAnswer,
  CubeCell,
  Funnel,
  FunnelCentre,
  RiskCoefficient,
  RegistrySummaries,
  Release,
  SchemeVersion,
};
