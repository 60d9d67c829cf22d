// Generated from the schema by `pnpm codegen`; changes here are lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WorkEntry } from '../models/workList/WorkEntry.ts';
import type { FindingCountRecord } from '../models/oversight/findingCounts.ts';
import type { AuditTrailRecord } from '../models/log/readLog.ts';
import type { LogCheckpointRecord } from '../models/log/LogCheckpoint.ts';
import type { SequencedEntry } from '../models/log/LogEntry.ts';
import type { CertificationSchemeRecord } from '../models/CertificationScheme.ts';
import type { SchemeVersionRecord, CriterionRecord } from '../models/SchemeVersion.ts';
import type { SeenCertificate, CertificationRecord } from '../models/Certificate.ts';
import type { CertificateEventRecord } from '../models/CertificateEvent.ts';
import type { ApplicationRecord } from '../models/Application.ts';
import type { CertificateRequestRecord } from '../models/lifecycle/CertificateRequest.ts';
import type { AuditRecord } from '../models/Audit.ts';
import type { FindingRecord, RejectedActionRecord } from '../models/Finding.ts';
import type { DecisionRecord } from '../models/Decision.ts';
import type { ClinicalRegistryRecord } from '../models/ClinicalRegistry.ts';
import type { CodeListRecord } from '../models/CodeList.ts';
import type { CaseRecord } from '../models/Case.ts';
import type { CaseRevisionRecord } from '../models/CaseRevision.ts';
import type { CaseWithdrawalRecord } from '../models/CaseWithdrawal.ts';
import type { AccessEntryRecord } from '../models/access/AccessEntry.ts';
import type { BreakGlassGrantRecord, ReviewOfGrant } from '../models/breakGlass/BreakGlassGrant.ts';
import type { EarlierParticipantRecord, ParticipantRecord } from '../models/releases/Participant.ts';
import type { ReleaseRecord } from '../models/releases/Release.ts';
import type { CubeAnswered, AnsweredCell } from '../resolvers/registry/cubeAnswerOf.ts';
import type { CubeDefinition } from '../rules/catalogue/cubes.ts';
import type { FunnelAnswered, AnsweredCentre } from '../resolvers/registry/Funnel.ts';
import type { Coefficient } from '../rules/funnel/riskModel.ts';
import type { CentreReference, CredentialReference } from '../rules/references.ts';
import type { Page } from '@spine/kit';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, ISO 8601: `2026-03-19`. As an argument from 1900-01-01 to 2200-12-31. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601 with milliseconds. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** The five groups of spinal disorders by which everything in this graph can be joined. */
export type PathologyGroup =
  | 'DEGENERATIVE'
  | 'DEFORMITY'
  | 'TRAUMA'
  | 'TUMOUR'
  | 'INFECTION_INFLAMMATION';

export type ProvenanceKind =
  /** From one of the source documents. */
  | 'SEED'
  /** From a public reference. */
  | 'REFERENCE'
  /** Made by the generator of synthetic data; describes nobody and nothing real. */
  | 'SYNTHETIC';

/** Where a record comes from. */
export type Provenance = {
  readonly kind: ProvenanceKind;
  /** The document's title, the reference, or the generator with its seed number. */
  readonly source: Scalars['String']['output'];
};

export type PageInfo = {
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** What the caller of a mutation can correct. */
export type UserError = {
  /** The input field, or null where the whole input is meant. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** To branch on; never renamed. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type Query = {
  /** A certification scheme by its code; null when there is none. */
  readonly scheme: Maybe<CertificationScheme>;
  /**
   * A certificate by its number, as of a day (default: today) and as the register knew it at an instant (default: now);
   * null when there was none granted by the day or known at the instant.
   */
  readonly certificate: Maybe<Certificate>;
  /**
   * The public register: every certificate granted by the day (default: today), as it stands on that day, by the day of
   * its grant and its number; near a place, nearest first.
   */
  readonly certificationRegister: CertificationConnection;
  /** An audit, for its centre, the centre's auditors and the committee. To anyone else an audit that exists and one that does not look the same. */
  readonly audit: Maybe<Audit>;
  /**
   * What waits for auditors and the committee on a day, by the day that it is due: for an auditor at the centres that
   * they are assigned to and one that is open to them in an emergency, for the committee at all. It follows from the files and the day alone; a day to come tells what
   * will wait if nothing happens.
   */
  readonly auditWork: Maybe<AuditWorkConnection>;
  /**
   * Decisions that break a rule, by the day they were made: a decider on the audit team or with ties to the centre, an
   * open major finding, a scope that was not audited. For the committee of all centres, for an auditor of those that are open to them.
   */
  readonly breachedDecisions: Maybe<CertificationDecisionConnection>;
  /**
   * How many findings were raised, by version of the scheme and group of criteria: for the committee at all centres, for
   * an auditor at those that are open to them.
   */
  readonly findingCounts: Maybe<ReadonlyArray<FindingCount>>;
  /** The log of all decisions, certificate events, releases, grants for emergencies and their reviews, by which anybody can tell that none was changed, taken out or slipped in since. Hashes, proofs and signatures are public and tell nothing of what they are about. */
  readonly auditTrail: AuditTrail;
  /**
   * A list that tells which credentials are revoked, or suspended, as of now: a W3C Bitstring Status List, itself a
   * signed credential, as compact JWS. Null when there is none of the name.
   */
  readonly statusList: Maybe<Scalars['String']['output']>;
  /** The names of all status lists. */
  readonly statusLists: ReadonlyArray<Scalars['ID']['output']>;
  /** What verifies the credentials and the log: a JWK set as JSON, the key that signs now first, those of before after it; and the issuer. */
  readonly issuerKeys: Scalars['String']['output'];
  /**
   * Who read what is not public of a certification, newest first: of every centre for stewards, of its own for a
   * centre. Reading it is recorded as well.
   */
  readonly accessLedger: Maybe<AccessEntryConnection>;
  /**
   * Who opened which centre's file in an emergency, the longest ago first: of every centre for stewards, of its own for a
   * centre. Without a review they are the stewards' work.
   */
  readonly breakGlassGrants: Maybe<BreakGlassGrantConnection>;
  /** The registry's releases, newest first, each with its headline figures. */
  readonly releases: ReadonlyArray<Release>;
  /** A release's headline figures, for anyone; null where there is none of the id. */
  readonly release: Maybe<Release>;
  /** The protected summaries of a release (default: the newest), for researchers; null where there is none. */
  readonly registry: Maybe<RegistrySummaries>;
  /** The caller's own centre, the first where there are several; null for someone without one. */
  readonly myCentre: Maybe<Centre>;
};


export type QuerySchemeArgs = {
  code: Scalars['String']['input'];
};


export type QueryCertificateArgs = {
  number: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryCertificationRegisterArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  pathologyGroup?: InputMaybe<PathologyGroup>;
  status?: InputMaybe<CertificationStatus>;
  near?: InputMaybe<NearInput>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditWorkArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  rule?: InputMaybe<AuditWorkRule>;
  country?: InputMaybe<Scalars['String']['input']>;
  centre?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBreachedDecisionsArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFindingCountsArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryStatusListArgs = {
  name: Scalars['ID']['input'];
};


export type QueryAccessLedgerArgs = {
  centre?: InputMaybe<Scalars['ID']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  grant?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBreakGlassGrantsArgs = {
  centre?: InputMaybe<Scalars['ID']['input']>;
  reviewed?: InputMaybe<Scalars['Boolean']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReleaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRegistryArgs = {
  release?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  /** Adds an operated case to the registry, by the centre that operated. */
  readonly submitCase: Maybe<SubmitCasePayload>;
  /** Adds a later stage to a case, by the centre that operated. */
  readonly addCaseStage: Maybe<ChangeCasePayload>;
  /** Adds a patient's form to a case, or replaces the one of the same interval. */
  readonly recordFollowUp: Maybe<ChangeCasePayload>;
  /** Adds a complication to a case, reported by the surgeon or by the patient. */
  readonly reportComplication: Maybe<ChangeCasePayload>;
  /** Corrects fields of a case. What it said before stays in its revisions. */
  readonly correctCase: Maybe<ChangeCasePayload>;
  /** Takes a case out of the registry for good: out of all figures and of every later release. Its number never comes back. */
  readonly withdrawCase: Maybe<WithdrawCasePayload>;
  /** A centre asks to be certified, to have its certificate renewed, or to have it cover more. */
  readonly fileApplication: Maybe<FileApplicationPayload>;
  /** The committee notes that all documents of an application are there; from then on it can be audited. */
  readonly completeApplication: Maybe<CompleteApplicationPayload>;
  /** A centre takes an application back that is not decided. */
  readonly withdrawApplication: Maybe<WithdrawApplicationPayload>;
  /** The committee dates an audit and names its team: of a complete application, or of a certificate under surveillance. */
  readonly scheduleAudit: Maybe<ScheduleAuditPayload>;
  /** The committee puts another auditor into someone's place, until the audit is closed and what was found in it is verified. */
  readonly replaceAuditor: Maybe<ReplaceAuditorPayload>;
  /** The team has read the documents and is on site. */
  readonly beginVisit: Maybe<BeginVisitPayload>;
  /** The team records what it makes of criteria; of one assessed before, the later assessment stands. */
  readonly recordAssessments: Maybe<RecordAssessmentsPayload>;
  /** The team records something that it found wanting. */
  readonly raiseFinding: Maybe<RaiseFindingPayload>;
  /** The team makes several related minor findings count as a major one, also after the audit was closed. */
  readonly escalateFindings: Maybe<EscalateFindingsPayload>;
  /** A centre records what it did about a finding. */
  readonly recordCorrectiveAction: Maybe<RecordCorrectiveActionPayload>;
  /** The team judges what a centre did about a finding: accepted, it is verified; if not, it is open again. */
  readonly verifyFinding: Maybe<VerifyFindingPayload>;
  /** The lead auditor closes an audit: every criterion is assessed, and what is not met has its finding. */
  readonly reportAudit: Maybe<ReportAuditPayload>;
  /** The committee decides an application: grants a certificate, renews or widens one, or refuses. */
  readonly decideOnApplication: Maybe<DecideOnApplicationPayload>;
  /** The committee suspends, reinstates, narrows or withdraws a certificate. */
  readonly decideOnCertificate: Maybe<DecideOnCertificatePayload>;
  /**
   * A centre asks for its certificate to be suspended, reinstated, narrowed or withdrawn; the committee decides. One request
   * at a time, and none on the day on which another was taken back.
   */
  readonly requestCertificateChange: Maybe<RequestCertificateChangePayload>;
  /** A centre takes a request back that is not decided. */
  readonly takeBackCertificateRequest: Maybe<TakeBackCertificateRequestPayload>;
  /** The committee puts right what the register had recorded wrongly: by another event, the wrong one stays. */
  readonly correctCertificateEvent: Maybe<CorrectCertificateEventPayload>;
  /**
   * In an emergency, an auditor who is not assigned opens a centre's file for minutes, to read. The grant ends by itself, is
   * recorded with all that is read by it, and is reviewed by somebody else. A person has one at a time, three in 24 hours,
   * none while a review is overdue, and none for 30 days after one was found unjustified. A centre without a file is refused
   * like a caller who may not ask.
   */
  readonly breakGlass: Maybe<BreakGlassPayload>;
  /** A steward, never the one who opened the file, says whether that was justified. Once; a verdict that it was not closes the file. */
  readonly reviewBreakGlass: Maybe<ReviewBreakGlassPayload>;
  /** Stewards of quality publish a version of a scheme, in force from a day to come: what was filed or granted before is judged by what it was. */
  readonly publishSchemeVersion: Maybe<PublishSchemeVersionPayload>;
  /** Stewards of quality enter a centre that contributes cases to the registry, with its country: from the next release on its cases count there. */
  readonly addParticipant: Maybe<ParticipantPayload>;
  /** Stewards of quality correct the country of a participant, at most 50 times, from the next release on: releases do not change, and what they counted by is kept. */
  readonly correctParticipant: Maybe<ParticipantPayload>;
};


export type MutationSubmitCaseArgs = {
  input: SubmitCaseInput;
};


export type MutationAddCaseStageArgs = {
  input: AddCaseStageInput;
};


export type MutationRecordFollowUpArgs = {
  input: RecordFollowUpInput;
};


export type MutationReportComplicationArgs = {
  input: ReportComplicationInput;
};


export type MutationCorrectCaseArgs = {
  input: CorrectCaseInput;
};


export type MutationWithdrawCaseArgs = {
  input: WithdrawCaseInput;
};


export type MutationFileApplicationArgs = {
  input: FileApplicationInput;
};


export type MutationCompleteApplicationArgs = {
  input: CompleteApplicationInput;
};


export type MutationWithdrawApplicationArgs = {
  input: WithdrawApplicationInput;
};


export type MutationScheduleAuditArgs = {
  input: ScheduleAuditInput;
};


export type MutationReplaceAuditorArgs = {
  input: ReplaceAuditorInput;
};


export type MutationBeginVisitArgs = {
  input: BeginVisitInput;
};


export type MutationRecordAssessmentsArgs = {
  input: RecordAssessmentsInput;
};


export type MutationRaiseFindingArgs = {
  input: RaiseFindingInput;
};


export type MutationEscalateFindingsArgs = {
  input: EscalateFindingsInput;
};


export type MutationRecordCorrectiveActionArgs = {
  input: RecordCorrectiveActionInput;
};


export type MutationVerifyFindingArgs = {
  input: VerifyFindingInput;
};


export type MutationReportAuditArgs = {
  input: ReportAuditInput;
};


export type MutationDecideOnApplicationArgs = {
  input: DecideOnApplicationInput;
};


export type MutationDecideOnCertificateArgs = {
  input: DecideOnCertificateInput;
};


export type MutationRequestCertificateChangeArgs = {
  input: RequestCertificateChangeInput;
};


export type MutationTakeBackCertificateRequestArgs = {
  input: TakeBackCertificateRequestInput;
};


export type MutationCorrectCertificateEventArgs = {
  input: CorrectCertificateEventInput;
};


export type MutationBreakGlassArgs = {
  input: BreakGlassInput;
};


export type MutationReviewBreakGlassArgs = {
  input: ReviewBreakGlassInput;
};


export type MutationPublishSchemeVersionArgs = {
  input: PublishSchemeVersionInput;
};


export type MutationAddParticipantArgs = {
  input: AddParticipantInput;
};


export type MutationCorrectParticipantArgs = {
  input: CorrectParticipantInput;
};

/** A centre that contributes cases to the registry. */
export type Participant = {
  readonly centre: Centre;
  /** ISO 3166-1 alpha-2: where its cases are counted. */
  readonly country: Scalars['String']['output'];
  /** Counts changes. */
  readonly version: Scalars['Int']['output'];
  /** When it was entered or last corrected: releases built from then on count by it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What it was entered as before, earliest first: by it, the releases of that time counted. At most 50. */
  readonly earlier: ReadonlyArray<EarlierParticipant>;
  readonly provenance: Provenance;
};

/** What a participant was entered as, until it was corrected. */
export type EarlierParticipant = {
  readonly version: Scalars['Int']['output'];
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly provenance: Provenance;
};

export type AddParticipantInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A centre that has contributed a case. */
  readonly centreId: Scalars['ID']['input'];
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['input'];
  /** What says so, for its provenance: an agreement, a letter. 5 to 300 characters. */
  readonly source: Scalars['String']['input'];
};

export type CorrectParticipantInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly centreId: Scalars['ID']['input'];
  /** The version of the participant that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['input'];
  /** What says so, for its provenance: an agreement, a letter. 5 to 300 characters. */
  readonly source: Scalars['String']['input'];
};

export type ParticipantPayload = {
  /** Null when nothing was changed. */
  readonly participant: Maybe<Participant>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Organization = {
  readonly id: Scalars['ID']['output'];
  /** Schemes by which it certifies others. */
  readonly certificationSchemes: ReadonlyArray<CertificationScheme>;
  /** Patient registries it runs. */
  readonly registries: ReadonlyArray<ClinicalRegistry>;
};

export type Person = {
  readonly id: Scalars['ID']['output'];
  readonly credentialPeriods: ReadonlyArray<CredentialPeriod>;
  /** The audits someone is on the team of, newest first: for themselves and for the committee. */
  readonly auditAssignments: Maybe<ReadonlyArray<Audit>>;
};

/** A stretch of days on which somebody held a valid diploma; for other subgraphs. */
export type CredentialPeriod = {
  readonly from: Scalars['Date']['output'];
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** The days on which a grant was running, both ends included. */
export type AwardPeriod = {
  readonly from: Scalars['Date']['output'];
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** The days on which a surgeon is or was at a centre, both ends included. */
export type SurgeonTerm = {
  readonly surgeon: Person;
  readonly from: Scalars['Date']['output'];
  readonly until: Maybe<Scalars['Date']['output']>;
};

export type Centre = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly unit: Scalars['String']['output'];
  readonly city: Scalars['String']['output'];
  readonly country: Scalars['String']['output'];
  readonly surgeonTerms: ReadonlyArray<SurgeonTerm>;
  readonly awardPeriods: ReadonlyArray<AwardPeriod>;
  /** The certificate that counts on the day (default: today, or the day of `knownAt`), as was known at the instant (default: now); null when none had been granted by then. */
  readonly certification: Maybe<Certification>;
  /** Newest first. */
  readonly certificates: ReadonlyArray<Certificate>;
  /** All that led to its certificates: for the centre, its auditors and the committee. */
  readonly certificationFile: Maybe<CertificationFile>;
  /** As a participant of the registry; null for a centre that is not entered as one. */
  readonly participant: Maybe<Participant>;
  /** Operated cases by pathology group in a completed calendar year (default: the last), protected: rounded to 5, and null below 10. */
  readonly volumes: ReadonlyArray<CentreVolume>;
  /** Exact figures against the pool of all centres: for the centre, its auditors and the committee. The day (default: today) is not in the future. */
  readonly benchmark: Maybe<CentreBenchmark>;
  /** Exact figures by year of operation, latest first, and pathology group, against the pool of all centres: for the centre, its auditors and the committee. From 2000 to this year (default: the last five), at most ten years. */
  readonly exactFigures: Maybe<ReadonlyArray<CentreYearFigures>>;
  /** How far it meets a scheme's measurable criteria on the day (default: today): for the centre, its auditors and the committee. The day is not in the future; null for an unknown scheme. */
  readonly readiness: Maybe<Readiness>;
  /** Its own cases, latest operation first: for the centre alone. */
  readonly cases: Maybe<CaseConnection>;
};


export type CentreCertificationArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


export type CentreVolumesArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};


export type CentreBenchmarkArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type CentreExactFiguresArgs = {
  from?: InputMaybe<Scalars['Int']['input']>;
  until?: InputMaybe<Scalars['Int']['input']>;
};


export type CentreReadinessArgs = {
  scheme: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type CentreCasesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Credential = {
  readonly number: Scalars['ID']['output'];
  readonly issuedOn: Scalars['Date']['output'];
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  readonly revokedOn: Maybe<Scalars['Date']['output']>;
  /** Whether it may be relied on, on the day (default: today). */
  readonly verification: CredentialVerification;
};


export type CredentialVerificationArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type CredentialVerification =
  | 'NOT_YET_VALID'
  | 'VALID'
  | 'EXPIRED'
  | 'REVOKED';

/** A programme that audits and certifies centres by published criteria. */
export type CertificationScheme = {
  readonly code: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly owner: Organization;
  /** What it is for, in our words. */
  readonly purpose: Scalars['String']['output'];
  readonly launchedIn: Scalars['Int']['output'];
  /** Who launched it with the owner. */
  readonly launchedWith: ReadonlyArray<Scalars['String']['output']>;
  /** A certificate covers one or more of these. */
  readonly awardedFor: ReadonlyArray<PathologyGroup>;
  /** What the public sources say about it, in our words. */
  readonly facts: ReadonlyArray<SchemeFact>;
  /** How many centres were reported certified. The reports do not agree; none is corrected. */
  readonly publishedCounts: ReadonlyArray<PublishedCentreCount>;
  /** Newest first. */
  readonly versions: ReadonlyArray<SchemeVersion>;
  readonly provenance: Provenance;
};

export type SchemeFact = {
  readonly topic: Scalars['String']['output'];
  readonly statement: Scalars['String']['output'];
  readonly provenance: Provenance;
};

export type PublishedCentreCount = {
  readonly centres: Scalars['Int']['output'];
  /** How many of them in one country, where reported. */
  readonly country: Maybe<Scalars['String']['output']>;
  readonly centresInCountry: Maybe<Scalars['Int']['output']>;
  /** Year and month, or null where the report is undated. */
  readonly reportedIn: Maybe<Scalars['String']['output']>;
  readonly provenance: Provenance;
};

/** What centres are judged by. A later version never changes what an earlier certificate was judged by. */
export type SchemeVersion = {
  readonly id: Scalars['ID']['output'];
  readonly scheme: CertificationScheme;
  /** The year it came into force. */
  readonly version: Scalars['String']['output'];
  /** Applications filed from this day are judged by it. */
  readonly inForceFrom: Scalars['Date']['output'];
  /** By group, then by code. */
  readonly criteria: ReadonlyArray<CertificationCriterion>;
  readonly minimumVolumes: ReadonlyArray<MinimumVolume>;
  /** How long a certificate is valid. */
  readonly validityMonths: Scalars['Int']['output'];
  /** How long until the next surveillance audit is due. */
  readonly surveillanceMonths: Scalars['Int']['output'];
  /** What no public source was found for. */
  readonly assumptions: ReadonlyArray<SchemeAssumption>;
  readonly provenance: Provenance;
};

/** A value of a scheme version that we assumed, and why. */
export type SchemeAssumption = {
  /** The field, or the criterion's code. */
  readonly subject: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
};

export type CriterionGroup =
  | 'INFRASTRUCTURE'
  | 'PERSONNEL'
  | 'VOLUME'
  | 'PROCESS'
  | 'QUALITY_REGISTRY'
  | 'RESEARCH_EDUCATION';

/** What the graph can measure for a criterion. */
export type CriterionMetric =
  /** Operated cases of a pathology group in the last completed calendar year, against the version's minimum of the group. */
  | 'CASES_PER_YEAR'
  /** Share of eligible cases with a valid 12-month COMI, of the last operation year whose windows have closed. */
  | 'FOLLOW_UP_RATE_12_MONTHS'
  /** Surgeons of the centre who hold a valid diploma on the day. */
  | 'SURGEONS_WITH_VALID_DIPLOMA'
  /** Grants of the centre that run on the day. */
  | 'RUNNING_GRANTS';

export type CertificationCriterion = {
  readonly code: Scalars['String']['output'];
  readonly group: CriterionGroup;
  readonly name: Scalars['String']['output'];
  /** Without it no certificate. */
  readonly mandatory: Scalars['Boolean']['output'];
  /** Null where auditors judge it on site. */
  readonly metric: Maybe<CriterionMetric>;
  /** The least that meets it; null where auditors judge it, or where it differs by pathology group. */
  readonly threshold: Maybe<Scalars['Float']['output']>;
  /** Whether its wording or figure was assumed, as no public source was found. */
  readonly assumption: Scalars['Boolean']['output'];
  readonly provenance: Provenance;
};

export type MinimumVolume = {
  readonly pathologyGroup: PathologyGroup;
  readonly casesPerYear: Scalars['Int']['output'];
  readonly assumption: Scalars['Boolean']['output'];
};

export type CertificationStatus =
  /** Granted, and its validity has not begun. */
  | 'NOT_YET_VALID'
  | 'VALID'
  /** Temporarily invalid. */
  | 'SUSPENDED'
  | 'EXPIRED'
  | 'WITHDRAWN';

/** A certificate that a centre met a scheme's criteria. All of its fields but `events` are public. */
export type Certificate = {
  readonly number: Scalars['ID']['output'];
  readonly centre: Centre;
  /** The certificate that it renewed; null for a first one. */
  readonly renews: Maybe<Certificate>;
  /** What the centre was judged by, whatever came later. */
  readonly version: SchemeVersion;
  readonly grantedOn: Scalars['Date']['output'];
  readonly validFrom: Scalars['Date']['output'];
  /** The last day of its validity. */
  readonly validUntil: Scalars['Date']['output'];
  /**
   * As of the day, as was known at the instant; by default those that the certificate was asked for with, else today and
   * now. Null where the register did not know of it yet.
   */
  readonly status: Maybe<CertificationStatus>;
  /** The pathology groups it covers, as of a day and as was known at an instant like the status. */
  readonly scope: Maybe<ReadonlyArray<PathologyGroup>>;
  /** Counts its events; send it back as `expectedVersion` to change the certificate. */
  readonly revision: Scalars['Int']['output'];
  /**
   * The certificate as a W3C Verifiable Credential, signed, as compact JWS, always as of now: for the centre to hand on,
   * and for anybody to verify without asking us. Null where the centre's name cannot be read.
   */
  readonly credential: Maybe<Scalars['String']['output']>;
  /** What happened to it, in the order of recording: for the centre, its auditors and the committee. */
  readonly events: Maybe<ReadonlyArray<CertificateEvent>>;
  /** Null for a certificate that was granted here. */
  readonly provenance: Maybe<Provenance>;
};


/** A certificate that a centre met a scheme's criteria. All of its fields but `events` are public. */
export type CertificateStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A certificate that a centre met a scheme's criteria. All of its fields but `events` are public. */
export type CertificateScopeArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A certificate as the register shows it on one day. */
export type Certification = {
  readonly asOf: Scalars['Date']['output'];
  /** The instant at which it was known so; null for all that is known now. */
  readonly knownAt: Maybe<Scalars['DateTime']['output']>;
  readonly certificate: Certificate;
  readonly status: CertificationStatus;
  /** The first day of the status. */
  readonly since: Scalars['Date']['output'];
  readonly scope: ReadonlyArray<PathologyGroup>;
  /** From the point that the register was asked near, to the metre; null where it was asked near none. */
  readonly kilometres: Maybe<Scalars['Float']['output']>;
};

/** A circle around a point. */
export type NearInput = {
  /** Degrees, -90 to 90. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees, -180 to 180. */
  readonly longitude: Scalars['Float']['input'];
  /** 1 to 20,000. */
  readonly kilometres: Scalars['Float']['input'];
};

export type CertificationConnection = {
  readonly edges: ReadonlyArray<CertificationEdge>;
  readonly nodes: ReadonlyArray<Certification>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CertificationEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Certification;
};

export type CertificateEventKind =
  | 'GRANTED'
  | 'RENEWED'
  | 'SUSPENDED'
  | 'REINSTATED'
  | 'SCOPE_EXTENDED'
  | 'SCOPE_REDUCED'
  | 'WITHDRAWN'
  /** An earlier event was wrong: it stays, and this one says what was meant. */
  | 'CORRECTED';

export type EventInitiator =
  /** The certification body. */
  | 'BODY'
  | 'CENTRE';

/** One step in a certificate's life. Events are added, never changed. */
export type CertificateEvent = {
  /** Its place among the certificate's events; 1 is the first. */
  readonly sequence: Scalars['Int']['output'];
  readonly kind: CertificateEventKind;
  /** The first day on which it counts; of a correction: the right day. */
  readonly effectiveOn: Scalars['Date']['output'];
  /** When the register learnt of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Of a correction: the event that was wrong. */
  readonly corrects: Maybe<CertificateEvent>;
  /** Of a correction: what should have been recorded; null where nothing should have been, and for every other event. */
  readonly meant: Maybe<CertificateEventKind>;
  /** What the certificate covers from then on. */
  readonly scope: ReadonlyArray<PathologyGroup>;
  readonly initiatedBy: EventInitiator;
  readonly decision: CertificationDecision;
  /** What proves that it was recorded so. */
  readonly logEntry: LogEntry;
};

/** The append-only log as it is now: a Merkle tree of RFC 6962 over canonical JSON of RFC 8785. Whatever was committed before the question is in it. */
export type AuditTrail = {
  /** The latest; null of an empty log. Keep one elsewhere: it shows later that nothing before it has changed. */
  readonly checkpoint: Maybe<LogCheckpoint>;
  /** The keys that checkpoints verify by, as C2SP's signed-note has them, the one in use first. */
  readonly verifierKeys: ReadonlyArray<Scalars['String']['output']>;
  /** That the log of the checkpoint holds an entry, known by the hash of its leaf (`LogEntry.id`); null where it does not. */
  readonly inclusionProof: Maybe<InclusionProof>;
  /** That the log of `to` entries (default: those of the checkpoint) begins with the log of `from`; null where it had not as many. */
  readonly consistencyProof: Maybe<ConsistencyProof>;
  /** Hashes of leaves along the log, base64, to make the tree anew: 1 to 1,000. */
  readonly leafHashes: ReadonlyArray<Scalars['String']['output']>;
};


/** The append-only log as it is now: a Merkle tree of RFC 6962 over canonical JSON of RFC 8785. Whatever was committed before the question is in it. */
export type AuditTrailInclusionProofArgs = {
  event: Scalars['ID']['input'];
};


/** The append-only log as it is now: a Merkle tree of RFC 6962 over canonical JSON of RFC 8785. Whatever was committed before the question is in it. */
export type AuditTrailConsistencyProofArgs = {
  from: Scalars['Int']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
};


/** The append-only log as it is now: a Merkle tree of RFC 6962 over canonical JSON of RFC 8785. Whatever was committed before the question is in it. */
export type AuditTrailLeafHashesArgs = {
  from: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
};

/** A signed statement of how many entries the log has and of the root over them. */
export type LogCheckpoint = {
  /** As C2SP's tlog-checkpoint has it: origin, size, root, and an Ed25519 signature. */
  readonly note: Scalars['String']['output'];
  readonly size: Scalars['Int']['output'];
  /** Base64. */
  readonly rootHash: Scalars['String']['output'];
  readonly signedAt: Scalars['DateTime']['output'];
};

/** What leads from an entry to the root of the checkpoint (RFC 6962, 2.1.1). */
export type InclusionProof = {
  /** The entry's place in the log, from 0 on. */
  readonly index: Scalars['Int']['output'];
  /** How many entries the log has, as in the checkpoint. */
  readonly size: Scalars['Int']['output'];
  /** Base64, the leaf's sibling first. */
  readonly hashes: ReadonlyArray<Scalars['String']['output']>;
};

/** What leads from the root of an earlier log to that of a later one (RFC 6962, 2.1.2). */
export type ConsistencyProof = {
  readonly from: Scalars['Int']['output'];
  readonly to: Scalars['Int']['output'];
  /** Base64. */
  readonly hashes: ReadonlyArray<Scalars['String']['output']>;
};

/** What the log has of one record: a decision, an event, a release, a grant or its review. */
export type LogEntry = {
  /** The hash of its leaf, in hexadecimal. */
  readonly id: Scalars['ID']['output'];
  /** Its place in the log, from 0 on. */
  readonly index: Scalars['Int']['output'];
  /** The canonical JSON that the hash is of. It holds random bits, so that nobody finds the text by its hash. */
  readonly text: Scalars['String']['output'];
};

/** All that led to a centre's certificates. */
export type CertificationFile = {
  /** Goes up with every change of the file, those apart that the centre can undo by itself: applications filed or withdrawn, and what it asked for; 0 before the first. */
  readonly revision: Scalars['Int']['output'];
  /** Newest first. */
  readonly applications: ReadonlyArray<CertificationApplication>;
  /** Newest first. */
  readonly audits: ReadonlyArray<Audit>;
  /** Newest first. */
  readonly decisions: ReadonlyArray<CertificationDecision>;
  /** What the centre asked for, newest first. */
  readonly changeRequests: ReadonlyArray<CertificateChangeRequest>;
};

/** That a centre asked for a change of its certificate. */
export type CertificateChangeRequest = {
  readonly id: Scalars['ID']['output'];
  /** Goes up with every change. */
  readonly revision: Scalars['Int']['output'];
  readonly certificate: Maybe<Certificate>;
  readonly kind: CertificateChange;
  /** The first day on which it is to count. */
  readonly effectiveOn: Scalars['Date']['output'];
  /** What the certificate is to cover; null of anything but a reduction. */
  readonly scope: Maybe<ReadonlyArray<PathologyGroup>>;
  readonly reason: Scalars['String']['output'];
  readonly requestedOn: Scalars['Date']['output'];
  readonly status: CertificateRequestStatus;
  /** The day on which it was decided or taken back; null while it waits. */
  readonly closedOn: Maybe<Scalars['Date']['output']>;
  /** Null where there is none. */
  readonly decision: Maybe<CertificationDecision>;
};

export type CertificateRequestStatus =
  /** Waits for the committee. */
  | 'PENDING'
  | 'DECIDED'
  | 'TAKEN_BACK';

export type CertificationApplicationKind =
  | 'INITIAL'
  | 'RENEWAL'
  | 'SCOPE_EXTENSION';

export type CertificationApplicationStatus =
  /** Documents are missing. */
  | 'FILED'
  /** All documents are there; the audit can be dated. */
  | 'COMPLETE'
  | 'IN_AUDIT'
  | 'DECIDED'
  | 'WITHDRAWN';

/** A centre's request to be certified. */
export type CertificationApplication = {
  readonly id: Scalars['ID']['output'];
  /** Goes up with every change; a change is asked for with it as `expectedVersion`. */
  readonly revision: Scalars['Int']['output'];
  readonly centre: Centre;
  readonly kind: CertificationApplicationKind;
  readonly version: SchemeVersion;
  /** The pathology groups asked for. */
  readonly scope: ReadonlyArray<PathologyGroup>;
  readonly filedOn: Scalars['Date']['output'];
  /** Since when all documents are there; null while some are missing. */
  readonly completeOn: Maybe<Scalars['Date']['output']>;
  readonly withdrawnOn: Maybe<Scalars['Date']['output']>;
  /** The certificate to renew or extend; null for a first application. */
  readonly certificate: Maybe<Certificate>;
  /** As of the day (default: today). */
  readonly status: CertificationApplicationStatus;
  /** Null for what was filed here. */
  readonly provenance: Maybe<Provenance>;
};


/** A centre's request to be certified. */
export type CertificationApplicationStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** A centre on one day, for what is asked of it as of that day alone. */
export type CentreDay = {
  readonly centreId: Scalars['ID']['output'];
  readonly day: Scalars['Date']['output'];
};

export type AuditKind =
  | 'INITIAL'
  | 'SURVEILLANCE'
  | 'RENEWAL'
  | 'SCOPE_EXTENSION';

export type AuditStage =
  /** Stage 1. */
  | 'DOCUMENT_REVIEW'
  /** Stage 2. */
  | 'ON_SITE';

export type AuditRole =
  | 'LEAD_AUDITOR'
  | 'AUDITOR';

/** A visit by auditors, and what they found. */
export type Audit = {
  readonly id: Scalars['ID']['output'];
  /** Goes up with every change; a change is asked for with it as `expectedVersion`. */
  readonly revision: Scalars['Int']['output'];
  readonly centre: Centre;
  readonly kind: AuditKind;
  /** How far it has come. */
  readonly stage: AuditStage;
  /** What it judges by. */
  readonly version: SchemeVersion;
  /** Null for a surveillance audit. */
  readonly application: Maybe<CertificationApplication>;
  /** The certificate under surveillance; null otherwise. */
  readonly certificate: Maybe<Certificate>;
  /** The pathology groups audited. */
  readonly scope: ReadonlyArray<PathologyGroup>;
  /** The lead first. */
  readonly team: ReadonlyArray<AuditTeamMember>;
  /** Who was on the team and was replaced; they do not decide on the audit either. */
  readonly formerTeam: ReadonlyArray<Person>;
  /** The first day on site, held or planned. */
  readonly visitFrom: Scalars['Date']['output'];
  readonly visitUntil: Scalars['Date']['output'];
  /** The centre as it was on the first day of the visit. */
  readonly visited: CentreDay;
  /** Criterion by criterion, as in the version; empty before the visit. */
  readonly assessments: ReadonlyArray<CriterionAssessment>;
  /** By the day they were raised. */
  readonly findings: ReadonlyArray<Finding>;
  /** When the lead auditor closed it; null until then. */
  readonly reportedOn: Maybe<Scalars['Date']['output']>;
  /** Whether a major finding is still unverified more than 6 months after the visit (default: today). */
  readonly reauditDue: Scalars['Boolean']['output'];
  /** Null for what was recorded here. */
  readonly provenance: Maybe<Provenance>;
};


/** A visit by auditors, and what they found. */
export type AuditReauditDueArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type AuditTeamMember = {
  readonly person: Person;
  readonly role: AuditRole;
};

export type AssessmentResult =
  | 'MET'
  | 'NOT_MET'
  | 'NOT_APPLICABLE';

/** What the auditors made of one criterion. */
export type CriterionAssessment = {
  readonly criterion: CertificationCriterion;
  readonly result: AssessmentResult;
  /** What they saw. */
  readonly evidence: Maybe<Scalars['String']['output']>;
};

export type FindingGrade =
  /** Affects the capability to reach the intended results; no certificate while it is open. */
  | 'MAJOR'
  | 'MINOR'
  | 'OBSERVATION';

export type FindingStatus =
  | 'OPEN'
  /** Open past its due day. */
  | 'OVERDUE'
  /** The centre has acted; the auditors have not verified it. */
  | 'ACTED_ON'
  | 'VERIFIED';

export type Finding = {
  readonly id: Scalars['ID']['output'];
  /** Goes up with every change; a change is asked for with it as `expectedVersion`. */
  readonly revision: Scalars['Int']['output'];
  readonly audit: Audit;
  readonly criterion: CertificationCriterion;
  readonly grade: FindingGrade;
  readonly statement: Scalars['String']['output'];
  /** The related minor findings that together count as this major one; none for any other. */
  readonly escalated: ReadonlyArray<Finding>;
  /** Of a minor finding: the minor one on the same criterion at the centre's closed audit before, so that it comes a second time; null where there is none. */
  readonly repeats: Maybe<Finding>;
  readonly raisedOn: Scalars['Date']['output'];
  /** When the correction is due; null for an observation. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** What the centre did about it; null until it did. */
  readonly correctiveAction: Maybe<Scalars['String']['output']>;
  readonly actedOn: Maybe<Scalars['Date']['output']>;
  /** Earlier corrections that the auditors did not accept, in order. */
  readonly rejectedActions: ReadonlyArray<RejectedAction>;
  readonly verifiedOn: Maybe<Scalars['Date']['output']>;
  readonly verifiedBy: Maybe<Person>;
  /** As of the day (default: today). */
  readonly status: FindingStatus;
  /** Null for what was recorded here. */
  readonly provenance: Maybe<Provenance>;
};


export type FindingStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** What a centre did about a finding and the auditors did not accept. */
export type RejectedAction = {
  readonly correctiveAction: Scalars['String']['output'];
  readonly actedOn: Scalars['Date']['output'];
  readonly rejectedOn: Scalars['Date']['output'];
  readonly rejectedBy: Person;
  /** Why. */
  readonly remark: Scalars['String']['output'];
};

export type CertificationDecisionKind =
  | 'GRANT'
  | 'REFUSE'
  | 'RENEW'
  | 'EXTEND_SCOPE'
  | 'REDUCE_SCOPE'
  | 'SUSPEND'
  | 'REINSTATE'
  | 'WITHDRAW'
  /** What the register had recorded wrongly was put right. */
  | 'CORRECT';

/** What the committee decided about a centre. */
export type CertificationDecision = {
  readonly id: Scalars['ID']['output'];
  readonly centre: Centre;
  readonly kind: CertificationDecisionKind;
  readonly decidedOn: Scalars['Date']['output'];
  readonly deciders: ReadonlyArray<Person>;
  /** The pathology groups it is about. */
  readonly scope: ReadonlyArray<PathologyGroup>;
  readonly reason: Scalars['String']['output'];
  /** The audit it rests on; null where it rests on none. */
  readonly audit: Maybe<Audit>;
  /** Null where it was refused. */
  readonly certificate: Maybe<Certificate>;
  /** What the centre had asked for; null of what the committee decided by itself. */
  readonly request: Maybe<CertificateChangeRequest>;
  /** What proves that it was recorded so. */
  readonly logEntry: LogEntry;
  /** Rules that it breaks, found by the data; empty for a proper decision. */
  readonly breaches: ReadonlyArray<DecisionBreach>;
  /** Null for what was decided here. */
  readonly provenance: Maybe<Provenance>;
};

/** The findings of a version on a group of its criteria. */
export type FindingCount = {
  readonly version: SchemeVersion;
  readonly group: CriterionGroup;
  readonly major: Scalars['Int']['output'];
  readonly minor: Scalars['Int']['output'];
  readonly observations: Scalars['Int']['output'];
  /** At so many centres. */
  readonly centres: Scalars['Int']['output'];
};

export type CertificationDecisionConnection = {
  readonly edges: ReadonlyArray<CertificationDecisionEdge>;
  readonly nodes: ReadonlyArray<CertificationDecision>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CertificationDecisionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: CertificationDecision;
};

/** A rule that a decision broke. */
export type DecisionBreach =
  /** A decider was on the audit team. */
  | 'DECIDER_ON_TEAM'
  /** A decider had ties to the centre within 2 years. */
  | 'DECIDER_WITH_TIES'
  /** An auditor had ties to the centre within 2 years before the visit. */
  | 'AUDITOR_WITH_TIES'
  /** It granted, renewed or extended while a major finding of an earlier day was open. */
  | 'OPEN_MAJOR'
  /** It granted, or said by a correction to have been granted, what was not audited. */
  | 'SCOPE_NOT_AUDITED';

/** What puts something on the work list. */
export type AuditWorkRule =
  /** A major finding is open past its due day: without its correction nothing is granted or renewed. */
  | 'MAJOR_OVERDUE'
  /** A correction is due within 30 days; that of a minor finding also when it was due before. */
  | 'ACTION_DUE'
  /** A major finding was not verified within 6 months of the visit: the audit is repeated. */
  | 'REAUDIT_DUE'
  /** The version's `surveillanceMonths` have passed since the last visit, or since the validity began. */
  | 'SURVEILLANCE_DUE'
  /** The certificate ends within 180 days, and no renewal was filed, or only one that was taken back. */
  | 'RENEWAL_NOT_FILED'
  /** Suspended for more than 6 months, and not made to cover less since they were over: the certificate is withdrawn or covers less. */
  | 'SUSPENDED_TOO_LONG'
  /** The centre asked for a change of its certificate, and the committee has not decided. */
  | 'CHANGE_REQUESTED';

/** Something that waits for an auditor or the committee. */
export type AuditWork = {
  /** Its rule and what it is about. */
  readonly id: Scalars['ID']['output'];
  readonly rule: AuditWorkRule;
  /** The day by which it was or is to be done: of a finding its due day, of a certificate that ends its last day, of a request the day that the centre asked for, of others the last day that the rule leaves. */
  readonly dueOn: Scalars['Date']['output'];
  /** Why it waits, in a sentence. */
  readonly reason: Scalars['String']['output'];
  readonly centre: Centre;
  /** The certificate that it is about, or that the audit was under; null for the audit of an application. */
  readonly certificate: Maybe<Certificate>;
  /** The audit of the finding, or to be repeated; null otherwise. */
  readonly audit: Maybe<Audit>;
  /** Null where it is about a certificate or an audit. */
  readonly finding: Maybe<Finding>;
};

export type AuditWorkConnection = {
  readonly edges: ReadonlyArray<AuditWorkEdge>;
  readonly nodes: ReadonlyArray<AuditWork>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AuditWorkEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: AuditWork;
};

export type FileApplicationInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One of the caller's own centres. */
  readonly centreId: Scalars['ID']['input'];
  readonly schemeCode: Scalars['ID']['input'];
  readonly kind: CertificationApplicationKind;
  /** The pathology groups asked for; for a wider scope all that the certificate is to cover. */
  readonly scope: ReadonlyArray<PathologyGroup>;
  /** The centre's certificate to renew or extend; none for a first application. */
  readonly certificateNumber?: InputMaybe<Scalars['ID']['input']>;
};

export type FileApplicationPayload = {
  /** Null when nothing was filed. */
  readonly application: Maybe<CertificationApplication>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CompleteApplicationInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly applicationId: Scalars['ID']['input'];
  /** The `revision` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

export type CompleteApplicationPayload = {
  /** Null when nothing was changed. */
  readonly application: Maybe<CertificationApplication>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type WithdrawApplicationInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly applicationId: Scalars['ID']['input'];
  /** The `revision` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

export type WithdrawApplicationPayload = {
  /** Null when nothing was changed. */
  readonly application: Maybe<CertificationApplication>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Of an application or of a certificate, not of both. */
export type ScheduleAuditInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The application to audit. */
  readonly applicationId?: InputMaybe<Scalars['ID']['input']>;
  /** The certificate under surveillance. */
  readonly certificateNumber?: InputMaybe<Scalars['ID']['input']>;
  readonly stage: AuditStage;
  /** Groups of the application, or of the certificate. */
  readonly scope: ReadonlyArray<PathologyGroup>;
  /** One lead auditor and any others, all appointed and without ties to the centre for two years. */
  readonly team: ReadonlyArray<AuditTeamMemberInput>;
  /** Today or later. */
  readonly visitFrom: Scalars['Date']['input'];
  readonly visitUntil: Scalars['Date']['input'];
};

export type AuditTeamMemberInput = {
  readonly personId: Scalars['ID']['input'];
  readonly role: AuditRole;
};

export type ScheduleAuditPayload = {
  /** Null when nothing was scheduled. */
  readonly audit: Maybe<Audit>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ReplaceAuditorInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly auditId: Scalars['ID']['input'];
  /** The `revision` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Who leaves the team. */
  readonly personId: Scalars['ID']['input'];
  /** Who takes the place, in the same role. */
  readonly replacementId: Scalars['ID']['input'];
};

export type ReplaceAuditorPayload = {
  /** Null when nothing was changed. */
  readonly audit: Maybe<Audit>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type BeginVisitInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly auditId: Scalars['ID']['input'];
  /** The `revision` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

export type BeginVisitPayload = {
  /** Null when nothing was changed. */
  readonly audit: Maybe<Audit>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RecordAssessmentsInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly auditId: Scalars['ID']['input'];
  /** The `revision` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly assessments: ReadonlyArray<CriterionAssessmentInput>;
};

export type CriterionAssessmentInput = {
  /** A code of the version that the audit judges by. */
  readonly criterionCode: Scalars['String']['input'];
  readonly result: AssessmentResult;
  /** What was seen; may be left out where the criterion does not apply. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
};

export type RecordAssessmentsPayload = {
  /** Null when nothing was changed. */
  readonly audit: Maybe<Audit>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RaiseFindingInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly auditId: Scalars['ID']['input'];
  /** A code of the version that the audit judges by. */
  readonly criterionCode: Scalars['String']['input'];
  readonly grade: FindingGrade;
  readonly statement: Scalars['String']['input'];
  /** Today or later; none for an observation. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
};

export type RaiseFindingPayload = {
  /** Null when nothing was raised. */
  readonly finding: Maybe<Finding>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type EscalateFindingsInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly auditId: Scalars['ID']['input'];
  /** Two or more minor findings of the audit, not verified; the major one is about the criterion of the first. */
  readonly findingIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Why together they affect the capability to reach the intended results. */
  readonly statement: Scalars['String']['input'];
  /** Today or later. */
  readonly dueOn: Scalars['Date']['input'];
};

export type EscalateFindingsPayload = {
  /** Null when nothing was raised. */
  readonly finding: Maybe<Finding>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RecordCorrectiveActionInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly findingId: Scalars['ID']['input'];
  /** The `revision` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly correctiveAction: Scalars['String']['input'];
};

export type RecordCorrectiveActionPayload = {
  /** Null when nothing was changed. */
  readonly finding: Maybe<Finding>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type VerifyFindingInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly findingId: Scalars['ID']['input'];
  /** The `revision` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whether the correction will do. */
  readonly accepted: Scalars['Boolean']['input'];
  /** Why it will not; needed then. */
  readonly remark?: InputMaybe<Scalars['String']['input']>;
};

export type VerifyFindingPayload = {
  /** Null when nothing was changed. */
  readonly finding: Maybe<Finding>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ReportAuditInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly auditId: Scalars['ID']['input'];
  /** The `revision` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

export type ReportAuditPayload = {
  /** Null when nothing was changed. */
  readonly audit: Maybe<Audit>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type DecideOnApplicationInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly applicationId: Scalars['ID']['input'];
  /** The audit it rests on; needed to grant. */
  readonly auditId?: InputMaybe<Scalars['ID']['input']>;
  /** The `revision` of the centre's file that was read: the deciders have seen all that is in it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whether the application is granted; if not, it is refused. */
  readonly granted: Scalars['Boolean']['input'];
  /** The pathology groups decided on; of a wider scope all that the certificate is to cover. */
  readonly scope: ReadonlyArray<PathologyGroup>;
  /** The first day on which it counts (default: today). A renewal counts from the day after the certificate's last. */
  readonly effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /** Where the centre is, ISO 3166-1 alpha-2; needed for a first certificate. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** Where the centre is, for those who look for certified centres nearby. */
  readonly location?: InputMaybe<PointInput>;
  /** Members of the committee, the caller among them; nobody of the audit's team, nobody with ties to the centre. */
  readonly deciderIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly reason: Scalars['String']['input'];
};

/** Degrees, WGS 84. */
export type PointInput = {
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
};

export type DecideOnApplicationPayload = {
  /** Null when nothing was decided. */
  readonly decision: Maybe<CertificationDecision>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What can be decided on a certificate that is there. */
export type CertificateChange =
  | 'SUSPEND'
  | 'REINSTATE'
  | 'REDUCE_SCOPE'
  | 'WITHDRAW';

export type DecideOnCertificateInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly certificateNumber: Scalars['ID']['input'];
  /** The `revision` of the centre's file that was read: the deciders have seen all that is in it. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly kind: CertificateChange;
  /** The first day on which it counts (default: today). */
  readonly effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /** What the certificate is to cover from then on; of a reduction alone. */
  readonly scope?: InputMaybe<ReadonlyArray<PathologyGroup>>;
  /** The audit it rests on, if any. */
  readonly auditId?: InputMaybe<Scalars['ID']['input']>;
  /** With `CENTRE` it is what the centre has asked for, from that day or a later one; the request is decided by it. */
  readonly initiatedBy: EventInitiator;
  /** Members of the committee, the caller among them; nobody of an audit's team, nobody with ties to the centre. */
  readonly deciderIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type DecideOnCertificatePayload = {
  /** Null when nothing was decided. */
  readonly decision: Maybe<CertificationDecision>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RequestCertificateChangeInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A certificate of one of the caller's own centres. */
  readonly certificateNumber: Scalars['ID']['input'];
  /** The `revision` of the centre's file that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly kind: CertificateChange;
  /** The first day on which it is to count (default: today). */
  readonly effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /** What the certificate is to cover from then on; of a reduction alone. */
  readonly scope?: InputMaybe<ReadonlyArray<PathologyGroup>>;
  /** 1 to 1,000 characters, without blanks around. */
  readonly reason: Scalars['String']['input'];
};

export type RequestCertificateChangePayload = {
  /** Null when nothing was asked for. */
  readonly request: Maybe<CertificateChangeRequest>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type TakeBackCertificateRequestInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  /** The `revision` of the request that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

export type TakeBackCertificateRequestPayload = {
  /** Null when nothing was taken back. */
  readonly request: Maybe<CertificateChangeRequest>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CorrectCertificateEventInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly certificateNumber: Scalars['ID']['input'];
  /** The place of the event that is wrong. */
  readonly sequence: Scalars['Int']['input'];
  /** The `revision` of the centre's file that was read: the deciders have seen all that is in it. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What should have been recorded, never CORRECTED; null where nothing should have been. A grant stays a grant, a change a change. */
  readonly meant?: InputMaybe<CertificateEventKind>;
  /** The right day (default: the one last said of the event, by a correction of it or when it was recorded). */
  readonly effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /** The right scope (default: the one last said); of a grant, renewal or extension, within what was audited for it. */
  readonly scope?: InputMaybe<ReadonlyArray<PathologyGroup>>;
  /** Members of the committee, the caller among them; nobody of an audit's team, nobody with ties to the centre. */
  readonly deciderIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type CorrectCertificateEventPayload = {
  /** Null when nothing was corrected. */
  readonly decision: Maybe<CertificationDecision>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PublishSchemeVersionInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly schemeCode: Scalars['ID']['input'];
  /** As the scheme calls it, such as the year it comes into force. */
  readonly version: Scalars['String']['input'];
  /** Tomorrow or later. */
  readonly inForceFrom: Scalars['Date']['input'];
  readonly criteria: ReadonlyArray<CertificationCriterionInput>;
  /** One for each group that the scheme certifies, where a criterion counts operations. */
  readonly minimumVolumes: ReadonlyArray<MinimumVolumeInput>;
  readonly validityMonths: Scalars['Int']['input'];
  readonly surveillanceMonths: Scalars['Int']['input'];
  /** The document that says so. */
  readonly source: Scalars['String']['input'];
};

export type CertificationCriterionInput = {
  readonly code: Scalars['String']['input'];
  readonly group: CriterionGroup;
  readonly name: Scalars['String']['input'];
  readonly mandatory: Scalars['Boolean']['input'];
  /** Null where auditors judge it on site. */
  readonly metric?: InputMaybe<CriterionMetric>;
  /** The least that meets it; none where auditors judge it, or where it differs by pathology group. */
  readonly threshold?: InputMaybe<Scalars['Float']['input']>;
};

export type MinimumVolumeInput = {
  readonly pathologyGroup: PathologyGroup;
  readonly casesPerYear: Scalars['Int']['input'];
};

export type PublishSchemeVersionPayload = {
  /** Null when nothing was published. */
  readonly version: Maybe<SchemeVersion>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type SuppressionReason =
  /** Withheld to protect patients. No other reason is ever given. */
  | 'SUPPRESSED';

/** How many cases a centre operated in a year, protected. */
export type CentreVolume = {
  readonly year: Scalars['Int']['output'];
  readonly pathologyGroup: PathologyGroup;
  /** To the nearest 5; null when suppressed. */
  readonly cases: Maybe<Scalars['Int']['output']>;
  /** Null when `cases` is there. */
  readonly suppressed: Maybe<SuppressionReason>;
};

/** A centre's exact figures of one year and group beside those of all centres together. */
export type CentreYearFigures = {
  /** Of the first stage's operation. */
  readonly year: Scalars['Int']['output'];
  /** Null for cases that belong to no group. */
  readonly pathologyGroup: Maybe<PathologyGroup>;
  readonly own: ExactFigures;
  /** All centres, this one included. Null until the year's 12-month windows have all closed, and where fewer than 3 centres that the caller may not read stand behind a denominator, or one is over 80 % of it. */
  readonly pool: Maybe<ExactFigures>;
};

export type ExactFigures = {
  readonly cases: Scalars['Int']['output'];
  /** Cases with a complication reported by the surgeon. */
  readonly surgeonReportedComplications: BenchmarkRate;
  /** Cases with a complication reported by the patient, among those whose patient returned a follow-up form. */
  readonly patientReportedComplications: BenchmarkRate;
  /** Null until the 12-month windows of all of the year's operations have closed: until then some patients need not have answered. */
  readonly outcomes: Maybe<CentreOutcomes>;
};

/** Follow-up and outcomes after 12 months. */
export type CentreOutcomes = {
  /** Eligible cases (baseline COMI, alive and not re-operated until the window closed) with a valid 12-month COMI. */
  readonly followUp: BenchmarkRate;
  readonly exclusions: FollowUpExclusions;
  readonly comiChange: ComiChange;
  /** Followed-up cases whose COMI fell by the registry's threshold or more. */
  readonly improved: BenchmarkRate;
  /** Followed-up cases whose COMI rose by the registry's threshold or more. */
  readonly worse: BenchmarkRate;
  /** Followed-up cases by their COMI before the operation. */
  readonly comiBefore: ReadonlyArray<ComiBand>;
  /** Followed-up cases by their COMI after 12 months. */
  readonly comiAfter: ReadonlyArray<ComiBand>;
};

/** Cases that are not eligible, each by the first reason that holds; with the eligible ones they add up to all. */
export type FollowUpExclusions = {
  /** Without a COMI before the operation. */
  readonly withoutBaseline: Scalars['Int']['output'];
  /** Died before the window closed. */
  readonly died: Scalars['Int']['output'];
  /** Operated again before the window closed. */
  readonly reoperated: Scalars['Int']['output'];
};

export type ComiBand = {
  /** In points; this many belong to the band. */
  readonly from: Scalars['Int']['output'];
  /** In points; this many do not. Null for the last band, up to 10. */
  readonly below: Maybe<Scalars['Int']['output']>;
  readonly cases: Scalars['Int']['output'];
};

/** A centre's exact figures beside those of all centres together. */
export type CentreBenchmark = {
  /** The operation year: the last one whose 12-month follow-up windows have all closed. */
  readonly year: Scalars['Int']['output'];
  readonly own: BenchmarkFigures;
  /** All centres, this one included; null where fewer than 3 centres that the caller may not read stand behind a denominator, or one is over 80 % of it. */
  readonly pool: Maybe<BenchmarkFigures>;
};

export type BenchmarkFigures = {
  readonly cases: Scalars['Int']['output'];
  /** Eligible cases (baseline COMI, alive and not re-operated until the window closed) with a valid 12-month COMI. */
  readonly followUp: BenchmarkRate;
  readonly comiChange: ComiChange;
  /** Followed-up cases whose COMI fell by the registry's threshold or more. */
  readonly improved: BenchmarkRate;
  /** Followed-up cases whose COMI rose by the registry's threshold or more. */
  readonly worse: BenchmarkRate;
  /** Cases with a complication reported by the surgeon. */
  readonly surgeonReportedComplications: BenchmarkRate;
  /** Cases with a complication reported by the patient, among those whose patient returned a follow-up form. */
  readonly patientReportedComplications: BenchmarkRate;
};

export type BenchmarkRate = {
  readonly numerator: Scalars['Int']['output'];
  readonly denominator: Scalars['Int']['output'];
  /** 0 to 1; null when the denominator is 0. */
  readonly rate: Maybe<Scalars['Float']['output']>;
};

/** The mean change of COMI from before surgery to 12 months after; negative is better. */
export type ComiChange = {
  readonly cases: Scalars['Int']['output'];
  /** Null without cases. */
  readonly mean: Maybe<Scalars['Float']['output']>;
};

/** How far a centre meets what can be measured. */
export type Readiness = {
  readonly asOf: Scalars['Date']['output'];
  /** The version in force on the day. */
  readonly version: SchemeVersion;
  /** By group and code; a criterion that differs by pathology group has a line for each. */
  readonly lines: ReadonlyArray<ReadinessLine>;
};

/** Why a readiness line says what it says. */
export type ReadinessReason =
  | 'MEASURED'
  /** There is nothing yet to measure it by. */
  | 'NO_DATA'
  | 'JUDGED_ON_SITE';

export type ReadinessLine = {
  readonly criterion: CertificationCriterion;
  /** Where the criterion differs by group. */
  readonly pathologyGroup: Maybe<PathologyGroup>;
  /** Null when nothing was measured. */
  readonly figure: Maybe<Scalars['Float']['output']>;
  readonly threshold: Maybe<Scalars['Float']['output']>;
  /** Null when nothing was measured. */
  readonly met: Maybe<Scalars['Boolean']['output']>;
  /** How much of the threshold the figure lacks: 0 when met, null when nothing was measured. */
  readonly missing: Maybe<Scalars['Float']['output']>;
  /** What the figure is counted from; null where auditors judge it on site. */
  readonly source: Maybe<ReadinessSource>;
  readonly reason: ReadinessReason;
  /** The same in a sentence. */
  readonly explanation: Scalars['String']['output'];
};

/** Data that a readiness figure is counted from. */
export type ReadinessSource = {
  /** The subgraph that keeps them. */
  readonly subgraph: Scalars['String']['output'];
  readonly data: Scalars['String']['output'];
  /** The calendar year counted; null for what holds on the day. */
  readonly year: Maybe<Scalars['Int']['output']>;
};

/** A registry of treated patients and their outcomes. */
export type ClinicalRegistry = {
  readonly code: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly operator: Organization;
  /** What it is for, in our words. */
  readonly purpose: Scalars['String']['output'];
  readonly international: Scalars['Boolean']['output'];
  readonly forms: ReadonlyArray<RegistryForm>;
  /** More departments than this have contributed. */
  readonly contributingDepartmentsOver: Scalars['Int']['output'];
  readonly intervals: ReadonlyArray<FollowUpInterval>;
  readonly responderThresholds: ReadonlyArray<ResponderThreshold>;
  /** By list, newest version first. */
  readonly codeLists: ReadonlyArray<CodeList>;
  /** What was found in public references, fact by fact. */
  readonly facts: ReadonlyArray<SchemeFact>;
  readonly provenance: Provenance;
};

export type RegistryForm = {
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly filledInBy: ReportedBy;
};

/** When patients are asked again. */
export type FollowUpInterval = {
  readonly code: Scalars['String']['output'];
  /** Days after the operation. */
  readonly targetDays: Scalars['Int']['output'];
  /** A form counts from this day after the operation. */
  readonly opensAfterDays: Scalars['Int']['output'];
  /** A form counts up to this day after the operation. */
  readonly closesAfterDays: Scalars['Int']['output'];
  /** Whether the window was assumed, as no public source was found. */
  readonly assumption: Scalars['Boolean']['output'];
};

export type ResponderOutcome =
  | 'IMPROVED'
  | 'WORSE';

/** The change from which a patient counts as improved or worse. */
export type ResponderThreshold = {
  readonly instrument: Scalars['String']['output'];
  readonly outcome: ResponderOutcome;
  /** Points by which the score falls (improved) or rises (worse). */
  readonly points: Scalars['Float']['output'];
  readonly provenance: Provenance;
};

/** The codes of one field of a form. */
export type CodeList = {
  readonly list: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
  readonly codes: ReadonlyArray<Code>;
  readonly provenance: Provenance;
};

export type Code = {
  readonly code: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  /** For a main pathology: the group its cases count in, or null where it belongs to none. */
  readonly pathologyGroup: Maybe<PathologyGroup>;
};

export type ReportedBy =
  | 'SURGEON'
  | 'PATIENT';

/** An operated case, under a pseudonym. A staged operation is one case. */
export type Case = {
  readonly id: Scalars['ID']['output'];
  readonly centre: Centre;
  /** The centre's own pseudonymous number. */
  readonly number: Scalars['String']['output'];
  /** The version of the code lists that its codes are from. */
  readonly codeListVersion: Scalars['Int']['output'];
  readonly ageYears: Scalars['Int']['output'];
  readonly sex: Scalars['String']['output'];
  readonly asa: Scalars['String']['output'];
  readonly bmiBand: Maybe<Scalars['String']['output']>;
  readonly smoker: Maybe<Scalars['Boolean']['output']>;
  readonly previousOperations: Scalars['String']['output'];
  readonly mainPathology: Scalars['String']['output'];
  /** Null where the main pathology belongs to no group. */
  readonly pathologyGroup: Maybe<PathologyGroup>;
  readonly degenerationTypes: ReadonlyArray<Scalars['String']['output']>;
  readonly level: Scalars['String']['output'];
  /** Segments. */
  readonly extent: Scalars['Int']['output'];
  /** The day of the first stage. */
  readonly operatedOn: Scalars['Date']['output'];
  /** In order. */
  readonly stages: ReadonlyArray<CaseStage>;
  readonly lengthOfStayDays: Scalars['Int']['output'];
  readonly injuries: ReadonlyArray<Injury>;
  readonly adverseEvents: ReadonlyArray<AdverseEvent>;
  /** What the patient answered before the operation. */
  readonly baseline: Maybe<PatientForm>;
  readonly followUps: ReadonlyArray<FollowUp>;
  readonly diedOn: Maybe<Scalars['Date']['output']>;
  /** When the same segment was operated again. */
  readonly reoperatedOn: Maybe<Scalars['Date']['output']>;
  readonly version: Scalars['Int']['output'];
  /** What was changed since it was submitted, in order. */
  readonly revisions: ReadonlyArray<CaseRevision>;
  /** Null for a case that a centre submitted. */
  readonly provenance: Maybe<Provenance>;
};

export type CaseRevisionKind =
  | 'STAGE_ADDED'
  | 'FOLLOW_UP_RECORDED'
  | 'COMPLICATION_REPORTED'
  | 'CORRECTED';

export type CaseCorrectionReason =
  /** It was entered wrongly. */
  | 'ENTRY_ERROR'
  /** It was not known before: a death, a re-operation elsewhere. */
  | 'LATE_INFORMATION'
  /** The same was put into other codes. */
  | 'RECODED';

/** One change of a case. Revisions are added, never changed. */
export type CaseRevision = {
  /** The case's version after the change. */
  readonly version: Scalars['Int']['output'];
  readonly kind: CaseRevisionKind;
  /** Null where nothing was corrected. */
  readonly reason: Maybe<CaseCorrectionReason>;
  readonly changedAt: Scalars['DateTime']['output'];
  readonly changes: ReadonlyArray<CaseFieldChange>;
};

/** A field that was changed, by its path in the input: `followUps.0.form.comi.function`. */
export type CaseFieldChange = {
  readonly field: Scalars['String']['output'];
  /** As text; null where there was nothing. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** As text; null where nothing is left. */
  readonly after: Maybe<Scalars['String']['output']>;
};

export type CaseWithdrawalReason =
  /** The patient no longer agrees to be in the registry. */
  | 'CONSENT_WITHDRAWN'
  /** The same operation is registered under another number. */
  | 'DUPLICATE';

/** What stays of a withdrawn case; nothing of the patient is in it. */
export type CaseWithdrawal = {
  /** The id that the case had. */
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['String']['output'];
  readonly reason: CaseWithdrawalReason;
  readonly withdrawnAt: Scalars['DateTime']['output'];
};

export type CaseStage = {
  readonly operatedOn: Scalars['Date']['output'];
  readonly measures: ReadonlyArray<Scalars['String']['output']>;
};

export type SpineRegion =
  /** C0 to C2. */
  | 'UPPER_CERVICAL'
  /** C3 to C7. */
  | 'SUBAXIAL'
  /** T1 to L5. */
  | 'THORACOLUMBAR'
  | 'SACRAL';

/** An injury in the AO Spine classification. */
export type Injury = {
  /** Printed in one way: `T12-L1: B2 N2 M1`. */
  readonly code: Scalars['String']['output'];
  readonly region: SpineRegion;
  /** AO Spine injury score; null where none is published for the region or the code. */
  readonly score: Maybe<Scalars['Int']['output']>;
};

export type AdverseEvent = {
  readonly code: Scalars['String']['output'];
  readonly reportedBy: ReportedBy;
  readonly occurredOn: Maybe<Scalars['Date']['output']>;
};

/** What a patient answered on one day. */
export type PatientForm = {
  readonly completedOn: Scalars['Date']['output'];
  readonly comi: Maybe<Comi>;
  readonly odi: Maybe<Odi>;
  readonly eq5d: Maybe<Eq5d>;
  /** Numeric rating scale, 0 to 10. */
  readonly backPain: Maybe<Scalars['Int']['output']>;
  /** Numeric rating scale, 0 to 10. */
  readonly legPain: Maybe<Scalars['Int']['output']>;
};

/** The patient's form at one interval after the operation. */
export type FollowUp = {
  readonly interval: Scalars['String']['output'];
  readonly form: PatientForm;
};

/** Core Outcome Measures Index: answers and score. Pain 0 to 10, the others 1 (best) to 5 (worst). */
export type Comi = {
  readonly axialPain: Maybe<Scalars['Int']['output']>;
  readonly limbPain: Maybe<Scalars['Int']['output']>;
  readonly function: Maybe<Scalars['Int']['output']>;
  readonly wellBeing: Maybe<Scalars['Int']['output']>;
  readonly qualityOfLife: Maybe<Scalars['Int']['output']>;
  readonly socialDisability: Maybe<Scalars['Int']['output']>;
  readonly workDisability: Maybe<Scalars['Int']['output']>;
  /** 0 (best) to 10; null when a domain is missing. */
  readonly score: Maybe<Scalars['Float']['output']>;
};

/** Oswestry Disability Index: ten sections of 0 to 5, null where unanswered, and the score. */
export type Odi = {
  readonly sections: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  /** 0 (best) to 100; null with fewer than 9 sections answered. */
  readonly score: Maybe<Scalars['Float']['output']>;
};

/** EQ-5D index under a national value set. */
export type Eq5d = {
  readonly index: Scalars['Float']['output'];
  readonly valueSet: Scalars['String']['output'];
};

export type CaseConnection = {
  readonly edges: ReadonlyArray<CaseEdge>;
  readonly nodes: ReadonlyArray<Case>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CaseEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Case;
};

export type SubmitCaseInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One of the caller's own centres. */
  readonly centreId: Scalars['ID']['input'];
  /** A pseudonymous number, unique within the centre; never a name, birth date or hospital number. */
  readonly number: Scalars['String']['input'];
  readonly codeListVersion: Scalars['Int']['input'];
  /** 0 to 120. */
  readonly ageYears: Scalars['Int']['input'];
  readonly sex: Scalars['String']['input'];
  readonly asa: Scalars['String']['input'];
  readonly bmiBand?: InputMaybe<Scalars['String']['input']>;
  readonly smoker?: InputMaybe<Scalars['Boolean']['input']>;
  readonly previousOperations: Scalars['String']['input'];
  readonly mainPathology: Scalars['String']['input'];
  readonly degenerationTypes: ReadonlyArray<Scalars['String']['input']>;
  /** The most severely affected level. */
  readonly level: Scalars['String']['input'];
  /** Segments, 1 to 30. */
  readonly extent: Scalars['Int']['input'];
  /** One or more, in order. */
  readonly stages: ReadonlyArray<CaseStageInput>;
  /** 0 to 730. */
  readonly lengthOfStayDays: Scalars['Int']['input'];
  /** AO Spine injury codes such as `T12-L1: B2 N2 M1`; for traumatic main pathologies only. */
  readonly injuries: ReadonlyArray<Scalars['String']['input']>;
  readonly adverseEvents: ReadonlyArray<AdverseEventInput>;
  readonly baseline?: InputMaybe<PatientFormInput>;
  readonly followUps: ReadonlyArray<FollowUpInput>;
  readonly diedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly reoperatedOn?: InputMaybe<Scalars['Date']['input']>;
};

export type CaseStageInput = {
  readonly operatedOn: Scalars['Date']['input'];
  readonly measures: ReadonlyArray<Scalars['String']['input']>;
};

export type AdverseEventInput = {
  readonly code: Scalars['String']['input'];
  readonly reportedBy: ReportedBy;
  readonly occurredOn?: InputMaybe<Scalars['Date']['input']>;
};

export type FollowUpInput = {
  readonly interval: Scalars['String']['input'];
  readonly form: PatientFormInput;
};

export type PatientFormInput = {
  readonly completedOn: Scalars['Date']['input'];
  readonly comi?: InputMaybe<ComiInput>;
  /** Oswestry: ten sections of 0 to 5, null where unanswered. */
  readonly odi?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  readonly eq5d?: InputMaybe<Eq5dInput>;
  /** 0 to 10. */
  readonly backPain?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 10. */
  readonly legPain?: InputMaybe<Scalars['Int']['input']>;
};

/** Pain 0 to 10, the others 1 (best) to 5 (worst); leave out what was not answered. */
export type ComiInput = {
  readonly axialPain?: InputMaybe<Scalars['Int']['input']>;
  readonly limbPain?: InputMaybe<Scalars['Int']['input']>;
  readonly function?: InputMaybe<Scalars['Int']['input']>;
  readonly wellBeing?: InputMaybe<Scalars['Int']['input']>;
  readonly qualityOfLife?: InputMaybe<Scalars['Int']['input']>;
  readonly socialDisability?: InputMaybe<Scalars['Int']['input']>;
  readonly workDisability?: InputMaybe<Scalars['Int']['input']>;
};

export type Eq5dInput = {
  readonly index: Scalars['Float']['input'];
  readonly valueSet: Scalars['String']['input'];
};

export type SubmitCasePayload = {
  /** Null when nothing was added. */
  readonly case: Maybe<Case>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type AddCaseStageInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One of the caller's own centres. */
  readonly centreId: Scalars['ID']['input'];
  /** The case. */
  readonly id: Scalars['ID']['input'];
  /** The version of the case that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly stage: CaseStageInput;
};

export type RecordFollowUpInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One of the caller's own centres. */
  readonly centreId: Scalars['ID']['input'];
  /** The case. */
  readonly id: Scalars['ID']['input'];
  /** The version of the case that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly followUp: FollowUpInput;
  /** Whether it takes the place of a form of the same interval; otherwise that is refused. */
  readonly replace: Scalars['Boolean']['input'];
};

export type ReportComplicationInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One of the caller's own centres. */
  readonly centreId: Scalars['ID']['input'];
  /** The case. */
  readonly id: Scalars['ID']['input'];
  /** The version of the case that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly complication: AdverseEventInput;
};

export type CorrectCaseInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One of the caller's own centres. */
  readonly centreId: Scalars['ID']['input'];
  /** The case. */
  readonly id: Scalars['ID']['input'];
  /** The version of the case that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly reason: CaseCorrectionReason;
  readonly correction: CaseCorrectionInput;
};

/** What is left out stays as it is; lists are given whole. Null removes a BMI band, smoker, baseline, death or re-operation. */
export type CaseCorrectionInput = {
  readonly number?: InputMaybe<Scalars['String']['input']>;
  readonly codeListVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly ageYears?: InputMaybe<Scalars['Int']['input']>;
  readonly sex?: InputMaybe<Scalars['String']['input']>;
  readonly asa?: InputMaybe<Scalars['String']['input']>;
  readonly bmiBand?: InputMaybe<Scalars['String']['input']>;
  readonly smoker?: InputMaybe<Scalars['Boolean']['input']>;
  readonly previousOperations?: InputMaybe<Scalars['String']['input']>;
  readonly mainPathology?: InputMaybe<Scalars['String']['input']>;
  readonly degenerationTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly level?: InputMaybe<Scalars['String']['input']>;
  readonly extent?: InputMaybe<Scalars['Int']['input']>;
  readonly stages?: InputMaybe<ReadonlyArray<CaseStageInput>>;
  readonly lengthOfStayDays?: InputMaybe<Scalars['Int']['input']>;
  readonly injuries?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly adverseEvents?: InputMaybe<ReadonlyArray<AdverseEventInput>>;
  readonly baseline?: InputMaybe<PatientFormInput>;
  readonly followUps?: InputMaybe<ReadonlyArray<FollowUpInput>>;
  readonly diedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly reoperatedOn?: InputMaybe<Scalars['Date']['input']>;
};

export type WithdrawCaseInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One of the caller's own centres. */
  readonly centreId: Scalars['ID']['input'];
  /** The case. */
  readonly id: Scalars['ID']['input'];
  /** The version of the case that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly reason: CaseWithdrawalReason;
};

export type ChangeCasePayload = {
  /** Null when nothing was changed. */
  readonly case: Maybe<Case>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type WithdrawCasePayload = {
  /** Null when nothing was withdrawn. */
  readonly withdrawal: Maybe<CaseWithdrawal>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** That somebody read what is not public of a centre's certification: recorded before it was answered, never changed. */
export type AccessEntry = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  /** Null where nothing of what was read belongs to a centre. */
  readonly centre: Maybe<Centre>;
  /** Of the token that it was read with; null without one. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Whom the token names; null where it names nobody. */
  readonly person: Maybe<Person>;
  /** What the token allowed. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** The grant by which alone it was read; null for what was read by right. */
  readonly breakGlassGrant: Maybe<BreakGlassGrant>;
  /** The policies that let it be read. */
  readonly policies: ReadonlyArray<Scalars['String']['output']>;
  /** The guarded fields, and what was selected below them: `Centre.certificationFile`, `Audit.findings`, … */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** How often a guarded field of the centre was read. */
  readonly reads: Scalars['Int']['output'];
  readonly operation: AccessingOperation;
  /** As in the answer's header `x-request-id` and in the logs. */
  readonly requestId: Maybe<Scalars['String']['output']>;
};

/** The operation that something was read by. */
export type AccessingOperation = {
  /** Null for one without a name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** SHA-256 of its document, in hex; the id of a trusted one. */
  readonly hash: Scalars['String']['output'];
};

/** Without a count of all: a ledger only grows. */
export type AccessEntryConnection = {
  readonly edges: ReadonlyArray<AccessEntryEdge>;
  readonly nodes: ReadonlyArray<AccessEntry>;
  readonly pageInfo: PageInfo;
};

export type AccessEntryEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: AccessEntry;
};

/** That one auditor might read one centre's file for a while, without being assigned, in an emergency. */
export type BreakGlassGrant = {
  readonly id: Scalars['ID']['output'];
  /** Goes up with every change. */
  readonly revision: Scalars['Int']['output'];
  readonly centre: Centre;
  readonly person: Person;
  /** Of the token that it was asked for with. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** In the words of whoever opened the file. */
  readonly reason: Scalars['String']['output'];
  readonly grantedAt: Scalars['DateTime']['output'];
  /** From this instant on it opens nothing. */
  readonly until: Scalars['DateTime']['output'];
  /** Null until somebody else has reviewed it. */
  readonly review: Maybe<BreakGlassReview>;
  /** The last day for the review. */
  readonly reviewDueOn: Scalars['Date']['output'];
  /** Whether it should have been reviewed by now. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Its entry in the log, which proves that it was not changed since. */
  readonly logEntry: LogEntry;
};

export type BreakGlassVerdict =
  | 'JUSTIFIED'
  /** Ends the grant at once. */
  | 'UNJUSTIFIED';

export type BreakGlassReview = {
  readonly verdict: BreakGlassVerdict;
  /** What the verdict rests on. */
  readonly note: Scalars['String']['output'];
  readonly reviewedAt: Scalars['DateTime']['output'];
  readonly person: Person;
  /** Its entry in the log, which proves that it was not changed since. */
  readonly logEntry: LogEntry;
};

/** Without a count of all, as the ledger. */
export type BreakGlassGrantConnection = {
  readonly edges: ReadonlyArray<BreakGlassGrantEdge>;
  readonly nodes: ReadonlyArray<BreakGlassGrant>;
  readonly pageInfo: PageInfo;
};

export type BreakGlassGrantEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: BreakGlassGrant;
};

export type BreakGlassInput = {
  /** New for each intent; a repetition gets the first result and opens nothing anew. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The centre whose file is needed. */
  readonly centreId: Scalars['ID']['input'];
  /** Why it cannot wait: 20 to 1,000 characters, without blanks around. */
  readonly reason: Scalars['String']['input'];
  /** For how long, 1 to 60. */
  readonly minutes: Scalars['Int']['input'];
};

export type BreakGlassPayload = {
  /** Null when nothing was opened. */
  readonly grant: Maybe<BreakGlassGrant>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ReviewBreakGlassInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly grantId: Scalars['ID']['input'];
  /** The `revision` that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
  readonly verdict: BreakGlassVerdict;
  /** What the verdict rests on: 1 to 1,000 characters. */
  readonly note: Scalars['String']['input'];
};

export type ReviewBreakGlassPayload = {
  /** Null when nothing was reviewed. */
  readonly grant: Maybe<BreakGlassGrant>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A frozen set of protected summaries of the registry. It is never changed; a correction is another release. */
export type Release = {
  readonly id: Scalars['ID']['output'];
  /** Nothing after this day counts in it. */
  readonly cutOff: Scalars['Date']['output'];
  /** The version of the rules by which figures are protected. */
  readonly policyVersion: Scalars['String']['output'];
  /** The years of operation that it has. */
  readonly years: ReadonlyArray<Scalars['Int']['output']>;
  /** The release that it corrects; null for the first of its cut-off. */
  readonly replaces: Maybe<Scalars['ID']['output']>;
  /** SHA-256 of all that it publishes, hexadecimal. */
  readonly hash: Scalars['String']['output'];
  /** Operated cases, to the nearest 5; null when suppressed. */
  readonly cases: Maybe<Scalars['Int']['output']>;
  /** Share of eligible cases with a valid COMI at 12 months. */
  readonly followUp: ProtectedRate;
  readonly citation: Citation;
};

/** How to cite a release, or one answer from it. */
export type Citation = {
  /** CSL-JSON: an array of one item. */
  readonly cslJson: Scalars['String']['output'];
  readonly bibtex: Scalars['String']['output'];
};

/** What a release has to read: a closed catalogue of cubes. */
export type RegistrySummaries = {
  readonly release: Release;
  /** How cases can be divided: fixed categories, nested once. */
  readonly dimensions: ReadonlyArray<SummaryDimension>;
  /** The catalogue at the time of the release. Nothing else can be asked. */
  readonly cubes: ReadonlyArray<Cube>;
  /** A slice of a cube; null for a cube that the release has not. */
  readonly cube: Maybe<CubeAnswer>;
  /** How patients did over two years: of the condition and the age band that the slice fixes, or of all. */
  readonly trajectory: Maybe<Trajectory>;
  /** Centres beside each other; null for a release from before there were funnels. */
  readonly funnel: Maybe<Funnel>;
  /** The code lists of the registry, by list, newest version first. */
  readonly codeLists: ReadonlyArray<CodeList>;
};


/** What a release has to read: a closed catalogue of cubes. */
export type RegistrySummariesCubeArgs = {
  code: Scalars['String']['input'];
  slice: CubeSliceInput;
};


/** What a release has to read: a closed catalogue of cubes. */
export type RegistrySummariesTrajectoryArgs = {
  slice: CubeSliceInput;
};


/** What a release has to read: a closed catalogue of cubes. */
export type RegistrySummariesFunnelArgs = {
  indicator: FunnelIndicator;
};

export type SummaryDimension = {
  readonly code: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  /** `ALL`, which stands for no division, is not among them. */
  readonly categories: ReadonlyArray<SummaryCategory>;
};

export type SummaryCategory = {
  readonly code: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  /** The group that it lies in; null directly below all. */
  readonly within: Maybe<Scalars['String']['output']>;
};

/** A table: at most two dimensions, the year of operation, and at most one yes/no outcome. */
export type Cube = {
  readonly code: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly dimensions: ReadonlyArray<Scalars['String']['output']>;
  /** Whom it counts. */
  readonly population: Scalars['String']['output'];
  /** Of whom it gives the share; null where it only counts. */
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** Measures with means. */
  readonly means: ReadonlyArray<Scalars['String']['output']>;
  /** Measures with medians and quartiles. */
  readonly quartiles: ReadonlyArray<Scalars['String']['output']>;
};

/** Which cells of a cube: all of them, all years together, unless it says otherwise. */
export type CubeSliceInput = {
  /** One year of operation. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
  /** Whether each year is a row of its own; of a cube of two dimensions one must then be fixed. */
  readonly byYear: Scalars['Boolean']['input'];
  /** Fixes a dimension to one category, or to `ALL`. */
  readonly where: ReadonlyArray<CubeCategoryInput>;
};

export type CubeCategoryInput = {
  readonly dimension: Scalars['String']['input'];
  readonly category: Scalars['String']['input'];
};

/** A slice of a cube with all that is needed to judge and cite it. */
export type CubeAnswer = {
  readonly release: Release;
  readonly policyVersion: Scalars['String']['output'];
  readonly cube: Cube;
  readonly cells: ReadonlyArray<CubeCell>;
  readonly citation: Citation;
};

/** A cell. Whatever is withheld is null, with the one reason; only what is impossible by the code lists is shown as 0. */
export type CubeCell = {
  /** The year of operation; null for all years together. */
  readonly year: Maybe<Scalars['Int']['output']>;
  /** In the order of the cube's dimensions. */
  readonly categories: ReadonlyArray<Scalars['String']['output']>;
  /** Cases, to the nearest 5. */
  readonly n: Maybe<Scalars['Int']['output']>;
  readonly suppressed: Maybe<SuppressionReason>;
  /** Nobody can be counted here, by the code lists. */
  readonly structuralZero: Scalars['Boolean']['output'];
  /** The share of the cube's outcome; null where it has none. */
  readonly outcome: Maybe<ProtectedRate>;
  /** Share of the cell's eligible cases with a valid COMI at 12 months. */
  readonly followUp: ProtectedRate;
  readonly means: ReadonlyArray<ProtectedMean>;
  readonly quartiles: ReadonlyArray<ProtectedQuartiles>;
};

/** A share of published counts, with Wilson's 95 % interval: whole percent, one decimal from 4,000 cases on. */
export type ProtectedRate = {
  readonly numerator: Maybe<Scalars['Int']['output']>;
  readonly denominator: Maybe<Scalars['Int']['output']>;
  readonly percent: Maybe<Scalars['Float']['output']>;
  readonly lower: Maybe<Scalars['Float']['output']>;
  readonly upper: Maybe<Scalars['Float']['output']>;
  readonly suppressed: Maybe<SuppressionReason>;
};

/** A mean with a 95 % interval that covers chance and noise; one decimal. */
export type ProtectedMean = {
  readonly measure: Scalars['String']['output'];
  readonly mean: Maybe<Scalars['Float']['output']>;
  readonly lower: Maybe<Scalars['Float']['output']>;
  readonly upper: Maybe<Scalars['Float']['output']>;
  readonly suppressed: Maybe<SuppressionReason>;
};

export type ProtectedQuartiles = {
  readonly measure: Scalars['String']['output'];
  readonly lower: Maybe<Scalars['Int']['output']>;
  readonly median: Maybe<Scalars['Int']['output']>;
  readonly upper: Maybe<Scalars['Int']['output']>;
  readonly suppressed: Maybe<SuppressionReason>;
};

/** COMI before surgery and afterwards. Who answered at one time is not all who answered at another: each has its own rate. */
export type Trajectory = {
  readonly release: Release;
  readonly policyVersion: Scalars['String']['output'];
  /** Before surgery, then at 3, 12 and 24 months. */
  readonly points: ReadonlyArray<TrajectoryPoint>;
  readonly citation: Citation;
};

export type TrajectoryPoint = {
  /** Months after surgery; 0 is before. */
  readonly month: Scalars['Int']['output'];
  /** Whose COMI it is, to the nearest 5: before surgery of all whom 3 months later somebody asks. */
  readonly n: Maybe<Scalars['Int']['output']>;
  readonly suppressed: Maybe<SuppressionReason>;
  /** Before surgery, of the same patients. */
  readonly before: Maybe<ProtectedMean>;
  /** Null before surgery. */
  readonly after: Maybe<ProtectedMean>;
  /** Null before surgery. */
  readonly change: Maybe<ProtectedMean>;
  /** Of those eligible at that time; null before surgery. */
  readonly followUp: Maybe<ProtectedRate>;
};

/** What centres are set beside each other by. */
export type FunnelIndicator =
  /** A COMI that fell by the threshold or more, of those followed up at 12 months. */
  | 'IMPROVED'
  /** A valid COMI at 12 months, of those eligible. */
  | 'FOLLOW_UP'
  /** A complication reported by the surgeon, of patients with any form afterwards. */
  | 'SURGEON_REPORTED'
  /** A complication reported by the patient, of patients with any form afterwards. */
  | 'PATIENT_REPORTED';

/**
 * Centres beside each other by one indicator, under pseudonyms that hold for one cut-off and are in no order. It tells
 * where chance ends; it is no league table.
 */
export type Funnel = {
  readonly release: Release;
  readonly policyVersion: Scalars['String']['output'];
  readonly indicator: FunnelIndicator;
  readonly label: Scalars['String']['output'];
  /** Cases of all centres together, to the nearest 5. */
  readonly n: Maybe<Scalars['Int']['output']>;
  readonly suppressed: Maybe<SuppressionReason>;
  /** The share over all centres. */
  readonly pool: ProtectedRate;
  /** Share of the eligible cases of all centres with a valid COMI at 12 months. */
  readonly followUp: ProtectedRate;
  /** φ: how much more centres differ than chance has it, the mean square of z scores, a tenth at each end winsorised, by the published counts; 1 where the share over all is withheld. Limits are wider by its root where it is above 1. */
  readonly overDispersion: Scalars['Float']['output'];
  /** The limits as curves, by numbers of cases; none where the share is withheld. */
  readonly limits: ReadonlyArray<FunnelLimits>;
  readonly centres: ReadonlyArray<FunnelCentre>;
  /** By which events are expected of each centre's cases; null where the cases do not determine one. */
  readonly model: Maybe<RiskModel>;
  readonly citation: Citation;
};

/** In percent, one decimal: 19 of 20 centres of that size lie within the inner limits by chance, 998 of 1,000 within the outer. */
export type FunnelLimits = {
  readonly n: Scalars['Int']['output'];
  readonly lower95: Scalars['Float']['output'];
  readonly upper95: Scalars['Float']['output'];
  readonly lower998: Scalars['Float']['output'];
  readonly upper998: Scalars['Float']['output'];
};

export type FunnelCentre = {
  readonly pseudonym: Scalars['String']['output'];
  /** Cases, to the nearest 5. */
  readonly n: Maybe<Scalars['Int']['output']>;
  readonly suppressed: Maybe<SuppressionReason>;
  readonly rate: ProtectedRate;
  /** Share of its eligible cases with a valid COMI at 12 months. */
  readonly followUp: ProtectedRate;
  /** At its number of cases; null where it or the share over all is withheld. */
  readonly limits: Maybe<FunnelLimits>;
  /** Null where its share is withheld. */
  readonly position: Maybe<FunnelPosition>;
  /** Events that the model expects of its cases, one decimal. */
  readonly expected: Maybe<Scalars['Float']['output']>;
  /** Observed by expected, two decimals: above 1 is more than its cases lead to expect. */
  readonly observedToExpected: Maybe<Scalars['Float']['output']>;
  /** Observed by expected, times the share over all centres: whole percent, 100 at most. */
  readonly adjustedPercent: Maybe<Scalars['Int']['output']>;
};

export type FunnelPosition =
  | 'WITHIN'
  /** Outside the inner limits, as 1 of 20 are by chance. */
  | 'BEYOND_95'
  /** Outside the outer limits, as 1 of 500 are by chance. */
  | 'BEYOND_998';

/** A logistic regression on age, sex, physical status, pathology and previous surgery, fitted when the release was built. */
export type RiskModel = {
  /** Log odds of the reference, two decimals. */
  readonly intercept: Scalars['Float']['output'];
  /** Categories that are not named are the reference: the most frequent one of each dimension, and those too small to be told apart. */
  readonly coefficients: ReadonlyArray<RiskCoefficient>;
};

export type RiskCoefficient = {
  readonly dimension: Scalars['String']['output'];
  readonly category: Scalars['String']['output'];
  /** Log odds against the reference, two decimals. */
  readonly estimate: Scalars['Float']['output'];
  readonly standardError: Scalars['Float']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Organization: Organization;
  Person: Person;
  Centre: Centre;
  Credential: Credential;
  CertificationScheme: CertificationScheme;
  Certificate: Certificate;
  ClinicalRegistry: ClinicalRegistry;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Centre:
    ( { __typename: 'Centre' }
    & GraphQLRecursivePick<FederationTypes['Centre'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Centre'], {"surgeonTerms":{"from":true,"until":true,"surgeon":{"id":true,"credentialPeriods":{"from":true,"until":true}}},"awardPeriods":{"from":true,"until":true}}> ) );
  Credential:
    ( { __typename: 'Credential' }
    & GraphQLRecursivePick<FederationTypes['Credential'], {"number":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Credential'], {"issuedOn":true,"validUntil":true,"revokedOn":true}> ) );
  CertificationScheme:
    ( { __typename: 'CertificationScheme' }
    & GraphQLRecursivePick<FederationTypes['CertificationScheme'], {"code":true}> );
  Certificate:
    ( { __typename: 'Certificate' }
    & GraphQLRecursivePick<FederationTypes['Certificate'], {"number":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Certificate'], {"centre":{"name":true,"unit":true,"city":true,"country":true}}> ) );
  ClinicalRegistry:
    ( { __typename: 'ClinicalRegistry' }
    & GraphQLRecursivePick<FederationTypes['ClinicalRegistry'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PathologyGroup: PathologyGroup;
  ProvenanceKind: ProvenanceKind;
  Provenance: ResolverTypeWrapper<Provenance>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Participant: ResolverTypeWrapper<ParticipantRecord>;
  EarlierParticipant: ResolverTypeWrapper<EarlierParticipantRecord>;
  AddParticipantInput: AddParticipantInput;
  CorrectParticipantInput: CorrectParticipantInput;
  ParticipantPayload: ResolverTypeWrapper<Omit<ParticipantPayload, 'participant'> & { participant?: Maybe<ResolversTypes['Participant']> }>;
  Organization: ResolverTypeWrapper<{ id: string }>;
  Person: ResolverTypeWrapper<{ id: string }>;
  CredentialPeriod: ResolverTypeWrapper<CredentialPeriod>;
  AwardPeriod: ResolverTypeWrapper<AwardPeriod>;
  SurgeonTerm: ResolverTypeWrapper<Omit<SurgeonTerm, 'surgeon'> & { surgeon: ResolversTypes['Person'] }>;
  Centre: ResolverTypeWrapper<CentreReference>;
  Credential: ResolverTypeWrapper<CredentialReference>;
  CredentialVerification: CredentialVerification;
  CertificationScheme: ResolverTypeWrapper<CertificationSchemeRecord>;
  SchemeFact: ResolverTypeWrapper<SchemeFact>;
  PublishedCentreCount: ResolverTypeWrapper<PublishedCentreCount>;
  SchemeVersion: ResolverTypeWrapper<SchemeVersionRecord>;
  SchemeAssumption: ResolverTypeWrapper<SchemeAssumption>;
  CriterionGroup: CriterionGroup;
  CriterionMetric: CriterionMetric;
  CertificationCriterion: ResolverTypeWrapper<CriterionRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MinimumVolume: ResolverTypeWrapper<MinimumVolume>;
  CertificationStatus: CertificationStatus;
  Certificate: ResolverTypeWrapper<SeenCertificate>;
  Certification: ResolverTypeWrapper<CertificationRecord>;
  NearInput: NearInput;
  CertificationConnection: ResolverTypeWrapper<Page<CertificationRecord>>;
  CertificationEdge: ResolverTypeWrapper<Omit<CertificationEdge, 'node'> & { node: ResolversTypes['Certification'] }>;
  CertificateEventKind: CertificateEventKind;
  EventInitiator: EventInitiator;
  CertificateEvent: ResolverTypeWrapper<CertificateEventRecord>;
  AuditTrail: ResolverTypeWrapper<AuditTrailRecord>;
  LogCheckpoint: ResolverTypeWrapper<LogCheckpointRecord>;
  InclusionProof: ResolverTypeWrapper<InclusionProof>;
  ConsistencyProof: ResolverTypeWrapper<ConsistencyProof>;
  LogEntry: ResolverTypeWrapper<SequencedEntry>;
  CertificationFile: ResolverTypeWrapper<{ centreId: string }>;
  CertificateChangeRequest: ResolverTypeWrapper<CertificateRequestRecord>;
  CertificateRequestStatus: CertificateRequestStatus;
  CertificationApplicationKind: CertificationApplicationKind;
  CertificationApplicationStatus: CertificationApplicationStatus;
  CertificationApplication: ResolverTypeWrapper<ApplicationRecord>;
  CentreDay: ResolverTypeWrapper<CentreDay>;
  AuditKind: AuditKind;
  AuditStage: AuditStage;
  AuditRole: AuditRole;
  Audit: ResolverTypeWrapper<AuditRecord>;
  AuditTeamMember: ResolverTypeWrapper<Omit<AuditTeamMember, 'person'> & { person: ResolversTypes['Person'] }>;
  AssessmentResult: AssessmentResult;
  CriterionAssessment: ResolverTypeWrapper<Omit<CriterionAssessment, 'criterion'> & { criterion: ResolversTypes['CertificationCriterion'] }>;
  FindingGrade: FindingGrade;
  FindingStatus: FindingStatus;
  Finding: ResolverTypeWrapper<FindingRecord>;
  RejectedAction: ResolverTypeWrapper<RejectedActionRecord>;
  CertificationDecisionKind: CertificationDecisionKind;
  CertificationDecision: ResolverTypeWrapper<DecisionRecord>;
  FindingCount: ResolverTypeWrapper<FindingCountRecord>;
  CertificationDecisionConnection: ResolverTypeWrapper<Page<DecisionRecord>>;
  CertificationDecisionEdge: ResolverTypeWrapper<Omit<CertificationDecisionEdge, 'node'> & { node: ResolversTypes['CertificationDecision'] }>;
  DecisionBreach: DecisionBreach;
  AuditWorkRule: AuditWorkRule;
  AuditWork: ResolverTypeWrapper<WorkEntry>;
  AuditWorkConnection: ResolverTypeWrapper<Page<WorkEntry>>;
  AuditWorkEdge: ResolverTypeWrapper<Omit<AuditWorkEdge, 'node'> & { node: ResolversTypes['AuditWork'] }>;
  FileApplicationInput: FileApplicationInput;
  FileApplicationPayload: ResolverTypeWrapper<Omit<FileApplicationPayload, 'application'> & { application?: Maybe<ResolversTypes['CertificationApplication']> }>;
  CompleteApplicationInput: CompleteApplicationInput;
  CompleteApplicationPayload: ResolverTypeWrapper<Omit<CompleteApplicationPayload, 'application'> & { application?: Maybe<ResolversTypes['CertificationApplication']> }>;
  WithdrawApplicationInput: WithdrawApplicationInput;
  WithdrawApplicationPayload: ResolverTypeWrapper<Omit<WithdrawApplicationPayload, 'application'> & { application?: Maybe<ResolversTypes['CertificationApplication']> }>;
  ScheduleAuditInput: ScheduleAuditInput;
  AuditTeamMemberInput: AuditTeamMemberInput;
  ScheduleAuditPayload: ResolverTypeWrapper<Omit<ScheduleAuditPayload, 'audit'> & { audit?: Maybe<ResolversTypes['Audit']> }>;
  ReplaceAuditorInput: ReplaceAuditorInput;
  ReplaceAuditorPayload: ResolverTypeWrapper<Omit<ReplaceAuditorPayload, 'audit'> & { audit?: Maybe<ResolversTypes['Audit']> }>;
  BeginVisitInput: BeginVisitInput;
  BeginVisitPayload: ResolverTypeWrapper<Omit<BeginVisitPayload, 'audit'> & { audit?: Maybe<ResolversTypes['Audit']> }>;
  RecordAssessmentsInput: RecordAssessmentsInput;
  CriterionAssessmentInput: CriterionAssessmentInput;
  RecordAssessmentsPayload: ResolverTypeWrapper<Omit<RecordAssessmentsPayload, 'audit'> & { audit?: Maybe<ResolversTypes['Audit']> }>;
  RaiseFindingInput: RaiseFindingInput;
  RaiseFindingPayload: ResolverTypeWrapper<Omit<RaiseFindingPayload, 'finding'> & { finding?: Maybe<ResolversTypes['Finding']> }>;
  EscalateFindingsInput: EscalateFindingsInput;
  EscalateFindingsPayload: ResolverTypeWrapper<Omit<EscalateFindingsPayload, 'finding'> & { finding?: Maybe<ResolversTypes['Finding']> }>;
  RecordCorrectiveActionInput: RecordCorrectiveActionInput;
  RecordCorrectiveActionPayload: ResolverTypeWrapper<Omit<RecordCorrectiveActionPayload, 'finding'> & { finding?: Maybe<ResolversTypes['Finding']> }>;
  VerifyFindingInput: VerifyFindingInput;
  VerifyFindingPayload: ResolverTypeWrapper<Omit<VerifyFindingPayload, 'finding'> & { finding?: Maybe<ResolversTypes['Finding']> }>;
  ReportAuditInput: ReportAuditInput;
  ReportAuditPayload: ResolverTypeWrapper<Omit<ReportAuditPayload, 'audit'> & { audit?: Maybe<ResolversTypes['Audit']> }>;
  DecideOnApplicationInput: DecideOnApplicationInput;
  PointInput: PointInput;
  DecideOnApplicationPayload: ResolverTypeWrapper<Omit<DecideOnApplicationPayload, 'decision'> & { decision?: Maybe<ResolversTypes['CertificationDecision']> }>;
  CertificateChange: CertificateChange;
  DecideOnCertificateInput: DecideOnCertificateInput;
  DecideOnCertificatePayload: ResolverTypeWrapper<Omit<DecideOnCertificatePayload, 'decision'> & { decision?: Maybe<ResolversTypes['CertificationDecision']> }>;
  RequestCertificateChangeInput: RequestCertificateChangeInput;
  RequestCertificateChangePayload: ResolverTypeWrapper<Omit<RequestCertificateChangePayload, 'request'> & { request?: Maybe<ResolversTypes['CertificateChangeRequest']> }>;
  TakeBackCertificateRequestInput: TakeBackCertificateRequestInput;
  TakeBackCertificateRequestPayload: ResolverTypeWrapper<Omit<TakeBackCertificateRequestPayload, 'request'> & { request?: Maybe<ResolversTypes['CertificateChangeRequest']> }>;
  CorrectCertificateEventInput: CorrectCertificateEventInput;
  CorrectCertificateEventPayload: ResolverTypeWrapper<Omit<CorrectCertificateEventPayload, 'decision'> & { decision?: Maybe<ResolversTypes['CertificationDecision']> }>;
  PublishSchemeVersionInput: PublishSchemeVersionInput;
  CertificationCriterionInput: CertificationCriterionInput;
  MinimumVolumeInput: MinimumVolumeInput;
  PublishSchemeVersionPayload: ResolverTypeWrapper<Omit<PublishSchemeVersionPayload, 'version'> & { version?: Maybe<ResolversTypes['SchemeVersion']> }>;
  SuppressionReason: SuppressionReason;
  CentreVolume: ResolverTypeWrapper<CentreVolume>;
  CentreYearFigures: ResolverTypeWrapper<CentreYearFigures>;
  ExactFigures: ResolverTypeWrapper<ExactFigures>;
  CentreOutcomes: ResolverTypeWrapper<CentreOutcomes>;
  FollowUpExclusions: ResolverTypeWrapper<FollowUpExclusions>;
  ComiBand: ResolverTypeWrapper<ComiBand>;
  CentreBenchmark: ResolverTypeWrapper<CentreBenchmark>;
  BenchmarkFigures: ResolverTypeWrapper<BenchmarkFigures>;
  BenchmarkRate: ResolverTypeWrapper<BenchmarkRate>;
  ComiChange: ResolverTypeWrapper<ComiChange>;
  Readiness: ResolverTypeWrapper<Omit<Readiness, 'version' | 'lines'> & { version: ResolversTypes['SchemeVersion'], lines: ReadonlyArray<ResolversTypes['ReadinessLine']> }>;
  ReadinessReason: ReadinessReason;
  ReadinessLine: ResolverTypeWrapper<Omit<ReadinessLine, 'criterion'> & { criterion: ResolversTypes['CertificationCriterion'] }>;
  ReadinessSource: ResolverTypeWrapper<ReadinessSource>;
  ClinicalRegistry: ResolverTypeWrapper<ClinicalRegistryRecord>;
  RegistryForm: ResolverTypeWrapper<RegistryForm>;
  FollowUpInterval: ResolverTypeWrapper<FollowUpInterval>;
  ResponderOutcome: ResponderOutcome;
  ResponderThreshold: ResolverTypeWrapper<ResponderThreshold>;
  CodeList: ResolverTypeWrapper<CodeListRecord>;
  Code: ResolverTypeWrapper<Code>;
  ReportedBy: ReportedBy;
  Case: ResolverTypeWrapper<CaseRecord>;
  CaseRevisionKind: CaseRevisionKind;
  CaseCorrectionReason: CaseCorrectionReason;
  CaseRevision: ResolverTypeWrapper<CaseRevisionRecord>;
  CaseFieldChange: ResolverTypeWrapper<CaseFieldChange>;
  CaseWithdrawalReason: CaseWithdrawalReason;
  CaseWithdrawal: ResolverTypeWrapper<CaseWithdrawalRecord>;
  CaseStage: ResolverTypeWrapper<CaseStage>;
  SpineRegion: SpineRegion;
  Injury: ResolverTypeWrapper<Injury>;
  AdverseEvent: ResolverTypeWrapper<AdverseEvent>;
  PatientForm: ResolverTypeWrapper<PatientForm>;
  FollowUp: ResolverTypeWrapper<FollowUp>;
  Comi: ResolverTypeWrapper<Comi>;
  Odi: ResolverTypeWrapper<Odi>;
  Eq5d: ResolverTypeWrapper<Eq5d>;
  CaseConnection: ResolverTypeWrapper<Page<CaseRecord>>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  SubmitCaseInput: SubmitCaseInput;
  CaseStageInput: CaseStageInput;
  AdverseEventInput: AdverseEventInput;
  FollowUpInput: FollowUpInput;
  PatientFormInput: PatientFormInput;
  ComiInput: ComiInput;
  Eq5dInput: Eq5dInput;
  SubmitCasePayload: ResolverTypeWrapper<Omit<SubmitCasePayload, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>;
  AddCaseStageInput: AddCaseStageInput;
  RecordFollowUpInput: RecordFollowUpInput;
  ReportComplicationInput: ReportComplicationInput;
  CorrectCaseInput: CorrectCaseInput;
  CaseCorrectionInput: CaseCorrectionInput;
  WithdrawCaseInput: WithdrawCaseInput;
  ChangeCasePayload: ResolverTypeWrapper<Omit<ChangeCasePayload, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>;
  WithdrawCasePayload: ResolverTypeWrapper<Omit<WithdrawCasePayload, 'withdrawal'> & { withdrawal?: Maybe<ResolversTypes['CaseWithdrawal']> }>;
  AccessEntry: ResolverTypeWrapper<AccessEntryRecord>;
  AccessingOperation: ResolverTypeWrapper<AccessingOperation>;
  AccessEntryConnection: ResolverTypeWrapper<Page<AccessEntryRecord>>;
  AccessEntryEdge: ResolverTypeWrapper<Omit<AccessEntryEdge, 'node'> & { node: ResolversTypes['AccessEntry'] }>;
  BreakGlassGrant: ResolverTypeWrapper<BreakGlassGrantRecord>;
  BreakGlassVerdict: BreakGlassVerdict;
  BreakGlassReview: ResolverTypeWrapper<ReviewOfGrant>;
  BreakGlassGrantConnection: ResolverTypeWrapper<Page<BreakGlassGrantRecord>>;
  BreakGlassGrantEdge: ResolverTypeWrapper<Omit<BreakGlassGrantEdge, 'node'> & { node: ResolversTypes['BreakGlassGrant'] }>;
  BreakGlassInput: BreakGlassInput;
  BreakGlassPayload: ResolverTypeWrapper<Omit<BreakGlassPayload, 'grant'> & { grant?: Maybe<ResolversTypes['BreakGlassGrant']> }>;
  ReviewBreakGlassInput: ReviewBreakGlassInput;
  ReviewBreakGlassPayload: ResolverTypeWrapper<Omit<ReviewBreakGlassPayload, 'grant'> & { grant?: Maybe<ResolversTypes['BreakGlassGrant']> }>;
  Release: ResolverTypeWrapper<ReleaseRecord>;
  Citation: ResolverTypeWrapper<Citation>;
  RegistrySummaries: ResolverTypeWrapper<ReleaseRecord>;
  SummaryDimension: ResolverTypeWrapper<SummaryDimension>;
  SummaryCategory: ResolverTypeWrapper<SummaryCategory>;
  Cube: ResolverTypeWrapper<CubeDefinition>;
  CubeSliceInput: CubeSliceInput;
  CubeCategoryInput: CubeCategoryInput;
  CubeAnswer: ResolverTypeWrapper<CubeAnswered>;
  CubeCell: ResolverTypeWrapper<AnsweredCell>;
  ProtectedRate: ResolverTypeWrapper<ProtectedRate>;
  ProtectedMean: ResolverTypeWrapper<ProtectedMean>;
  ProtectedQuartiles: ResolverTypeWrapper<ProtectedQuartiles>;
  Trajectory: ResolverTypeWrapper<Omit<Trajectory, 'release'> & { release: ResolversTypes['Release'] }>;
  TrajectoryPoint: ResolverTypeWrapper<TrajectoryPoint>;
  FunnelIndicator: FunnelIndicator;
  Funnel: ResolverTypeWrapper<FunnelAnswered>;
  FunnelLimits: ResolverTypeWrapper<FunnelLimits>;
  FunnelCentre: ResolverTypeWrapper<AnsweredCentre>;
  FunnelPosition: FunnelPosition;
  RiskModel: ResolverTypeWrapper<Omit<RiskModel, 'coefficients'> & { coefficients: ReadonlyArray<ResolversTypes['RiskCoefficient']> }>;
  RiskCoefficient: ResolverTypeWrapper<Coefficient>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Provenance: Provenance;
  PageInfo: PageInfo;
  UserError: UserError;
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Participant: ParticipantRecord;
  EarlierParticipant: EarlierParticipantRecord;
  AddParticipantInput: AddParticipantInput;
  CorrectParticipantInput: CorrectParticipantInput;
  ParticipantPayload: Omit<ParticipantPayload, 'participant'> & { participant?: Maybe<ResolversParentTypes['Participant']> };
  Organization: { id: string };
  Person: { id: string };
  CredentialPeriod: CredentialPeriod;
  AwardPeriod: AwardPeriod;
  SurgeonTerm: Omit<SurgeonTerm, 'surgeon'> & { surgeon: ResolversParentTypes['Person'] };
  Centre: CentreReference;
  Credential: CredentialReference;
  CertificationScheme: CertificationSchemeRecord;
  SchemeFact: SchemeFact;
  PublishedCentreCount: PublishedCentreCount;
  SchemeVersion: SchemeVersionRecord;
  SchemeAssumption: SchemeAssumption;
  CertificationCriterion: CriterionRecord;
  Float: Scalars['Float']['output'];
  MinimumVolume: MinimumVolume;
  Certificate: SeenCertificate;
  Certification: CertificationRecord;
  NearInput: NearInput;
  CertificationConnection: Page<CertificationRecord>;
  CertificationEdge: Omit<CertificationEdge, 'node'> & { node: ResolversParentTypes['Certification'] };
  CertificateEvent: CertificateEventRecord;
  AuditTrail: AuditTrailRecord;
  LogCheckpoint: LogCheckpointRecord;
  InclusionProof: InclusionProof;
  ConsistencyProof: ConsistencyProof;
  LogEntry: SequencedEntry;
  CertificationFile: { centreId: string };
  CertificateChangeRequest: CertificateRequestRecord;
  CertificationApplication: ApplicationRecord;
  CentreDay: CentreDay;
  Audit: AuditRecord;
  AuditTeamMember: Omit<AuditTeamMember, 'person'> & { person: ResolversParentTypes['Person'] };
  CriterionAssessment: Omit<CriterionAssessment, 'criterion'> & { criterion: ResolversParentTypes['CertificationCriterion'] };
  Finding: FindingRecord;
  RejectedAction: RejectedActionRecord;
  CertificationDecision: DecisionRecord;
  FindingCount: FindingCountRecord;
  CertificationDecisionConnection: Page<DecisionRecord>;
  CertificationDecisionEdge: Omit<CertificationDecisionEdge, 'node'> & { node: ResolversParentTypes['CertificationDecision'] };
  AuditWork: WorkEntry;
  AuditWorkConnection: Page<WorkEntry>;
  AuditWorkEdge: Omit<AuditWorkEdge, 'node'> & { node: ResolversParentTypes['AuditWork'] };
  FileApplicationInput: FileApplicationInput;
  FileApplicationPayload: Omit<FileApplicationPayload, 'application'> & { application?: Maybe<ResolversParentTypes['CertificationApplication']> };
  CompleteApplicationInput: CompleteApplicationInput;
  CompleteApplicationPayload: Omit<CompleteApplicationPayload, 'application'> & { application?: Maybe<ResolversParentTypes['CertificationApplication']> };
  WithdrawApplicationInput: WithdrawApplicationInput;
  WithdrawApplicationPayload: Omit<WithdrawApplicationPayload, 'application'> & { application?: Maybe<ResolversParentTypes['CertificationApplication']> };
  ScheduleAuditInput: ScheduleAuditInput;
  AuditTeamMemberInput: AuditTeamMemberInput;
  ScheduleAuditPayload: Omit<ScheduleAuditPayload, 'audit'> & { audit?: Maybe<ResolversParentTypes['Audit']> };
  ReplaceAuditorInput: ReplaceAuditorInput;
  ReplaceAuditorPayload: Omit<ReplaceAuditorPayload, 'audit'> & { audit?: Maybe<ResolversParentTypes['Audit']> };
  BeginVisitInput: BeginVisitInput;
  BeginVisitPayload: Omit<BeginVisitPayload, 'audit'> & { audit?: Maybe<ResolversParentTypes['Audit']> };
  RecordAssessmentsInput: RecordAssessmentsInput;
  CriterionAssessmentInput: CriterionAssessmentInput;
  RecordAssessmentsPayload: Omit<RecordAssessmentsPayload, 'audit'> & { audit?: Maybe<ResolversParentTypes['Audit']> };
  RaiseFindingInput: RaiseFindingInput;
  RaiseFindingPayload: Omit<RaiseFindingPayload, 'finding'> & { finding?: Maybe<ResolversParentTypes['Finding']> };
  EscalateFindingsInput: EscalateFindingsInput;
  EscalateFindingsPayload: Omit<EscalateFindingsPayload, 'finding'> & { finding?: Maybe<ResolversParentTypes['Finding']> };
  RecordCorrectiveActionInput: RecordCorrectiveActionInput;
  RecordCorrectiveActionPayload: Omit<RecordCorrectiveActionPayload, 'finding'> & { finding?: Maybe<ResolversParentTypes['Finding']> };
  VerifyFindingInput: VerifyFindingInput;
  VerifyFindingPayload: Omit<VerifyFindingPayload, 'finding'> & { finding?: Maybe<ResolversParentTypes['Finding']> };
  ReportAuditInput: ReportAuditInput;
  ReportAuditPayload: Omit<ReportAuditPayload, 'audit'> & { audit?: Maybe<ResolversParentTypes['Audit']> };
  DecideOnApplicationInput: DecideOnApplicationInput;
  PointInput: PointInput;
  DecideOnApplicationPayload: Omit<DecideOnApplicationPayload, 'decision'> & { decision?: Maybe<ResolversParentTypes['CertificationDecision']> };
  DecideOnCertificateInput: DecideOnCertificateInput;
  DecideOnCertificatePayload: Omit<DecideOnCertificatePayload, 'decision'> & { decision?: Maybe<ResolversParentTypes['CertificationDecision']> };
  RequestCertificateChangeInput: RequestCertificateChangeInput;
  RequestCertificateChangePayload: Omit<RequestCertificateChangePayload, 'request'> & { request?: Maybe<ResolversParentTypes['CertificateChangeRequest']> };
  TakeBackCertificateRequestInput: TakeBackCertificateRequestInput;
  TakeBackCertificateRequestPayload: Omit<TakeBackCertificateRequestPayload, 'request'> & { request?: Maybe<ResolversParentTypes['CertificateChangeRequest']> };
  CorrectCertificateEventInput: CorrectCertificateEventInput;
  CorrectCertificateEventPayload: Omit<CorrectCertificateEventPayload, 'decision'> & { decision?: Maybe<ResolversParentTypes['CertificationDecision']> };
  PublishSchemeVersionInput: PublishSchemeVersionInput;
  CertificationCriterionInput: CertificationCriterionInput;
  MinimumVolumeInput: MinimumVolumeInput;
  PublishSchemeVersionPayload: Omit<PublishSchemeVersionPayload, 'version'> & { version?: Maybe<ResolversParentTypes['SchemeVersion']> };
  CentreVolume: CentreVolume;
  CentreYearFigures: CentreYearFigures;
  ExactFigures: ExactFigures;
  CentreOutcomes: CentreOutcomes;
  FollowUpExclusions: FollowUpExclusions;
  ComiBand: ComiBand;
  CentreBenchmark: CentreBenchmark;
  BenchmarkFigures: BenchmarkFigures;
  BenchmarkRate: BenchmarkRate;
  ComiChange: ComiChange;
  Readiness: Omit<Readiness, 'version' | 'lines'> & { version: ResolversParentTypes['SchemeVersion'], lines: ReadonlyArray<ResolversParentTypes['ReadinessLine']> };
  ReadinessLine: Omit<ReadinessLine, 'criterion'> & { criterion: ResolversParentTypes['CertificationCriterion'] };
  ReadinessSource: ReadinessSource;
  ClinicalRegistry: ClinicalRegistryRecord;
  RegistryForm: RegistryForm;
  FollowUpInterval: FollowUpInterval;
  ResponderThreshold: ResponderThreshold;
  CodeList: CodeListRecord;
  Code: Code;
  Case: CaseRecord;
  CaseRevision: CaseRevisionRecord;
  CaseFieldChange: CaseFieldChange;
  CaseWithdrawal: CaseWithdrawalRecord;
  CaseStage: CaseStage;
  Injury: Injury;
  AdverseEvent: AdverseEvent;
  PatientForm: PatientForm;
  FollowUp: FollowUp;
  Comi: Comi;
  Odi: Odi;
  Eq5d: Eq5d;
  CaseConnection: Page<CaseRecord>;
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  SubmitCaseInput: SubmitCaseInput;
  CaseStageInput: CaseStageInput;
  AdverseEventInput: AdverseEventInput;
  FollowUpInput: FollowUpInput;
  PatientFormInput: PatientFormInput;
  ComiInput: ComiInput;
  Eq5dInput: Eq5dInput;
  SubmitCasePayload: Omit<SubmitCasePayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> };
  AddCaseStageInput: AddCaseStageInput;
  RecordFollowUpInput: RecordFollowUpInput;
  ReportComplicationInput: ReportComplicationInput;
  CorrectCaseInput: CorrectCaseInput;
  CaseCorrectionInput: CaseCorrectionInput;
  WithdrawCaseInput: WithdrawCaseInput;
  ChangeCasePayload: Omit<ChangeCasePayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> };
  WithdrawCasePayload: Omit<WithdrawCasePayload, 'withdrawal'> & { withdrawal?: Maybe<ResolversParentTypes['CaseWithdrawal']> };
  AccessEntry: AccessEntryRecord;
  AccessingOperation: AccessingOperation;
  AccessEntryConnection: Page<AccessEntryRecord>;
  AccessEntryEdge: Omit<AccessEntryEdge, 'node'> & { node: ResolversParentTypes['AccessEntry'] };
  BreakGlassGrant: BreakGlassGrantRecord;
  BreakGlassReview: ReviewOfGrant;
  BreakGlassGrantConnection: Page<BreakGlassGrantRecord>;
  BreakGlassGrantEdge: Omit<BreakGlassGrantEdge, 'node'> & { node: ResolversParentTypes['BreakGlassGrant'] };
  BreakGlassInput: BreakGlassInput;
  BreakGlassPayload: Omit<BreakGlassPayload, 'grant'> & { grant?: Maybe<ResolversParentTypes['BreakGlassGrant']> };
  ReviewBreakGlassInput: ReviewBreakGlassInput;
  ReviewBreakGlassPayload: Omit<ReviewBreakGlassPayload, 'grant'> & { grant?: Maybe<ResolversParentTypes['BreakGlassGrant']> };
  Release: ReleaseRecord;
  Citation: Citation;
  RegistrySummaries: ReleaseRecord;
  SummaryDimension: SummaryDimension;
  SummaryCategory: SummaryCategory;
  Cube: CubeDefinition;
  CubeSliceInput: CubeSliceInput;
  CubeCategoryInput: CubeCategoryInput;
  CubeAnswer: CubeAnswered;
  CubeCell: AnsweredCell;
  ProtectedRate: ProtectedRate;
  ProtectedMean: ProtectedMean;
  ProtectedQuartiles: ProtectedQuartiles;
  Trajectory: Omit<Trajectory, 'release'> & { release: ResolversParentTypes['Release'] };
  TrajectoryPoint: TrajectoryPoint;
  Funnel: FunnelAnswered;
  FunnelLimits: FunnelLimits;
  FunnelCentre: AnsweredCentre;
  RiskModel: Omit<RiskModel, 'coefficients'> & { coefficients: ReadonlyArray<ResolversParentTypes['RiskCoefficient']> };
  RiskCoefficient: Coefficient;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  pinnedBy?: Maybe<Scalars['String']['input']>;
  pinnedMaxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublishedDirectiveArgs = {
  at: Scalars['String']['input'];
  as: Scalars['String']['input'];
  through?: Maybe<Scalars['String']['input']>;
};

export type PublishedDirectiveResolver<Result, Parent, ContextType = Context, Args = PublishedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AttemptsDirectiveArgs = {
  max: Scalars['Int']['input'];
  seconds: Scalars['Int']['input'];
};

export type AttemptsDirectiveResolver<Result, Parent, ContextType = Context, Args = AttemptsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  kind?: Resolver<ResolversTypes['ProvenanceKind'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  scheme?: Resolver<Maybe<ResolversTypes['CertificationScheme']>, ParentType, ContextType, RequireFields<QuerySchemeArgs, 'code'>>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType, RequireFields<QueryCertificateArgs, 'number'>>;
  certificationRegister?: Resolver<ResolversTypes['CertificationConnection'], ParentType, ContextType, RequireFields<QueryCertificationRegisterArgs, 'first'>>;
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType, RequireFields<QueryAuditArgs, 'id'>>;
  auditWork?: Resolver<Maybe<ResolversTypes['AuditWorkConnection']>, ParentType, ContextType, RequireFields<QueryAuditWorkArgs, 'first'>>;
  breachedDecisions?: Resolver<Maybe<ResolversTypes['CertificationDecisionConnection']>, ParentType, ContextType, RequireFields<QueryBreachedDecisionsArgs, 'first'>>;
  findingCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FindingCount']>>, ParentType, ContextType, Partial<QueryFindingCountsArgs>>;
  auditTrail?: Resolver<ResolversTypes['AuditTrail'], ParentType, ContextType>;
  statusList?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryStatusListArgs, 'name'>>;
  statusLists?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  issuerKeys?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessLedger?: Resolver<Maybe<ResolversTypes['AccessEntryConnection']>, ParentType, ContextType, RequireFields<QueryAccessLedgerArgs, 'first'>>;
  breakGlassGrants?: Resolver<Maybe<ResolversTypes['BreakGlassGrantConnection']>, ParentType, ContextType, RequireFields<QueryBreakGlassGrantsArgs, 'first'>>;
  releases?: Resolver<ReadonlyArray<ResolversTypes['Release']>, ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType, RequireFields<QueryReleaseArgs, 'id'>>;
  registry?: Resolver<Maybe<ResolversTypes['RegistrySummaries']>, ParentType, ContextType, Partial<QueryRegistryArgs>>;
  myCentre?: Resolver<Maybe<ResolversTypes['Centre']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  submitCase?: Resolver<Maybe<ResolversTypes['SubmitCasePayload']>, ParentType, ContextType, RequireFields<MutationSubmitCaseArgs, 'input'>>;
  addCaseStage?: Resolver<Maybe<ResolversTypes['ChangeCasePayload']>, ParentType, ContextType, RequireFields<MutationAddCaseStageArgs, 'input'>>;
  recordFollowUp?: Resolver<Maybe<ResolversTypes['ChangeCasePayload']>, ParentType, ContextType, RequireFields<MutationRecordFollowUpArgs, 'input'>>;
  reportComplication?: Resolver<Maybe<ResolversTypes['ChangeCasePayload']>, ParentType, ContextType, RequireFields<MutationReportComplicationArgs, 'input'>>;
  correctCase?: Resolver<Maybe<ResolversTypes['ChangeCasePayload']>, ParentType, ContextType, RequireFields<MutationCorrectCaseArgs, 'input'>>;
  withdrawCase?: Resolver<Maybe<ResolversTypes['WithdrawCasePayload']>, ParentType, ContextType, RequireFields<MutationWithdrawCaseArgs, 'input'>>;
  fileApplication?: Resolver<Maybe<ResolversTypes['FileApplicationPayload']>, ParentType, ContextType, RequireFields<MutationFileApplicationArgs, 'input'>>;
  completeApplication?: Resolver<Maybe<ResolversTypes['CompleteApplicationPayload']>, ParentType, ContextType, RequireFields<MutationCompleteApplicationArgs, 'input'>>;
  withdrawApplication?: Resolver<Maybe<ResolversTypes['WithdrawApplicationPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawApplicationArgs, 'input'>>;
  scheduleAudit?: Resolver<Maybe<ResolversTypes['ScheduleAuditPayload']>, ParentType, ContextType, RequireFields<MutationScheduleAuditArgs, 'input'>>;
  replaceAuditor?: Resolver<Maybe<ResolversTypes['ReplaceAuditorPayload']>, ParentType, ContextType, RequireFields<MutationReplaceAuditorArgs, 'input'>>;
  beginVisit?: Resolver<Maybe<ResolversTypes['BeginVisitPayload']>, ParentType, ContextType, RequireFields<MutationBeginVisitArgs, 'input'>>;
  recordAssessments?: Resolver<Maybe<ResolversTypes['RecordAssessmentsPayload']>, ParentType, ContextType, RequireFields<MutationRecordAssessmentsArgs, 'input'>>;
  raiseFinding?: Resolver<Maybe<ResolversTypes['RaiseFindingPayload']>, ParentType, ContextType, RequireFields<MutationRaiseFindingArgs, 'input'>>;
  escalateFindings?: Resolver<Maybe<ResolversTypes['EscalateFindingsPayload']>, ParentType, ContextType, RequireFields<MutationEscalateFindingsArgs, 'input'>>;
  recordCorrectiveAction?: Resolver<Maybe<ResolversTypes['RecordCorrectiveActionPayload']>, ParentType, ContextType, RequireFields<MutationRecordCorrectiveActionArgs, 'input'>>;
  verifyFinding?: Resolver<Maybe<ResolversTypes['VerifyFindingPayload']>, ParentType, ContextType, RequireFields<MutationVerifyFindingArgs, 'input'>>;
  reportAudit?: Resolver<Maybe<ResolversTypes['ReportAuditPayload']>, ParentType, ContextType, RequireFields<MutationReportAuditArgs, 'input'>>;
  decideOnApplication?: Resolver<Maybe<ResolversTypes['DecideOnApplicationPayload']>, ParentType, ContextType, RequireFields<MutationDecideOnApplicationArgs, 'input'>>;
  decideOnCertificate?: Resolver<Maybe<ResolversTypes['DecideOnCertificatePayload']>, ParentType, ContextType, RequireFields<MutationDecideOnCertificateArgs, 'input'>>;
  requestCertificateChange?: Resolver<Maybe<ResolversTypes['RequestCertificateChangePayload']>, ParentType, ContextType, RequireFields<MutationRequestCertificateChangeArgs, 'input'>>;
  takeBackCertificateRequest?: Resolver<Maybe<ResolversTypes['TakeBackCertificateRequestPayload']>, ParentType, ContextType, RequireFields<MutationTakeBackCertificateRequestArgs, 'input'>>;
  correctCertificateEvent?: Resolver<Maybe<ResolversTypes['CorrectCertificateEventPayload']>, ParentType, ContextType, RequireFields<MutationCorrectCertificateEventArgs, 'input'>>;
  breakGlass?: Resolver<Maybe<ResolversTypes['BreakGlassPayload']>, ParentType, ContextType, RequireFields<MutationBreakGlassArgs, 'input'>>;
  reviewBreakGlass?: Resolver<Maybe<ResolversTypes['ReviewBreakGlassPayload']>, ParentType, ContextType, RequireFields<MutationReviewBreakGlassArgs, 'input'>>;
  publishSchemeVersion?: Resolver<Maybe<ResolversTypes['PublishSchemeVersionPayload']>, ParentType, ContextType, RequireFields<MutationPublishSchemeVersionArgs, 'input'>>;
  addParticipant?: Resolver<Maybe<ResolversTypes['ParticipantPayload']>, ParentType, ContextType, RequireFields<MutationAddParticipantArgs, 'input'>>;
  correctParticipant?: Resolver<Maybe<ResolversTypes['ParticipantPayload']>, ParentType, ContextType, RequireFields<MutationCorrectParticipantArgs, 'input'>>;
};

export type ParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Participant'] = ResolversParentTypes['Participant']> = {
  centre?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  earlier?: Resolver<ReadonlyArray<ResolversTypes['EarlierParticipant']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type EarlierParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EarlierParticipant'] = ResolversParentTypes['EarlierParticipant']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ParticipantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantPayload'] = ResolversParentTypes['ParticipantPayload']> = {
  participant?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  certificationSchemes?: Resolver<ReadonlyArray<ResolversTypes['CertificationScheme']>, ParentType, ContextType>;
  registries?: Resolver<ReadonlyArray<ResolversTypes['ClinicalRegistry']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  auditAssignments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Audit']>>, ParentType, ContextType>;
};

export type CentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Centre'] = ResolversParentTypes['Centre'], FederationReferenceType extends FederationReferenceTypes['Centre'] = FederationReferenceTypes['Centre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Centre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  certification?: Resolver<Maybe<ResolversTypes['Certification']>, ParentType, ContextType, Partial<CentreCertificationArgs>>;
  certificates?: Resolver<ReadonlyArray<ResolversTypes['Certificate']>, ParentType, ContextType>;
  certificationFile?: Resolver<Maybe<ResolversTypes['CertificationFile']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  volumes?: Resolver<ReadonlyArray<ResolversTypes['CentreVolume']>, ParentType, ContextType, Partial<CentreVolumesArgs>>;
  benchmark?: Resolver<Maybe<ResolversTypes['CentreBenchmark']>, ParentType, ContextType, Partial<CentreBenchmarkArgs>>;
  exactFigures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CentreYearFigures']>>, ParentType, ContextType, Partial<CentreExactFiguresArgs>>;
  readiness?: Resolver<Maybe<ResolversTypes['Readiness']>, ParentType, ContextType, RequireFields<CentreReadinessArgs, 'scheme'>>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<CentreCasesArgs, 'first'>>;
};

export type CredentialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Credential'] = ResolversParentTypes['Credential'], FederationReferenceType extends FederationReferenceTypes['Credential'] = FederationReferenceTypes['Credential']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Credential']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['CredentialVerification'], ParentType, ContextType, Partial<CredentialVerificationArgs>>;
};

export type CertificationSchemeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationScheme'] = ResolversParentTypes['CertificationScheme'], FederationReferenceType extends FederationReferenceTypes['CertificationScheme'] = FederationReferenceTypes['CertificationScheme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CertificationScheme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  launchedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  launchedWith?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  awardedFor?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['SchemeFact']>, ParentType, ContextType>;
  publishedCounts?: Resolver<ReadonlyArray<ResolversTypes['PublishedCentreCount']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['SchemeVersion']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type SchemeFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchemeFact'] = ResolversParentTypes['SchemeFact']> = {
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type PublishedCentreCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedCentreCount'] = ResolversParentTypes['PublishedCentreCount']> = {
  centres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  centresInCountry?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reportedIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type SchemeVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchemeVersion'] = ResolversParentTypes['SchemeVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['CertificationScheme'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  criteria?: Resolver<ReadonlyArray<ResolversTypes['CertificationCriterion']>, ParentType, ContextType>;
  minimumVolumes?: Resolver<ReadonlyArray<ResolversTypes['MinimumVolume']>, ParentType, ContextType>;
  validityMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surveillanceMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assumptions?: Resolver<ReadonlyArray<ResolversTypes['SchemeAssumption']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type SchemeAssumptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchemeAssumption'] = ResolversParentTypes['SchemeAssumption']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CertificationCriterionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationCriterion'] = ResolversParentTypes['CertificationCriterion']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['CriterionGroup'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['CriterionMetric']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  assumption?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type MinimumVolumeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinimumVolume'] = ResolversParentTypes['MinimumVolume']> = {
  pathologyGroup?: Resolver<ResolversTypes['PathologyGroup'], ParentType, ContextType>;
  casesPerYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assumption?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate'], FederationReferenceType extends FederationReferenceTypes['Certificate'] = FederationReferenceTypes['Certificate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Certificate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  centre?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  renews?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['SchemeVersion'], ParentType, ContextType>;
  grantedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CertificationStatus']>, ParentType, ContextType, Partial<CertificateStatusArgs>>;
  scope?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PathologyGroup']>>, ParentType, ContextType, Partial<CertificateScopeArgs>>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  credential?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CertificateEvent']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type CertificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certification'] = ResolversParentTypes['Certification']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  certificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CertificationStatus'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  scope?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  kilometres?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CertificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationConnection'] = ResolversParentTypes['CertificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CertificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Certification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationEdge'] = ResolversParentTypes['CertificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Certification'], ParentType, ContextType>;
};

export type CertificateEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateEvent'] = ResolversParentTypes['CertificateEvent']> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CertificateEventKind'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  corrects?: Resolver<Maybe<ResolversTypes['CertificateEvent']>, ParentType, ContextType>;
  meant?: Resolver<Maybe<ResolversTypes['CertificateEventKind']>, ParentType, ContextType>;
  scope?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  initiatedBy?: Resolver<ResolversTypes['EventInitiator'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['CertificationDecision'], ParentType, ContextType>;
  logEntry?: Resolver<ResolversTypes['LogEntry'], ParentType, ContextType>;
};

export type AuditTrailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTrail'] = ResolversParentTypes['AuditTrail']> = {
  checkpoint?: Resolver<Maybe<ResolversTypes['LogCheckpoint']>, ParentType, ContextType>;
  verifierKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  inclusionProof?: Resolver<Maybe<ResolversTypes['InclusionProof']>, ParentType, ContextType, RequireFields<AuditTrailInclusionProofArgs, 'event'>>;
  consistencyProof?: Resolver<Maybe<ResolversTypes['ConsistencyProof']>, ParentType, ContextType, RequireFields<AuditTrailConsistencyProofArgs, 'from'>>;
  leafHashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AuditTrailLeafHashesArgs, 'from' | 'first'>>;
};

export type LogCheckpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogCheckpoint'] = ResolversParentTypes['LogCheckpoint']> = {
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InclusionProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InclusionProof'] = ResolversParentTypes['InclusionProof']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsistencyProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsistencyProof'] = ResolversParentTypes['ConsistencyProof']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogEntry'] = ResolversParentTypes['LogEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CertificationFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationFile'] = ResolversParentTypes['CertificationFile']> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  applications?: Resolver<ReadonlyArray<ResolversTypes['CertificationApplication']>, ParentType, ContextType>;
  audits?: Resolver<ReadonlyArray<ResolversTypes['Audit']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['CertificationDecision']>, ParentType, ContextType>;
  changeRequests?: Resolver<ReadonlyArray<ResolversTypes['CertificateChangeRequest']>, ParentType, ContextType>;
};

export type CertificateChangeRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateChangeRequest'] = ResolversParentTypes['CertificateChangeRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CertificateChange'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PathologyGroup']>>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CertificateRequestStatus'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['CertificationDecision']>, ParentType, ContextType>;
};

export type CertificationApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationApplication'] = ResolversParentTypes['CertificationApplication']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  centre?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CertificationApplicationKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['SchemeVersion'], ParentType, ContextType>;
  scope?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  filedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  completeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CertificationApplicationStatus'], ParentType, ContextType, Partial<CertificationApplicationStatusArgs>>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type CentreDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreDay'] = ResolversParentTypes['CentreDay']> = {
  centreId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AuditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Audit'] = ResolversParentTypes['Audit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  centre?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditKind'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['AuditStage'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['SchemeVersion'], ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['CertificationApplication']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  scope?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  team?: Resolver<ReadonlyArray<ResolversTypes['AuditTeamMember']>, ParentType, ContextType>;
  formerTeam?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  visitFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  visitUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  visited?: Resolver<ResolversTypes['CentreDay'], ParentType, ContextType>;
  assessments?: Resolver<ReadonlyArray<ResolversTypes['CriterionAssessment']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  reportedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reauditDue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<AuditReauditDueArgs>>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type AuditTeamMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTeamMember'] = ResolversParentTypes['AuditTeamMember']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AuditRole'], ParentType, ContextType>;
};

export type CriterionAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CriterionAssessment'] = ResolversParentTypes['CriterionAssessment']> = {
  criterion?: Resolver<ResolversTypes['CertificationCriterion'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['AssessmentResult'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  audit?: Resolver<ResolversTypes['Audit'], ParentType, ContextType>;
  criterion?: Resolver<ResolversTypes['CertificationCriterion'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['FindingGrade'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  escalated?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  repeats?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  raisedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  correctiveAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rejectedActions?: Resolver<ReadonlyArray<ResolversTypes['RejectedAction']>, ParentType, ContextType>;
  verifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  verifiedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FindingStatus'], ParentType, ContextType, Partial<FindingStatusArgs>>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type RejectedActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectedAction'] = ResolversParentTypes['RejectedAction']> = {
  correctiveAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rejectedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rejectedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  remark?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CertificationDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationDecision'] = ResolversParentTypes['CertificationDecision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  centre?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CertificationDecisionKind'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  deciders?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  scope?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['CertificateChangeRequest']>, ParentType, ContextType>;
  logEntry?: Resolver<ResolversTypes['LogEntry'], ParentType, ContextType>;
  breaches?: Resolver<ReadonlyArray<ResolversTypes['DecisionBreach']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type FindingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingCount'] = ResolversParentTypes['FindingCount']> = {
  version?: Resolver<ResolversTypes['SchemeVersion'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['CriterionGroup'], ParentType, ContextType>;
  major?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  observations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  centres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificationDecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationDecisionConnection'] = ResolversParentTypes['CertificationDecisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CertificationDecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CertificationDecision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificationDecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationDecisionEdge'] = ResolversParentTypes['CertificationDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CertificationDecision'], ParentType, ContextType>;
};

export type AuditWorkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditWork'] = ResolversParentTypes['AuditWork']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['AuditWorkRule'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  centre?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
};

export type AuditWorkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditWorkConnection'] = ResolversParentTypes['AuditWorkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditWorkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditWork']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditWorkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditWorkEdge'] = ResolversParentTypes['AuditWorkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditWork'], ParentType, ContextType>;
};

export type FileApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileApplicationPayload'] = ResolversParentTypes['FileApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['CertificationApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompleteApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteApplicationPayload'] = ResolversParentTypes['CompleteApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['CertificationApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawApplicationPayload'] = ResolversParentTypes['WithdrawApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['CertificationApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ScheduleAuditPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleAuditPayload'] = ResolversParentTypes['ScheduleAuditPayload']> = {
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReplaceAuditorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplaceAuditorPayload'] = ResolversParentTypes['ReplaceAuditorPayload']> = {
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BeginVisitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginVisitPayload'] = ResolversParentTypes['BeginVisitPayload']> = {
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordAssessmentsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordAssessmentsPayload'] = ResolversParentTypes['RecordAssessmentsPayload']> = {
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RaiseFindingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RaiseFindingPayload'] = ResolversParentTypes['RaiseFindingPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EscalateFindingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalateFindingsPayload'] = ResolversParentTypes['EscalateFindingsPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordCorrectiveActionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordCorrectiveActionPayload'] = ResolversParentTypes['RecordCorrectiveActionPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VerifyFindingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyFindingPayload'] = ResolversParentTypes['VerifyFindingPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReportAuditPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportAuditPayload'] = ResolversParentTypes['ReportAuditPayload']> = {
  audit?: Resolver<Maybe<ResolversTypes['Audit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DecideOnApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideOnApplicationPayload'] = ResolversParentTypes['DecideOnApplicationPayload']> = {
  decision?: Resolver<Maybe<ResolversTypes['CertificationDecision']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DecideOnCertificatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideOnCertificatePayload'] = ResolversParentTypes['DecideOnCertificatePayload']> = {
  decision?: Resolver<Maybe<ResolversTypes['CertificationDecision']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestCertificateChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestCertificateChangePayload'] = ResolversParentTypes['RequestCertificateChangePayload']> = {
  request?: Resolver<Maybe<ResolversTypes['CertificateChangeRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TakeBackCertificateRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeBackCertificateRequestPayload'] = ResolversParentTypes['TakeBackCertificateRequestPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['CertificateChangeRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CorrectCertificateEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectCertificateEventPayload'] = ResolversParentTypes['CorrectCertificateEventPayload']> = {
  decision?: Resolver<Maybe<ResolversTypes['CertificationDecision']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublishSchemeVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishSchemeVersionPayload'] = ResolversParentTypes['PublishSchemeVersionPayload']> = {
  version?: Resolver<Maybe<ResolversTypes['SchemeVersion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CentreVolumeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreVolume'] = ResolversParentTypes['CentreVolume']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pathologyGroup?: Resolver<ResolversTypes['PathologyGroup'], ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
};

export type CentreYearFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreYearFigures'] = ResolversParentTypes['CentreYearFigures']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pathologyGroup?: Resolver<Maybe<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  own?: Resolver<ResolversTypes['ExactFigures'], ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['ExactFigures']>, ParentType, ContextType>;
};

export type ExactFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExactFigures'] = ResolversParentTypes['ExactFigures']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surgeonReportedComplications?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  patientReportedComplications?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  outcomes?: Resolver<Maybe<ResolversTypes['CentreOutcomes']>, ParentType, ContextType>;
};

export type CentreOutcomesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreOutcomes'] = ResolversParentTypes['CentreOutcomes']> = {
  followUp?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  exclusions?: Resolver<ResolversTypes['FollowUpExclusions'], ParentType, ContextType>;
  comiChange?: Resolver<ResolversTypes['ComiChange'], ParentType, ContextType>;
  improved?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  worse?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  comiBefore?: Resolver<ReadonlyArray<ResolversTypes['ComiBand']>, ParentType, ContextType>;
  comiAfter?: Resolver<ReadonlyArray<ResolversTypes['ComiBand']>, ParentType, ContextType>;
};

export type FollowUpExclusionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUpExclusions'] = ResolversParentTypes['FollowUpExclusions']> = {
  withoutBaseline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  died?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reoperated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComiBandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComiBand'] = ResolversParentTypes['ComiBand']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  below?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CentreBenchmarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreBenchmark'] = ResolversParentTypes['CentreBenchmark']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['BenchmarkFigures'], ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['BenchmarkFigures']>, ParentType, ContextType>;
};

export type BenchmarkFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenchmarkFigures'] = ResolversParentTypes['BenchmarkFigures']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followUp?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  comiChange?: Resolver<ResolversTypes['ComiChange'], ParentType, ContextType>;
  improved?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  worse?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  surgeonReportedComplications?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
  patientReportedComplications?: Resolver<ResolversTypes['BenchmarkRate'], ParentType, ContextType>;
};

export type BenchmarkRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenchmarkRate'] = ResolversParentTypes['BenchmarkRate']> = {
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ComiChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComiChange'] = ResolversParentTypes['ComiChange']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ReadinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Readiness'] = ResolversParentTypes['Readiness']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['SchemeVersion'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReadinessLine']>, ParentType, ContextType>;
};

export type ReadinessLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadinessLine'] = ResolversParentTypes['ReadinessLine']> = {
  criterion?: Resolver<ResolversTypes['CertificationCriterion'], ParentType, ContextType>;
  pathologyGroup?: Resolver<Maybe<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  figure?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  met?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ReadinessSource']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReadinessReason'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReadinessSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadinessSource'] = ResolversParentTypes['ReadinessSource']> = {
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClinicalRegistryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClinicalRegistry'] = ResolversParentTypes['ClinicalRegistry'], FederationReferenceType extends FederationReferenceTypes['ClinicalRegistry'] = FederationReferenceTypes['ClinicalRegistry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ClinicalRegistry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  international?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  forms?: Resolver<ReadonlyArray<ResolversTypes['RegistryForm']>, ParentType, ContextType>;
  contributingDepartmentsOver?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intervals?: Resolver<ReadonlyArray<ResolversTypes['FollowUpInterval']>, ParentType, ContextType>;
  responderThresholds?: Resolver<ReadonlyArray<ResolversTypes['ResponderThreshold']>, ParentType, ContextType>;
  codeLists?: Resolver<ReadonlyArray<ResolversTypes['CodeList']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['SchemeFact']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type RegistryFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistryForm'] = ResolversParentTypes['RegistryForm']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filledInBy?: Resolver<ResolversTypes['ReportedBy'], ParentType, ContextType>;
};

export type FollowUpIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUpInterval'] = ResolversParentTypes['FollowUpInterval']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensAfterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closesAfterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assumption?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ResponderThresholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponderThreshold'] = ResolversParentTypes['ResponderThreshold']> = {
  instrument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ResponderOutcome'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type CodeListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeList'] = ResolversParentTypes['CodeList']> = {
  list?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['Code']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type CodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Code'] = ResolversParentTypes['Code']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pathologyGroup?: Resolver<Maybe<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  centre?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeListVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asa?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bmiBand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smoker?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previousOperations?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mainPathology?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pathologyGroup?: Resolver<Maybe<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  degenerationTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['CaseStage']>, ParentType, ContextType>;
  lengthOfStayDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  injuries?: Resolver<ReadonlyArray<ResolversTypes['Injury']>, ParentType, ContextType>;
  adverseEvents?: Resolver<ReadonlyArray<ResolversTypes['AdverseEvent']>, ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['PatientForm']>, ParentType, ContextType>;
  followUps?: Resolver<ReadonlyArray<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  diedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reoperatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revisions?: Resolver<ReadonlyArray<ResolversTypes['CaseRevision']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type CaseRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRevision'] = ResolversParentTypes['CaseRevision']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseRevisionKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CaseCorrectionReason']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['CaseFieldChange']>, ParentType, ContextType>;
};

export type CaseFieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseFieldChange'] = ResolversParentTypes['CaseFieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseWithdrawalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseWithdrawal'] = ResolversParentTypes['CaseWithdrawal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['CaseWithdrawalReason'], ParentType, ContextType>;
  withdrawnAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CaseStageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseStage'] = ResolversParentTypes['CaseStage']> = {
  operatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InjuryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Injury'] = ResolversParentTypes['Injury']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['SpineRegion'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AdverseEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdverseEvent'] = ResolversParentTypes['AdverseEvent']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportedBy?: Resolver<ResolversTypes['ReportedBy'], ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PatientFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PatientForm'] = ResolversParentTypes['PatientForm']> = {
  completedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  comi?: Resolver<Maybe<ResolversTypes['Comi']>, ParentType, ContextType>;
  odi?: Resolver<Maybe<ResolversTypes['Odi']>, ParentType, ContextType>;
  eq5d?: Resolver<Maybe<ResolversTypes['Eq5d']>, ParentType, ContextType>;
  backPain?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  legPain?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FollowUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUp'] = ResolversParentTypes['FollowUp']> = {
  interval?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['PatientForm'], ParentType, ContextType>;
};

export type ComiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comi'] = ResolversParentTypes['Comi']> = {
  axialPain?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limbPain?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  wellBeing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  qualityOfLife?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  socialDisability?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  workDisability?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type OdiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Odi'] = ResolversParentTypes['Odi']> = {
  sections?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type Eq5dResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Eq5d'] = ResolversParentTypes['Eq5d']> = {
  index?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  valueSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Case']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type SubmitCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitCasePayload'] = ResolversParentTypes['SubmitCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCasePayload'] = ResolversParentTypes['ChangeCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawCasePayload'] = ResolversParentTypes['WithdrawCasePayload']> = {
  withdrawal?: Resolver<Maybe<ResolversTypes['CaseWithdrawal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AccessEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEntry'] = ResolversParentTypes['AccessEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['Centre']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  breakGlassGrant?: Resolver<Maybe<ResolversTypes['BreakGlassGrant']>, ParentType, ContextType>;
  policies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['AccessingOperation'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessingOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessingOperation'] = ResolversParentTypes['AccessingOperation']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEntryConnection'] = ResolversParentTypes['AccessEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEntryEdge'] = ResolversParentTypes['AccessEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessEntry'], ParentType, ContextType>;
};

export type BreakGlassGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassGrant'] = ResolversParentTypes['BreakGlassGrant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  centre?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['BreakGlassReview']>, ParentType, ContextType>;
  reviewDueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  logEntry?: Resolver<ResolversTypes['LogEntry'], ParentType, ContextType>;
};

export type BreakGlassReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassReview'] = ResolversParentTypes['BreakGlassReview']> = {
  verdict?: Resolver<ResolversTypes['BreakGlassVerdict'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  logEntry?: Resolver<ResolversTypes['LogEntry'], ParentType, ContextType>;
};

export type BreakGlassGrantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassGrantConnection'] = ResolversParentTypes['BreakGlassGrantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BreakGlassGrantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BreakGlassGrant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BreakGlassGrantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassGrantEdge'] = ResolversParentTypes['BreakGlassGrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BreakGlassGrant'], ParentType, ContextType>;
};

export type BreakGlassPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreakGlassPayload'] = ResolversParentTypes['BreakGlassPayload']> = {
  grant?: Resolver<Maybe<ResolversTypes['BreakGlassGrant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewBreakGlassPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewBreakGlassPayload'] = ResolversParentTypes['ReviewBreakGlassPayload']> = {
  grant?: Resolver<Maybe<ResolversTypes['BreakGlassGrant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReleaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  years?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  followUp?: Resolver<ResolversTypes['ProtectedRate'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  cslJson?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bibtex?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegistrySummariesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrySummaries'] = ResolversParentTypes['RegistrySummaries']> = {
  release?: Resolver<ResolversTypes['Release'], ParentType, ContextType>;
  dimensions?: Resolver<ReadonlyArray<ResolversTypes['SummaryDimension']>, ParentType, ContextType>;
  cubes?: Resolver<ReadonlyArray<ResolversTypes['Cube']>, ParentType, ContextType>;
  cube?: Resolver<Maybe<ResolversTypes['CubeAnswer']>, ParentType, ContextType, RequireFields<RegistrySummariesCubeArgs, 'code' | 'slice'>>;
  trajectory?: Resolver<Maybe<ResolversTypes['Trajectory']>, ParentType, ContextType, RequireFields<RegistrySummariesTrajectoryArgs, 'slice'>>;
  funnel?: Resolver<Maybe<ResolversTypes['Funnel']>, ParentType, ContextType, RequireFields<RegistrySummariesFunnelArgs, 'indicator'>>;
  codeLists?: Resolver<ReadonlyArray<ResolversTypes['CodeList']>, ParentType, ContextType>;
};

export type SummaryDimensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummaryDimension'] = ResolversParentTypes['SummaryDimension']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['SummaryCategory']>, ParentType, ContextType>;
};

export type SummaryCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummaryCategory'] = ResolversParentTypes['SummaryCategory']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  within?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CubeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cube'] = ResolversParentTypes['Cube']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimensions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  population?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  means?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  quartiles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CubeAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CubeAnswer'] = ResolversParentTypes['CubeAnswer']> = {
  release?: Resolver<ResolversTypes['Release'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cube?: Resolver<ResolversTypes['Cube'], ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['CubeCell']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type CubeCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CubeCell'] = ResolversParentTypes['CubeCell']> = {
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  n?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
  structuralZero?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ProtectedRate']>, ParentType, ContextType>;
  followUp?: Resolver<ResolversTypes['ProtectedRate'], ParentType, ContextType>;
  means?: Resolver<ReadonlyArray<ResolversTypes['ProtectedMean']>, ParentType, ContextType>;
  quartiles?: Resolver<ReadonlyArray<ResolversTypes['ProtectedQuartiles']>, ParentType, ContextType>;
};

export type ProtectedRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtectedRate'] = ResolversParentTypes['ProtectedRate']> = {
  numerator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suppressed?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
};

export type ProtectedMeanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtectedMean'] = ResolversParentTypes['ProtectedMean']> = {
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suppressed?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
};

export type ProtectedQuartilesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtectedQuartiles'] = ResolversParentTypes['ProtectedQuartiles']> = {
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
};

export type TrajectoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Trajectory'] = ResolversParentTypes['Trajectory']> = {
  release?: Resolver<ResolversTypes['Release'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['TrajectoryPoint']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type TrajectoryPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrajectoryPoint'] = ResolversParentTypes['TrajectoryPoint']> = {
  month?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  n?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['ProtectedMean']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['ProtectedMean']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['ProtectedMean']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['ProtectedRate']>, ParentType, ContextType>;
};

export type FunnelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Funnel'] = ResolversParentTypes['Funnel']> = {
  release?: Resolver<ResolversTypes['Release'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['FunnelIndicator'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  n?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
  pool?: Resolver<ResolversTypes['ProtectedRate'], ParentType, ContextType>;
  followUp?: Resolver<ResolversTypes['ProtectedRate'], ParentType, ContextType>;
  overDispersion?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  limits?: Resolver<ReadonlyArray<ResolversTypes['FunnelLimits']>, ParentType, ContextType>;
  centres?: Resolver<ReadonlyArray<ResolversTypes['FunnelCentre']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['RiskModel']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type FunnelLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunnelLimits'] = ResolversParentTypes['FunnelLimits']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lower95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upper95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lower998?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upper998?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FunnelCentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunnelCentre'] = ResolversParentTypes['FunnelCentre']> = {
  pseudonym?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  n?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<Maybe<ResolversTypes['SuppressionReason']>, ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['ProtectedRate'], ParentType, ContextType>;
  followUp?: Resolver<ResolversTypes['ProtectedRate'], ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['FunnelLimits']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['FunnelPosition']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  observedToExpected?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  adjustedPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RiskModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskModel'] = ResolversParentTypes['RiskModel']> = {
  intercept?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  coefficients?: Resolver<ReadonlyArray<ResolversTypes['RiskCoefficient']>, ParentType, ContextType>;
};

export type RiskCoefficientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskCoefficient'] = ResolversParentTypes['RiskCoefficient']> = {
  dimension?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  estimate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  standardError?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Provenance?: ProvenanceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Participant?: ParticipantResolvers<ContextType>;
  EarlierParticipant?: EarlierParticipantResolvers<ContextType>;
  ParticipantPayload?: ParticipantPayloadResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Centre?: CentreResolvers<ContextType>;
  Credential?: CredentialResolvers<ContextType>;
  CertificationScheme?: CertificationSchemeResolvers<ContextType>;
  SchemeFact?: SchemeFactResolvers<ContextType>;
  PublishedCentreCount?: PublishedCentreCountResolvers<ContextType>;
  SchemeVersion?: SchemeVersionResolvers<ContextType>;
  SchemeAssumption?: SchemeAssumptionResolvers<ContextType>;
  CertificationCriterion?: CertificationCriterionResolvers<ContextType>;
  MinimumVolume?: MinimumVolumeResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  Certification?: CertificationResolvers<ContextType>;
  CertificationConnection?: CertificationConnectionResolvers<ContextType>;
  CertificationEdge?: CertificationEdgeResolvers<ContextType>;
  CertificateEvent?: CertificateEventResolvers<ContextType>;
  AuditTrail?: AuditTrailResolvers<ContextType>;
  LogCheckpoint?: LogCheckpointResolvers<ContextType>;
  InclusionProof?: InclusionProofResolvers<ContextType>;
  ConsistencyProof?: ConsistencyProofResolvers<ContextType>;
  LogEntry?: LogEntryResolvers<ContextType>;
  CertificationFile?: CertificationFileResolvers<ContextType>;
  CertificateChangeRequest?: CertificateChangeRequestResolvers<ContextType>;
  CertificationApplication?: CertificationApplicationResolvers<ContextType>;
  CentreDay?: CentreDayResolvers<ContextType>;
  Audit?: AuditResolvers<ContextType>;
  AuditTeamMember?: AuditTeamMemberResolvers<ContextType>;
  CriterionAssessment?: CriterionAssessmentResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  RejectedAction?: RejectedActionResolvers<ContextType>;
  CertificationDecision?: CertificationDecisionResolvers<ContextType>;
  FindingCount?: FindingCountResolvers<ContextType>;
  CertificationDecisionConnection?: CertificationDecisionConnectionResolvers<ContextType>;
  CertificationDecisionEdge?: CertificationDecisionEdgeResolvers<ContextType>;
  AuditWork?: AuditWorkResolvers<ContextType>;
  AuditWorkConnection?: AuditWorkConnectionResolvers<ContextType>;
  AuditWorkEdge?: AuditWorkEdgeResolvers<ContextType>;
  FileApplicationPayload?: FileApplicationPayloadResolvers<ContextType>;
  CompleteApplicationPayload?: CompleteApplicationPayloadResolvers<ContextType>;
  WithdrawApplicationPayload?: WithdrawApplicationPayloadResolvers<ContextType>;
  ScheduleAuditPayload?: ScheduleAuditPayloadResolvers<ContextType>;
  ReplaceAuditorPayload?: ReplaceAuditorPayloadResolvers<ContextType>;
  BeginVisitPayload?: BeginVisitPayloadResolvers<ContextType>;
  RecordAssessmentsPayload?: RecordAssessmentsPayloadResolvers<ContextType>;
  RaiseFindingPayload?: RaiseFindingPayloadResolvers<ContextType>;
  EscalateFindingsPayload?: EscalateFindingsPayloadResolvers<ContextType>;
  RecordCorrectiveActionPayload?: RecordCorrectiveActionPayloadResolvers<ContextType>;
  VerifyFindingPayload?: VerifyFindingPayloadResolvers<ContextType>;
  ReportAuditPayload?: ReportAuditPayloadResolvers<ContextType>;
  DecideOnApplicationPayload?: DecideOnApplicationPayloadResolvers<ContextType>;
  DecideOnCertificatePayload?: DecideOnCertificatePayloadResolvers<ContextType>;
  RequestCertificateChangePayload?: RequestCertificateChangePayloadResolvers<ContextType>;
  TakeBackCertificateRequestPayload?: TakeBackCertificateRequestPayloadResolvers<ContextType>;
  CorrectCertificateEventPayload?: CorrectCertificateEventPayloadResolvers<ContextType>;
  PublishSchemeVersionPayload?: PublishSchemeVersionPayloadResolvers<ContextType>;
  CentreVolume?: CentreVolumeResolvers<ContextType>;
  CentreYearFigures?: CentreYearFiguresResolvers<ContextType>;
  ExactFigures?: ExactFiguresResolvers<ContextType>;
  CentreOutcomes?: CentreOutcomesResolvers<ContextType>;
  FollowUpExclusions?: FollowUpExclusionsResolvers<ContextType>;
  ComiBand?: ComiBandResolvers<ContextType>;
  CentreBenchmark?: CentreBenchmarkResolvers<ContextType>;
  BenchmarkFigures?: BenchmarkFiguresResolvers<ContextType>;
  BenchmarkRate?: BenchmarkRateResolvers<ContextType>;
  ComiChange?: ComiChangeResolvers<ContextType>;
  Readiness?: ReadinessResolvers<ContextType>;
  ReadinessLine?: ReadinessLineResolvers<ContextType>;
  ReadinessSource?: ReadinessSourceResolvers<ContextType>;
  ClinicalRegistry?: ClinicalRegistryResolvers<ContextType>;
  RegistryForm?: RegistryFormResolvers<ContextType>;
  FollowUpInterval?: FollowUpIntervalResolvers<ContextType>;
  ResponderThreshold?: ResponderThresholdResolvers<ContextType>;
  CodeList?: CodeListResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseRevision?: CaseRevisionResolvers<ContextType>;
  CaseFieldChange?: CaseFieldChangeResolvers<ContextType>;
  CaseWithdrawal?: CaseWithdrawalResolvers<ContextType>;
  CaseStage?: CaseStageResolvers<ContextType>;
  Injury?: InjuryResolvers<ContextType>;
  AdverseEvent?: AdverseEventResolvers<ContextType>;
  PatientForm?: PatientFormResolvers<ContextType>;
  FollowUp?: FollowUpResolvers<ContextType>;
  Comi?: ComiResolvers<ContextType>;
  Odi?: OdiResolvers<ContextType>;
  Eq5d?: Eq5dResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  SubmitCasePayload?: SubmitCasePayloadResolvers<ContextType>;
  ChangeCasePayload?: ChangeCasePayloadResolvers<ContextType>;
  WithdrawCasePayload?: WithdrawCasePayloadResolvers<ContextType>;
  AccessEntry?: AccessEntryResolvers<ContextType>;
  AccessingOperation?: AccessingOperationResolvers<ContextType>;
  AccessEntryConnection?: AccessEntryConnectionResolvers<ContextType>;
  AccessEntryEdge?: AccessEntryEdgeResolvers<ContextType>;
  BreakGlassGrant?: BreakGlassGrantResolvers<ContextType>;
  BreakGlassReview?: BreakGlassReviewResolvers<ContextType>;
  BreakGlassGrantConnection?: BreakGlassGrantConnectionResolvers<ContextType>;
  BreakGlassGrantEdge?: BreakGlassGrantEdgeResolvers<ContextType>;
  BreakGlassPayload?: BreakGlassPayloadResolvers<ContextType>;
  ReviewBreakGlassPayload?: ReviewBreakGlassPayloadResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  RegistrySummaries?: RegistrySummariesResolvers<ContextType>;
  SummaryDimension?: SummaryDimensionResolvers<ContextType>;
  SummaryCategory?: SummaryCategoryResolvers<ContextType>;
  Cube?: CubeResolvers<ContextType>;
  CubeAnswer?: CubeAnswerResolvers<ContextType>;
  CubeCell?: CubeCellResolvers<ContextType>;
  ProtectedRate?: ProtectedRateResolvers<ContextType>;
  ProtectedMean?: ProtectedMeanResolvers<ContextType>;
  ProtectedQuartiles?: ProtectedQuartilesResolvers<ContextType>;
  Trajectory?: TrajectoryResolvers<ContextType>;
  TrajectoryPoint?: TrajectoryPointResolvers<ContextType>;
  Funnel?: FunnelResolvers<ContextType>;
  FunnelLimits?: FunnelLimitsResolvers<ContextType>;
  FunnelCentre?: FunnelCentreResolvers<ContextType>;
  RiskModel?: RiskModelResolvers<ContextType>;
  RiskCoefficient?: RiskCoefficientResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  published?: PublishedDirectiveResolver<any, any, ContextType>;
  attempts?: AttemptsDirectiveResolver<any, any, ContextType>;
};
