import { createCollections } from '@spine/kit';
import type { Connection } from 'mongoose';
import { SchemeVersionModel } from '../models/SchemeVersion.ts';
import { validators } from './validators.ts';

/**
 * A version's name is its own in its scheme from now on. Of those that got one name by being published at once, each
 * but the first in force gets its day added to it.
 */
export async function nameVersionsApart(connection: Connection): Promise<void> {
  const { collection } = SchemeVersionModel;
  const versions = await collection.find({}).sort({ schemeCode: 1, inForceFrom: 1 }).toArray();
  const taken = new Set<string>();
  for (const { _id, schemeCode, version, inForceFrom } of versions) {
    const name = `${schemeCode}/${version}`;
    if (taken.has(name))
      await collection.updateOne({ _id }, { $set: { version: `${version} (${inForceFrom})` } });
    taken.add(name);
  }
  await createCollections(connection, validators);
}
