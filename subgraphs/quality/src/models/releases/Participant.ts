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
  /** What it was entered as before, earliest first; absent where nothing was corrected. */
  earlier?: EarlierParticipantRecord[];
}

export interface EarlierParticipantRecord {
  version: number;
  country: string;
  recordedAt: Date;
  provenance: Provenance;
}

/** Corrections that are kept: a number of ours, so that the record stays small. */
export const mostCorrections = 50;

const earlierSchema = new Schema<EarlierParticipantRecord>(
  {
    version: stampFields.version,
    country: { ...countryField, required: true },
    recordedAt: { type: Date, required: true },
    provenance: provenanceField,
  },
  { _id: false },
);

const participantSchema = new Schema<ParticipantRecord>(
  {
    _id: { type: String, required: true },
    country: { ...countryField, required: true },
    provenance: provenanceField,
    earlier: { type: [earlierSchema], default: undefined },
    ...stampFields,
  },
  { collection: 'participants', strict: 'throw' },
);

export const ParticipantModel = connection.model<ParticipantRecord>(
  'Participant',
  participantSchema,
);
