import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noProgress, openSubgraph, type Subgraph, silentLogger } from '@spine/kit';
import { quality } from '@spine/quality';
import { cacheDirectories, findMongod, freePort, readConfig, startMongod } from '@spine/spine';
import { mongo } from 'mongoose';
import { expect, onTestFinished, test } from 'vitest';
import { released } from '../../../subgraphs/quality/src/models/releases/released.ts';
import { countCommands } from '../../support/mongoCommands.ts';
import { signingSettings } from '../../support/signing.ts';
import {
  cursorSecret,
  openSeeded,
  testClock,
  testSeed,
  viewerWith,
} from '../../support/subgraph.ts';

const researcher = viewerWith(['registry:read']);
const summaries = `{ releases { id cases } registry { dimensions { code } cubes { code }
  funnel(indicator: IMPROVED) { overDispersion } cube(code: "COMI_12") { cells { n means { mean } } citation { bibtex } } } }`;
const cases = 300;

test('summaries are read by a connection of their own: the one that reads cases sends nothing', async () => {
  const subgraph = await openSeeded(quality, { cases });
  onTestFinished(() => subgraph.end());
  const ask = () => subgraph.query(summaries, {}, researcher);
  const { commands: byOthers } = await countCommands([subgraph.connection], ask);
  const { commands } = await countCommands([released], ask);
  expect(byOthers).toEqual([]);
  expect(commands.length).toBeGreaterThan(0);
});

test('a summary is answered to a user of MongoDB whom it lets read no case', async () => {
  const { rootUri, userUri } = await startGuardedMongo('quality');
  const subgraph = await openSubgraph(quality, {
    mongoUri: rootUri,
    databasePrefix: '',
    cursorSecret,
    logger: silentLogger,
    monitorCommands: true,
    own: { ...signingSettings, RELEASES_MONGODB_URI: userUri },
    clock: testClock,
  });
  onTestFinished(() => subgraph.close());
  await subgraph.migrate();
  await subgraph.seed({ seed: testSeed, size: cases, progress: noProgress });
  const answer = await subgraph.execute({ query: summaries }, researcher);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toMatchObject({ releases: [{ id: 'R2026-03-31' }] });
  await expectNoCaseRead(subgraph);
}, 120_000);

/** MongoDB itself says no, whatever the way. */
async function expectNoCaseRead({ connection }: Subgraph): Promise<void> {
  expect(await connection.collection('cases').countDocuments()).toBe(cases);
  const unauthorized = expect.objectContaining({ code: 13 });
  const from = { from: 'cases', pipeline: [], as: 'cases' };
  const attempts = [
    () => released.collection('cases').findOne(),
    () => released.collection('cases').countDocuments(),
    () => released.collection('cases').distinct('mainPathology'),
    () => released.collection('recordSecrets').findOne(),
    () =>
      released
        .collection('releases')
        .aggregate([{ $lookup: from }])
        .toArray(),
    () =>
      released
        .collection('releases')
        .aggregate([{ $unionWith: 'cases' }])
        .toArray(),
    () => released.collection('releases').updateOne({}, { $set: { cutOff: '2020-01-01' } }),
    () => released.collection('releaseSlices').deleteMany({}),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toEqual(unauthorized);
}

/** A mongod of its own that lets nobody in without a password, with the user that `docs/registry.md` makes. */
async function startGuardedMongo(database: string) {
  const directory = await mkdtemp(join(tmpdir(), 'spine-rights-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const [dbPath, keyFile] = [join(directory, 'db'), join(directory, 'key')];
  await mkdir(dbPath);
  await writeFile(keyFile, randomBytes(96).toString('base64'), { mode: 0o600 });
  const config = readConfig();
  const { MONGOMS_SYSTEM_BINARY: systemBinary, PATH: path } = config;
  const search = { systemBinary, path, caches: cacheDirectories(config) };
  const [binary, port] = [await findMongod(search, noProgress), await freePort()];
  const small = ['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '50'];
  const args = ['--replSet', 'guarded', '--keyFile', keyFile, ...small];
  const logPath = join(directory, 'mongod.log');
  const mongod = await startMongod({ binary, dbPath, port, logPath, args });
  onTestFinished(() => mongod.stop());
  await makeUsers(port, database);
  const uri = (user: string, of: string) =>
    `mongodb://${user}:secret@127.0.0.1:${port}/?replicaSet=guarded&authSource=${of}`;
  return { rootUri: uri('root', 'admin'), userUri: uri('summaries', database) };
}

async function makeUsers(port: number, database: string): Promise<void> {
  const host = `127.0.0.1:${port}`;
  const first = await mongo.MongoClient.connect(`mongodb://${host}`, { directConnection: true });
  const admin = first.db('admin');
  await admin.command({ replSetInitiate: { _id: 'guarded', members: [{ _id: 0, host }] } });
  const primary = async () => (await admin.command({ hello: 1 })).isWritablePrimary;
  await expect.poll(primary, { timeout: 20_000 }).toBe(true);
  await admin.command({ createUser: 'root', pwd: 'secret', roles: ['root'] });
  await first.close();
  const root = await mongo.MongoClient.connect(`mongodb://root:secret@${host}/?authSource=admin`, {
    directConnection: true,
  });
  const db = root.db(database);
  const privileges = ['releases', 'releaseSlices', 'releaseFunnels'].map((collection) => ({
    resource: { db: database, collection },
    actions: ['find'],
  }));
  await db.command({ createRole: 'summaries', privileges, roles: [] });
  await db.command({ createUser: 'summaries', pwd: 'secret', roles: ['summaries'] });
  await root.close();
}
