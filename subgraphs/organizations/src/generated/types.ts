// Generated from the schema by `pnpm codegen`; changes here are lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrganizationRecord, GoalRecord } from '../models/Organization.ts';
import type { OrganizationRelationRecord } from '../models/OrganizationRelation.ts';
import type { CentreRecord } from '../models/Centre.ts';
import type { PersonRecord } from '../models/Person.ts';
import type { AffiliationRecord } from '../models/Affiliation.ts';
import type { MembershipRecord } from '../models/Membership.ts';
import type { CommitteeRecord } from '../models/Committee.ts';
import type { CommitteeRoleRecord } from '../models/CommitteeRole.ts';
import type { MeetingSeriesRecord } from '../models/MeetingSeries.ts';
import type { MeetingRecord } from '../models/Meeting.ts';
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
  /** One organization, by its id or its acronym; null when there is none. Give exactly one of the two. */
  readonly organization: Maybe<Organization>;
  readonly organizations: OrganizationConnection;
  readonly centre: Maybe<Centre>;
  /** Spine units of hospitals. */
  readonly centres: CentreConnection;
  readonly person: Maybe<Person>;
  readonly people: PersonConnection;
  /** Congresses and society meetings, earliest first. */
  readonly meetings: MeetingConnection;
};


export type QueryOrganizationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  acronym?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganizationsArgs = {
  filter?: InputMaybe<OrganizationFilter>;
  sort: OrganizationSort;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCentreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCentresArgs = {
  filter?: InputMaybe<CentreFilter>;
  sort: CentreSort;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPeopleArgs = {
  filter?: InputMaybe<PersonFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMeetingsArgs = {
  filter?: InputMaybe<MeetingFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Changes an organization's public profile. */
  readonly updateOrganization: Maybe<UpdateOrganizationPayload>;
};


export type MutationUpdateOrganizationArgs = {
  input: UpdateOrganizationInput;
};

export type OrganizationKind =
  | 'SOCIETY'
  | 'FOUNDATION'
  | 'DIVISION'
  | 'HOSPITAL'
  | 'UNIVERSITY'
  | 'CERTIFICATION_BODY';

/** A society, foundation, hospital or body in spine care. */
export type Organization = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Null where it goes by its full name only. */
  readonly acronym: Maybe<Scalars['String']['output']>;
  readonly kind: OrganizationKind;
  /** ISO 3166-1 alpha-2; null where it is not known or the organization has no single country. */
  readonly country: Maybe<Scalars['String']['output']>;
  readonly foundedOn: Maybe<Scalars['Date']['output']>;
  /** Where it was founded. */
  readonly foundedIn: Maybe<Place>;
  /** Its ROR identifier; null where none is recorded. Never invented. */
  readonly ror: Maybe<Scalars['String']['output']>;
  readonly website: Maybe<Scalars['String']['output']>;
  /** What it wants to become, in our words. */
  readonly vision: Maybe<Scalars['String']['output']>;
  /** What it does to get there, in our words. */
  readonly mission: ReadonlyArray<Scalars['String']['output']>;
  /** In the order of their importance. */
  readonly priorities: ReadonlyArray<StrategicPriority>;
  /** What it works towards and does not offer yet. */
  readonly goals: ReadonlyArray<Goal>;
  /** Organizations that merged into this one. */
  readonly predecessors: ReadonlyArray<Organization>;
  /** The organization this one is a division of. */
  readonly divisionOf: Maybe<Organization>;
  /** Its divisions. */
  readonly divisions: ReadonlyArray<Organization>;
  readonly relations: ReadonlyArray<OrganizationRelation>;
  readonly meetingSeries: ReadonlyArray<MeetingSeries>;
  readonly committees: ReadonlyArray<Committee>;
  /** Its spine units. */
  readonly centres: ReadonlyArray<Centre>;
  /** Counts changes; send it back as `expectedVersion` to change the organization. */
  readonly version: Scalars['Int']['output'];
  readonly provenance: Provenance;
};

export type Place = {
  readonly city: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
};

export type StrategicPriority = {
  /** 1 comes first. */
  readonly position: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  /** What belongs to it, in our words. */
  readonly areas: ReadonlyArray<Scalars['String']['output']>;
};

/** Something an organization wants to offer one day. A goal is not a thing that exists. */
export type Goal = {
  readonly name: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  /** The organizations it coordinates with on the goal. */
  readonly partners: ReadonlyArray<Organization>;
  readonly provenance: Provenance;
};

export type OrganizationRelationKind =
  | 'MERGED_INTO'
  | 'DIVISION_OF'
  | 'COORDINATES_WITH'
  | 'EQUIVALENCE_PARTNER';

/** A directed, dated relation between two organizations; those of one kind never form a circle for MERGED_INTO and DIVISION_OF. */
export type OrganizationRelation = {
  readonly id: Scalars['ID']['output'];
  readonly from: Organization;
  readonly to: Organization;
  readonly kind: OrganizationRelationKind;
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /** Null while it lasts. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  readonly provenance: Provenance;
};

/** A point on the globe in degrees, WGS 84. */
export type GeoPoint = {
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

/** A centre on one day, for what is asked of it as of that day alone. */
export type CentreDay = {
  readonly centreId: Scalars['ID']['output'];
  readonly day: Scalars['Date']['output'];
  /** Ids of the surgeons affiliated on the day, for the subgraph that knows their diplomas. */
  readonly surgeonIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** A hospital's spine unit. */
export type Centre = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** What the unit is called within its hospital. */
  readonly unit: Scalars['String']['output'];
  readonly organization: Organization;
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
  readonly region: Region;
  readonly city: Scalars['String']['output'];
  readonly location: GeoPoint;
  /** The surgeons affiliated on the day (default: today), lead first. */
  readonly surgeons: ReadonlyArray<Person>;
  /** When each of its surgeons is or was there, lead first, for the subgraphs that ask others about them on any day: a field without arguments, as those of the fields that require it cannot reach it. */
  readonly surgeonTerms: ReadonlyArray<SurgeonTerm>;
  readonly provenance: Provenance;
};


/** A hospital's spine unit. */
export type CentreSurgeonsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** The days on which a surgeon is or was at a centre, both ends included. */
export type SurgeonTerm = {
  readonly surgeonId: Scalars['ID']['output'];
  readonly surgeon: Person;
  readonly from: Scalars['Date']['output'];
  /** Null while it lasts. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** Someone with a public role: faculty, investigator, auditor, surgeon. */
export type Person = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Null where none is recorded. Never invented. */
  readonly orcid: Maybe<Scalars['String']['output']>;
  /** Newest first. */
  readonly affiliations: ReadonlyArray<Affiliation>;
  readonly memberships: ReadonlyArray<Membership>;
  readonly committeeRoles: ReadonlyArray<CommitteeRole>;
  readonly provenance: Provenance;
};

export type AffiliationRole =
  | 'LEAD'
  | 'SURGEON'
  | 'AUDITOR'
  | 'COMMITTEE_MEMBER';

/** Where a person works or worked. Either a centre or an organization. */
export type Affiliation = {
  readonly centre: Maybe<Centre>;
  readonly organization: Maybe<Organization>;
  readonly role: AffiliationRole;
  readonly from: Scalars['Date']['output'];
  /** Null while it lasts. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** A person's membership of a society. */
export type Membership = {
  readonly id: Scalars['ID']['output'];
  readonly person: Person;
  readonly organization: Organization;
  readonly role: Scalars['String']['output'];
  /** Null where the start is not recorded. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** Null while it lasts. */
  readonly until: Maybe<Scalars['Date']['output']>;
  readonly provenance: Provenance;
};

/** A committee or task force of an organization. */
export type Committee = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly organization: Organization;
  readonly description: Scalars['String']['output'];
  readonly roles: ReadonlyArray<CommitteeRole>;
  readonly provenance: Provenance;
};

/** A person's seat on a committee. */
export type CommitteeRole = {
  readonly id: Scalars['ID']['output'];
  readonly committee: Committee;
  readonly person: Person;
  readonly role: Scalars['String']['output'];
  /** Null where the start is not recorded. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** Null while it lasts. */
  readonly until: Maybe<Scalars['Date']['output']>;
  readonly provenance: Provenance;
};

/** A meeting that comes again, such as an annual congress. */
export type MeetingSeries = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly organizer: Organization;
  readonly description: Scalars['String']['output'];
  /** How many take part, as far as the source says; null where it does not. */
  readonly participants: Maybe<Scalars['String']['output']>;
  /** Participants come from more than so many countries; null where not stated. */
  readonly participantCountriesOver: Maybe<Scalars['Int']['output']>;
  readonly meetings: ReadonlyArray<Meeting>;
  readonly provenance: Provenance;
};

export type MeetingMode =
  | 'ON_SITE'
  | 'HYBRID'
  | 'ONLINE';

export type MeetingStatus =
  | 'PLANNED'
  | 'HELD'
  | 'CANCELLED';

/** One edition of a meeting. */
export type Meeting = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly series: Maybe<MeetingSeries>;
  readonly organizer: Organization;
  readonly year: Scalars['Int']['output'];
  /** 1 to 12; null where only the year is known. */
  readonly month: Maybe<Scalars['Int']['output']>;
  /** Null where the source names no day. */
  readonly startsOn: Maybe<Scalars['Date']['output']>;
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  /** Null where not stated. */
  readonly durationDays: Maybe<Scalars['Int']['output']>;
  /** Null where it did not take place or the place is open. */
  readonly place: Maybe<Place>;
  readonly mode: Maybe<MeetingMode>;
  readonly status: MeetingStatus;
  /** Why it is as it is, or what was new, in our words. */
  readonly remarks: ReadonlyArray<Scalars['String']['output']>;
  readonly provenance: Provenance;
};

export type OrganizationFilter = {
  readonly kind?: InputMaybe<OrganizationKind>;
  /** ISO 3166-1 alpha-2. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

export type OrganizationSort =
  | 'NAME';

export type CentreFilter = {
  /** ISO 3166-1 alpha-2. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  readonly region?: InputMaybe<Region>;
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only centres within a distance of a point. */
  readonly near?: InputMaybe<NearInput>;
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

export type CentreSort =
  | 'NAME'
  | 'COUNTRY';

export type PersonFilter = {
  /** People who are or were at this centre. */
  readonly centreId?: InputMaybe<Scalars['ID']['input']>;
  readonly committeeId?: InputMaybe<Scalars['ID']['input']>;
};

export type MeetingFilter = {
  readonly year?: InputMaybe<Scalars['Int']['input']>;
  readonly organizerId?: InputMaybe<Scalars['ID']['input']>;
  readonly status?: InputMaybe<MeetingStatus>;
  /** Only meetings that start on this day or later; meetings without a day count from the first of their month, those without a month from 1 January. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
};

export type OrganizationConnection = {
  readonly edges: ReadonlyArray<OrganizationEdge>;
  readonly nodes: ReadonlyArray<Organization>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OrganizationEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Organization;
};

export type CentreConnection = {
  readonly edges: ReadonlyArray<CentreEdge>;
  readonly nodes: ReadonlyArray<Centre>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CentreEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Centre;
};

export type PersonConnection = {
  readonly edges: ReadonlyArray<PersonEdge>;
  readonly nodes: ReadonlyArray<Person>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PersonEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Person;
};

export type MeetingConnection = {
  readonly edges: ReadonlyArray<MeetingEdge>;
  readonly nodes: ReadonlyArray<Meeting>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MeetingEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Meeting;
};

export type UpdateOrganizationInput = {
  /** New for each intent; a repetition gets the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  /** The `version` that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Absent fields stay as they are. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Null removes it. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
  /** Null removes it. */
  readonly vision?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateOrganizationPayload = {
  /** Null when nothing was changed. */
  readonly organization: Maybe<Organization>;
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
  Organization: Organization;
  CentreDay: CentreDay;
  Centre: Centre;
  Person: Person;
  Committee: Committee;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Organization:
    ( { __typename: 'Organization' }
    & ( GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"acronym":true}> ) );
  CentreDay:
    ( { __typename: 'CentreDay' }
    & GraphQLRecursivePick<FederationTypes['CentreDay'], {"centreId":true,"day":true}> );
  Centre:
    ( { __typename: 'Centre' }
    & GraphQLRecursivePick<FederationTypes['Centre'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Committee:
    ( { __typename: 'Committee' }
    & GraphQLRecursivePick<FederationTypes['Committee'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Region: Region;
  ProvenanceKind: ProvenanceKind;
  Provenance: ResolverTypeWrapper<Provenance>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrganizationKind: OrganizationKind;
  Organization: ResolverTypeWrapper<OrganizationRecord>;
  Place: ResolverTypeWrapper<Place>;
  StrategicPriority: ResolverTypeWrapper<StrategicPriority>;
  Goal: ResolverTypeWrapper<GoalRecord>;
  OrganizationRelationKind: OrganizationRelationKind;
  OrganizationRelation: ResolverTypeWrapper<OrganizationRelationRecord>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CentreDay: ResolverTypeWrapper<{ centreId: string; day: string }>;
  Centre: ResolverTypeWrapper<CentreRecord>;
  SurgeonTerm: ResolverTypeWrapper<AffiliationRecord>;
  Person: ResolverTypeWrapper<PersonRecord>;
  AffiliationRole: AffiliationRole;
  Affiliation: ResolverTypeWrapper<AffiliationRecord>;
  Membership: ResolverTypeWrapper<MembershipRecord>;
  Committee: ResolverTypeWrapper<CommitteeRecord>;
  CommitteeRole: ResolverTypeWrapper<CommitteeRoleRecord>;
  MeetingSeries: ResolverTypeWrapper<MeetingSeriesRecord>;
  MeetingMode: MeetingMode;
  MeetingStatus: MeetingStatus;
  Meeting: ResolverTypeWrapper<MeetingRecord>;
  OrganizationFilter: OrganizationFilter;
  OrganizationSort: OrganizationSort;
  CentreFilter: CentreFilter;
  NearInput: NearInput;
  CentreSort: CentreSort;
  PersonFilter: PersonFilter;
  MeetingFilter: MeetingFilter;
  OrganizationConnection: ResolverTypeWrapper<Page<OrganizationRecord>>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  CentreConnection: ResolverTypeWrapper<Page<CentreRecord>>;
  CentreEdge: ResolverTypeWrapper<Omit<CentreEdge, 'node'> & { node: ResolversTypes['Centre'] }>;
  PersonConnection: ResolverTypeWrapper<Page<PersonRecord>>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  MeetingConnection: ResolverTypeWrapper<Page<MeetingRecord>>;
  MeetingEdge: ResolverTypeWrapper<Omit<MeetingEdge, 'node'> & { node: ResolversTypes['Meeting'] }>;
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateOrganizationPayload: ResolverTypeWrapper<Omit<UpdateOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  Provenance: Provenance;
  PageInfo: PageInfo;
  UserError: UserError;
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Organization: OrganizationRecord;
  Place: Place;
  StrategicPriority: StrategicPriority;
  Goal: GoalRecord;
  OrganizationRelation: OrganizationRelationRecord;
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  CentreDay: { centreId: string; day: string };
  Centre: CentreRecord;
  SurgeonTerm: AffiliationRecord;
  Person: PersonRecord;
  Affiliation: AffiliationRecord;
  Membership: MembershipRecord;
  Committee: CommitteeRecord;
  CommitteeRole: CommitteeRoleRecord;
  MeetingSeries: MeetingSeriesRecord;
  Meeting: MeetingRecord;
  OrganizationFilter: OrganizationFilter;
  CentreFilter: CentreFilter;
  NearInput: NearInput;
  PersonFilter: PersonFilter;
  MeetingFilter: MeetingFilter;
  OrganizationConnection: Page<OrganizationRecord>;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  CentreConnection: Page<CentreRecord>;
  CentreEdge: Omit<CentreEdge, 'node'> & { node: ResolversParentTypes['Centre'] };
  PersonConnection: Page<PersonRecord>;
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  MeetingConnection: Page<MeetingRecord>;
  MeetingEdge: Omit<MeetingEdge, 'node'> & { node: ResolversParentTypes['Meeting'] };
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateOrganizationPayload: Omit<UpdateOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
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
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, Partial<QueryOrganizationArgs>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'sort' | 'first'>>;
  centre?: Resolver<Maybe<ResolversTypes['Centre']>, ParentType, ContextType, RequireFields<QueryCentreArgs, 'id'>>;
  centres?: Resolver<ResolversTypes['CentreConnection'], ParentType, ContextType, RequireFields<QueryCentresArgs, 'sort' | 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  meetings?: Resolver<ResolversTypes['MeetingConnection'], ParentType, ContextType, RequireFields<QueryMeetingsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  updateOrganization?: Resolver<Maybe<ResolversTypes['UpdateOrganizationPayload']>, ParentType, ContextType, RequireFields<MutationUpdateOrganizationArgs, 'input'>>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foundedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  foundedIn?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  ror?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mission?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  priorities?: Resolver<ReadonlyArray<ResolversTypes['StrategicPriority']>, ParentType, ContextType>;
  goals?: Resolver<ReadonlyArray<ResolversTypes['Goal']>, ParentType, ContextType>;
  predecessors?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  divisionOf?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  divisions?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['OrganizationRelation']>, ParentType, ContextType>;
  meetingSeries?: Resolver<ReadonlyArray<ResolversTypes['MeetingSeries']>, ParentType, ContextType>;
  committees?: Resolver<ReadonlyArray<ResolversTypes['Committee']>, ParentType, ContextType>;
  centres?: Resolver<ReadonlyArray<ResolversTypes['Centre']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StrategicPriorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StrategicPriority'] = ResolversParentTypes['StrategicPriority']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  areas?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GoalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partners?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type OrganizationRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationRelation'] = ResolversParentTypes['OrganizationRelation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationRelationKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CentreDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreDay'] = ResolversParentTypes['CentreDay'], FederationReferenceType extends FederationReferenceTypes['CentreDay'] = FederationReferenceTypes['CentreDay']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CentreDay']> | FederationReferenceType, FederationReferenceType, ContextType>;
  centreId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  surgeonIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Centre'] = ResolversParentTypes['Centre'], FederationReferenceType extends FederationReferenceTypes['Centre'] = FederationReferenceTypes['Centre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Centre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['GeoPoint'], ParentType, ContextType>;
  surgeons?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType, Partial<CentreSurgeonsArgs>>;
  surgeonTerms?: Resolver<ReadonlyArray<ResolversTypes['SurgeonTerm']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type SurgeonTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SurgeonTerm'] = ResolversParentTypes['SurgeonTerm']> = {
  surgeonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  surgeon?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orcid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  affiliations?: Resolver<ReadonlyArray<ResolversTypes['Affiliation']>, ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType>;
  committeeRoles?: Resolver<ReadonlyArray<ResolversTypes['CommitteeRole']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type AffiliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Affiliation'] = ResolversParentTypes['Affiliation']> = {
  centre?: Resolver<Maybe<ResolversTypes['Centre']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AffiliationRole'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type CommitteeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Committee'] = ResolversParentTypes['Committee'], FederationReferenceType extends FederationReferenceTypes['Committee'] = FederationReferenceTypes['Committee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Committee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['CommitteeRole']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type CommitteeRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitteeRole'] = ResolversParentTypes['CommitteeRole']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  committee?: Resolver<ResolversTypes['Committee'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type MeetingSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingSeries'] = ResolversParentTypes['MeetingSeries']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizer?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  participants?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participantCountriesOver?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meetings?: Resolver<ReadonlyArray<ResolversTypes['Meeting']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['MeetingSeries']>, ParentType, ContextType>;
  organizer?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  durationDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['MeetingMode']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MeetingStatus'], ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type CentreConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreConnection'] = ResolversParentTypes['CentreConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CentreEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Centre']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CentreEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreEdge'] = ResolversParentTypes['CentreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Centre'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type MeetingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingConnection'] = ResolversParentTypes['MeetingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MeetingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Meeting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeetingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingEdge'] = ResolversParentTypes['MeetingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
};

export type UpdateOrganizationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateOrganizationPayload'] = ResolversParentTypes['UpdateOrganizationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  Provenance?: ProvenanceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  StrategicPriority?: StrategicPriorityResolvers<ContextType>;
  Goal?: GoalResolvers<ContextType>;
  OrganizationRelation?: OrganizationRelationResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  CentreDay?: CentreDayResolvers<ContextType>;
  Centre?: CentreResolvers<ContextType>;
  SurgeonTerm?: SurgeonTermResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Affiliation?: AffiliationResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Committee?: CommitteeResolvers<ContextType>;
  CommitteeRole?: CommitteeRoleResolvers<ContextType>;
  MeetingSeries?: MeetingSeriesResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  CentreConnection?: CentreConnectionResolvers<ContextType>;
  CentreEdge?: CentreEdgeResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  MeetingConnection?: MeetingConnectionResolvers<ContextType>;
  MeetingEdge?: MeetingEdgeResolvers<ContextType>;
  UpdateOrganizationPayload?: UpdateOrganizationPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
