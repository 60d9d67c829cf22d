import { dayField, insertMissing, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { findCircle } from '../rules/findCircle.ts';
import { connection } from './connection.ts';

export const relationKinds = [
  'MERGED_INTO',
  'DIVISION_OF',
  'COORDINATES_WITH',
  'EQUIVALENCE_PARTNER',
] as const;

export interface OrganizationRelationRecord {
  _id: string;
  fromId: string;
  toId: string;
  kind: (typeof relationKinds)[number];
  validFrom?: string | null;
  validUntil?: string | null;
  provenance: Provenance;
}

const relationSchema = new Schema<OrganizationRelationRecord>(
  {
    _id: { type: String, required: true },
    fromId: { type: String, required: true },
    toId: { type: String, required: true },
    kind: { type: String, required: true, enum: relationKinds },
    validFrom: dayField,
    validUntil: dayField,
    provenance: provenanceField,
  },
  { collection: 'organizationRelations', strict: 'throw' },
);

// Serves `relationsFrom`; unique, so that a relation is recorded once.
relationSchema.index({ fromId: 1, kind: 1, toId: 1 }, { unique: true });
// Serves `relationsTo`: predecessors and divisions.
relationSchema.index({ toId: 1, kind: 1, fromId: 1 });

export const OrganizationRelationModel = connection.model<OrganizationRelationRecord>(
  'OrganizationRelation',
  relationSchema,
);

/**
 * Inserts relations.
 *
 * @throws Error when one kind of them would form a circle
 */
export async function insertRelations(
  relations: readonly OrganizationRelationRecord[],
): Promise<void> {
  for (const kind of ['MERGED_INTO', 'DIVISION_OF']) {
    const circle = findCircle(relations.filter((relation) => relation.kind === kind));
    if (circle) throw new Error(`${kind} forms a circle: ${circle.join(' → ')}.`);
  }
  await insertMissing(OrganizationRelationModel, relations);
}
