import { openRates } from '@spine/gateway';
import { type Logger, silentLogger } from '@spine/kit';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshPrefix } from '../support/subgraph.ts';

const databasePrefix = freshPrefix();
const ends: (() => Promise<unknown>)[] = [];
let database: Connection;
beforeAll(async () => {
  const dbName = `${databasePrefix}gateway`;
  database = await mongoose.createConnection(inject('mongoUri'), { dbName }).asPromise();
});
afterAll(async () => {
  for (const end of ends) await end();
  await database.dropDatabase();
  await database.close();
});

/** The rates of one gateway among several. */
function gateway(points: number, mongoUri = inject('mongoUri'), logger: Logger = silentLogger) {
  const limit = { points, seconds: 3_600 };
  const { rates, close } = openRates({
    limits: { anonymous: limit, authenticated: limit },
    mongoUri: async () => mongoUri,
    databasePrefix,
    logger,
    deadline: 20_000,
  });
  ends.push(close);
  return rates;
}

const caller = (key: string) => ({ key, authenticated: false });
const spent = (rates: ReturnType<typeof gateway>, key: string) =>
  rates.spend(caller(key), 0).then(
    () => 'answered',
    (error) => error.extensions.code,
  );

test('two gateways share what a caller has left, to the request', async () => {
  const gateways = [gateway(40), gateway(40)];
  const asked = Array.from({ length: 100 }, (_, i) =>
    spent(gateways[i % 2] as (typeof gateways)[0], 'shared'),
  );
  const answers = await Promise.all(asked);
  expect(answers.filter((answer) => answer === 'answered')).toHaveLength(40);
  expect(answers.filter((answer) => answer === 'RATE_LIMITED')).toHaveLength(60);
});

test('a caller who is past the limit costs no more writes', async () => {
  const rates = gateway(2);
  for (let i = 0; i < 3; i += 1) await spent(rates, 'blocked');
  const points = async () =>
    (await database.collection('rateLimits').findOne({ key: 'anonymous:blocked' }))?.points;
  const before = await points();
  expect(before).toBeGreaterThan(1);
  for (let i = 0; i < 10; i += 1) expect(await spent(rates, 'blocked')).toBe('RATE_LIMITED');
  expect(await points()).toBe(before);
});

test('a count is one document for a caller, which expires with its window', async () => {
  const rates = gateway(7);
  await spent(rates, 'expiring');
  const kept = await database
    .collection('rateLimits')
    .find({ key: /expiring/ })
    .toArray();
  expect(kept).toEqual([
    { _id: expect.anything(), key: 'anonymous:expiring', points: 1, expire: expect.any(Date) },
  ]);
  const indexes = await database.collection('rateLimits').indexes();
  expect(indexes).toContainEqual(expect.objectContaining({ key: { key: 1 }, unique: true }));
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { expire: -1 }, expireAfterSeconds: 0 }),
  );
});

test('without MongoDB each gateway goes on counting for itself, and says so', async () => {
  const warnings: string[] = [];
  const logger = { ...silentLogger, warn: (_: object, message: string) => warnings.push(message) };
  const rates = gateway(2, 'mongodb://127.0.0.1:1/', logger);
  expect([await spent(rates, 'alone'), await spent(rates, 'alone')]).toEqual([
    'answered',
    'answered',
  ]);
  expect(await spent(rates, 'alone')).toBe('RATE_LIMITED');
  expect(warnings).toContain('a rate could not be counted');
});
