import {
  countryField,
  dayField,
  type Point,
  type Provenance,
  pointSchema,
  provenanceField,
} from '@spine/kit';
import { Schema } from 'mongoose';
import type { CertifiedCentre } from '../rules/credential/certificateCredential.ts';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import type { CertificateEventRecord } from './CertificateEvent.ts';
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
  /** As `standingsOf` tells them of these times. */
  standings: string[];
}

/** A certificate with its events, in the order they were recorded. */
export interface CertificateWithEvents extends CertificateRecord {
  readonly events: readonly CertificateEventRecord[];
}

/** A certificate with what was asked about it further up: the day, and the instant to go back to in what is known. */
export interface SeenCertificate
  extends CertificateRecord,
    Partial<Pick<CertificateWithEvents, 'events'>> {
  /** Today by default. */
  readonly asOf?: string;
  /** Null for all that is known now. */
  readonly knownAt?: Date | null;
  /** What another subgraph says of its centre, where a field asked for it. */
  readonly holder?: CertifiedCentre;
}

/** A certificate as seen on one day. */
export interface CertificationRecord {
  readonly certificate: CertificateRecord;
  readonly asOf: string;
  readonly knownAt: Date | null;
  /** From the point that the register was asked near. */
  readonly kilometres?: number;
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
  standings: { type: [String], required: true },
} as const;

/** Indexes of the register, on certificates and on what was said of them, where the number is under a path. */
export function indexRegister(schema: Schema, number: string, ...known: readonly string[]): void {
  const order = Object.fromEntries(
    ['grantedOn', number, ...known].map((path) => [path, 1 as const]),
  );
  // Serve the register by country, by group, by both and by neither, in its order; what was granted after the day
  // is never looked at.
  schema.index(order);
  schema.index({ country: 1, ...order });
  schema.index({ 'scopes.groups': 1, ...order });
  schema.index({ country: 1, 'scopes.groups': 1, ...order });
  // Serves the register by status: certificates that end come after all that ended, and are few among them.
  schema.index({ standings: 1, ...order });
  // Serves those withdrawn by a day, without the many that never are.
  schema.index(
    { ...order, withdrawnOn: 1 },
    { partialFilterExpression: { withdrawnOn: { $gt: '' } } },
  );
  // Serves the register near a place.
  schema.index({ location: '2dsphere' });
}

const certificateSchema = new Schema<CertificateRecord>(
  { _id: { type: String, required: true }, ...certificateFields },
  { collection: 'certificates', strict: 'throw', versionKey: false },
);

// Serves `certificatesByCentre`, newest first.
certificateSchema.index({ centreId: 1, validFrom: -1, _id: 1 });
indexRegister(certificateSchema, '_id');
// Serves the work list: what ends soon, and what runs; what ended is never looked at.
certificateSchema.index({ validUntil: 1, validFrom: 1 });
// Serves the work list: what is suspended, and since when; suspensions that ended are never looked at.
certificateSchema.index({ 'suspensions.until': 1, 'suspensions.from': 1 });

export const CertificateModel = connection.model<CertificateRecord>(
  'Certificate',
  certificateSchema,
);
