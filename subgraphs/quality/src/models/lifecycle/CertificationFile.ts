import { type Stamps, stampFields, type Write } from '@spine/kit';
import { type Model, Schema } from 'mongoose';
import { connection } from '../connection.ts';

/** A centre's certification file as a whole; its `_id` is the centre's, its `version` counts all changes of the file. */
export interface CertificationFileRecord extends Stamps {
  _id: string;
}

const fileSchema = new Schema<CertificationFileRecord>(
  { _id: { type: String, required: true }, ...stampFields },
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
 * @returns how many changes there were before
 */
export async function openFile(centreId: string, { session, viewer, now }: Write): Promise<number> {
  const by = viewer.subject ?? 'anonymous';
  const opened = await CertificationFileModel.findOneAndUpdate(
    { _id: centreId },
    {
      $inc: { version: 1 },
      $set: { updatedAt: now, updatedBy: by },
      $setOnInsert: { createdAt: now, createdBy: by },
    },
    { session, upsert: true, setDefaultsOnInsert: false, returnDocument: 'after' },
  )
    .lean()
    .exec();
  return opened.version - 1;
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
