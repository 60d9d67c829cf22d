import { countryField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { scopeField } from './fields.ts';

/** What a public source says, in our words. */
export interface FactRecord {
  topic: string;
  statement: string;
  provenance: Provenance;
}

export const factSchema = new Schema<FactRecord>(
  {
    topic: { type: String, required: true },
    statement: { type: String, required: true },
    provenance: provenanceField,
  },
  { _id: false },
);

/** How many centres a source reports as certified; sources disagree and none is corrected. */
export interface PublishedCountRecord {
  centres: number;
  country?: string | null;
  centresInCountry?: number | null;
  /** `2021-02`. */
  reportedIn?: string | null;
  provenance: Provenance;
}

const publishedCountSchema = new Schema<PublishedCountRecord>(
  {
    centres: { type: Number, required: true, min: 0 },
    country: countryField,
    centresInCountry: { type: Number, min: 0 },
    reportedIn: { type: String, match: /^\d{4}-\d{2}$/ },
    provenance: provenanceField,
  },
  { _id: false },
);

/** A scheme; its `_id` is its code. */
export interface CertificationSchemeRecord {
  _id: string;
  name: string;
  ownerId: string;
  purpose: string;
  launchedIn: number;
  launchedWith: string[];
  awardedFor: PathologyGroup[];
  facts: FactRecord[];
  publishedCounts: PublishedCountRecord[];
  provenance: Provenance;
}

const schemeSchema = new Schema<CertificationSchemeRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    ownerId: { type: String, required: true },
    purpose: { type: String, required: true },
    launchedIn: { type: Number, required: true },
    launchedWith: { type: [String], required: true },
    awardedFor: scopeField,
    facts: { type: [factSchema], required: true },
    publishedCounts: { type: [publishedCountSchema], required: true },
    provenance: provenanceField,
  },
  { collection: 'certificationSchemes', strict: 'throw' },
);

// Serves `schemesByOwner`.
schemeSchema.index({ ownerId: 1, _id: 1 });

export const CertificationSchemeModel = connection.model<CertificationSchemeRecord>(
  'CertificationScheme',
  schemeSchema,
);
