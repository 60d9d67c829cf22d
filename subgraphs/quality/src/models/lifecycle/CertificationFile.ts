import { type Stamps, stampFields, type Write } from '@spine/kit';
import { type Model, Schema } from 'mongoose';
import { connection } from '../connection.ts';

/**
 * A centre's certification file as a whole; its `_id` is the centre's, its `version` counts the changes that a
 * decision may depend on.
 */
export interface CertificationFileRecord extends Stamps {
  _id: string;
  /** Counts all changes of the file, so that each of them writes; absent until the first. */
  opened?: number;
}

/**
 * Whether a change makes the file another one to those who decide on it. What a centre can ask for and take back as
 * often as it likes does not: its certificate could never be suspended by those who read the file before they decide.
 */
export type FileChange = 'DECISIVE' | 'ASKED_FOR';

const fileSchema = new Schema<CertificationFileRecord>(
  { _id: { type: String, required: true }, opened: { type: Number }, ...stampFields },
  { collection: 'certificationFiles', strict: 'throw' },
);

export const CertificationFileModel = connection.model<CertificationFileRecord>(
  'CertificationFile',
  fileSchema,
);

/**
 * Begins a change of a centre's file. Whatever is changed in a file touches this one document, so that of two
 * changes at once one waits and then sees what the other did: no rule over several records can be got round by
 * two transactions that each see the half of it.
 *
 * @returns its version before
 */
export async function openFile(
  centreId: string,
  { session, viewer, now }: Write,
  change: FileChange = 'DECISIVE',
): Promise<number> {
  const by = viewer.subject ?? 'anonymous';
  const raised = Number(change === 'DECISIVE');
  const opened = await CertificationFileModel.findOneAndUpdate(
    { _id: centreId },
    {
      $inc: { version: raised, opened: 1 },
      $set: { updatedAt: now, updatedBy: by },
      $setOnInsert: { createdAt: now, createdBy: by },
    },
    { session, upsert: true, setDefaultsOnInsert: false, returnDocument: 'after' },
  )
    .lean()
    .exec();
  return opened.version - raised;
}

/** All records of a kind in a centre's file, as the transaction sees them. */
export function recordsOf<R extends { centreId: string }>(
  model: Model<R>,
  centreId: string,
  { session }: Pick<Write, 'session'>,
): Promise<R[]> {
  return model
    .find({ centreId } as never)
    .session(session)
    .lean()
    .exec() as never;
}
