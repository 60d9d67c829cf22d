import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../spine/src/config.ts';
import { machineEnvironment } from './config.ts';
import { type CountedMongo, startCountedMongo } from './countedMongo.ts';

let scratch: string;
let counted: CountedMongo;
let client: mongo.MongoClient;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'spine-counted-'));
  counted = await startCountedMongo(readConfig(machineEnvironment), scratch, () => undefined);
  client = await new mongo.MongoClient(counted.uri).connect();
});
afterAll(async () => {
  await client.close();
  await counted.stop();
  rmSync(scratch, { recursive: true });
});

test('what questions wrote is forgotten, and nothing else; no read is counted for it', async () => {
  const collections = [
    client.db('quality').collection('accessEntries'),
    client.db('gateway').collection('rateLimits'),
    client.db('quality').collection('centres'),
  ];
  for (const collection of collections) await collection.insertMany([{}, {}]);
  const counts = () => Promise.all(collections.map((each) => each.estimatedDocumentCount()));
  expect(await counts()).toEqual([2, 2, 2]);
  const before = await counted.readsSoFar();
  await counted.forgetQuestions();
  expect((await counted.readsSoFar()) - before).toBe(0);
  expect(await counts()).toEqual([0, 0, 2]);
});
