import { createCollections, seedStamps } from '@spine/kit';
import type { Connection } from 'mongoose';
import { OutputModel } from '../models/Output.ts';
import { validators } from './validators.ts';

/** Outputs from before they could be recorded here get stamps; what registries they rest on nobody had asked. */
export async function linkOutputs(connection: Connection): Promise<void> {
  await OutputModel.collection.updateMany({ registryCodes: { $exists: false } }, [
    { $set: { ...seedStamps, registryCodes: [] } },
  ]);
  await createCollections(connection, validators);
}
