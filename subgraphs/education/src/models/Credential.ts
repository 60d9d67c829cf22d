import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { type CredentialType, credentialTypes } from './vocabulary.ts';

/** A diploma; `_id` is the number printed on it. */
export interface CredentialRecord {
  _id: string;
  holderId: string;
  type: CredentialType;
  programId: string;
  issuedOn: string;
  /** The last valid day; absent without end. */
  validUntil?: string | null;
  /** The first day on which it is no longer valid. */
  revokedOn?: string | null;
  provenance: Provenance;
}

const credentialSchema = new Schema<CredentialRecord>(
  {
    _id: { type: String, required: true },
    holderId: { type: String, required: true },
    type: { type: String, required: true, enum: credentialTypes },
    programId: { type: String, required: true },
    issuedOn: { ...dayField, required: true },
    validUntil: dayField,
    revokedOn: dayField,
    provenance: provenanceField,
  },
  { collection: 'credentials', strict: 'throw' },
);

// Serves `credentialsByHolder`, newest first.
credentialSchema.index({ holderId: 1, issuedOn: -1, _id: 1 });

export const CredentialModel = connection.model<CredentialRecord>('Credential', credentialSchema);

const day = { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

/** MongoDB's own guard of the diplomas: no other program can write one without holder or day. */
export const credentialValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: ['_id', 'holderId', 'type', 'programId', 'issuedOn', 'provenance'],
    properties: {
      _id: { bsonType: 'string', minLength: 1 },
      holderId: { bsonType: 'string', minLength: 1 },
      type: { enum: credentialTypes },
      programId: { bsonType: 'string' },
      issuedOn: day,
      validUntil: day,
      revokedOn: day,
    },
  },
};
