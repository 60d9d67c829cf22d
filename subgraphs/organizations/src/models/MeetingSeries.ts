import { type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export interface MeetingSeriesRecord {
  _id: string;
  name: string;
  organizerId: string;
  description: string;
  participants?: string | null;
  participantCountriesOver?: number | null;
  provenance: Provenance;
}

const meetingSeriesSchema = new Schema<MeetingSeriesRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    organizerId: { type: String, required: true },
    description: { type: String, required: true },
    participants: { type: String },
    participantCountriesOver: { type: Number, min: 0 },
    provenance: provenanceField,
  },
  { collection: 'meetingSeries', strict: 'throw' },
);

// Serves `seriesByOrganizer`.
meetingSeriesSchema.index({ organizerId: 1, name: 1 });

export const MeetingSeriesModel = connection.model<MeetingSeriesRecord>(
  'MeetingSeries',
  meetingSeriesSchema,
);
