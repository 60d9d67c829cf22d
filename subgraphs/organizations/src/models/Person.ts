import { type ListSource, type PageSource, type Provenance, provenanceField } from '@spine/kit';
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

// Serves `people` without a filter.
personSchema.index({ name: 1, _id: 1 });

export const PersonModel = connection.model<PersonRecord>('Person', personSchema);

export interface PersonFilter {
  readonly centreId?: string | null | undefined;
  readonly committeeId?: string | null | undefined;
}

const byName = { name: 1, _id: 1 } as const;

/** Everyone, by name. */
export const everyone: PageSource<PersonRecord> = {
  list: 'people',
  model: PersonModel,
  filter: {},
  sort: byName,
};

/**
 * People who are in every one of the groups of ids, by name. The people of a centre or a committee are few: they are
 * read by their ids, as MongoDB would sort them itself or walk through everyone's names.
 *
 * @param filter that the groups are those of
 * @param read finds those of them who are recorded
 */
export function peopleAmong(
  filter: PersonFilter,
  groups: readonly ReadonlySet<string>[],
  read: (ids: readonly string[]) => Promise<readonly PersonRecord[]>,
): ListSource<PersonRecord> {
  const [first = new Set(), ...others] = groups;
  const ids = [...first].filter((id) => others.every((group) => group.has(id)));
  return { list: 'people', filter, sort: byName, records: () => read(ids) };
}
