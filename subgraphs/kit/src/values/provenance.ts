import { Schema } from 'mongoose';

/** Where a record comes from: a source document, a public reference, or the synthetic generator. */
export const provenanceKinds = ['SEED', 'REFERENCE', 'SYNTHETIC'] as const;

export interface Provenance {
  kind: (typeof provenanceKinds)[number];
  /** The document's title, the reference, or the generator with its seed number. */
  source: string;
}

/** The schema part of {@link Provenance}; every model carries it. */
export const provenanceField = {
  type: new Schema<Provenance>(
    {
      kind: { type: String, required: true, enum: provenanceKinds },
      source: { type: String, required: true, maxlength: 300 },
    },
    { _id: false },
  ),
  required: true,
} as const;
