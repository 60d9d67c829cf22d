import {
  dayField,
  defined,
  type Money,
  moneySchema,
  type PageSource,
  type Provenance,
  provenanceField,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { jsonSchema, type PathologyGroup, pathologyGroups } from './fields.ts';
import { type AwardMilestoneKind, awardMilestoneKinds } from './GrantCriteria.ts';

/** Something that is due; an application's decision is shown as one too. */
export interface MilestoneRecord<Kind extends string = AwardMilestoneKind | 'DECISION'> {
  kind: Kind;
  dueOn?: string | null;
  receivedOn?: string | null;
  acceptedOn?: string | null;
}

export interface AwardRecord {
  _id: string;
  applicationId: string;
  callId: string;
  funderId: string;
  recipientId: string;
  centreId?: string | null;
  title: string;
  description: string;
  pathologyGroup: PathologyGroup;
  amountAwarded: Money;
  awardDate: string;
  /** The principal investigator first. */
  investigatorIds: string[];
  /** In the order they are due. */
  milestones: MilestoneRecord<AwardMilestoneKind>[];
  terminatedOn?: string | null;
  /** How often an output of it was recorded here, so that each recording writes the award; absent until the first. */
  recordings?: number;
  provenance: Provenance;
}

const milestoneSchema = new Schema<MilestoneRecord<AwardMilestoneKind>>(
  {
    kind: { type: String, required: true, enum: awardMilestoneKinds },
    dueOn: { ...dayField, required: true },
    receivedOn: dayField,
    acceptedOn: dayField,
  },
  { _id: false },
);

const awardSchema = new Schema<AwardRecord>(
  {
    _id: { type: String, required: true },
    applicationId: { type: String, required: true },
    callId: { type: String, required: true },
    funderId: { type: String, required: true },
    recipientId: { type: String, required: true },
    centreId: { type: String },
    title: { type: String, required: true },
    description: { type: String, required: true },
    pathologyGroup: { type: String, required: true, enum: pathologyGroups },
    amountAwarded: { type: moneySchema, required: true },
    awardDate: { ...dayField, required: true },
    investigatorIds: { type: [String], required: true },
    milestones: { type: [milestoneSchema], required: true },
    terminatedOn: dayField,
    recordings: { type: Number },
    provenance: provenanceField,
  },
  { collection: 'awards', strict: 'throw' },
);

// Serves `awardByApplication`; unique, as an application is funded once.
awardSchema.index({ applicationId: 1 }, { unique: true });
// Serves `awardsByCall`.
awardSchema.index({ callId: 1, awardDate: -1, _id: 1 });
// Serves `awardsByInvestigator`.
awardSchema.index({ investigatorIds: 1 });
// Serve `awards`, each filter in both orders; a year is a range of `awardDate`.
awardSchema.index({ awardDate: -1, _id: 1 });
awardSchema.index({ pathologyGroup: 1, awardDate: -1, _id: 1 });
// Serve `awardsByFunder`, `awardsByRecipient` and `awardsByCentre` too.
awardSchema.index({ funderId: 1, awardDate: -1, _id: 1 });
awardSchema.index({ recipientId: 1, awardDate: -1, _id: 1 });
awardSchema.index({ centreId: 1, awardDate: -1, _id: 1 });
// Serves the commonest pair of filters.
awardSchema.index({ funderId: 1, pathologyGroup: 1, awardDate: -1, _id: 1 });

export const AwardModel = connection.model<AwardRecord>('Award', awardSchema);

export interface AwardFilter {
  readonly funderId?: string | null | undefined;
  readonly recipientId?: string | null | undefined;
  readonly centreId?: string | null | undefined;
  readonly pathologyGroup?: PathologyGroup | null | undefined;
  readonly year?: number | null | undefined;
}

const orders = {
  NEWEST: { awardDate: -1, _id: 1 },
  OLDEST: { awardDate: 1, _id: -1 },
} as const;
export type AwardSort = keyof typeof orders;

/** Awards that match every part of a filter. */
export function awardsMatching(
  { year, ...filter }: AwardFilter,
  sort: AwardSort,
): PageSource<AwardRecord> {
  return {
    list: 'awards',
    model: AwardModel,
    filter: {
      ...defined(filter),
      ...(typeof year === 'number' && {
        awardDate: { $gte: `${year}-01-01`, $lte: `${year}-12-31` },
      }),
    },
    sort: orders[sort],
  };
}

/** MongoDB's own guard of the awards: an amount, a funder, and a recipient. */
export const awardValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: [
      '_id',
      'applicationId',
      'callId',
      'funderId',
      'recipientId',
      'amountAwarded',
      'awardDate',
      'investigatorIds',
      'milestones',
      'pathologyGroup',
    ],
    properties: {
      applicationId: jsonSchema.id,
      callId: jsonSchema.id,
      funderId: jsonSchema.id,
      recipientId: jsonSchema.id,
      amountAwarded: jsonSchema.money,
      awardDate: jsonSchema.day,
      terminatedOn: jsonSchema.eventualDay,
      investigatorIds: { bsonType: 'array', minItems: 1, uniqueItems: true, items: jsonSchema.id },
      pathologyGroup: jsonSchema.pathologyGroup,
      milestones: {
        bsonType: 'array',
        minItems: 1,
        items: {
          bsonType: 'object',
          required: ['kind', 'dueOn'],
          properties: {
            kind: { enum: [...awardMilestoneKinds] },
            dueOn: jsonSchema.day,
            receivedOn: jsonSchema.eventualDay,
            acceptedOn: jsonSchema.eventualDay,
          },
        },
      },
    },
  },
};
