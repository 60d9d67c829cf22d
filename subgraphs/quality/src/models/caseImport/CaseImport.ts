import { Schema } from 'mongoose';
import { connection } from '../connection.ts';

/** How many rows of a file came to what. */
export interface ImportCounts {
  /** Rows that became cases. */
  added: number;
  /** Rows whose case was there with the same content. */
  unchanged: number;
  refused: number;
}

/**
 * How far the import of a file has come, written with each batch of its cases: what is after `offset` has not been
 * imported, what is before has. Nothing of the file itself is in it but a hash.
 */
export interface CaseImportRecord extends ImportCounts {
  /** A hash of how the file begins and of how it is read. */
  _id: string;
  offset: number;
  /** The line that begins there. */
  line: number;
  /** SHA-256 of all before `offset`. */
  prefix: string;
  /** How long the report of errors is. */
  reportBytes: number;
  finished: boolean;
  updatedAt: Date;
}

const required = { type: String, required: true } as const;
const whole = { type: Number, required: true, min: 0 } as const;

const importSchema = new Schema<CaseImportRecord>(
  {
    _id: required,
    offset: whole,
    line: whole,
    prefix: required,
    reportBytes: whole,
    added: whole,
    unchanged: whole,
    refused: whole,
    finished: { type: Boolean, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'caseImports', strict: 'throw' },
);

const keptSeconds = 30 * 24 * 60 * 60;
// Ends its life after 30 days without a batch; the file is then imported from its start, which adds nothing twice.
importSchema.index({ updatedAt: 1 }, { expireAfterSeconds: keptSeconds });

export const CaseImportModel = connection.model<CaseImportRecord>('CaseImport', importSchema);
