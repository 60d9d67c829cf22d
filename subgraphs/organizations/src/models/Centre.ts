import {
  countryField,
  defined,
  type Near,
  type PageSource,
  type Point,
  type Provenance,
  pointSchema,
  pointsWithin,
  provenanceField,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export const regions = [
  'INTERNATIONAL',
  'NORTH_AMERICA',
  'LATIN_AMERICA',
  'EUROPE_AND_SOUTHERN_AFRICA',
  'MIDDLE_EAST_AND_NORTHERN_AFRICA',
  'ASIA_PACIFIC',
] as const;

export interface CentreRecord {
  _id: string;
  name: string;
  unit: string;
  organizationId: string;
  country: string;
  region: (typeof regions)[number];
  city: string;
  location: Point;
  provenance: Provenance;
}

const centreSchema = new Schema<CentreRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    unit: { type: String, required: true },
    organizationId: { type: String, required: true },
    country: { ...countryField, required: true },
    region: { type: String, required: true, enum: regions },
    city: { type: String, required: true },
    location: { type: pointSchema, required: true },
    provenance: provenanceField,
  },
  { collection: 'centres', strict: 'throw' },
);

// Serve `centres`, each filter with the order it is asked for; the first `centresByOrganization` too.
centreSchema.index({ organizationId: 1, name: 1, _id: 1 });
centreSchema.index({ organizationId: 1, country: 1, name: 1, _id: 1 });
centreSchema.index({ name: 1, _id: 1 });
centreSchema.index({ country: 1, name: 1, _id: 1 });
centreSchema.index({ region: 1, name: 1, _id: 1 });
centreSchema.index({ region: 1, country: 1, name: 1, _id: 1 });
// Serves `centres(filter: { near })`: what a circle holds no index has in an order, so that it is sorted.
centreSchema.index({ location: '2dsphere' });

export const CentreModel = connection.model<CentreRecord>('Centre', centreSchema);

export interface CentreFilter {
  readonly country?: string | null | undefined;
  readonly region?: CentreRecord['region'] | null | undefined;
  readonly organizationId?: string | null | undefined;
  readonly near?: Near | null | undefined;
}

export type CentreSort = 'NAME' | 'COUNTRY';

const orders = {
  NAME: { name: 1, _id: 1 },
  COUNTRY: { country: 1, name: 1, _id: 1 },
} as const;

/** Centres that match every part of a filter. */
export function centresMatching(
  { near, ...filter }: CentreFilter,
  sort: CentreSort,
): PageSource<CentreRecord> {
  return {
    list: 'centres',
    model: CentreModel,
    filter: { ...defined(filter), ...(near && { location: pointsWithin(near) }) },
    sort: orders[sort],
  };
}
