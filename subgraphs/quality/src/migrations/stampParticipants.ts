import { createCollections, seedStamps } from '@spine/kit';
import type { Connection } from 'mongoose';
import { ParticipantModel } from '../models/releases/Participant.ts';
import { validators } from './validators.ts';

/** Participants from before they could be entered here get stamps. */
export async function stampParticipants(connection: Connection): Promise<void> {
  await ParticipantModel.collection.updateMany({ version: { $exists: false } }, [
    { $set: { ...seedStamps } },
  ]);
  await createCollections(connection, validators);
}
