import {
  dayField,
  defined,
  type Money,
  moneySchema,
  type PageSource,
  type Provenance,
  provenanceField,
} from '@spine/kit';
import { type QueryFilter, Schema } from 'mongoose';
import type { CallStatus } from '../rules/callStatus.ts';
import { type OfficerRecord, officerSchema } from './affiliation.ts';
import { connection } from './connection.ts';
import { type GrantKind, grantKinds, type PathologyGroup, pathologyGroups } from './fields.ts';

export interface FundingCallRecord {
  _id: string;
  programmeId: string;
  criteriaId: string;
  /** The programme's, repeated for the lists that are asked by them. */
  funderId: string;
  kind: GrantKind;
  title: string;
  cycle: string;
  pathologyGroups: PathologyGroup[];
  opensOn?: string | null;
  /** The last second in which an application is in time. */
  deadlineAt: Date;
  /** IANA name. */
  timeZone: string;
  /** The deadline's day in its time zone. */
  closesOn: string;
  decisionsBy?: string | null;
  maxAmount?: Money | null;
  /** Who decides, and who does where the officer has a conflict of interest; never public. */
  officer?: OfficerRecord | null;
  chairperson?: OfficerRecord | null;
  provenance: Provenance;
}

const callSchema = new Schema<FundingCallRecord>(
  {
    _id: { type: String, required: true },
    programmeId: { type: String, required: true },
    criteriaId: { type: String, required: true },
    funderId: { type: String, required: true },
    kind: { type: String, required: true, enum: grantKinds },
    title: { type: String, required: true },
    cycle: { type: String, required: true },
    pathologyGroups: { type: [String], required: true, enum: pathologyGroups },
    opensOn: dayField,
    deadlineAt: { type: Date, required: true },
    timeZone: { type: String, required: true },
    closesOn: { ...dayField, required: true },
    decisionsBy: dayField,
    maxAmount: moneySchema,
    officer: officerSchema,
    chairperson: officerSchema,
    provenance: provenanceField,
  },
  { collection: 'fundingCalls', strict: 'throw' },
);

// Serve `fundingCalls`, each filter in both orders; the status narrows by `closesOn` and `opensOn` within.
callSchema.index({ deadlineAt: 1, _id: 1 });
callSchema.index({ kind: 1, deadlineAt: 1, _id: 1 });
callSchema.index({ pathologyGroups: 1, deadlineAt: 1, _id: 1 });
// Serves `callsByFunder` too.
callSchema.index({ funderId: 1, deadlineAt: 1, _id: 1 });
// Serves `callsByProgramme` too.
callSchema.index({ programmeId: 1, deadlineAt: 1, _id: 1 });

export const FundingCallModel = connection.model<FundingCallRecord>('FundingCall', callSchema);

export interface FundingCallFilter {
  readonly funderId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
  readonly kind?: GrantKind | null | undefined;
  readonly pathologyGroup?: PathologyGroup | null | undefined;
  readonly status?: CallStatus | null | undefined;
}

const orders = {
  EARLIEST_DEADLINE: { deadlineAt: 1, _id: 1 },
  LATEST_DEADLINE: { deadlineAt: -1, _id: -1 },
} as const;
export type FundingCallSort = keyof typeof orders;

/** Calls that match every part of a filter; `day` is the one that the status is asked for. */
export function fundingCallsMatching(
  { status, pathologyGroup, ...filter }: FundingCallFilter,
  day: string,
  sort: FundingCallSort,
): PageSource<FundingCallRecord> {
  return {
    list: 'fundingCalls',
    model: FundingCallModel,
    filter: {
      ...defined(filter),
      ...(pathologyGroup && { pathologyGroups: pathologyGroup }),
      ...(status && withStatus(status, day)),
    },
    sort: orders[sort],
  };
}

/** What `callStatus` says of one call, asked of all. */
function withStatus(status: CallStatus, day: string): QueryFilter<FundingCallRecord> {
  if (status === 'CLOSED') return { closesOn: { $lt: day } };
  return {
    closesOn: { $gte: day },
    opensOn: status === 'OPEN' ? { $lte: day } : { $gt: day },
  };
}
