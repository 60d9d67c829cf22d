import {
  countryField,
  dayField,
  defined,
  type PageSource,
  type Point,
  type Provenance,
  pointSchema,
  provenanceField,
} from '@spine/kit';
import { type QueryFilter, Schema } from 'mongoose';
import type { CertificationStatus } from '../rules/certificationStatus.ts';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { scopeField } from './fields.ts';

export interface StretchRecord {
  from: string;
  /** The first day after it, or null while it lasts. */
  until: string | null;
}

export interface ScopeStretchRecord extends StretchRecord {
  groups: PathologyGroup[];
}

/** What a certificate is issued with; none of it ever changes. Its `_id` is its number. */
export interface IssuedCertificate {
  _id: string;
  centreId: string;
  /** Of the centre when it was certified. */
  country: string;
  /** Of the centre when it was certified; absent where nobody knew it. */
  location?: Point | null;
  versionId: string;
  /** The day of the decision. */
  grantedOn: string;
  /** Absent for one that a committee granted here. */
  provenance?: Provenance | null;
}

/**
 * A certificate. Its times follow from its events and are kept here so that the
 * register can be asked for any day in one indexed query. `appendCertificateEvent` alone writes them.
 */
export interface CertificateRecord extends IssuedCertificate {
  /** How many events it rests on. */
  revision: number;
  validFrom: string;
  validUntil: string;
  withdrawnOn: string | null;
  suspensions: StretchRecord[];
  scopes: ScopeStretchRecord[];
}

/** A certificate as seen on one day. */
export interface CertificationRecord {
  readonly certificate: CertificateRecord;
  readonly asOf: string;
}

const stretch = { from: { ...dayField, required: true }, until: dayField } as const;

/** The schema part of {@link CertificateRecord} without its `_id`. */
export const certificateFields = {
  centreId: { type: String, required: true },
  country: { ...countryField, required: true },
  location: { type: pointSchema },
  versionId: { type: String, required: true },
  grantedOn: { ...dayField, required: true },
  provenance: { ...provenanceField, required: false },
  revision: { type: Number, required: true, min: 1 },
  validFrom: { ...dayField, required: true },
  validUntil: { ...dayField, required: true },
  withdrawnOn: dayField,
  suspensions: { type: [new Schema(stretch, { _id: false })], required: true },
  scopes: {
    type: [new Schema({ ...stretch, groups: scopeField }, { _id: false })],
    required: true,
  },
} as const;

const certificateSchema = new Schema<CertificateRecord>(
  { _id: { type: String, required: true }, ...certificateFields },
  { collection: 'certificates', strict: 'throw', versionKey: false },
);

// Serves `certificatesByCentre`, newest first.
certificateSchema.index({ centreId: 1, validFrom: -1, _id: 1 });
// Serve the register by country, by group and by both; by neither it reads along `_id`.
certificateSchema.index({ country: 1, _id: 1 });
certificateSchema.index({ 'scopes.groups': 1, _id: 1 });
certificateSchema.index({ country: 1, 'scopes.groups': 1, _id: 1 });

export const CertificateModel = connection.model<CertificateRecord>(
  'Certificate',
  certificateSchema,
);

export interface RegisterFilter {
  readonly country?: string | null | undefined;
  readonly pathologyGroup?: PathologyGroup | null | undefined;
  readonly status?: CertificationStatus | null | undefined;
}

/**
 * Certificates granted by a day, by number: those of a country, with a group in their scope on the day,
 * with a status on the day.
 */
export function certificatesMatching(
  { country, pathologyGroup, status }: RegisterFilter,
  asOf: string,
): PageSource<CertificateRecord> {
  return {
    list: 'certificationRegister',
    model: CertificateModel,
    filter: {
      ...defined({ country }),
      grantedOn: { $lte: asOf },
      ...(pathologyGroup && {
        scopes: { $elemMatch: { groups: pathologyGroup, ...lastingOn(asOf) } },
      }),
      ...(status && statusFilter(status, asOf)),
    },
    sort: { _id: 1 },
  };
}

/** The query that agrees with the rule `statusOn`. */
function statusFilter(status: CertificationStatus, day: string): QueryFilter<CertificateRecord> {
  const notWithdrawn = { withdrawnOn: notReached(day) };
  const running = { ...notWithdrawn, validFrom: { $lte: day }, validUntil: { $gte: day } };
  const suspension = { $elemMatch: lastingOn(day) };
  const filters: Record<CertificationStatus, QueryFilter<CertificateRecord>> = {
    WITHDRAWN: { withdrawnOn: { $lte: day } },
    EXPIRED: { ...notWithdrawn, validUntil: { $lt: day } },
    NOT_YET_VALID: { ...notWithdrawn, validFrom: { $gt: day } },
    SUSPENDED: { ...running, suspensions: suspension },
    VALID: { ...running, suspensions: { $not: suspension } },
  };
  return filters[status];
}

function lastingOn(day: string) {
  return { from: { $lte: day }, until: notReached(day) };
}

/** Later than the day, or never. */
function notReached(day: string) {
  return { $not: { $lte: day } };
}
