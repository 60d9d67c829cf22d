import {
  countryField,
  type Provenance,
  provenanceField,
  type Stamps,
  stampFields,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from '../connection.ts';

/** A centre that contributes cases, as the registry knows it. Its `_id` is the centre's. */
export interface ParticipantRecord extends Stamps {
  _id: string;
  country: string;
  provenance: Provenance;
}

const participantSchema = new Schema<ParticipantRecord>(
  {
    _id: { type: String, required: true },
    country: { ...countryField, required: true },
    provenance: provenanceField,
    ...stampFields,
  },
  { collection: 'participants', strict: 'throw' },
);

export const ParticipantModel = connection.model<ParticipantRecord>(
  'Participant',
  participantSchema,
);
