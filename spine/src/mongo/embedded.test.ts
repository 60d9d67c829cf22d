import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noProgress } from '@spine/kit';
import { mongo } from 'mongoose';
import { expect, onTestFinished, test } from 'vitest';
import { cacheDirectories, readConfig } from '../config.ts';
import { startEmbedded } from './embedded.ts';

const config = readConfig();
const search = {
  systemBinary: config.MONGOMS_SYSTEM_BINARY,
  path: config.PATH,
  caches: cacheDirectories(config),
};
async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'spine-embedded-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

const start = (dataDirectory: string, mayJoin = false, progress = noProgress) =>
  startEmbedded({ dataDirectory, search, progress, join: mayJoin });

async function withCollection<T>(
  uri: string,
  use: (patients: mongo.Collection<{ _id: string }>) => Promise<T>,
): Promise<T> {
  const client = await mongo.MongoClient.connect(uri);
  try {
    return await use(client.db('embedded').collection('patients'));
  } finally {
    await client.close();
  }
}

const insert = (uri: string, _id: string) =>
  withCollection(uri, (patients) =>
    patients.insertOne({ _id }, { writeConcern: { w: 'majority', journal: true } }),
  );
const ids = (uri: string) =>
  withCollection(uri, async (patients) => (await patients.find().toArray()).map(({ _id }) => _id));

test('what was written is there after a restart, even on another port', async () => {
  const directory = await newDirectory();
  const first = await start(directory);
  await insert(first.uri, 'a');
  await first.stop();
  const port = Number(new URL(first.uri).port);
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const second = await start(directory);
  expect(new URL(second.uri).port).not.toBe(String(port));
  await insert(second.uri, 'b');
  expect(await ids(second.uri)).toEqual(['a', 'b']);
  await second.stop();
  squatter.close();
});

test('a second start on the same data is refused and told who runs it, and the first goes on', async () => {
  const directory = await newDirectory();
  const first = await start(directory);
  await expect(start(directory)).rejects.toThrow(
    new RegExp(`^DATA_DIR ${directory} is in use by process ${process.pid};[^\n]*$`),
  );
  await insert(first.uri, 'a');
  expect(await ids(first.uri)).toEqual(['a']);
  await first.stop();
});

test('a command that may join works on the data of the program that runs it, and starts nothing', async () => {
  const directory = await newDirectory();
  const first = await start(directory);
  const steps: string[] = [];
  const joined = await start(directory, true, ({ label }) => void steps.push(label));
  expect(steps).toEqual([]);
  await insert(joined.uri, 'a');
  await joined.stop();
  expect(await ids(first.uri)).toEqual(['a']);
  await first.stop();
});

test('two first starts at once never both run', async () => {
  const directory = await newDirectory();
  const starts = await Promise.allSettled([start(directory), start(directory)]);
  const running = starts.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  );
  expect(running).toHaveLength(1);
  for (const { stop } of running) await stop();
});

test('stopping ends the process and leaves its lock free', async () => {
  const directory = await newDirectory();
  const { stop } = await start(directory);
  const pid = Number(await readFile(join(directory, 'db/mongod.lock'), 'utf8'));
  await stop();
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  expect(await readFile(join(directory, 'db/mongod.lock'), 'utf8')).toBe('');
});

test('a data directory that cannot be written is named', async () => {
  const directory = join(await newDirectory(), 'file');
  await writeFile(directory, '');
  await expect(start(directory)).rejects.toThrow(/^DATA_DIR .*file cannot be written \(ENOTDIR\)/);
});
