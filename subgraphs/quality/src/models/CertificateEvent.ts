import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { type CertificateStepKind, certificateStepKinds } from '../rules/certificateTimes.ts';
import { type CertificateEventKind, certificateEventKinds } from '../rules/correctedSteps.ts';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { scopeField } from './fields.ts';

/** One step in a certificate's life; added, never changed. */
export interface CertificateEventRecord {
  /** The certificate's number and the event's place in it: `SYN-SSCOE-0001/1`. */
  _id: string;
  certificateNumber: string;
  /** 1 is the first. */
  sequence: number;
  kind: CertificateEventKind;
  effectiveOn: string;
  /** Never earlier than that of the event before. */
  recordedAt: Date;
  scope: PathologyGroup[];
  /** Of a correction: the place of the event that was wrong. */
  corrects?: number | null;
  /** Of a correction: what should have been recorded, from its own day and with its own scope; null for nothing. */
  meant?: CertificateStepKind | null;
  initiatedBy: 'BODY' | 'CENTRE';
  decisionId: string;
  /** Absent for what a committee recorded here. */
  provenance?: Provenance | null;
}

const eventSchema = new Schema<CertificateEventRecord>(
  {
    _id: { type: String, required: true },
    certificateNumber: { type: String, required: true },
    sequence: { type: Number, required: true, min: 1 },
    kind: { type: String, required: true, enum: certificateEventKinds },
    effectiveOn: { ...dayField, required: true },
    recordedAt: { type: Date, required: true },
    scope: scopeField,
    corrects: { type: Number, min: 1 },
    meant: { type: String, enum: certificateStepKinds },
    initiatedBy: { type: String, required: true, enum: ['BODY', 'CENTRE'] },
    decisionId: { type: String, required: true },
    provenance: { ...provenanceField, required: false },
  },
  { collection: 'certificateEvents', strict: 'throw', versionKey: false },
);

// Serves `eventsByCertificate`, in order; unique, so that no two events take one place.
eventSchema.index({ certificateNumber: 1, sequence: 1 }, { unique: true });

export const CertificateEventModel = connection.model<CertificateEventRecord>(
  'CertificateEvent',
  eventSchema,
);
