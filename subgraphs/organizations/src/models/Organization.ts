import {
  countryField,
  dayField,
  defined,
  type PageSource,
  type Provenance,
  provenanceField,
  type Stamps,
  stampFields,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { type Place, placeSchema } from './fields.ts';

export const organizationKinds = [
  'SOCIETY',
  'FOUNDATION',
  'DIVISION',
  'HOSPITAL',
  'UNIVERSITY',
  'CERTIFICATION_BODY',
] as const;

export interface StrategicPriorityRecord {
  position: number;
  name: string;
  areas: string[];
}

export interface GoalRecord {
  name: string;
  description: string;
  partnerIds: string[];
  provenance: Provenance;
}

export interface OrganizationRecord extends Stamps {
  _id: string;
  name: string;
  acronym?: string | null;
  kind: (typeof organizationKinds)[number];
  country?: string | null;
  foundedOn?: string | null;
  foundedIn?: Place | null;
  ror?: string | null;
  website?: string | null;
  vision?: string | null;
  mission: string[];
  priorities: StrategicPriorityRecord[];
  goals: GoalRecord[];
  provenance: Provenance;
}

const prioritySchema = new Schema<StrategicPriorityRecord>(
  {
    position: { type: Number, required: true, min: 1 },
    name: { type: String, required: true },
    areas: { type: [String], required: true },
  },
  { _id: false },
);

const goalSchema = new Schema<GoalRecord>(
  {
    name: { type: String, required: true },
    description: { type: String, required: true },
    partnerIds: { type: [String], required: true },
    provenance: provenanceField,
  },
  { _id: false },
);

const organizationSchema = new Schema<OrganizationRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true, trim: true, minlength: 2, maxlength: 200 },
    acronym: { type: String, maxlength: 20 },
    kind: { type: String, required: true, enum: organizationKinds },
    country: countryField,
    foundedOn: dayField,
    foundedIn: placeSchema,
    ror: { type: String, match: /^https:\/\/ror\.org\/0[a-z0-9]{6}\d{2}$/ },
    website: { type: String, minlength: 1, match: /^https:\/\/\S{3,}$/, maxlength: 300 },
    vision: { type: String, minlength: 1, maxlength: 500 },
    mission: { type: [String], default: [] },
    priorities: { type: [prioritySchema], default: [] },
    goals: { type: [goalSchema], default: [] },
    provenance: provenanceField,
    ...stampFields,
  },
  { collection: 'organizations', strict: 'throw' },
);

// Serves `organizationByAcronym`, and holds the key: no two organizations share an acronym.
organizationSchema.index(
  { acronym: 1 },
  { unique: true, partialFilterExpression: { acronym: { $exists: true } } },
);
// Serve `organizations`, each filter with the names in order.
organizationSchema.index({ name: 1, _id: 1 });
organizationSchema.index({ kind: 1, name: 1, _id: 1 });
organizationSchema.index({ country: 1, name: 1, _id: 1 });

export const OrganizationModel = connection.model<OrganizationRecord>(
  'Organization',
  organizationSchema,
);

export interface OrganizationFilter {
  readonly kind?: OrganizationRecord['kind'] | null | undefined;
  readonly country?: string | null | undefined;
}

/** Organizations in order of their names. */
export function organizationsMatching(filter: OrganizationFilter): PageSource<OrganizationRecord> {
  return {
    list: 'organizations',
    model: OrganizationModel,
    filter: defined(filter),
    sort: { name: 1, _id: 1 },
  };
}

export interface UpdateOrganizationInput extends WriteInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name?: string | null | undefined;
  readonly website?: string | null | undefined;
  readonly vision?: string | null | undefined;
}

/** Changes what is given; an absent field stays, null removes. */
export function updateOrganization(
  input: UpdateOrganizationInput,
  context: WriteContext,
): Promise<WriteResult<OrganizationRecord>> {
  const { id, expectedVersion, idempotencyKey: _key, ...changes } = input;
  return write(connection, 'updateOrganization', input, context, ({ update }) =>
    update(OrganizationModel, id, expectedVersion, changes as Partial<OrganizationRecord>),
  );
}
