import { createHash } from 'node:crypto';
import type { Model } from 'mongoose';
import { expect } from 'vitest';

type Models = readonly Model<unknown>[];

/** A hash of all that is stored of some models, in the order of the ids. */
export async function storedBytes(models: Models): Promise<string> {
  const hash = createHash('sha256');
  for (const model of models)
    for await (const record of model.collection.find().sort({ _id: 1 }))
      hash.update(JSON.stringify(record));
  return hash.digest('hex');
}

/** Every record passes the validators of its model. */
export async function expectValidRecords(models: Models): Promise<void> {
  for (const model of models)
    for await (const record of model.collection.find())
      await expect(new model(record).validate()).resolves.toBeUndefined();
}
