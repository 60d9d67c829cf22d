import { countryField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from '../connection.ts';

/** A centre that contributes cases, as the registry knows it. Its `_id` is the centre's. */
export interface ParticipantRecord {
  _id: string;
  country: string;
  provenance: Provenance;
}

const participantSchema = new Schema<ParticipantRecord>(
  {
    _id: { type: String, required: true },
    country: { ...countryField, required: true },
    provenance: provenanceField,
  },
  { collection: 'participants', strict: 'throw' },
);

export const ParticipantModel = connection.model<ParticipantRecord>(
  'Participant',
  participantSchema,
);
