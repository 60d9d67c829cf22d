// Generated from the schema by `pnpm codegen`; changes here are lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ApplicationRecord, ApplicantProfileRecord, VisitRecord } from '../models/Application.ts';
import type { AwardRecord, MilestoneRecord } from '../models/Award.ts';
import type { DeclarationRecord, ReviewRecord } from '../models/Review.ts';
import type { FundingCallRecord } from '../models/FundingCall.ts';
import type { DecisionRecord } from '../models/Decision.ts';
import type { AffiliationRecord } from '../models/affiliation.ts';
import type { EligibilityRulesRecord, GrantCriteriaRecord } from '../models/GrantCriteria.ts';
import type { GrantProgrammeRecord } from '../models/GrantProgramme.ts';
import type { OutputRecord } from '../models/Output.ts';
import type { TrancheRecord } from '../models/Tranche.ts';
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

export type Money = {
  /** Integer minor units (cents, Rappen). */
  readonly minorUnits: Scalars['Int']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
};

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
  readonly fundingCall: Maybe<FundingCall>;
  /** Calls for applications. */
  readonly fundingCalls: FundingCallConnection;
  readonly award: Maybe<Award>;
  /** Grants that were made: public, whoever asks. */
  readonly awards: AwardConnection;
  /** Null for whoever is neither its applicant, nor a reviewer assigned to it, nor its funder, as for an id that does not exist. */
  readonly application: Maybe<Application>;
  /** The viewer's own applications, newest first. */
  readonly myApplications: Maybe<ReadonlyArray<Maybe<Application>>>;
  /** The applications the viewer is to review or has reviewed, newest assignment first. */
  readonly assignedApplications: Maybe<ReadonlyArray<Maybe<Application>>>;
};


export type QueryFundingCallArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFundingCallsArgs = {
  filter?: InputMaybe<FundingCallFilter>;
  sort: FundingCallSort;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAwardArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAwardsArgs = {
  filter?: InputMaybe<AwardFilter>;
  sort: AwardSort;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryApplicationArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  /** Hands in an application in the viewer's own name. */
  readonly submitApplication: Maybe<SubmitApplicationPayload>;
  /** Records what came of a grant: one of its investigators does, or its funder. */
  readonly recordOutput: Maybe<RecordOutputPayload>;
  /** Describes an output anew, as a whole: whoever may record outputs of its grant. */
  readonly correctOutput: Maybe<CorrectOutputPayload>;
  /** Takes an output back that should not have been recorded, for good: whoever may record outputs of its grant. */
  readonly withdrawOutput: Maybe<WithdrawOutputPayload>;
};


export type MutationSubmitApplicationArgs = {
  input: SubmitApplicationInput;
};


export type MutationRecordOutputArgs = {
  input: RecordOutputInput;
};


export type MutationCorrectOutputArgs = {
  input: CorrectOutputInput;
};


export type MutationWithdrawOutputArgs = {
  input: WithdrawOutputInput;
};

export type GrantKind =
  | 'RESEARCH_GRANT'
  /** A seat on the task force that distributes a society's research funds. */
  | 'TASK_FORCE'
  /** A visit to another centre. */
  | 'OBSERVERSHIP'
  /** Seed money for people early in their career. */
  | 'START_UP';

/** A line of funding; calls are made within it. */
export type GrantProgramme = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly kind: GrantKind;
  readonly funder: Organization;
  /** What it is for, in our words. */
  readonly purpose: Scalars['String']['output'];
  /** What it has brought about so far, in our words. */
  readonly achievements: ReadonlyArray<Scalars['String']['output']>;
  /** What the funder says it will go on doing, in our words. */
  readonly commitments: ReadonlyArray<Scalars['String']['output']>;
  /** The course that educates researchers alongside the grants. */
  readonly researchCourse: Maybe<Course>;
  /** Newest version first. */
  readonly criteria: ReadonlyArray<GrantCriteria>;
  /** Latest deadline first. */
  readonly calls: ReadonlyArray<FundingCall>;
  readonly provenance: Provenance;
};

/** The rules that applications are admitted, judged and paid by. A rule that the source does not state is null. */
export type GrantCriteria = {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['String']['output'];
  /** The most that one grant may be. */
  readonly maxAmount: Maybe<Money>;
  readonly review: Maybe<ReviewRules>;
  /** How many times a declined application may come again. */
  readonly resubmissionsAllowed: Maybe<Scalars['Int']['output']>;
  readonly eligibility: EligibilityRules;
  /** What is paid on which milestone, in order; empty where not stated. */
  readonly payments: ReadonlyArray<PaymentStep>;
  /** Within how many days after a visit its report is due. */
  readonly reportWithinDays: Maybe<Scalars['Int']['output']>;
  readonly provenance: Provenance;
};

/** What reviewers give points for. */
export type ReviewArea =
  | 'NOVELTY'
  | 'IMPACT'
  | 'INVESTIGATORS'
  | 'ENVIRONMENT'
  | 'PRELIMINARY_STUDIES'
  | 'METHODOLOGY'
  | 'RESULTS';

/** How applications are judged: the overall score is the mean over the reviewers of the mean over the areas. */
export type ReviewRules = {
  /** So many reviewers, at least, score each application. */
  readonly reviewersRequired: Scalars['Int']['output'];
  /** Each is given 0 to `maxPoints` whole points. */
  readonly areas: ReadonlyArray<ReviewArea>;
  readonly maxPoints: Scalars['Int']['output'];
  /** The overall score from which an application may be funded, compared before any rounding. */
  readonly fundableFrom: Scalars['Int']['output'];
  /** Whether a decision stands without appeal. */
  readonly decisionIsFinal: Scalars['Boolean']['output'];
  /** Whether applicants have to disclose their conflicts of interest. */
  readonly conflictFormRequired: Scalars['Boolean']['output'];
};

/** Who may apply and for what. Null and false mean that no such rule is stated. */
export type EligibilityRules = {
  /** Completed years on the day of the deadline. */
  readonly maxAgeYears: Maybe<Scalars['Int']['output']>;
  /** The degree is at most so many years old on the day of the deadline. */
  readonly maxYearsSinceDegree: Maybe<Scalars['Int']['output']>;
  /** Published articles in peer-reviewed journals, at least. */
  readonly minArticles: Maybe<Scalars['Int']['output']>;
  /** Longest visit, first and last day counted. */
  readonly maxVisitDays: Maybe<Scalars['Int']['output']>;
  readonly oneApplicationPerCycle: Scalars['Boolean']['output'];
  /** How long an appointment lasts. */
  readonly termYears: Maybe<Scalars['Int']['output']>;
  readonly termIsRenewable: Scalars['Boolean']['output'];
  /** What cannot be checked by number, in our words. */
  readonly conditions: ReadonlyArray<Scalars['String']['output']>;
};

export type PaymentStep = {
  readonly milestone: MilestoneKind;
  /** Whole percent of the award; the steps add up to 100. */
  readonly percent: Scalars['Int']['output'];
  /** Months after the agreement. */
  readonly monthsAfterAgreement: Scalars['Int']['output'];
};

export type FundingCallStatus =
  | 'UPCOMING'
  | 'OPEN'
  | 'CLOSED';

/** A dated invitation to apply. */
export type FundingCall = {
  readonly id: Scalars['ID']['output'];
  readonly programme: GrantProgramme;
  readonly funder: Organization;
  readonly kind: GrantKind;
  readonly title: Scalars['String']['output'];
  /** Applications count by it: one per applicant and cycle, where the criteria say so. */
  readonly cycle: Scalars['String']['output'];
  /** The groups it funds; all of them when it is open to every topic. */
  readonly pathologyGroups: ReadonlyArray<PathologyGroup>;
  /** The first day, in the deadline's time zone; null where the source does not name it. */
  readonly opensOn: Maybe<Scalars['Date']['output']>;
  readonly deadline: Deadline;
  /** By when applicants hear; null where not stated. */
  readonly decisionsBy: Maybe<Scalars['Date']['output']>;
  /** The most that one grant may be; null where not stated. */
  readonly maxAmount: Maybe<Money>;
  readonly eligibility: EligibilityRules;
  /** The version of the rules that the call is held under. */
  readonly criteria: GrantCriteria;
  /** On a day in the deadline's time zone (default: today, there). Null before the deadline of a call whose opening is not known. */
  readonly status: Maybe<FundingCallStatus>;
  /** Whether an application would be in time at this moment. */
  readonly acceptsApplications: Scalars['Boolean']['output'];
  /** What came of it, newest first. */
  readonly awards: ReadonlyArray<Award>;
  /** Earliest first. */
  readonly applications: Maybe<ReadonlyArray<Maybe<Application>>>;
  readonly provenance: Provenance;
};


/** A dated invitation to apply. */
export type FundingCallStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** The last second in which an application is in time. */
export type Deadline = {
  readonly at: Scalars['DateTime']['output'];
  /** IANA name. */
  readonly timeZone: Scalars['String']['output'];
  /** The same second as the clocks of that time zone show it, without an offset: `2026-04-01T23:59:00`. */
  readonly local: Scalars['String']['output'];
};

export type EthicsStatus =
  /** A committee has approved the study. */
  | 'ACCEPTED'
  | 'PENDING'
  | 'NOT_SOUGHT';

export type ApplicationStatus =
  | 'SUBMITTED'
  | 'IN_REVIEW'
  | 'FUNDED'
  | 'DECLINED';

/** A request for a grant. Its applicant, its assigned reviewers once they have disclosed where they work, and its funder may read it, and nobody else. */
export type Application = {
  readonly id: Scalars['ID']['output'];
  readonly call: FundingCall;
  readonly title: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
  readonly pathologyGroup: PathologyGroup;
  readonly applicant: Person;
  /** The applicant first. */
  readonly investigators: ReadonlyArray<Person>;
  /** Who would receive the money: an institution, never a person. */
  readonly institution: Organization;
  readonly centre: Maybe<Centre>;
  readonly amountRequested: Money;
  readonly ethics: EthicsStatus;
  /** For observerships. */
  readonly visit: Maybe<Visit>;
  /** What the call's eligibility rules ask of the applicant; null where they ask for nothing. */
  readonly profile: Maybe<ApplicantProfile>;
  /** The declined application that this one improves on. */
  readonly resubmissionOf: Maybe<Application>;
  /** 0 for a first submission. */
  readonly resubmissionNumber: Scalars['Int']['output'];
  readonly submittedAt: Scalars['DateTime']['output'];
  /** Null before it was submitted. A reviewer is told of the decision once an award tells everybody, and never that it was declined. */
  readonly status: Maybe<ApplicationStatus>;
  /** Mean over the reviewers of the mean over the areas, 0 to 10, unrounded. Null until enough reviews are in; for the applicant until the decision. */
  readonly overallScore: Maybe<Scalars['Float']['output']>;
  /** What the reviewers wrote for the applicant, without their names. For the applicant null until the decision. */
  readonly critiques: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The viewer's own review. */
  readonly ownReview: Maybe<Review>;
  /** Everything the reviewers said, with their names. */
  readonly reviews: Maybe<ReadonlyArray<Maybe<Review>>>;
  /** Null until it is made. */
  readonly decision: Maybe<Decision>;
  /** What comes next (default: from today on): the decision, then each milestone of the award. Null when nothing is left to come. */
  readonly nextMilestone: Maybe<Milestone>;
  readonly award: Maybe<Award>;
  /** Counts changes. */
  readonly version: Scalars['Int']['output'];
  /** Null for an application that somebody submitted here. */
  readonly provenance: Maybe<Provenance>;
};


/** A request for a grant. Its applicant, its assigned reviewers once they have disclosed where they work, and its funder may read it, and nobody else. */
export type ApplicationStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A request for a grant. Its applicant, its assigned reviewers once they have disclosed where they work, and its funder may read it, and nobody else. */
export type ApplicationNextMilestoneArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Counted on the day of the deadline; null where not asked for. */
export type ApplicantProfile = {
  /** Completed years. */
  readonly ageYears: Maybe<Scalars['Int']['output']>;
  /** Completed years since the last professional degree. */
  readonly yearsSinceDegree: Maybe<Scalars['Int']['output']>;
  /** Published in peer-reviewed journals. */
  readonly articles: Maybe<Scalars['Int']['output']>;
};

/** When and to whom someone goes for an observership. */
export type Visit = {
  readonly host: Centre;
  readonly from: Scalars['Date']['output'];
  readonly until: Scalars['Date']['output'];
  /** First and last day counted. */
  readonly days: Scalars['Int']['output'];
};

/** One reviewer's judgement. The reviewer and the funder may read it, and nobody else. */
export type Review = {
  readonly id: Scalars['ID']['output'];
  readonly reviewer: Person;
  readonly assignedOn: Scalars['Date']['output'];
  /** Null until the reviewer has disclosed. */
  readonly declaration: Maybe<ConflictDeclaration>;
  /** Found by rule in the declaration; a reviewer with any of them does not score. */
  readonly conflicts: ReadonlyArray<ReviewConflict>;
  /** In the order of the areas; null until the review is in. */
  readonly scores: Maybe<ReadonlyArray<AreaScore>>;
  /** Null until the review is in. */
  readonly areaMean: Maybe<Scalars['Float']['output']>;
  /** Null until the review is in. */
  readonly critique: Maybe<Scalars['String']['output']>;
  readonly submittedOn: Maybe<Scalars['Date']['output']>;
  readonly provenance: Provenance;
};

export type AreaScore = {
  readonly area: ReviewArea;
  /** Whole points. */
  readonly points: Scalars['Int']['output'];
};

/** What a reviewer disclosed before reading. */
export type ConflictDeclaration = {
  readonly declaredOn: Scalars['Date']['output'];
  /** Where the reviewer works or worked within the last years. */
  readonly affiliations: ReadonlyArray<DeclaredAffiliation>;
};

export type DeclaredAffiliation = {
  readonly organization: Organization;
  /** The spine unit, where it is one. */
  readonly centre: Maybe<Centre>;
  readonly from: Scalars['Date']['output'];
  /** Null while it lasts. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

export type ReviewConflict =
  /** The reviewer is one of the investigators. */
  | 'OWN_APPLICATION'
  /** The reviewer works at the institution or the spine unit that applies, or did within three years. */
  | 'SAME_INSTITUTION';

export type DecisionOutcome =
  | 'FUNDED'
  | 'DECLINED';

export type DecisionGround =
  /** The score reached the line, and there was money. */
  | 'SCORE_REACHED'
  /** The score stayed below the line. */
  | 'SCORE_TOO_LOW'
  /** The score reached the line, but better ones took the money. */
  | 'BUDGET_SPENT';

/** What the funder decided. */
export type Decision = {
  readonly id: Scalars['ID']['output'];
  readonly outcome: DecisionOutcome;
  readonly ground: DecisionGround;
  readonly decidedOn: Scalars['Date']['output'];
  /** Whether the officer in charge had a conflict of interest, so that the chairperson decided. */
  readonly passedToChairperson: Scalars['Boolean']['output'];
  readonly decidedBy: Maybe<Person>;
  readonly provenance: Provenance;
};

export type MilestoneKind =
  /** The funder's decision on an application. */
  | 'DECISION'
  /** The agreement between funder and institution. */
  | 'AGREEMENT'
  | 'INTERIM_REPORT'
  | 'FINAL_REPORT';

export type MilestoneStatus =
  | 'UPCOMING'
  | 'OVERDUE'
  | 'RECEIVED'
  | 'ACCEPTED';

/** Something that is due. */
export type Milestone = {
  readonly kind: MilestoneKind;
  /** Null where no day is set. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  readonly receivedOn: Maybe<Scalars['Date']['output']>;
  readonly acceptedOn: Maybe<Scalars['Date']['output']>;
  readonly status: MilestoneStatus;
};


/** Something that is due. */
export type MilestoneStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type AwardStatus =
  | 'PENDING_AGREEMENT'
  | 'ACTIVE'
  /** A report has not come in time. */
  | 'REPORT_OVERDUE'
  /** The final report was accepted. */
  | 'COMPLETED'
  /** The funder or the institution ended it early. */
  | 'TERMINATED';

/** A grant that was made. Its first eight fields are those that the 360Giving standard requires. */
export type Award = {
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  readonly amountAwarded: Money;
  readonly awardDate: Scalars['Date']['output'];
  /** The institution that receives the money. */
  readonly recipient: Organization;
  readonly funder: Organization;
  readonly pathologyGroup: PathologyGroup;
  readonly call: FundingCall;
  /** The principal investigator first. */
  readonly investigators: ReadonlyArray<Person>;
  /** Null where the work is not done at a spine unit. */
  readonly centre: Maybe<Centre>;
  /** In the order they are due. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** The first milestone not received by the day (default: today); null when none is left, and once the grant is ended. */
  readonly nextMilestone: Maybe<Milestone>;
  /** The first so many, earliest first. A grant has at most 100, a number of ours. */
  readonly outputs: ReadonlyArray<Output>;
  /** Null before the day it was awarded. */
  readonly status: Maybe<AwardStatus>;
  /** The instalments, in order; they add up to the amount awarded. */
  readonly tranches: Maybe<ReadonlyArray<Tranche>>;
  /** What was paid until the day (default: today), that day included. */
  readonly disbursed: Maybe<Money>;
  readonly application: Maybe<Application>;
  readonly provenance: Provenance;
};


/** A grant that was made. Its first eight fields are those that the 360Giving standard requires. */
export type AwardNextMilestoneArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A grant that was made. Its first eight fields are those that the 360Giving standard requires. */
export type AwardOutputsArgs = {
  first: Scalars['Int']['input'];
};


/** A grant that was made. Its first eight fields are those that the 360Giving standard requires. */
export type AwardStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A grant that was made. Its first eight fields are those that the 360Giving standard requires. */
export type AwardDisbursedArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type TrancheStatus =
  /** Its milestone is not accepted yet. */
  | 'HELD'
  /** Its milestone is accepted; the money may go out. */
  | 'PAYABLE'
  | 'PAID'
  /** The award ended before it was paid. */
  | 'CANCELLED';

/** An instalment of an award. */
export type Tranche = {
  readonly id: Scalars['ID']['output'];
  /** 1 comes first. */
  readonly position: Scalars['Int']['output'];
  /** Whole percent of the award. */
  readonly percent: Scalars['Int']['output'];
  /** All tranches of an award add up to it, to the last minor unit. */
  readonly amount: Money;
  /** What has to be accepted before it is paid. */
  readonly milestone: MilestoneKind;
  readonly payee: Organization;
  readonly paidOn: Maybe<Scalars['Date']['output']>;
  readonly status: TrancheStatus;
  readonly provenance: Provenance;
};


/** An instalment of an award. */
export type TrancheStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type OutputKind =
  | 'ARTICLE'
  | 'DATASET'
  | 'PRESENTATION'
  | 'PROTOCOL'
  | 'THESIS';

/** Something that a grant brought forth. */
export type Output = {
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly kind: OutputKind;
  readonly publishedOn: Scalars['Date']['output'];
  /** Null where none is recorded. Never invented. */
  readonly doi: Maybe<Scalars['String']['output']>;
  readonly award: Award;
  readonly authors: ReadonlyArray<Person>;
  /** The research course at which its first author was trained; null where there was none. */
  readonly trainedAt: Maybe<Course>;
  /** The patient registries whose data it rests on. */
  readonly registries: ReadonlyArray<ClinicalRegistry>;
  /** Counts changes. */
  readonly version: Scalars['Int']['output'];
  readonly provenance: Provenance;
};

export type ClinicalRegistry = {
  readonly code: Scalars['ID']['output'];
  /** What grants brought forth from its data, earliest first. */
  readonly outputs: OutputConnection;
};


export type ClinicalRegistryOutputsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type OutputConnection = {
  readonly edges: ReadonlyArray<OutputEdge>;
  readonly nodes: ReadonlyArray<Output>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OutputEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Output;
};

export type Organization = {
  readonly id: Scalars['ID']['output'];
  /** The lines of funding it runs. */
  readonly grantProgrammes: ReadonlyArray<GrantProgramme>;
  /** Its calls for applications, latest deadline first; on a day (default: today, where the deadline is) where a status is asked for. */
  readonly fundingCalls: ReadonlyArray<FundingCall>;
  /** The grants it made, newest first. */
  readonly awards: ReadonlyArray<Award>;
  /** The grants it received, newest first. */
  readonly awardsReceived: ReadonlyArray<Award>;
};


export type OrganizationFundingCallsArgs = {
  status?: InputMaybe<FundingCallStatus>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type Person = {
  readonly id: Scalars['ID']['output'];
  /** Grants the person is an investigator of, newest first. */
  readonly awards: ReadonlyArray<Award>;
};

export type Centre = {
  readonly id: Scalars['ID']['output'];
  /** Grants for work at the centre, newest first. */
  readonly awards: ReadonlyArray<Award>;
  /** When each of its grants was running. */
  readonly awardPeriods: ReadonlyArray<AwardPeriod>;
};

/** The days on which a grant was running, both ends included. */
export type AwardPeriod = {
  readonly awardId: Scalars['ID']['output'];
  readonly from: Scalars['Date']['output'];
  /** Null without end. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

export type Course = {
  readonly id: Scalars['ID']['output'];
  /** What came from grants of people trained at the course, earliest first. */
  readonly outputs: OutputConnection;
};


export type CourseOutputsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type FundingCallFilter = {
  readonly funderId?: InputMaybe<Scalars['ID']['input']>;
  readonly programmeId?: InputMaybe<Scalars['ID']['input']>;
  readonly kind?: InputMaybe<GrantKind>;
  /** Calls that fund this group. */
  readonly pathologyGroup?: InputMaybe<PathologyGroup>;
  readonly status?: InputMaybe<FundingCallStatus>;
  /** The day for `status`; default: today, in UTC, so that `FundingCall.status` without a day, which goes by the deadline's time zone, may be a day ahead or behind. A cursor is of one day: name the day to go on after midnight UTC. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type FundingCallSort =
  | 'EARLIEST_DEADLINE'
  | 'LATEST_DEADLINE';

export type AwardFilter = {
  readonly funderId?: InputMaybe<Scalars['ID']['input']>;
  readonly recipientId?: InputMaybe<Scalars['ID']['input']>;
  readonly centreId?: InputMaybe<Scalars['ID']['input']>;
  /** Of the award date. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
  readonly pathologyGroup?: InputMaybe<PathologyGroup>;
};

export type AwardSort =
  | 'NEWEST'
  | 'OLDEST';

export type FundingCallConnection = {
  readonly edges: ReadonlyArray<FundingCallEdge>;
  readonly nodes: ReadonlyArray<FundingCall>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type FundingCallEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: FundingCall;
};

export type AwardConnection = {
  readonly edges: ReadonlyArray<AwardEdge>;
  readonly nodes: ReadonlyArray<Award>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AwardEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Award;
};

export type SubmitApplicationInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly callId: Scalars['ID']['input'];
  /** 5 to 200 characters. */
  readonly title: Scalars['String']['input'];
  /** 50 to 3,000 characters. */
  readonly summary: Scalars['String']['input'];
  readonly pathologyGroup: PathologyGroup;
  /** The institution that would receive the money. */
  readonly institutionId: Scalars['ID']['input'];
  /** The spine unit where the work would be done, if at one. */
  readonly centreId?: InputMaybe<Scalars['ID']['input']>;
  /** Apart from the applicant; at most 20. */
  readonly coInvestigatorIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly amountRequested: MoneyInput;
  readonly ethics: EthicsStatus;
  /** That the applicant's disclosure of conflicts of interest is enclosed. */
  readonly conflictFormEnclosed: Scalars['Boolean']['input'];
  /** A declined application of the viewer's in the same programme that this one improves on. */
  readonly resubmissionOf?: InputMaybe<Scalars['ID']['input']>;
  /** For observerships. */
  readonly visit?: InputMaybe<VisitInput>;
  /** What the call's eligibility rules ask for. */
  readonly profile?: InputMaybe<ApplicantProfileInput>;
};

export type MoneyInput = {
  /** Integer minor units (cents, Rappen). */
  readonly minorUnits: Scalars['Int']['input'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['input'];
};

export type VisitInput = {
  /** The centre to be visited. */
  readonly hostId: Scalars['ID']['input'];
  readonly from: Scalars['Date']['input'];
  readonly until: Scalars['Date']['input'];
};

/** Of the two days only the years counted from them are kept. */
export type ApplicantProfileInput = {
  readonly bornOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day of the last professional degree. */
  readonly degreeOn?: InputMaybe<Scalars['Date']['input']>;
  /** Published in peer-reviewed journals. */
  readonly articles?: InputMaybe<Scalars['Int']['input']>;
};

export type SubmitApplicationPayload = {
  /** Null when nothing was submitted. */
  readonly application: Maybe<Application>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type RecordOutputInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The grant that brought it forth; it has fewer than 100 outputs. */
  readonly awardId: Scalars['ID']['input'];
  /** 5 to 300 characters. */
  readonly title: Scalars['String']['input'];
  readonly kind: OutputKind;
  /** Not to come, and not before the award. */
  readonly publishedOn: Scalars['Date']['input'];
  /** `10.5555/12345678`; leave out where there is none. */
  readonly doi?: InputMaybe<Scalars['String']['input']>;
  /** Where it is to be found, for its provenance: a journal, a congress, an archive. 5 to 300 characters. */
  readonly source: Scalars['String']['input'];
  /** Investigators of the grant, everyone once, the first author first; at most 50. */
  readonly authorIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The research course at which its first author was trained: one that a programme of the grant's funder names. */
  readonly trainedAtId?: InputMaybe<Scalars['ID']['input']>;
  /** Codes of the patient registries whose data it rests on. */
  readonly registryCodes: ReadonlyArray<Scalars['ID']['input']>;
};

export type RecordOutputPayload = {
  /** Null when nothing was recorded. */
  readonly output: Maybe<Output>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CorrectOutputInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The grant that brought it forth. */
  readonly awardId: Scalars['ID']['input'];
  /** The output. */
  readonly id: Scalars['ID']['input'];
  /** The version of the output that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 5 to 300 characters. */
  readonly title: Scalars['String']['input'];
  readonly kind: OutputKind;
  /** Not to come, and not before the award. */
  readonly publishedOn: Scalars['Date']['input'];
  /** `10.5555/12345678`; leave out where there is none. */
  readonly doi?: InputMaybe<Scalars['String']['input']>;
  /** Where it is to be found, for its provenance: a journal, a congress, an archive. 5 to 300 characters. */
  readonly source: Scalars['String']['input'];
  /** Investigators of the grant, everyone once, the first author first; at most 50. */
  readonly authorIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The research course at which its first author was trained: one that a programme of the grant's funder names. */
  readonly trainedAtId?: InputMaybe<Scalars['ID']['input']>;
  /** Codes of the patient registries whose data it rests on. */
  readonly registryCodes: ReadonlyArray<Scalars['ID']['input']>;
};

export type CorrectOutputPayload = {
  /** Null when nothing was changed. */
  readonly output: Maybe<Output>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type WithdrawOutputInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The grant that brought it forth. */
  readonly awardId: Scalars['ID']['input'];
  /** The output. */
  readonly id: Scalars['ID']['input'];
  /** The version of the output that the caller read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

export type WithdrawOutputPayload = {
  /** Which output is no more; null when nothing was withdrawn. */
  readonly withdrawnId: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
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
  GrantProgramme: GrantProgramme;
  FundingCall: FundingCall;
  Application: Application;
  Award: Award;
  Output: Output;
  ClinicalRegistry: ClinicalRegistry;
  Organization: Organization;
  Person: Person;
  Centre: Centre;
  Course: Course;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  GrantProgramme:
    ( { __typename: 'GrantProgramme' }
    & GraphQLRecursivePick<FederationTypes['GrantProgramme'], {"id":true}> );
  FundingCall:
    ( { __typename: 'FundingCall' }
    & GraphQLRecursivePick<FederationTypes['FundingCall'], {"id":true}> );
  Application:
    ( { __typename: 'Application' }
    & GraphQLRecursivePick<FederationTypes['Application'], {"id":true}> );
  Award:
    ( { __typename: 'Award' }
    & GraphQLRecursivePick<FederationTypes['Award'], {"id":true}> );
  Output:
    ( { __typename: 'Output' }
    & GraphQLRecursivePick<FederationTypes['Output'], {"id":true}> );
  ClinicalRegistry:
    ( { __typename: 'ClinicalRegistry' }
    & GraphQLRecursivePick<FederationTypes['ClinicalRegistry'], {"code":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Centre:
    ( { __typename: 'Centre' }
    & GraphQLRecursivePick<FederationTypes['Centre'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PathologyGroup: PathologyGroup;
  Money: ResolverTypeWrapper<Money>;
  ProvenanceKind: ProvenanceKind;
  Provenance: ResolverTypeWrapper<Provenance>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  GrantKind: GrantKind;
  GrantProgramme: ResolverTypeWrapper<GrantProgrammeRecord>;
  GrantCriteria: ResolverTypeWrapper<GrantCriteriaRecord>;
  ReviewArea: ReviewArea;
  ReviewRules: ResolverTypeWrapper<ReviewRules>;
  EligibilityRules: ResolverTypeWrapper<EligibilityRulesRecord>;
  PaymentStep: ResolverTypeWrapper<PaymentStep>;
  FundingCallStatus: FundingCallStatus;
  FundingCall: ResolverTypeWrapper<FundingCallRecord>;
  Deadline: ResolverTypeWrapper<FundingCallRecord>;
  EthicsStatus: EthicsStatus;
  ApplicationStatus: ApplicationStatus;
  Application: ResolverTypeWrapper<ApplicationRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ApplicantProfile: ResolverTypeWrapper<ApplicantProfileRecord>;
  Visit: ResolverTypeWrapper<VisitRecord>;
  Review: ResolverTypeWrapper<ReviewRecord>;
  AreaScore: ResolverTypeWrapper<AreaScore>;
  ConflictDeclaration: ResolverTypeWrapper<DeclarationRecord>;
  DeclaredAffiliation: ResolverTypeWrapper<AffiliationRecord>;
  ReviewConflict: ReviewConflict;
  DecisionOutcome: DecisionOutcome;
  DecisionGround: DecisionGround;
  Decision: ResolverTypeWrapper<DecisionRecord>;
  MilestoneKind: MilestoneKind;
  MilestoneStatus: MilestoneStatus;
  Milestone: ResolverTypeWrapper<MilestoneRecord>;
  AwardStatus: AwardStatus;
  Award: ResolverTypeWrapper<AwardRecord>;
  TrancheStatus: TrancheStatus;
  Tranche: ResolverTypeWrapper<TrancheRecord>;
  OutputKind: OutputKind;
  Output: ResolverTypeWrapper<OutputRecord>;
  ClinicalRegistry: ResolverTypeWrapper<{ code: string }>;
  OutputConnection: ResolverTypeWrapper<Page<OutputRecord>>;
  OutputEdge: ResolverTypeWrapper<Omit<OutputEdge, 'node'> & { node: ResolversTypes['Output'] }>;
  Organization: ResolverTypeWrapper<{ id: string }>;
  Person: ResolverTypeWrapper<{ id: string }>;
  Centre: ResolverTypeWrapper<{ id: string }>;
  AwardPeriod: ResolverTypeWrapper<AwardPeriod>;
  Course: ResolverTypeWrapper<{ id: string }>;
  FundingCallFilter: FundingCallFilter;
  FundingCallSort: FundingCallSort;
  AwardFilter: AwardFilter;
  AwardSort: AwardSort;
  FundingCallConnection: ResolverTypeWrapper<Page<FundingCallRecord>>;
  FundingCallEdge: ResolverTypeWrapper<Omit<FundingCallEdge, 'node'> & { node: ResolversTypes['FundingCall'] }>;
  AwardConnection: ResolverTypeWrapper<Page<AwardRecord>>;
  AwardEdge: ResolverTypeWrapper<Omit<AwardEdge, 'node'> & { node: ResolversTypes['Award'] }>;
  SubmitApplicationInput: SubmitApplicationInput;
  MoneyInput: MoneyInput;
  VisitInput: VisitInput;
  ApplicantProfileInput: ApplicantProfileInput;
  SubmitApplicationPayload: ResolverTypeWrapper<Omit<SubmitApplicationPayload, 'application'> & { application?: Maybe<ResolversTypes['Application']> }>;
  RecordOutputInput: RecordOutputInput;
  RecordOutputPayload: ResolverTypeWrapper<Omit<RecordOutputPayload, 'output'> & { output?: Maybe<ResolversTypes['Output']> }>;
  CorrectOutputInput: CorrectOutputInput;
  CorrectOutputPayload: ResolverTypeWrapper<Omit<CorrectOutputPayload, 'output'> & { output?: Maybe<ResolversTypes['Output']> }>;
  WithdrawOutputInput: WithdrawOutputInput;
  WithdrawOutputPayload: ResolverTypeWrapper<WithdrawOutputPayload>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Money: Money;
  Provenance: Provenance;
  PageInfo: PageInfo;
  UserError: UserError;
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  GrantProgramme: GrantProgrammeRecord;
  GrantCriteria: GrantCriteriaRecord;
  ReviewRules: ReviewRules;
  EligibilityRules: EligibilityRulesRecord;
  PaymentStep: PaymentStep;
  FundingCall: FundingCallRecord;
  Deadline: FundingCallRecord;
  Application: ApplicationRecord;
  Float: Scalars['Float']['output'];
  ApplicantProfile: ApplicantProfileRecord;
  Visit: VisitRecord;
  Review: ReviewRecord;
  AreaScore: AreaScore;
  ConflictDeclaration: DeclarationRecord;
  DeclaredAffiliation: AffiliationRecord;
  Decision: DecisionRecord;
  Milestone: MilestoneRecord;
  Award: AwardRecord;
  Tranche: TrancheRecord;
  Output: OutputRecord;
  ClinicalRegistry: { code: string };
  OutputConnection: Page<OutputRecord>;
  OutputEdge: Omit<OutputEdge, 'node'> & { node: ResolversParentTypes['Output'] };
  Organization: { id: string };
  Person: { id: string };
  Centre: { id: string };
  AwardPeriod: AwardPeriod;
  Course: { id: string };
  FundingCallFilter: FundingCallFilter;
  AwardFilter: AwardFilter;
  FundingCallConnection: Page<FundingCallRecord>;
  FundingCallEdge: Omit<FundingCallEdge, 'node'> & { node: ResolversParentTypes['FundingCall'] };
  AwardConnection: Page<AwardRecord>;
  AwardEdge: Omit<AwardEdge, 'node'> & { node: ResolversParentTypes['Award'] };
  SubmitApplicationInput: SubmitApplicationInput;
  MoneyInput: MoneyInput;
  VisitInput: VisitInput;
  ApplicantProfileInput: ApplicantProfileInput;
  SubmitApplicationPayload: Omit<SubmitApplicationPayload, 'application'> & { application?: Maybe<ResolversParentTypes['Application']> };
  RecordOutputInput: RecordOutputInput;
  RecordOutputPayload: Omit<RecordOutputPayload, 'output'> & { output?: Maybe<ResolversParentTypes['Output']> };
  CorrectOutputInput: CorrectOutputInput;
  CorrectOutputPayload: Omit<CorrectOutputPayload, 'output'> & { output?: Maybe<ResolversParentTypes['Output']> };
  WithdrawOutputInput: WithdrawOutputInput;
  WithdrawOutputPayload: WithdrawOutputPayload;
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

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  minorUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

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
  fundingCall?: Resolver<Maybe<ResolversTypes['FundingCall']>, ParentType, ContextType, RequireFields<QueryFundingCallArgs, 'id'>>;
  fundingCalls?: Resolver<ResolversTypes['FundingCallConnection'], ParentType, ContextType, RequireFields<QueryFundingCallsArgs, 'sort' | 'first'>>;
  award?: Resolver<Maybe<ResolversTypes['Award']>, ParentType, ContextType, RequireFields<QueryAwardArgs, 'id'>>;
  awards?: Resolver<ResolversTypes['AwardConnection'], ParentType, ContextType, RequireFields<QueryAwardsArgs, 'sort' | 'first'>>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<QueryApplicationArgs, 'id'>>;
  myApplications?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Application']>>>, ParentType, ContextType>;
  assignedApplications?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Application']>>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  submitApplication?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitApplicationArgs, 'input'>>;
  recordOutput?: Resolver<Maybe<ResolversTypes['RecordOutputPayload']>, ParentType, ContextType, RequireFields<MutationRecordOutputArgs, 'input'>>;
  correctOutput?: Resolver<Maybe<ResolversTypes['CorrectOutputPayload']>, ParentType, ContextType, RequireFields<MutationCorrectOutputArgs, 'input'>>;
  withdrawOutput?: Resolver<Maybe<ResolversTypes['WithdrawOutputPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawOutputArgs, 'input'>>;
};

export type GrantProgrammeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantProgramme'] = ResolversParentTypes['GrantProgramme'], FederationReferenceType extends FederationReferenceTypes['GrantProgramme'] = FederationReferenceTypes['GrantProgramme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GrantProgramme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GrantKind'], ParentType, ContextType>;
  funder?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  achievements?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  commitments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  researchCourse?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  criteria?: Resolver<ReadonlyArray<ResolversTypes['GrantCriteria']>, ParentType, ContextType>;
  calls?: Resolver<ReadonlyArray<ResolversTypes['FundingCall']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type GrantCriteriaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantCriteria'] = ResolversParentTypes['GrantCriteria']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['ReviewRules']>, ParentType, ContextType>;
  resubmissionsAllowed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  eligibility?: Resolver<ResolversTypes['EligibilityRules'], ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['PaymentStep']>, ParentType, ContextType>;
  reportWithinDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ReviewRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewRules'] = ResolversParentTypes['ReviewRules']> = {
  reviewersRequired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  areas?: Resolver<ReadonlyArray<ResolversTypes['ReviewArea']>, ParentType, ContextType>;
  maxPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fundableFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decisionIsFinal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  conflictFormRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EligibilityRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EligibilityRules'] = ResolversParentTypes['EligibilityRules']> = {
  maxAgeYears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxYearsSinceDegree?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minArticles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxVisitDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  oneApplicationPerCycle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  termYears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  termIsRenewable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentStep'] = ResolversParentTypes['PaymentStep']> = {
  milestone?: Resolver<ResolversTypes['MilestoneKind'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthsAfterAgreement?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FundingCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingCall'] = ResolversParentTypes['FundingCall'], FederationReferenceType extends FederationReferenceTypes['FundingCall'] = FederationReferenceTypes['FundingCall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FundingCall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programme?: Resolver<ResolversTypes['GrantProgramme'], ParentType, ContextType>;
  funder?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GrantKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cycle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pathologyGroups?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  opensOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['Deadline'], ParentType, ContextType>;
  decisionsBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  maxAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  eligibility?: Resolver<ResolversTypes['EligibilityRules'], ParentType, ContextType>;
  criteria?: Resolver<ResolversTypes['GrantCriteria'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['FundingCallStatus']>, ParentType, ContextType, Partial<FundingCallStatusArgs>>;
  acceptsApplications?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  awards?: Resolver<ReadonlyArray<ResolversTypes['Award']>, ParentType, ContextType>;
  applications?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Application']>>>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type DeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  local?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application'], FederationReferenceType extends FederationReferenceTypes['Application'] = FederationReferenceTypes['Application']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Application']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  call?: Resolver<ResolversTypes['FundingCall'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pathologyGroup?: Resolver<ResolversTypes['PathologyGroup'], ParentType, ContextType>;
  applicant?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  investigators?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  institution?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['Centre']>, ParentType, ContextType>;
  amountRequested?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ethics?: Resolver<ResolversTypes['EthicsStatus'], ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['ApplicantProfile']>, ParentType, ContextType>;
  resubmissionOf?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  resubmissionNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ApplicationStatus']>, ParentType, ContextType, Partial<ApplicationStatusArgs>>;
  overallScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  critiques?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  ownReview?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Review']>>>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  nextMilestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType, Partial<ApplicationNextMilestoneArgs>>;
  award?: Resolver<Maybe<ResolversTypes['Award']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type ApplicantProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicantProfile'] = ResolversParentTypes['ApplicantProfile']> = {
  ageYears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yearsSinceDegree?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  articles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit']> = {
  host?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviewer?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  assignedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  declaration?: Resolver<Maybe<ResolversTypes['ConflictDeclaration']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['ReviewConflict']>, ParentType, ContextType>;
  scores?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AreaScore']>>, ParentType, ContextType>;
  areaMean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  critique?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type AreaScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AreaScore'] = ResolversParentTypes['AreaScore']> = {
  area?: Resolver<ResolversTypes['ReviewArea'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConflictDeclarationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictDeclaration'] = ResolversParentTypes['ConflictDeclaration']> = {
  declaredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  affiliations?: Resolver<ReadonlyArray<ResolversTypes['DeclaredAffiliation']>, ParentType, ContextType>;
};

export type DeclaredAffiliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclaredAffiliation'] = ResolversParentTypes['DeclaredAffiliation']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['Centre']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['DecisionGround'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  passedToChairperson?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  kind?: Resolver<ResolversTypes['MilestoneKind'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MilestoneStatus'], ParentType, ContextType, Partial<MilestoneStatusArgs>>;
};

export type AwardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Award'] = ResolversParentTypes['Award'], FederationReferenceType extends FederationReferenceTypes['Award'] = FederationReferenceTypes['Award']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Award']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amountAwarded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  awardDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  funder?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  pathologyGroup?: Resolver<ResolversTypes['PathologyGroup'], ParentType, ContextType>;
  call?: Resolver<ResolversTypes['FundingCall'], ParentType, ContextType>;
  investigators?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['Centre']>, ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  nextMilestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType, Partial<AwardNextMilestoneArgs>>;
  outputs?: Resolver<ReadonlyArray<ResolversTypes['Output']>, ParentType, ContextType, RequireFields<AwardOutputsArgs, 'first'>>;
  status?: Resolver<Maybe<ResolversTypes['AwardStatus']>, ParentType, ContextType, Partial<AwardStatusArgs>>;
  tranches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Tranche']>>, ParentType, ContextType>;
  disbursed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<AwardDisbursedArgs>>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type TrancheResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tranche'] = ResolversParentTypes['Tranche']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  milestone?: Resolver<ResolversTypes['MilestoneKind'], ParentType, ContextType>;
  payee?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TrancheStatus'], ParentType, ContextType, Partial<TrancheStatusArgs>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type OutputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Output'] = ResolversParentTypes['Output'], FederationReferenceType extends FederationReferenceTypes['Output'] = FederationReferenceTypes['Output']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Output']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutputKind'], ParentType, ContextType>;
  publishedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  doi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  award?: Resolver<ResolversTypes['Award'], ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  trainedAt?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  registries?: Resolver<ReadonlyArray<ResolversTypes['ClinicalRegistry']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ClinicalRegistryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClinicalRegistry'] = ResolversParentTypes['ClinicalRegistry'], FederationReferenceType extends FederationReferenceTypes['ClinicalRegistry'] = FederationReferenceTypes['ClinicalRegistry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ClinicalRegistry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outputs?: Resolver<ResolversTypes['OutputConnection'], ParentType, ContextType, RequireFields<ClinicalRegistryOutputsArgs, 'first'>>;
};

export type OutputConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutputConnection'] = ResolversParentTypes['OutputConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OutputEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Output']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutputEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutputEdge'] = ResolversParentTypes['OutputEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Output'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  grantProgrammes?: Resolver<ReadonlyArray<ResolversTypes['GrantProgramme']>, ParentType, ContextType>;
  fundingCalls?: Resolver<ReadonlyArray<ResolversTypes['FundingCall']>, ParentType, ContextType, Partial<OrganizationFundingCallsArgs>>;
  awards?: Resolver<ReadonlyArray<ResolversTypes['Award']>, ParentType, ContextType>;
  awardsReceived?: Resolver<ReadonlyArray<ResolversTypes['Award']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  awards?: Resolver<ReadonlyArray<ResolversTypes['Award']>, ParentType, ContextType>;
};

export type CentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Centre'] = ResolversParentTypes['Centre'], FederationReferenceType extends FederationReferenceTypes['Centre'] = FederationReferenceTypes['Centre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Centre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  awards?: Resolver<ReadonlyArray<ResolversTypes['Award']>, ParentType, ContextType>;
  awardPeriods?: Resolver<ReadonlyArray<ResolversTypes['AwardPeriod']>, ParentType, ContextType>;
};

export type AwardPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AwardPeriod'] = ResolversParentTypes['AwardPeriod']> = {
  awardId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outputs?: Resolver<ResolversTypes['OutputConnection'], ParentType, ContextType, RequireFields<CourseOutputsArgs, 'first'>>;
};

export type FundingCallConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingCallConnection'] = ResolversParentTypes['FundingCallConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FundingCallEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FundingCall']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FundingCallEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingCallEdge'] = ResolversParentTypes['FundingCallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FundingCall'], ParentType, ContextType>;
};

export type AwardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AwardConnection'] = ResolversParentTypes['AwardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AwardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Award']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AwardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AwardEdge'] = ResolversParentTypes['AwardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Award'], ParentType, ContextType>;
};

export type SubmitApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitApplicationPayload'] = ResolversParentTypes['SubmitApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordOutputPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordOutputPayload'] = ResolversParentTypes['RecordOutputPayload']> = {
  output?: Resolver<Maybe<ResolversTypes['Output']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CorrectOutputPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectOutputPayload'] = ResolversParentTypes['CorrectOutputPayload']> = {
  output?: Resolver<Maybe<ResolversTypes['Output']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawOutputPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawOutputPayload'] = ResolversParentTypes['WithdrawOutputPayload']> = {
  withdrawnId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  GrantProgramme?: GrantProgrammeResolvers<ContextType>;
  GrantCriteria?: GrantCriteriaResolvers<ContextType>;
  ReviewRules?: ReviewRulesResolvers<ContextType>;
  EligibilityRules?: EligibilityRulesResolvers<ContextType>;
  PaymentStep?: PaymentStepResolvers<ContextType>;
  FundingCall?: FundingCallResolvers<ContextType>;
  Deadline?: DeadlineResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicantProfile?: ApplicantProfileResolvers<ContextType>;
  Visit?: VisitResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  AreaScore?: AreaScoreResolvers<ContextType>;
  ConflictDeclaration?: ConflictDeclarationResolvers<ContextType>;
  DeclaredAffiliation?: DeclaredAffiliationResolvers<ContextType>;
  Decision?: DecisionResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  Award?: AwardResolvers<ContextType>;
  Tranche?: TrancheResolvers<ContextType>;
  Output?: OutputResolvers<ContextType>;
  ClinicalRegistry?: ClinicalRegistryResolvers<ContextType>;
  OutputConnection?: OutputConnectionResolvers<ContextType>;
  OutputEdge?: OutputEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Centre?: CentreResolvers<ContextType>;
  AwardPeriod?: AwardPeriodResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  FundingCallConnection?: FundingCallConnectionResolvers<ContextType>;
  FundingCallEdge?: FundingCallEdgeResolvers<ContextType>;
  AwardConnection?: AwardConnectionResolvers<ContextType>;
  AwardEdge?: AwardEdgeResolvers<ContextType>;
  SubmitApplicationPayload?: SubmitApplicationPayloadResolvers<ContextType>;
  RecordOutputPayload?: RecordOutputPayloadResolvers<ContextType>;
  CorrectOutputPayload?: CorrectOutputPayloadResolvers<ContextType>;
  WithdrawOutputPayload?: WithdrawOutputPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
