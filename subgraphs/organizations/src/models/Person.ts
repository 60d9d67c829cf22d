import { type PageSource, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export interface PersonRecord {
  _id: string;
  name: string;
  orcid?: string | null;
  provenance: Provenance;
}

const personSchema = new Schema<PersonRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true, minlength: 2, maxlength: 200 },
    orcid: { type: String, match: /^https:\/\/orcid\.org\/(\d{4}-){3}\d{3}[\dX]$/ },
    provenance: provenanceField,
  },
  { collection: 'people', strict: 'throw' },
);

// Serves `people`.
personSchema.index({ name: 1, _id: 1 });

export const PersonModel = connection.model<PersonRecord>('Person', personSchema);

/** People who are in every one of the groups of ids, by name; without a group, everyone. */
export function peopleAmong(groups: readonly (readonly string[])[]): PageSource<PersonRecord> {
  const filter =
    groups.length > 0 ? { $and: groups.map((ids) => ({ _id: { $in: [...ids] } })) } : {};
  return { list: 'people', model: PersonModel, filter, sort: { name: 1, _id: 1 } };
}
