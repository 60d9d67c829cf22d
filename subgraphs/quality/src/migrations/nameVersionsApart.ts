import { SchemeVersionModel } from '../models/SchemeVersion.ts';

/**
 * A version's name is its own in its scheme from now on. Of those that got one name by being published at once, each
 * but the first in force gets its day added to it.
 */
export async function nameVersionsApart(): Promise<void> {
  const { collection } = SchemeVersionModel;
  const versions = await collection.find({}).sort({ schemeCode: 1, inForceFrom: 1 }).toArray();
  const taken = new Set<string>();
  for (const { _id, schemeCode, version, inForceFrom } of versions) {
    const name = String(version).trim();
    const own = taken.has(`${schemeCode}/${name}`) ? `${name} (${inForceFrom})` : name;
    if (own !== version) await collection.updateOne({ _id }, { $set: { version: own } });
    taken.add(`${schemeCode}/${own}`);
  }
}
