import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export const appointmentRoles = ['AUDITOR', 'COMMITTEE_MEMBER'] as const;

export interface DeclaredTieRecord {
  centreId: string;
  /** The last day; absent while it lasts. */
  until?: string | null;
}

/** Someone appointed to audit or to decide, with the ties they declared; `_id` is the person's. */
export interface AppointmentRecord {
  _id: string;
  role: (typeof appointmentRoles)[number];
  declaredTies: DeclaredTieRecord[];
  provenance: Provenance;
}

const tieSchema = new Schema<DeclaredTieRecord>(
  { centreId: { type: String, required: true }, until: dayField },
  { _id: false },
);

const appointmentSchema = new Schema<AppointmentRecord>(
  {
    _id: { type: String, required: true },
    role: { type: String, required: true, enum: appointmentRoles },
    declaredTies: { type: [tieSchema], required: true },
    provenance: provenanceField,
  },
  { collection: 'appointments', strict: 'throw' },
);

export const AppointmentModel = connection.model<AppointmentRecord>(
  'Appointment',
  appointmentSchema,
);
