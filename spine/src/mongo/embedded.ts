import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Progress } from '@spine/kit';
import { StartupError } from '@spine/kit/startup';
import type { Child } from '../process/child.ts';
import { freePort } from '../process/freePort.ts';
import { findMongod, type Search } from './findMongod.ts';
import {
  accepts,
  MongodFailure,
  type MongodOptions,
  replicaSetArgs,
  startMongod,
} from './mongod.ts';
import { rotateLog } from './mongodLog.ts';
import { inUseBy, isAlive, readOwner, writeOwner } from './owner.ts';

/** The embedded MongoDB of a data directory. */
export interface Embedded {
  readonly uri: string;
  /** Settles when it has ended; never where another process runs it. */
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDirectory: string;
  readonly search: Search;
  readonly progress: Progress;
  /** Whether to work on the database of a process that already runs it, instead of refusing. */
  readonly join: boolean;
}

/** Enough for a million cases on a laptop, and a bound on what an idle graph takes. */
const bounds = [
  ...['--wiredTigerCacheSizeGB', '1', '--oplogSize', '512'],
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
];
const otherVersionWroteIt = 62;
const orphanPatienceMs = 20_000;
const pollMs = 100;

/**
 * Starts the persistent one-member replica set of a data directory.
 *
 * @throws StartupError when no mongod is to be had, the directory cannot be written, or another start runs it
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDirectory, search, progress } = options;
  if (options.join && (await isRun(dataDirectory))) return joinOwner(options);
  const dbPath = join(dataDirectory, 'db');
  await mkdir(dbPath, { recursive: true, mode: 0o700 }).catch(refuseDirectory(dataDirectory));
  const binary = await findMongod(search, progress);
  progress({ label: 'Starting MongoDB', done: 0, total: 0 });
  const logPath = join(dataDirectory, 'mongod.log');
  rotateLog(logPath);
  const launched = await launch({ binary, dbPath, logPath }, dataDirectory);
  if (!launched) return joinOwner(options);
  const { mongod, port } = launched;
  const { prepareReplicaSet } = await import('./replicaSet.ts');
  const uri = await prepareReplicaSet(port);
  await writeOwner(dataDirectory, { pid: process.pid, port });
  return { uri, exited: mongod.exited, stop: mongod.stop };
}

/** Whether the process that signed last still runs the database: to try it by a mongod of our own takes seconds. */
async function isRun(dataDirectory: string): Promise<boolean> {
  const owner = await readOwner(dataDirectory);
  return owner !== null && isAlive(owner.pid) && (await accepts(owner.port));
}

type Files = Pick<MongodOptions, 'binary' | 'dbPath' | 'logPath'>;

interface Launched {
  readonly mongod: Child;
  readonly port: number;
}

/** Null when another process runs the database. mongod's own lock on the files decides, so two starts cannot both win. */
async function launch(files: Files, dataDirectory: string): Promise<Launched | null> {
  const deadline = Date.now() + orphanPatienceMs;
  for (;;) {
    const known = (await readOwner(dataDirectory))?.port;
    const port = await freePort(known);
    try {
      return { mongod: await startMember(files, port, known), port };
    } catch (error) {
      if (!(error instanceof MongodFailure)) throw error;
      if (!isInUse(error)) throw refusal(error, dataDirectory, files.logPath);
      if (isAlive((await readOwner(dataDirectory))?.pid) || Date.now() > deadline) return null;
      // Its owner died, and its lifeline is ending it; or its owner has just started and will sign in a moment.
      await wait(pollMs);
    }
  }
}

async function startMember(files: Files, port: number, known: number | undefined): Promise<Child> {
  if (port !== known && existsSync(join(files.dbPath, 'WiredTiger'))) {
    const alone = await startMongod({ ...files, port, args: bounds });
    const { moveReplicaSet } = await import('./replicaSet.ts');
    await moveReplicaSet(port);
    await alone.stop();
  }
  return startMongod({ ...files, port, args: [...replicaSetArgs, ...bounds] });
}

function isInUse(error: MongodFailure): boolean {
  return error.message.includes('DBPathInUse');
}

function refusal(error: MongodFailure, dataDirectory: string, logPath: string): StartupError {
  return new StartupError(
    error.code === otherVersionWroteIt
      ? `This MongoDB server cannot read the files in DATA_DIR ${dataDirectory}, which another version wrote; set MONGOMS_SYSTEM_BINARY to that version, or DATA_DIR to a new directory.`
      : `The embedded MongoDB did not start on DATA_DIR ${dataDirectory} (${error.message}); ${logPath} has the details, and a new DATA_DIR starts afresh.`,
  );
}

async function joinOwner({ dataDirectory, join: mayJoin }: EmbeddedOptions): Promise<Embedded> {
  const owner = await readOwner(dataDirectory);
  if (!mayJoin || !owner || !isAlive(owner.pid))
    throw new StartupError(
      `DATA_DIR ${dataDirectory} is in use by ${await inUseBy(dataDirectory)}; stop that one, or set DATA_DIR to another directory.`,
    );
  const { replicaSetUri } = await import('./replicaSet.ts');
  return {
    uri: replicaSetUri(owner.port),
    exited: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

function refuseDirectory(dataDirectory: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw new StartupError(
      `DATA_DIR ${dataDirectory} cannot be written (${error.code}); set DATA_DIR to a directory that you may write.`,
    );
  };
}
