// Generated from the schema by `pnpm codegen`; changes here are lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProgramRecord } from '../models/Program.ts';
import type { ModuleSetRecord, ModuleRecord } from '../models/ModuleSet.ts';
import type { EquivalencePartnerRecord } from '../models/Equivalence.ts';
import type { CohortRecord } from '../models/Cohort.ts';
import type { CurriculumRecord } from '../models/Curriculum.ts';
import type { PathwayStepRecord, AlternativeRecord } from '../models/PathwayStep.ts';
import type { CheckedAlternative } from '../rules/nextSteps.ts';
import type { StepRecordAhead } from '../resolvers/Person.ts';
import type { CourseRecord } from '../models/Course.ts';
import type { CourseEventRecord } from '../models/CourseEvent.ts';
import type { LearningResourceRecord } from '../models/LearningResource.ts';
import type { RegionalActivityRecord } from '../models/RegionalActivity.ts';
import type { CredentialRecord } from '../models/Credential.ts';
import type { EnrolmentRecord } from '../models/Enrolment.ts';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/** The regions in which AO Spine organizes and counts its activity. */
export type Region =
  | 'INTERNATIONAL'
  | 'NORTH_AMERICA'
  | 'LATIN_AMERICA'
  | 'EUROPE_AND_SOUTHERN_AFRICA'
  | 'MIDDLE_EAST_AND_NORTHERN_AFRICA'
  | 'ASIA_PACIFIC';

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

export type Money = {
  /** Integer minor units (cents, Rappen). */
  readonly minorUnits: Scalars['Int']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
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
  readonly course: Maybe<Course>;
  /** Courses by name. */
  readonly courses: CourseConnection;
  readonly courseEvent: Maybe<CourseEvent>;
  readonly courseEvents: CourseEventConnection;
  readonly program: Maybe<Program>;
  /** Programs by name. */
  readonly programs: ProgramConnection;
  readonly curriculum: Maybe<Curriculum>;
  /** Curricula by name. */
  readonly curricula: CurriculumConnection;
  /** Tools, references and catalogues to learn from, in order of their ids. */
  readonly learningResources: LearningResourceConnection;
  /** What AO Spine's regions did in a year; null for a year that is not recorded. */
  readonly regionalActivity: Maybe<RegionalActivity>;
  /** Verifies a diploma by the number printed on it; null when no such diploma was issued. */
  readonly credential: Maybe<Credential>;
};


export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCoursesArgs = {
  filter?: InputMaybe<CourseFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCourseEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCourseEventsArgs = {
  filter?: InputMaybe<CourseEventFilter>;
  sort: CourseEventSort;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProgramArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgramsArgs = {
  filter?: InputMaybe<ProgramFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCurriculumArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCurriculaArgs = {
  filter?: InputMaybe<CurriculumFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLearningResourcesArgs = {
  filter?: InputMaybe<LearningResourceFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRegionalActivityArgs = {
  year: Scalars['Int']['input'];
};


export type QueryCredentialArgs = {
  number: Scalars['ID']['input'];
};

export type Mutation = {
  /** Enrols the caller in a course event that has not started. */
  readonly enrol: Maybe<EnrolPayload>;
};


export type MutationEnrolArgs = {
  input: EnrolInput;
};

/** Who something is made for. */
export type Audience =
  | 'RECENTLY_GRADUATED_ORTHOPAEDIC_SURGEONS'
  | 'RECENTLY_GRADUATED_NEUROSURGEONS'
  | 'RESIDENTS'
  | 'FELLOWS'
  | 'SPINE_SURGEONS'
  | 'EXPERIENCED_SPINE_SURGEONS'
  | 'RESEARCHERS';

export type TeachingMode =
  | 'ONLINE'
  /** On site and online at once. */
  | 'HYBRID'
  | 'ON_SITE';

export type PracticalFormat =
  /** A bone model, also one printed for a single patient. */
  | 'BONE_MODEL'
  /** A human anatomical specimen. */
  | 'SPECIMEN'
  /** A simulator of surgery. */
  | 'SIMULATOR'
  /** A flight simulator, for nontechnical skills. */
  | 'FLIGHT_SIMULATOR';

export type FigureMeasure =
  | 'PARTICIPANTS'
  | 'PARTICIPANT_COUNTRIES'
  | 'FACULTY'
  /** Educators who joined those already there. */
  | 'EDUCATORS_ADDED'
  /** Of those who gave feedback: learned something new and intend to use it. */
  | 'LEARNED_AND_WILL_USE'
  /** Of those who gave feedback: would recommend it to colleagues. */
  | 'WOULD_RECOMMEND';

export type FigureUnit =
  | 'COUNT'
  | 'PERCENT';

/** A number as its source states it. */
export type ReportedFigure = {
  readonly measure: FigureMeasure;
  readonly value: Scalars['Int']['output'];
  readonly unit: FigureUnit;
  /** What exactly was counted. */
  readonly covers: Scalars['String']['output'];
  /** Null where the source names none. */
  readonly year: Maybe<Scalars['Int']['output']>;
  /** Whether the source expected it rather than counted it. */
  readonly expected: Scalars['Boolean']['output'];
  /** ISO 3166-1 alpha-2; null unless it counts one country only. */
  readonly country: Maybe<Scalars['String']['output']>;
  readonly provenance: Provenance;
};

/** A body that accredits continuing medical education. */
export type CmeAccreditation = {
  readonly body: Scalars['String']['output'];
  readonly provenance: Provenance;
};

export type ProgramKind =
  /** Study towards a diploma. */
  | 'DIPLOMA_PROGRAM'
  /** An examination on its own. */
  | 'EXAMINATION'
  | 'LIVE_EVENTS'
  | 'FELLOWSHIPS'
  | 'MASTER_CLASSES'
  /** Training of researchers. */
  | 'RESEARCH_TRAINING';

/** What an organization offers to learn over time: a diploma, an examination, a series of events. */
export type Program = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly kind: ProgramKind;
  readonly organization: Organization;
  readonly description: Scalars['String']['output'];
  /** Empty where the sources name nobody. */
  readonly audience: ReadonlyArray<Audience>;
  /** What participants get out of it, in our words. */
  readonly outcomes: ReadonlyArray<Scalars['String']['output']>;
  /** How it is taught, in our words. */
  readonly features: ReadonlyArray<Scalars['String']['output']>;
  /** Null where not stated. */
  readonly mode: Maybe<TeachingMode>;
  /** Null where not stated. */
  readonly durationMonths: Maybe<Scalars['Int']['output']>;
  /** Null where not stated. */
  readonly firstTaughtYear: Maybe<Scalars['Int']['output']>;
  /** Whether it is offered in a year; null where the sources do not say since when. */
  readonly available: Maybe<Scalars['Boolean']['output']>;
  readonly accreditations: ReadonlyArray<CmeAccreditation>;
  readonly fees: ReadonlyArray<ProgramFee>;
  /** Months, 1 to 12, in which cohorts start each year. */
  readonly cohortStartMonths: ReadonlyArray<Scalars['Int']['output']>;
  /** Earliest first. */
  readonly cohorts: ReadonlyArray<Cohort>;
  /** The modules, in versions by the year somebody starts, oldest first. */
  readonly moduleSets: ReadonlyArray<ModuleSet>;
  /** Null where the program has none of its own. */
  readonly examination: Maybe<Examination>;
  /** How other societies' diplomas are recognized; null where they are not. */
  readonly equivalence: Maybe<Equivalence>;
  readonly figures: ReadonlyArray<ReportedFigure>;
  readonly milestones: ReadonlyArray<ProgramMilestone>;
  readonly courses: ReadonlyArray<Course>;
  /** Where it is a step of a curriculum. */
  readonly steps: ReadonlyArray<PathwayStep>;
  readonly provenance: Provenance;
};


/** What an organization offers to learn over time: a diploma, an examination, a series of events. */
export type ProgramAvailableArgs = {
  year: Scalars['Int']['input'];
};


/** What an organization offers to learn over time: a diploma, an examination, a series of events. */
export type ProgramCohortsArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
};


/** What an organization offers to learn over time: a diploma, an examination, a series of events. */
export type ProgramModuleSetsArgs = {
  startYear?: InputMaybe<Scalars['Int']['input']>;
};

export type ProgramFee = {
  /** What it pays for. */
  readonly purpose: Scalars['String']['output'];
  readonly amount: Money;
  readonly provenance: Provenance;
};

export type ProgramMilestone = {
  readonly year: Scalars['Int']['output'];
  readonly description: Scalars['String']['output'];
  readonly provenance: Provenance;
};

/** The modules that count for who starts within a range of years. */
export type ModuleSet = {
  /** Null: no earlier set is known. */
  readonly startsFrom: Maybe<Scalars['Int']['output']>;
  /** Null while it applies. */
  readonly startsUntil: Maybe<Scalars['Int']['output']>;
  /** How many modules there are; null where not stated. */
  readonly moduleCount: Maybe<Scalars['Int']['output']>;
  /** Null where not stated. */
  readonly weeksPerModule: Maybe<Scalars['Int']['output']>;
  /** How many people chair the modules; null where not stated. */
  readonly chairs: Maybe<Scalars['Int']['output']>;
  /** The modules that the sources tell apart; there may be more. */
  readonly modules: ReadonlyArray<Module>;
  readonly provenance: Provenance;
};

export type Module = {
  readonly id: Scalars['ID']['output'];
  /** Null where the modules are not numbered. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Null where only the number is known. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Null where none or several. */
  readonly topic: Maybe<PathologyGroup>;
  /** Empty where not stated. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  readonly mode: Maybe<TeachingMode>;
  readonly weeks: Maybe<Scalars['Int']['output']>;
  readonly provenance: Provenance;
};

export type Examination = {
  readonly multipleChoiceQuestions: Scalars['Int']['output'];
  readonly oralCases: Scalars['Int']['output'];
  /** Years of experience in spine surgery that a candidate needs. */
  readonly minimumExperienceYears: Scalars['Int']['output'];
  /** The level it attests: that of a specialist after so many years of practice. */
  readonly attestedPracticeYears: Scalars['Int']['output'];
  /** How long a diploma stays valid from the day of the examination. */
  readonly diplomaValidYears: Scalars['Int']['output'];
  readonly provenance: Provenance;
};

/** The recognition of other societies' diplomas as equivalent. */
export type Equivalence = {
  readonly fee: Money;
  /** Issuing it can take up to so many weeks. */
  readonly weeksAtMost: Scalars['Int']['output'];
  readonly partners: ReadonlyArray<EquivalencePartner>;
  readonly provenance: Provenance;
};

export type EquivalencePartner = {
  readonly organization: Organization;
  /** Diplomas from this year on count; null where no year is named. */
  readonly firstYear: Maybe<Scalars['Int']['output']>;
  /** Whether diplomas of earlier years count too; null where not stated. */
  readonly retroactive: Maybe<Scalars['Boolean']['output']>;
  readonly provenance: Provenance;
};

export type CohortStatus =
  | 'UPCOMING'
  | 'RUNNING'
  | 'FINISHED';

/** Those who start a program together. */
export type Cohort = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly program: Program;
  readonly startsOn: Scalars['Date']['output'];
  readonly endsOn: Scalars['Date']['output'];
  /** On a day; default: today. */
  readonly status: CohortStatus;
  /** What its participants study. */
  readonly moduleSet: Maybe<ModuleSet>;
  readonly provenance: Provenance;
};


/** Those who start a program together. */
export type CohortStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** An ordered way through programs and courses. */
export type Curriculum = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly organization: Organization;
  readonly description: Scalars['String']['output'];
  readonly topics: ReadonlyArray<PathologyGroup>;
  readonly launchedYear: Scalars['Int']['output'];
  /** How it teaches and what that is good for, in our words. */
  readonly principles: ReadonlyArray<Scalars['String']['output']>;
  /** What participants can do afterwards, in our words. */
  readonly outcomes: ReadonlyArray<Scalars['String']['output']>;
  /** What participants gain besides, in our words. */
  readonly benefits: ReadonlyArray<Scalars['String']['output']>;
  readonly practicals: ReadonlyArray<PracticalFormat>;
  /** First step first. */
  readonly steps: ReadonlyArray<PathwayStep>;
  /** Who developed it. */
  readonly taskForce: Maybe<Committee>;
  /** What the organization links it with. */
  readonly resources: ReadonlyArray<LearningResource>;
  readonly provenance: Provenance;
};


/** An ordered way through programs and courses. */
export type CurriculumStepsArgs = {
  availableIn?: InputMaybe<Scalars['Int']['input']>;
};

/** A step of a curriculum: either a program or a course. */
export type PathwayStep = {
  readonly id: Scalars['ID']['output'];
  readonly curriculum: Curriculum;
  /** 1 comes first. */
  readonly position: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly program: Maybe<Program>;
  readonly course: Maybe<Course>;
  /** The module of the program that carries the curriculum's subject; null where the whole is meant. */
  readonly module: Maybe<Module>;
  /** What should or must come before; null where nothing need. */
  readonly prerequisites: Maybe<Prerequisites>;
  /** Valid diplomas that show the step's competencies, so that their holders need not take it. */
  readonly shownBy: ReadonlyArray<CredentialType>;
  /** Whether the step is taught in a year. */
  readonly available: Scalars['Boolean']['output'];
  readonly provenance: Provenance;
};


/** A step of a curriculum: either a program or a course. */
export type PathwayStepAvailableArgs = {
  year: Scalars['Int']['input'];
};

export type PrerequisiteStrength =
  | 'REQUIRED'
  /** Nobody is turned away without it. */
  | 'RECOMMENDED';

/** Any one of the alternatives is enough. */
export type Prerequisites = {
  readonly strength: PrerequisiteStrength;
  readonly alternatives: ReadonlyArray<PrerequisiteAlternative>;
};

/** All steps of an alternative belong together. */
export type PrerequisiteAlternative = {
  readonly steps: ReadonlyArray<PathwayStep>;
  /** Whether every step of it is taught in a year, so that the alternative can be met then. */
  readonly available: Scalars['Boolean']['output'];
};


/** All steps of an alternative belong together. */
export type PrerequisiteAlternativeAvailableArgs = {
  year: Scalars['Int']['input'];
};

export type CourseLevel =
  | 'KEY_CONCEPTS'
  | 'ADVANCED'
  | 'MASTERS';

export type CourseStatus =
  /** Announced, not taught yet. */
  | 'IN_DEVELOPMENT'
  /** Taught, as far as recorded. */
  | 'ACTIVE'
  | 'RETIRED';

/** A course as designed; its events are when and where it is taught. */
export type Course = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Null where none is stated. */
  readonly level: Maybe<CourseLevel>;
  readonly organization: Organization;
  /** The program it belongs to, if any. */
  readonly program: Maybe<Program>;
  readonly description: Scalars['String']['output'];
  readonly topics: ReadonlyArray<PathologyGroup>;
  /** Null where not stated. */
  readonly durationDays: Maybe<Scalars['Int']['output']>;
  /** Empty where the sources name nobody. */
  readonly audience: ReadonlyArray<Audience>;
  readonly focusAreas: ReadonlyArray<Scalars['String']['output']>;
  readonly exercises: ReadonlyArray<PracticalExercise>;
  readonly practicals: ReadonlyArray<PracticalFormat>;
  /** What participants can do afterwards, in our words; a curriculum's outcomes hold for its courses as well. */
  readonly outcomes: ReadonlyArray<Scalars['String']['output']>;
  readonly preLearning: Maybe<PreLearning>;
  /** Null where not stated. */
  readonly firstTaughtYear: Maybe<Scalars['Int']['output']>;
  /** Null while it is taught. */
  readonly lastTaughtYear: Maybe<Scalars['Int']['output']>;
  /** On a day; default: today. */
  readonly status: CourseStatus;
  /** Whether it is taught in a year; null where the sources do not say since when. */
  readonly available: Maybe<Scalars['Boolean']['output']>;
  readonly accreditations: ReadonlyArray<CmeAccreditation>;
  /** Earliest first. */
  readonly events: ReadonlyArray<CourseEvent>;
  /** Where it is a step of a curriculum. */
  readonly steps: ReadonlyArray<PathwayStep>;
  /** Numbers over several events together. */
  readonly figures: ReadonlyArray<ReportedFigure>;
  readonly provenance: Provenance;
};


/** A course as designed; its events are when and where it is taught. */
export type CourseStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A course as designed; its events are when and where it is taught. */
export type CourseAvailableArgs = {
  year: Scalars['Int']['input'];
};


/** A course as designed; its events are when and where it is taught. */
export type CourseEventsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
};

/** A technique that participants practise. */
export type PracticalExercise = {
  readonly name: Scalars['String']['output'];
  /** Whether only some events offer it. */
  readonly inSelectedEventsOnly: Scalars['Boolean']['output'];
};

/** What participants study before they come. */
export type PreLearning = {
  readonly mode: TeachingMode;
  /** It is open from so many weeks before the course. */
  readonly weeksBefore: Scalars['Int']['output'];
};

export type CourseEventStatus =
  | 'UPCOMING'
  | 'RUNNING'
  | 'HELD'
  | 'CANCELLED';

/** A course taught once: a date, a place, a format. */
export type CourseEvent = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly course: Course;
  readonly organizer: Organization;
  /** What this event is about; null where it is the course's subject. */
  readonly theme: Maybe<Scalars['String']['output']>;
  readonly topics: ReadonlyArray<PathologyGroup>;
  readonly year: Scalars['Int']['output'];
  /** 1 to 12. */
  readonly month: Scalars['Int']['output'];
  /** Null where only the month is known. */
  readonly startsOn: Maybe<Scalars['Date']['output']>;
  /** Null where only the month is known. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  readonly mode: TeachingMode;
  /** Null where it is not named or there is none. */
  readonly venue: Maybe<Venue>;
  /** The region of its place or of its organizer. */
  readonly region: Region;
  readonly practicals: ReadonlyArray<PracticalFormat>;
  /** What sets it apart, in our words. */
  readonly features: ReadonlyArray<Scalars['String']['output']>;
  /** The spine unit where it takes place, if any. */
  readonly host: Maybe<Centre>;
  /** Those the source names. */
  readonly faculty: ReadonlyArray<Person>;
  /** Others who teach, where the source names no person. */
  readonly guestFaculty: ReadonlyArray<Scalars['String']['output']>;
  /** European CME credits of the whole event; null where it is not accredited. */
  readonly ecmecCredits: Maybe<Scalars['Float']['output']>;
  /** Null where places are not limited. */
  readonly capacity: Maybe<Scalars['Int']['output']>;
  /** Null where places are not limited. */
  readonly placesLeft: Maybe<Scalars['Int']['output']>;
  readonly cancelledOn: Maybe<Scalars['Date']['output']>;
  /** On a day; default: today. */
  readonly status: CourseEventStatus;
  readonly figures: ReadonlyArray<ReportedFigure>;
  readonly provenance: Provenance;
};


/** A course taught once: a date, a place, a format. */
export type CourseEventStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type Venue = {
  /** Null where only the city is named. */
  readonly name: Maybe<Scalars['String']['output']>;
  readonly city: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
};

export type LearningResourceKind =
  /** To look up treatment. */
  | 'REFERENCE_WORK'
  | 'CLASSIFICATION'
  | 'COURSES'
  | 'PROGRAM'
  /** Software or an instrument that supports decisions. */
  | 'TOOL';

/** Something to learn from outside a course. */
export type LearningResource = {
  readonly id: Scalars['ID']['output'];
  /** Null where the source gives no name. Never invented. */
  readonly name: Maybe<Scalars['String']['output']>;
  readonly kind: LearningResourceKind;
  readonly description: Scalars['String']['output'];
  readonly organization: Organization;
  readonly topics: ReadonlyArray<PathologyGroup>;
  /** Null where not stated. */
  readonly launchedYear: Maybe<Scalars['Int']['output']>;
  /** The curriculum it presents. */
  readonly curriculum: Maybe<Curriculum>;
  /** The program it presents. */
  readonly program: Maybe<Program>;
  readonly provenance: Provenance;
};

export type ActivityMeasure =
  | 'PARTICIPANTS'
  | 'EVENTS'
  | 'FACULTY'
  | 'FACULTY_DAYS';

/**
 * What the regions of an organization did in a year, with the totals as the source states them
 * and as they add up. Where the two differ, both stand.
 */
export type RegionalActivity = {
  readonly id: Scalars['ID']['output'];
  readonly organization: Organization;
  readonly year: Scalars['Int']['output'];
  /** In the order of the source. */
  readonly regions: ReadonlyArray<RegionActivity>;
  readonly stated: ActivityTotals;
  /** The sums over the regions. */
  readonly computed: ActivityTotals;
  /** The measures whose stated total is not the sum of the regions. */
  readonly discrepancies: ReadonlyArray<ActivityDiscrepancy>;
  readonly provenance: Provenance;
};

export type RegionActivity = {
  readonly region: Region;
  readonly participants: Scalars['Int']['output'];
  readonly events: Scalars['Int']['output'];
  readonly faculty: Scalars['Int']['output'];
  /** Days that faculty taught. */
  readonly facultyDays: Scalars['Int']['output'];
};

export type ActivityTotals = {
  readonly participants: Scalars['Int']['output'];
  readonly events: Scalars['Int']['output'];
  readonly faculty: Scalars['Int']['output'];
  readonly facultyDays: Scalars['Int']['output'];
};

export type ActivityDiscrepancy = {
  readonly measure: ActivityMeasure;
  readonly stated: Scalars['Int']['output'];
  readonly computed: Scalars['Int']['output'];
  /** Stated minus computed. */
  readonly difference: Scalars['Int']['output'];
};

export type CredentialType =
  /** The diploma of the Global Spine Diploma exam. */
  | 'GSD_DIPLOMA'
  | 'EUROSPINE_BASIC_DIPLOMA';

export type CredentialStatus =
  | 'NOT_YET_VALID'
  | 'VALID'
  | 'EXPIRED'
  | 'REVOKED';

/** A diploma that somebody holds. Anyone who knows its number can verify it. */
export type Credential = {
  readonly number: Scalars['ID']['output'];
  readonly holder: Person;
  readonly type: CredentialType;
  readonly program: Program;
  readonly issuedOn: Scalars['Date']['output'];
  /** The last valid day; null without end. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  /** The first day on which it is no longer valid. */
  readonly revokedOn: Maybe<Scalars['Date']['output']>;
  /** On a day; default: today. Revoked weighs more than expired. */
  readonly status: CredentialStatus;
  readonly provenance: Provenance;
};


/** A diploma that somebody holds. Anyone who knows its number can verify it. */
export type CredentialStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** A stretch of days on which somebody held a valid diploma; for other subgraphs. */
export type CredentialPeriod = {
  readonly from: Scalars['Date']['output'];
  /** Null without end. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** Somebody's place in a course event or a cohort: exactly one of the two. */
export type Enrolment = {
  readonly id: Scalars['ID']['output'];
  readonly person: Person;
  readonly courseEvent: Maybe<CourseEvent>;
  readonly cohort: Maybe<Cohort>;
  readonly enrolledOn: Scalars['Date']['output'];
  /** When the person finished the cohort's program; null for a course event and until then. */
  readonly completedOn: Maybe<Scalars['Date']['output']>;
  /** Null before the event, and for who did not come. */
  readonly attendance: Maybe<Attendance>;
  /** Null where the person enrolled here. */
  readonly provenance: Maybe<Provenance>;
};

export type Attendance = {
  /** Day by day. */
  readonly days: ReadonlyArray<AttendanceDay>;
  readonly minutes: Scalars['Int']['output'];
  readonly feedbackGiven: Scalars['Boolean']['output'];
  /**
   * European CME credits earned: half a credit for each full 30 minutes, at most 8 a day, none without
   * feedback. Null where the event is not accredited.
   */
  readonly credits: Maybe<Scalars['Float']['output']>;
};

export type AttendanceDay = {
  readonly day: Scalars['Date']['output'];
  readonly minutes: Scalars['Int']['output'];
};

/** A step that a person has not taken yet. */
export type NextStep = {
  readonly step: PathwayStep;
  /** Whether it is taught in the year of the day asked for. */
  readonly available: Scalars['Boolean']['output'];
  /** Null where the step has no prerequisites. */
  readonly prerequisites: Maybe<PrerequisiteCheck>;
  /** Whether the person can take it: it is taught, and what is required is met. What is recommended stops nobody. */
  readonly open: Scalars['Boolean']['output'];
};

export type PrerequisiteCheck = {
  readonly strength: PrerequisiteStrength;
  /** Whether any alternative is met. */
  readonly met: Scalars['Boolean']['output'];
  readonly alternatives: ReadonlyArray<AlternativeCheck>;
};

export type AlternativeCheck = {
  /** Whether the person has taken all of its steps. */
  readonly met: Scalars['Boolean']['output'];
  readonly steps: ReadonlyArray<PathwayStep>;
};

export type Organization = {
  readonly id: Scalars['ID']['output'];
  /** By name. */
  readonly programs: ReadonlyArray<Program>;
  /** By name. */
  readonly curricula: ReadonlyArray<Curriculum>;
  /** Events it organizes, earliest first. */
  readonly courseEvents: ReadonlyArray<CourseEvent>;
  readonly learningResources: ReadonlyArray<LearningResource>;
  /** Null for a year that is not recorded. */
  readonly regionalActivity: Maybe<RegionalActivity>;
};


export type OrganizationCourseEventsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
};


export type OrganizationRegionalActivityArgs = {
  year: Scalars['Int']['input'];
};

export type Person = {
  readonly id: Scalars['ID']['output'];
  /** Diplomas, newest first. */
  readonly credentials: ReadonlyArray<Credential>;
  /** For other subgraphs: when the person held a valid diploma. */
  readonly credentialPeriods: ReadonlyArray<CredentialPeriod>;
  /** Course events in which the person teaches, earliest first. */
  readonly teaching: ReadonlyArray<CourseEvent>;
  /** Newest first. Only the person reads them. */
  readonly enrolments: Maybe<ReadonlyArray<Enrolment>>;
  /**
   * The steps of a curriculum that the person has not taken by a day (default: today), first step first;
   * null for an unknown curriculum. Only the person reads them.
   */
  readonly nextSteps: Maybe<ReadonlyArray<NextStep>>;
};


export type PersonNextStepsArgs = {
  curriculum: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** The days on which a surgeon is or was at a centre, both ends included. */
export type SurgeonTerm = {
  readonly surgeonId: Scalars['ID']['output'];
  readonly from: Scalars['Date']['output'];
  readonly until: Maybe<Scalars['Date']['output']>;
};

export type Centre = {
  readonly id: Scalars['ID']['output'];
  readonly surgeonTerms: ReadonlyArray<SurgeonTerm>;
  /** Events it hosts, earliest first. */
  readonly courseEvents: ReadonlyArray<CourseEvent>;
  /** Its surgeons on a day (default: today) who hold a valid diploma on it. */
  readonly credentialedSurgeons: ReadonlyArray<Person>;
};


export type CentreCourseEventsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
};


export type CentreCredentialedSurgeonsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type CentreDay = {
  readonly centreId: Scalars['ID']['output'];
  readonly day: Scalars['Date']['output'];
  readonly surgeonIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Its surgeons on the day who held a valid diploma on it. */
  readonly credentialedSurgeons: ReadonlyArray<Person>;
};

export type Committee = {
  readonly id: Scalars['ID']['output'];
  /** Curricula that it developed, by name. */
  readonly curricula: ReadonlyArray<Curriculum>;
};

export type CourseFilter = {
  readonly topic?: InputMaybe<PathologyGroup>;
  readonly level?: InputMaybe<CourseLevel>;
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only courses that are known to be taught in this year. */
  readonly availableIn?: InputMaybe<Scalars['Int']['input']>;
};

export type CourseEventFilter = {
  readonly topic?: InputMaybe<PathologyGroup>;
  /** Only events that start on this day or later; where only the month is known, its first day counts. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Only events that start on this day or earlier. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  readonly region?: InputMaybe<Region>;
  /** ISO 3166-1 alpha-2. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  readonly mode?: InputMaybe<TeachingMode>;
  readonly courseId?: InputMaybe<Scalars['ID']['input']>;
  readonly organizerId?: InputMaybe<Scalars['ID']['input']>;
};

export type CourseEventSort =
  | 'EARLIEST_FIRST'
  | 'LATEST_FIRST';

export type ProgramFilter = {
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  readonly kind?: InputMaybe<ProgramKind>;
};

export type CurriculumFilter = {
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  readonly topic?: InputMaybe<PathologyGroup>;
};

export type LearningResourceFilter = {
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  readonly topic?: InputMaybe<PathologyGroup>;
  readonly kind?: InputMaybe<LearningResourceKind>;
};

export type CourseConnection = {
  readonly edges: ReadonlyArray<CourseEdge>;
  readonly nodes: ReadonlyArray<Course>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CourseEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Course;
};

export type CourseEventConnection = {
  readonly edges: ReadonlyArray<CourseEventEdge>;
  readonly nodes: ReadonlyArray<CourseEvent>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CourseEventEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: CourseEvent;
};

export type ProgramConnection = {
  readonly edges: ReadonlyArray<ProgramEdge>;
  readonly nodes: ReadonlyArray<Program>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ProgramEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Program;
};

export type CurriculumConnection = {
  readonly edges: ReadonlyArray<CurriculumEdge>;
  readonly nodes: ReadonlyArray<Curriculum>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CurriculumEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Curriculum;
};

export type LearningResourceConnection = {
  readonly edges: ReadonlyArray<LearningResourceEdge>;
  readonly nodes: ReadonlyArray<LearningResource>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LearningResourceEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: LearningResource;
};

export type EnrolInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly courseEventId: Scalars['ID']['input'];
};

export type EnrolPayload = {
  /** Null when nobody was enrolled. */
  readonly enrolment: Maybe<Enrolment>;
  /**
   * Codes: NOT_FOUND, CANCELLED, ALREADY_STARTED, ALREADY_ENROLLED, FULL, and NO_PERSON for an account that
   * belongs to no person.
   */
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
  Program: Program;
  Curriculum: Curriculum;
  Course: Course;
  CourseEvent: CourseEvent;
  RegionalActivity: RegionalActivity;
  Credential: Credential;
  Organization: Organization;
  Person: Person;
  Centre: Centre;
  CentreDay: CentreDay;
  Committee: Committee;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Program:
    ( { __typename: 'Program' }
    & GraphQLRecursivePick<FederationTypes['Program'], {"id":true}> );
  Curriculum:
    ( { __typename: 'Curriculum' }
    & GraphQLRecursivePick<FederationTypes['Curriculum'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  CourseEvent:
    ( { __typename: 'CourseEvent' }
    & GraphQLRecursivePick<FederationTypes['CourseEvent'], {"id":true}> );
  RegionalActivity:
    ( { __typename: 'RegionalActivity' }
    & GraphQLRecursivePick<FederationTypes['RegionalActivity'], {"id":true}> );
  Credential:
    ( { __typename: 'Credential' }
    & GraphQLRecursivePick<FederationTypes['Credential'], {"number":true}> );
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
        | GraphQLRecursivePick<FederationTypes['Centre'], {"surgeonTerms":{"surgeonId":true,"from":true,"until":true}}> ) );
  CentreDay:
    ( { __typename: 'CentreDay' }
    & GraphQLRecursivePick<FederationTypes['CentreDay'], {"centreId":true,"day":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CentreDay'], {"surgeonIds":true}> ) );
  Committee:
    ( { __typename: 'Committee' }
    & GraphQLRecursivePick<FederationTypes['Committee'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Region: Region;
  PathologyGroup: PathologyGroup;
  ProvenanceKind: ProvenanceKind;
  Provenance: ResolverTypeWrapper<Provenance>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Audience: Audience;
  TeachingMode: TeachingMode;
  PracticalFormat: PracticalFormat;
  FigureMeasure: FigureMeasure;
  FigureUnit: FigureUnit;
  ReportedFigure: ResolverTypeWrapper<ReportedFigure>;
  CmeAccreditation: ResolverTypeWrapper<CmeAccreditation>;
  ProgramKind: ProgramKind;
  Program: ResolverTypeWrapper<ProgramRecord>;
  ProgramFee: ResolverTypeWrapper<ProgramFee>;
  ProgramMilestone: ResolverTypeWrapper<ProgramMilestone>;
  ModuleSet: ResolverTypeWrapper<ModuleSetRecord>;
  Module: ResolverTypeWrapper<ModuleRecord>;
  Examination: ResolverTypeWrapper<Examination>;
  Equivalence: ResolverTypeWrapper<Omit<Equivalence, 'partners'> & { partners: ReadonlyArray<ResolversTypes['EquivalencePartner']> }>;
  EquivalencePartner: ResolverTypeWrapper<EquivalencePartnerRecord>;
  CohortStatus: CohortStatus;
  Cohort: ResolverTypeWrapper<CohortRecord>;
  Curriculum: ResolverTypeWrapper<CurriculumRecord>;
  PathwayStep: ResolverTypeWrapper<PathwayStepRecord>;
  PrerequisiteStrength: PrerequisiteStrength;
  Prerequisites: ResolverTypeWrapper<Omit<Prerequisites, 'alternatives'> & { alternatives: ReadonlyArray<ResolversTypes['PrerequisiteAlternative']> }>;
  PrerequisiteAlternative: ResolverTypeWrapper<AlternativeRecord>;
  CourseLevel: CourseLevel;
  CourseStatus: CourseStatus;
  Course: ResolverTypeWrapper<CourseRecord>;
  PracticalExercise: ResolverTypeWrapper<PracticalExercise>;
  PreLearning: ResolverTypeWrapper<PreLearning>;
  CourseEventStatus: CourseEventStatus;
  CourseEvent: ResolverTypeWrapper<CourseEventRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Venue: ResolverTypeWrapper<Venue>;
  LearningResourceKind: LearningResourceKind;
  LearningResource: ResolverTypeWrapper<LearningResourceRecord>;
  ActivityMeasure: ActivityMeasure;
  RegionalActivity: ResolverTypeWrapper<RegionalActivityRecord>;
  RegionActivity: ResolverTypeWrapper<RegionActivity>;
  ActivityTotals: ResolverTypeWrapper<ActivityTotals>;
  ActivityDiscrepancy: ResolverTypeWrapper<ActivityDiscrepancy>;
  CredentialType: CredentialType;
  CredentialStatus: CredentialStatus;
  Credential: ResolverTypeWrapper<CredentialRecord>;
  CredentialPeriod: ResolverTypeWrapper<CredentialPeriod>;
  Enrolment: ResolverTypeWrapper<EnrolmentRecord>;
  Attendance: ResolverTypeWrapper<Attendance>;
  AttendanceDay: ResolverTypeWrapper<AttendanceDay>;
  NextStep: ResolverTypeWrapper<StepRecordAhead>;
  PrerequisiteCheck: ResolverTypeWrapper<Omit<PrerequisiteCheck, 'alternatives'> & { alternatives: ReadonlyArray<ResolversTypes['AlternativeCheck']> }>;
  AlternativeCheck: ResolverTypeWrapper<CheckedAlternative>;
  Organization: ResolverTypeWrapper<{ id: string }>;
  Person: ResolverTypeWrapper<{ id: string }>;
  SurgeonTerm: ResolverTypeWrapper<SurgeonTerm>;
  Centre: ResolverTypeWrapper<{ id: string; surgeonTerms?: readonly { surgeonId: string; from: string; until: string | null }[] }>;
  CentreDay: ResolverTypeWrapper<{ centreId: string; day: string; surgeonIds?: readonly string[] }>;
  Committee: ResolverTypeWrapper<{ id: string }>;
  CourseFilter: CourseFilter;
  CourseEventFilter: CourseEventFilter;
  CourseEventSort: CourseEventSort;
  ProgramFilter: ProgramFilter;
  CurriculumFilter: CurriculumFilter;
  LearningResourceFilter: LearningResourceFilter;
  CourseConnection: ResolverTypeWrapper<Page<CourseRecord>>;
  CourseEdge: ResolverTypeWrapper<Omit<CourseEdge, 'node'> & { node: ResolversTypes['Course'] }>;
  CourseEventConnection: ResolverTypeWrapper<Page<CourseEventRecord>>;
  CourseEventEdge: ResolverTypeWrapper<Omit<CourseEventEdge, 'node'> & { node: ResolversTypes['CourseEvent'] }>;
  ProgramConnection: ResolverTypeWrapper<Page<ProgramRecord>>;
  ProgramEdge: ResolverTypeWrapper<Omit<ProgramEdge, 'node'> & { node: ResolversTypes['Program'] }>;
  CurriculumConnection: ResolverTypeWrapper<Page<CurriculumRecord>>;
  CurriculumEdge: ResolverTypeWrapper<Omit<CurriculumEdge, 'node'> & { node: ResolversTypes['Curriculum'] }>;
  LearningResourceConnection: ResolverTypeWrapper<Page<LearningResourceRecord>>;
  LearningResourceEdge: ResolverTypeWrapper<Omit<LearningResourceEdge, 'node'> & { node: ResolversTypes['LearningResource'] }>;
  EnrolInput: EnrolInput;
  EnrolPayload: ResolverTypeWrapper<Omit<EnrolPayload, 'enrolment'> & { enrolment?: Maybe<ResolversTypes['Enrolment']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  Provenance: Provenance;
  Money: Money;
  PageInfo: PageInfo;
  UserError: UserError;
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  ReportedFigure: ReportedFigure;
  CmeAccreditation: CmeAccreditation;
  Program: ProgramRecord;
  ProgramFee: ProgramFee;
  ProgramMilestone: ProgramMilestone;
  ModuleSet: ModuleSetRecord;
  Module: ModuleRecord;
  Examination: Examination;
  Equivalence: Omit<Equivalence, 'partners'> & { partners: ReadonlyArray<ResolversParentTypes['EquivalencePartner']> };
  EquivalencePartner: EquivalencePartnerRecord;
  Cohort: CohortRecord;
  Curriculum: CurriculumRecord;
  PathwayStep: PathwayStepRecord;
  Prerequisites: Omit<Prerequisites, 'alternatives'> & { alternatives: ReadonlyArray<ResolversParentTypes['PrerequisiteAlternative']> };
  PrerequisiteAlternative: AlternativeRecord;
  Course: CourseRecord;
  PracticalExercise: PracticalExercise;
  PreLearning: PreLearning;
  CourseEvent: CourseEventRecord;
  Float: Scalars['Float']['output'];
  Venue: Venue;
  LearningResource: LearningResourceRecord;
  RegionalActivity: RegionalActivityRecord;
  RegionActivity: RegionActivity;
  ActivityTotals: ActivityTotals;
  ActivityDiscrepancy: ActivityDiscrepancy;
  Credential: CredentialRecord;
  CredentialPeriod: CredentialPeriod;
  Enrolment: EnrolmentRecord;
  Attendance: Attendance;
  AttendanceDay: AttendanceDay;
  NextStep: StepRecordAhead;
  PrerequisiteCheck: Omit<PrerequisiteCheck, 'alternatives'> & { alternatives: ReadonlyArray<ResolversParentTypes['AlternativeCheck']> };
  AlternativeCheck: CheckedAlternative;
  Organization: { id: string };
  Person: { id: string };
  SurgeonTerm: SurgeonTerm;
  Centre: { id: string; surgeonTerms?: readonly { surgeonId: string; from: string; until: string | null }[] };
  CentreDay: { centreId: string; day: string; surgeonIds?: readonly string[] };
  Committee: { id: string };
  CourseFilter: CourseFilter;
  CourseEventFilter: CourseEventFilter;
  ProgramFilter: ProgramFilter;
  CurriculumFilter: CurriculumFilter;
  LearningResourceFilter: LearningResourceFilter;
  CourseConnection: Page<CourseRecord>;
  CourseEdge: Omit<CourseEdge, 'node'> & { node: ResolversParentTypes['Course'] };
  CourseEventConnection: Page<CourseEventRecord>;
  CourseEventEdge: Omit<CourseEventEdge, 'node'> & { node: ResolversParentTypes['CourseEvent'] };
  ProgramConnection: Page<ProgramRecord>;
  ProgramEdge: Omit<ProgramEdge, 'node'> & { node: ResolversParentTypes['Program'] };
  CurriculumConnection: Page<CurriculumRecord>;
  CurriculumEdge: Omit<CurriculumEdge, 'node'> & { node: ResolversParentTypes['Curriculum'] };
  LearningResourceConnection: Page<LearningResourceRecord>;
  LearningResourceEdge: Omit<LearningResourceEdge, 'node'> & { node: ResolversParentTypes['LearningResource'] };
  EnrolInput: EnrolInput;
  EnrolPayload: Omit<EnrolPayload, 'enrolment'> & { enrolment?: Maybe<ResolversParentTypes['Enrolment']> };
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

export type AttemptsDirectiveArgs = {
  max: Scalars['Int']['input'];
  seconds: Scalars['Int']['input'];
};

export type AttemptsDirectiveResolver<Result, Parent, ContextType = Context, Args = AttemptsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  kind?: Resolver<ResolversTypes['ProvenanceKind'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  minorUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  courses?: Resolver<ResolversTypes['CourseConnection'], ParentType, ContextType, RequireFields<QueryCoursesArgs, 'first'>>;
  courseEvent?: Resolver<Maybe<ResolversTypes['CourseEvent']>, ParentType, ContextType, RequireFields<QueryCourseEventArgs, 'id'>>;
  courseEvents?: Resolver<ResolversTypes['CourseEventConnection'], ParentType, ContextType, RequireFields<QueryCourseEventsArgs, 'sort' | 'first'>>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType, RequireFields<QueryProgramArgs, 'id'>>;
  programs?: Resolver<ResolversTypes['ProgramConnection'], ParentType, ContextType, RequireFields<QueryProgramsArgs, 'first'>>;
  curriculum?: Resolver<Maybe<ResolversTypes['Curriculum']>, ParentType, ContextType, RequireFields<QueryCurriculumArgs, 'id'>>;
  curricula?: Resolver<ResolversTypes['CurriculumConnection'], ParentType, ContextType, RequireFields<QueryCurriculaArgs, 'first'>>;
  learningResources?: Resolver<ResolversTypes['LearningResourceConnection'], ParentType, ContextType, RequireFields<QueryLearningResourcesArgs, 'first'>>;
  regionalActivity?: Resolver<Maybe<ResolversTypes['RegionalActivity']>, ParentType, ContextType, RequireFields<QueryRegionalActivityArgs, 'year'>>;
  credential?: Resolver<Maybe<ResolversTypes['Credential']>, ParentType, ContextType, RequireFields<QueryCredentialArgs, 'number'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  enrol?: Resolver<Maybe<ResolversTypes['EnrolPayload']>, ParentType, ContextType, RequireFields<MutationEnrolArgs, 'input'>>;
};

export type ReportedFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportedFigure'] = ResolversParentTypes['ReportedFigure']> = {
  measure?: Resolver<ResolversTypes['FigureMeasure'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['FigureUnit'], ParentType, ContextType>;
  covers?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type CmeAccreditationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CmeAccreditation'] = ResolversParentTypes['CmeAccreditation']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ProgramResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Program'] = ResolversParentTypes['Program'], FederationReferenceType extends FederationReferenceTypes['Program'] = FederationReferenceTypes['Program']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Program']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProgramKind'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  audience?: Resolver<ReadonlyArray<ResolversTypes['Audience']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  features?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['TeachingMode']>, ParentType, ContextType>;
  durationMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  firstTaughtYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ProgramAvailableArgs, 'year'>>;
  accreditations?: Resolver<ReadonlyArray<ResolversTypes['CmeAccreditation']>, ParentType, ContextType>;
  fees?: Resolver<ReadonlyArray<ResolversTypes['ProgramFee']>, ParentType, ContextType>;
  cohortStartMonths?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  cohorts?: Resolver<ReadonlyArray<ResolversTypes['Cohort']>, ParentType, ContextType, Partial<ProgramCohortsArgs>>;
  moduleSets?: Resolver<ReadonlyArray<ResolversTypes['ModuleSet']>, ParentType, ContextType, Partial<ProgramModuleSetsArgs>>;
  examination?: Resolver<Maybe<ResolversTypes['Examination']>, ParentType, ContextType>;
  equivalence?: Resolver<Maybe<ResolversTypes['Equivalence']>, ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['ReportedFigure']>, ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['ProgramMilestone']>, ParentType, ContextType>;
  courses?: Resolver<ReadonlyArray<ResolversTypes['Course']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathwayStep']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ProgramFeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgramFee'] = ResolversParentTypes['ProgramFee']> = {
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ProgramMilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgramMilestone'] = ResolversParentTypes['ProgramMilestone']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ModuleSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModuleSet'] = ResolversParentTypes['ModuleSet']> = {
  startsFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startsUntil?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  moduleCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weeksPerModule?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  chairs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  modules?: Resolver<ReadonlyArray<ResolversTypes['Module']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ModuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Module'] = ResolversParentTypes['Module']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['TeachingMode']>, ParentType, ContextType>;
  weeks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ExaminationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Examination'] = ResolversParentTypes['Examination']> = {
  multipleChoiceQuestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oralCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimumExperienceYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attestedPracticeYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  diplomaValidYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type EquivalenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Equivalence'] = ResolversParentTypes['Equivalence']> = {
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  weeksAtMost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partners?: Resolver<ReadonlyArray<ResolversTypes['EquivalencePartner']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type EquivalencePartnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquivalencePartner'] = ResolversParentTypes['EquivalencePartner']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  firstYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retroactive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type CohortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cohort'] = ResolversParentTypes['Cohort']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  program?: Resolver<ResolversTypes['Program'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CohortStatus'], ParentType, ContextType, Partial<CohortStatusArgs>>;
  moduleSet?: Resolver<Maybe<ResolversTypes['ModuleSet']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type CurriculumResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Curriculum'] = ResolversParentTypes['Curriculum'], FederationReferenceType extends FederationReferenceTypes['Curriculum'] = FederationReferenceTypes['Curriculum']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Curriculum']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  launchedYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  principles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  benefits?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  practicals?: Resolver<ReadonlyArray<ResolversTypes['PracticalFormat']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathwayStep']>, ParentType, ContextType, Partial<CurriculumStepsArgs>>;
  taskForce?: Resolver<Maybe<ResolversTypes['Committee']>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['LearningResource']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type PathwayStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathwayStep'] = ResolversParentTypes['PathwayStep']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  curriculum?: Resolver<ResolversTypes['Curriculum'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  module?: Resolver<Maybe<ResolversTypes['Module']>, ParentType, ContextType>;
  prerequisites?: Resolver<Maybe<ResolversTypes['Prerequisites']>, ParentType, ContextType>;
  shownBy?: Resolver<ReadonlyArray<ResolversTypes['CredentialType']>, ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<PathwayStepAvailableArgs, 'year'>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type PrerequisitesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Prerequisites'] = ResolversParentTypes['Prerequisites']> = {
  strength?: Resolver<ResolversTypes['PrerequisiteStrength'], ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['PrerequisiteAlternative']>, ParentType, ContextType>;
};

export type PrerequisiteAlternativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrerequisiteAlternative'] = ResolversParentTypes['PrerequisiteAlternative']> = {
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathwayStep']>, ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<PrerequisiteAlternativeAvailableArgs, 'year'>>;
};

export type CourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['CourseLevel']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  durationDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audience?: Resolver<ReadonlyArray<ResolversTypes['Audience']>, ParentType, ContextType>;
  focusAreas?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  exercises?: Resolver<ReadonlyArray<ResolversTypes['PracticalExercise']>, ParentType, ContextType>;
  practicals?: Resolver<ReadonlyArray<ResolversTypes['PracticalFormat']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  preLearning?: Resolver<Maybe<ResolversTypes['PreLearning']>, ParentType, ContextType>;
  firstTaughtYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastTaughtYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CourseStatus'], ParentType, ContextType, Partial<CourseStatusArgs>>;
  available?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<CourseAvailableArgs, 'year'>>;
  accreditations?: Resolver<ReadonlyArray<ResolversTypes['CmeAccreditation']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['CourseEvent']>, ParentType, ContextType, Partial<CourseEventsArgs>>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathwayStep']>, ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['ReportedFigure']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type PracticalExerciseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PracticalExercise'] = ResolversParentTypes['PracticalExercise']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inSelectedEventsOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PreLearningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreLearning'] = ResolversParentTypes['PreLearning']> = {
  mode?: Resolver<ResolversTypes['TeachingMode'], ParentType, ContextType>;
  weeksBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseEvent'] = ResolversParentTypes['CourseEvent'], FederationReferenceType extends FederationReferenceTypes['CourseEvent'] = FederationReferenceTypes['CourseEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  organizer?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TeachingMode'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  practicals?: Resolver<ReadonlyArray<ResolversTypes['PracticalFormat']>, ParentType, ContextType>;
  features?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['Centre']>, ParentType, ContextType>;
  faculty?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  guestFaculty?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  ecmecCredits?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  placesLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cancelledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CourseEventStatus'], ParentType, ContextType, Partial<CourseEventStatusArgs>>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['ReportedFigure']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type VenueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LearningResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningResource'] = ResolversParentTypes['LearningResource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LearningResourceKind'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['PathologyGroup']>, ParentType, ContextType>;
  launchedYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  curriculum?: Resolver<Maybe<ResolversTypes['Curriculum']>, ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type RegionalActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionalActivity'] = ResolversParentTypes['RegionalActivity'], FederationReferenceType extends FederationReferenceTypes['RegionalActivity'] = FederationReferenceTypes['RegionalActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RegionalActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['RegionActivity']>, ParentType, ContextType>;
  stated?: Resolver<ResolversTypes['ActivityTotals'], ParentType, ContextType>;
  computed?: Resolver<ResolversTypes['ActivityTotals'], ParentType, ContextType>;
  discrepancies?: Resolver<ReadonlyArray<ResolversTypes['ActivityDiscrepancy']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type RegionActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionActivity'] = ResolversParentTypes['RegionActivity']> = {
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faculty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facultyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityTotals'] = ResolversParentTypes['ActivityTotals']> = {
  participants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faculty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facultyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityDiscrepancyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityDiscrepancy'] = ResolversParentTypes['ActivityDiscrepancy']> = {
  measure?: Resolver<ResolversTypes['ActivityMeasure'], ParentType, ContextType>;
  stated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  computed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CredentialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Credential'] = ResolversParentTypes['Credential'], FederationReferenceType extends FederationReferenceTypes['Credential'] = FederationReferenceTypes['Credential']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Credential']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CredentialType'], ParentType, ContextType>;
  program?: Resolver<ResolversTypes['Program'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revokedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CredentialStatus'], ParentType, ContextType, Partial<CredentialStatusArgs>>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type CredentialPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialPeriod'] = ResolversParentTypes['CredentialPeriod']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type EnrolmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  courseEvent?: Resolver<Maybe<ResolversTypes['CourseEvent']>, ParentType, ContextType>;
  cohort?: Resolver<Maybe<ResolversTypes['Cohort']>, ParentType, ContextType>;
  enrolledOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  attendance?: Resolver<Maybe<ResolversTypes['Attendance']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type AttendanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attendance'] = ResolversParentTypes['Attendance']> = {
  days?: Resolver<ReadonlyArray<ResolversTypes['AttendanceDay']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  feedbackGiven?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  credits?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AttendanceDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceDay'] = ResolversParentTypes['AttendanceDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NextStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NextStep'] = ResolversParentTypes['NextStep']> = {
  step?: Resolver<ResolversTypes['PathwayStep'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prerequisites?: Resolver<Maybe<ResolversTypes['PrerequisiteCheck']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PrerequisiteCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrerequisiteCheck'] = ResolversParentTypes['PrerequisiteCheck']> = {
  strength?: Resolver<ResolversTypes['PrerequisiteStrength'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['AlternativeCheck']>, ParentType, ContextType>;
};

export type AlternativeCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlternativeCheck'] = ResolversParentTypes['AlternativeCheck']> = {
  met?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathwayStep']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programs?: Resolver<ReadonlyArray<ResolversTypes['Program']>, ParentType, ContextType>;
  curricula?: Resolver<ReadonlyArray<ResolversTypes['Curriculum']>, ParentType, ContextType>;
  courseEvents?: Resolver<ReadonlyArray<ResolversTypes['CourseEvent']>, ParentType, ContextType, Partial<OrganizationCourseEventsArgs>>;
  learningResources?: Resolver<ReadonlyArray<ResolversTypes['LearningResource']>, ParentType, ContextType>;
  regionalActivity?: Resolver<Maybe<ResolversTypes['RegionalActivity']>, ParentType, ContextType, RequireFields<OrganizationRegionalActivityArgs, 'year'>>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  credentials?: Resolver<ReadonlyArray<ResolversTypes['Credential']>, ParentType, ContextType>;
  credentialPeriods?: Resolver<ReadonlyArray<ResolversTypes['CredentialPeriod']>, ParentType, ContextType>;
  teaching?: Resolver<ReadonlyArray<ResolversTypes['CourseEvent']>, ParentType, ContextType>;
  enrolments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enrolment']>>, ParentType, ContextType>;
  nextSteps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NextStep']>>, ParentType, ContextType, RequireFields<PersonNextStepsArgs, 'curriculum'>>;
};

export type CentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Centre'] = ResolversParentTypes['Centre'], FederationReferenceType extends FederationReferenceTypes['Centre'] = FederationReferenceTypes['Centre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Centre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  courseEvents?: Resolver<ReadonlyArray<ResolversTypes['CourseEvent']>, ParentType, ContextType, Partial<CentreCourseEventsArgs>>;
  credentialedSurgeons?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType, Partial<CentreCredentialedSurgeonsArgs>>;
};

export type CentreDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreDay'] = ResolversParentTypes['CentreDay'], FederationReferenceType extends FederationReferenceTypes['CentreDay'] = FederationReferenceTypes['CentreDay']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CentreDay']> | FederationReferenceType, FederationReferenceType, ContextType>;
  centreId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  credentialedSurgeons?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type CommitteeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Committee'] = ResolversParentTypes['Committee'], FederationReferenceType extends FederationReferenceTypes['Committee'] = FederationReferenceTypes['Committee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Committee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  curricula?: Resolver<ReadonlyArray<ResolversTypes['Curriculum']>, ParentType, ContextType>;
};

export type CourseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseConnection'] = ResolversParentTypes['CourseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Course']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseEdge'] = ResolversParentTypes['CourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
};

export type CourseEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseEventConnection'] = ResolversParentTypes['CourseEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CourseEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseEventEdge'] = ResolversParentTypes['CourseEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseEvent'], ParentType, ContextType>;
};

export type ProgramConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgramConnection'] = ResolversParentTypes['ProgramConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgramEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Program']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgramEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgramEdge'] = ResolversParentTypes['ProgramEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Program'], ParentType, ContextType>;
};

export type CurriculumConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurriculumConnection'] = ResolversParentTypes['CurriculumConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CurriculumEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Curriculum']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CurriculumEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurriculumEdge'] = ResolversParentTypes['CurriculumEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Curriculum'], ParentType, ContextType>;
};

export type LearningResourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningResourceConnection'] = ResolversParentTypes['LearningResourceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LearningResourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LearningResource']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LearningResourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningResourceEdge'] = ResolversParentTypes['LearningResourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LearningResource'], ParentType, ContextType>;
};

export type EnrolPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolPayload'] = ResolversParentTypes['EnrolPayload']> = {
  enrolment?: Resolver<Maybe<ResolversTypes['Enrolment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  Provenance?: ProvenanceResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ReportedFigure?: ReportedFigureResolvers<ContextType>;
  CmeAccreditation?: CmeAccreditationResolvers<ContextType>;
  Program?: ProgramResolvers<ContextType>;
  ProgramFee?: ProgramFeeResolvers<ContextType>;
  ProgramMilestone?: ProgramMilestoneResolvers<ContextType>;
  ModuleSet?: ModuleSetResolvers<ContextType>;
  Module?: ModuleResolvers<ContextType>;
  Examination?: ExaminationResolvers<ContextType>;
  Equivalence?: EquivalenceResolvers<ContextType>;
  EquivalencePartner?: EquivalencePartnerResolvers<ContextType>;
  Cohort?: CohortResolvers<ContextType>;
  Curriculum?: CurriculumResolvers<ContextType>;
  PathwayStep?: PathwayStepResolvers<ContextType>;
  Prerequisites?: PrerequisitesResolvers<ContextType>;
  PrerequisiteAlternative?: PrerequisiteAlternativeResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  PracticalExercise?: PracticalExerciseResolvers<ContextType>;
  PreLearning?: PreLearningResolvers<ContextType>;
  CourseEvent?: CourseEventResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  LearningResource?: LearningResourceResolvers<ContextType>;
  RegionalActivity?: RegionalActivityResolvers<ContextType>;
  RegionActivity?: RegionActivityResolvers<ContextType>;
  ActivityTotals?: ActivityTotalsResolvers<ContextType>;
  ActivityDiscrepancy?: ActivityDiscrepancyResolvers<ContextType>;
  Credential?: CredentialResolvers<ContextType>;
  CredentialPeriod?: CredentialPeriodResolvers<ContextType>;
  Enrolment?: EnrolmentResolvers<ContextType>;
  Attendance?: AttendanceResolvers<ContextType>;
  AttendanceDay?: AttendanceDayResolvers<ContextType>;
  NextStep?: NextStepResolvers<ContextType>;
  PrerequisiteCheck?: PrerequisiteCheckResolvers<ContextType>;
  AlternativeCheck?: AlternativeCheckResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Centre?: CentreResolvers<ContextType>;
  CentreDay?: CentreDayResolvers<ContextType>;
  Committee?: CommitteeResolvers<ContextType>;
  CourseConnection?: CourseConnectionResolvers<ContextType>;
  CourseEdge?: CourseEdgeResolvers<ContextType>;
  CourseEventConnection?: CourseEventConnectionResolvers<ContextType>;
  CourseEventEdge?: CourseEventEdgeResolvers<ContextType>;
  ProgramConnection?: ProgramConnectionResolvers<ContextType>;
  ProgramEdge?: ProgramEdgeResolvers<ContextType>;
  CurriculumConnection?: CurriculumConnectionResolvers<ContextType>;
  CurriculumEdge?: CurriculumEdgeResolvers<ContextType>;
  LearningResourceConnection?: LearningResourceConnectionResolvers<ContextType>;
  LearningResourceEdge?: LearningResourceEdgeResolvers<ContextType>;
  EnrolPayload?: EnrolPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  attempts?: AttemptsDirectiveResolver<any, any, ContextType>;
};
