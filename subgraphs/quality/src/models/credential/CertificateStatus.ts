import { dayField } from '@spine/kit';
import { Schema } from 'mongoose';
import type { ClaimsStatus } from '../../rules/credential/statusEntries.ts';
import { connection } from '../connection.ts';
import { scopeField } from '../fields.ts';

/**
 * The entry that the credential of a certificate has in the status lists, of revocation and of suspension at one
 * index, for one thing that can be claimed of the certificate. What the lists say on a day follows from its days;
 * `keepStatus` alone writes it.
 */
export interface CertificateStatusRecord extends ClaimsStatus {
  /** The certificate's number and the entry's place among its own: `SYN-SSCOE-0001/1`. */
  _id: string;
  certificateNumber: string;
  /** 1 is the first; of the same claims the latest counts. */
  edition: number;
  /** 1 is the first list. */
  list: number;
  /** In the list, at random: it tells nothing of when the entry came. */
  index: number;
}

const stretch = { from: { ...dayField, required: true }, until: dayField } as const;

const statusSchema = new Schema<CertificateStatusRecord>(
  {
    _id: { type: String, required: true },
    certificateNumber: { type: String, required: true },
    edition: { type: Number, required: true, min: 1 },
    list: { type: Number, required: true, min: 1 },
    index: { type: Number, required: true, min: 0 },
    validFrom: { ...dayField, required: true },
    validUntil: { ...dayField, required: true },
    scope: scopeField,
    revokedFrom: dayField,
    suspensions: { type: [new Schema(stretch, { _id: false })], required: true },
  },
  { collection: 'certificateStatuses', strict: 'throw', versionKey: false },
);

// Serves `statusesByCertificate`; unique, so that no two entries take one place.
statusSchema.index({ certificateNumber: 1, edition: 1 }, { unique: true });
// Serves the search for a free entry, and finds the latest list; unique, so that no two credentials share one.
statusSchema.index({ list: 1, index: 1 }, { unique: true });
// Serves the list of revocation, which is read from the index alone.
statusSchema.index({ list: 1, revokedFrom: 1, index: 1 });
// Serves the list of suspension: what was never suspended is not looked at.
statusSchema.index({ list: 1, 'suspensions.from': 1 });

export const CertificateStatusModel = connection.model<CertificateStatusRecord>(
  'CertificateStatus',
  statusSchema,
);
