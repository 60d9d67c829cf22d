import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { type CertificateEventKind, certificateEventKinds } from '../rules/certificateTimes.ts';
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
  recordedAt: Date;
  scope: PathologyGroup[];
  initiatedBy: 'BODY' | 'CENTRE';
  decisionId: string;
  provenance: Provenance;
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
    initiatedBy: { type: String, required: true, enum: ['BODY', 'CENTRE'] },
    decisionId: { type: String, required: true },
    provenance: provenanceField,
  },
  { collection: 'certificateEvents', strict: 'throw' },
);

// Serves `eventsByCertificate`, in order; unique, so that no two events take one place.
eventSchema.index({ certificateNumber: 1, sequence: 1 }, { unique: true });

export const CertificateEventModel = connection.model<CertificateEventRecord>(
  'CertificateEvent',
  eventSchema,
);
